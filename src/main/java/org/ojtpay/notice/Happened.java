package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.validate.Verdict;

/**
 * An event of a night with what stands behind it: all that the systems around are told comes of
 * this alone.
 *
 * @param agreement as the event leaves it
 * @param earlier what had happened in the same life, up to the event
 * @param fact that a person recorded, where the event comes from one
 * @param cause the verdict that it comes from, where it comes from one, with its papers
 * @param invoiced whether any invoice under the agreement was received, whatever became of it
 */
public record Happened(
    AgreementEvent event,
    AgreementOnFile agreement,
    List<AgreementEvent> earlier,
    @Nullable Fact fact,
    @Nullable Cause cause,
    boolean invoiced) {

  /** A verdict with the papers on which it was decided. */
  public record Cause(Verdict verdict, Packet packet) {}

  public Happened {
    earlier = List.copyOf(earlier);
  }

  /**
   * Empty where nothing is known of the agreement that it happened to.
   *
   * @param onFile with the event, and with all that was decided in its night
   */
  public static Optional<Happened> of(
      AgreementEvent event, @Nullable Cause cause, OnFile onFile, boolean invoiced) {
    Fact fact =
        onFile.recorded().facts().stream()
            .filter(each -> Long.valueOf(each.id()).equals(event.fact()))
            .findFirst()
            .orElse(null);
    return agreement(event, cause, onFile)
        .map(each -> new Happened(event, each, life(event, onFile), fact, cause, invoiced));
  }

  private static Optional<AgreementOnFile> agreement(
      AgreementEvent event, @Nullable Cause cause, OnFile onFile) {
    Stream<AgreementOnFile> ofVerdict =
        cause == null ? Stream.of() : Stream.ofNullable(cause.verdict().agreement());
    Stream<AgreementOnFile> standing =
        onFile.agreements().stream()
            .filter(each -> each.key().equals(event.agreement()))
            .filter(each -> each.state() != State.RETURNED && each.state() != State.HELD);
    return Stream.of(Stream.ofNullable(event.terms()), ofVerdict, standing)
        .flatMap(each -> each)
        .findFirst();
  }

  /** What happened before it, and since the agreement was voided if it ever was. */
  private static List<AgreementEvent> life(AgreementEvent event, OnFile onFile) {
    List<AgreementEvent> all =
        onFile.events().stream()
            .filter(each -> each.agreement().equals(event.agreement()))
            .toList();
    List<AgreementEvent> life = new ArrayList<>();
    for (AgreementEvent each : all.subList(0, Math.max(0, all.lastIndexOf(event)))) {
      if (each.what() == What.VOIDED) {
        life.clear();
      } else {
        life.add(each);
      }
    }
    return life;
  }

  /** What the systems around are told of it. */
  public List<SystemRow> rows(PolicyPack pack) {
    return Stream.<Optional<? extends SystemRow>>of(
            LifeNote.of(this, pack),
            ActivityRow.of(this, pack),
            TrackingRow.of(this),
            Approval.of(this, pack))
        .<SystemRow>flatMap(Optional::stream)
        .toList();
  }

  What what() {
    return event.what();
  }

  boolean hadBefore(What what) {
    return earlier.stream().anyMatch(each -> each.what() == what);
  }

  /** Whether it is known already: an invoice tells again what a person has recorded. */
  boolean isToldAgain() {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      AgreementEvent each = earlier.get(i);
      if (each.what() == What.REINSTATED || each.what() == What.APPROVED) {
        return false;
      }
      if (each.what() == event.what() && each.effective().equals(event.effective())) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody says that the training began which is now void. */
  boolean hadBegun() {
    Fields notice = fields(DocumentType.VOID_NOTICE);
    return hadBefore(What.START_CONFIRMED)
        || (fact != null && fact.on() != null)
        || notice.isYes(FieldName.EVER_STARTED)
        || notice.has(FieldName.LAST_DAY_WORKED);
  }

  /** Why, as a person or a paper says. */
  String reason() {
    if (fact != null) {
      return event.why();
    }
    Optional<String> stated =
        switch (event.what()) {
          case VOIDED -> fields(DocumentType.VOID_NOTICE).text(FieldName.REASON);
          case DISCONTINUED -> fields(DocumentType.INVOICE).text(FieldName.DISCONTINUATION_REASON);
          case AMENDED, REINSTATED -> fields(DocumentType.AGREEMENT).text(FieldName.REASON);
          default -> Optional.empty();
        };
    return stated.orElse("not stated");
  }

  private Fields fields(DocumentType type) {
    return cause == null ? Fields.NONE : Forms.of(cause.packet(), type).fields();
  }
}
