package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Part;
import org.ojtpay.packet.Parts;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.VoidTerm;

/**
 * What people have recorded about approved agreements and is not yet in their lives (part II E 2: a
 * changed start is documented; part II G and II H: voids, discontinuations and absences). A fact
 * about an agreement that is not approved, or whose policy pack is not here, waits until it is.
 */
public final class RecordedLife {

  private final PackSet packs;
  private final LocalDate asOf;
  private final List<Fields> arriving;
  private final List<AgreementEvent> events = new ArrayList<>();
  private OnFile onFile;

  private RecordedLife(OnFile onFile, PackSet packs, LocalDate asOf, List<Fields> arriving) {
    this.onFile = onFile;
    this.packs = packs;
    this.asOf = asOf;
    this.arriving = arriving;
  }

  /**
   * In the order in which they were recorded.
   *
   * @param arrivals of the night that hears of them: its invoices are received already
   */
  public static List<AgreementEvent> of(
      OnFile onFile, PackSet packs, LocalDate asOf, List<Arrival> arrivals) {
    Set<Long> told =
        onFile.events().stream()
            .map(AgreementEvent::fact)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    RecordedLife life = new RecordedLife(onFile, packs, asOf, invoices(arrivals));
    onFile.recorded().facts().stream()
        .filter(each -> each.agreement() != null && !told.contains(each.id()))
        .forEach(life::tell);
    return life.events;
  }

  private static List<Fields> invoices(List<Arrival> arrivals) {
    return arrivals.stream()
        .flatMap(arrival -> Parts.of(arrival.packet()).stream())
        .map(Part::packet)
        .filter(packet -> Kinds.of(packet).isInvoice())
        .map(packet -> Forms.of(packet, DocumentType.INVOICE).fields())
        .toList();
  }

  private void tell(Fact fact) {
    onFile.agreements().stream()
        .filter(each -> each.state() == State.APPROVED)
        .filter(each -> each.key().toString().equals(fact.agreement()))
        .filter(each -> packs.has(each.pack()))
        .findFirst()
        .flatMap(each -> event(fact, each))
        .ifPresent(this::add);
  }

  private void add(AgreementEvent event) {
    events.add(event);
    onFile = onFile.with(List.of(event));
  }

  private Optional<AgreementEvent> event(Fact fact, AgreementOnFile agreement) {
    Optional<LocalDate> on = Optional.ofNullable(fact.on());
    return switch (fact.what()) {
      case START_CONFIRMED ->
          on.map(day -> event(What.START_CONFIRMED, fact, agreement, day, null));
      case START_CHANGED ->
          on.map(day -> event(What.START_CHANGED, fact, agreement, day, agreement.startingOn(day)));
      case LAST_DAY_WORKED -> on.map(day -> discontinued(fact, agreement, day));
      case ABSENCE -> on.map(day -> event(What.ABSENT, fact, agreement, day, null));
      case VOID -> voided(fact, agreement);
      case CLOSED ->
          Optional.of(
              event(
                  What.CLOSED, fact, agreement, learned(fact), agreement.withState(State.CLOSED)));
      default -> Optional.empty();
    };
  }

  private AgreementEvent discontinued(Fact fact, AgreementOnFile agreement, LocalDate day) {
    return event(
        What.DISCONTINUED,
        fact,
        agreement,
        day,
        agreement.withTerms(agreement.terms().discontinuedOn(day)));
  }

  /** Once an invoice was received, or five days have been worked, it is a discontinuation. */
  private Optional<AgreementEvent> voided(Fact fact, AgreementOnFile agreement) {
    LocalDate start = agreement.terms().start();
    LocalDate last = Optional.ofNullable(fact.on()).orElse(start);
    boolean worked =
        VoidTerm.lastDay(packs.named(agreement.pack()), start).filter(last::isAfter).isPresent();
    return worked || isInvoiced(agreement)
        ? Optional.empty()
        : Optional.of(event(What.VOIDED, fact, agreement, last, agreement.withState(State.VOIDED)));
  }

  /** On file, or among what arrived with it. */
  private boolean isInvoiced(AgreementOnFile agreement) {
    return !onFile.invoices(agreement.key()).isEmpty()
        || arriving.stream()
            .flatMap(each -> AgreementLookup.of(onFile, each).agreement().stream())
            .anyMatch(each -> each.key().equals(agreement.key()));
  }

  private AgreementEvent event(
      What what,
      Fact fact,
      AgreementOnFile agreement,
      LocalDate effective,
      @Nullable AgreementOnFile left) {
    return new AgreementEvent(
        agreement.key(),
        what,
        learned(fact),
        effective,
        fact.person(),
        fact.reason(),
        LifeOf.clause(what, packs.named(agreement.pack())),
        left,
        fact.id());
  }

  /** The day of the call or the report; else that of the run which heard of it. */
  private LocalDate learned(Fact fact) {
    return Optional.ofNullable(fact.toldOn()).orElse(asOf);
  }
}
