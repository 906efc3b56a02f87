package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Contents;
import org.ojtpay.onfile.Contents.Earlier;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;

/**
 * Decides the submissions of a night, one after the other: agreements first, then the rest, by
 * period start, date of receipt and name. Each decision is on file for the next. Pure: the same
 * arrivals on the same knowledge give the same verdicts.
 */
public final class Night {

  private final PackSet packs;
  private final LocalDate asOf;
  private OnFile onFile;

  private Night(PackSet packs, LocalDate asOf, OnFile onFile) {
    this.packs = packs;
    this.asOf = asOf;
    this.onFile = onFile;
  }

  /** The verdicts in the order of decision. */
  public static List<Verdict> decide(
      List<Arrival> arrivals, OnFile onFile, PackSet packs, LocalDate asOf) {
    Night night = new Night(packs, asOf, onFile);
    List<Verdict> verdicts = new ArrayList<>();
    Turns.inOrder(arrivals).forEach(turn -> verdicts.add(night.decide(turn)));
    return verdicts;
  }

  private Verdict decide(Turn turn) {
    if (turn.arrival().again()) {
      onFile = onFile.withoutHeld(turn.submission());
    }
    Optional<Earlier> same = onFile.contents().earlier(turn.contentKey()).filter(Earlier::live);
    Verdict verdict;
    if (!turn.arrival().again() && same.isPresent()) {
      verdict = verdict(turn, Disposition.DUPLICATE, List.of(), same.get().submission());
    } else if (Readability.isQuarantined(turn.part().packet())) {
      List<Finding> problems = Readability.check(moment(turn), turn.part().packet());
      verdict = verdict(turn, Disposition.QUARANTINED, problems, null);
    } else {
      verdict = judge(turn);
    }
    remember(turn, verdict);
    return verdict;
  }

  private Verdict judge(Turn turn) {
    Judgement judgement = Judges.of(turn.kind()).judge(moment(turn), turn);
    List<Finding> found = new ArrayList<>(judgement.findings());
    found.addAll(sameContent(turn));
    List<Finding> weighed = weigh(turn, found);
    Disposition disposition = Findings.disposition(weighed);
    return judgement.files().onto(build(turn, disposition, weighed), disposition).build();
  }

  private List<Finding> weigh(Turn turn, List<Finding> found) {
    return Findings.weigh(
        found, onFile.recorded().clearances(part(turn)), turn.part().packet().isRecognised());
  }

  /** The same content in other bytes, of a submission that is approved or held. */
  private List<Finding> sameContent(Turn turn) {
    String fingerprint = ContentFingerprint.of(turn.part().packet());
    return onFile
        .contents()
        .earlier("content " + fingerprint)
        .filter(Earlier::live)
        .filter(
            earlier -> !turn.arrival().again() || !earlier.submission().equals(turn.submission()))
        .map(
            earlier ->
                List.of(moment(turn).finding("DUP-CONTENT", null, "other", earlier.submission())))
        .orElse(List.of());
  }

  private static String part(Turn turn) {
    return Recorded.part(turn.arrival().id(), turn.part().number());
  }

  private Moment moment(Turn turn) {
    return Moment.of(turn.arrival().received(), asOf, onFile, pack(turn)).of(List.of(part(turn)));
  }

  /** An agreement goes by its programme's pack, and what comes under it by the agreement's. */
  private PolicyPack pack(Turn turn) {
    Optional<AgreementOnFile> agreement =
        turn.kind() == Kind.AGREEMENT
            ? Optional.empty()
            : AgreementLookup.of(onFile, turn.fields()).agreement();
    return agreement
        .map(each -> packs.named(each.pack()))
        .orElseGet(() -> packs.ofProgramme(turn.fields().text(FieldName.PROGRAMME)));
  }

  private void remember(Turn turn, Verdict verdict) {
    AgreementOnFile agreement = verdict.agreement();
    InvoiceOnFile invoice = verdict.invoice();
    if (invoice != null) {
      onFile = onFile.with(invoice);
    } else if (agreement != null && verdict.kind() == Kind.AGREEMENT) {
      onFile = onFile.with(agreement);
    }
    if (verdict.disposition() != Disposition.DUPLICATE) {
      Earlier earlier = new Earlier(turn.submission(), verdict.disposition().isLive());
      remember(turn, turn.contentKey(), earlier);
      String fingerprint = ContentFingerprint.of(turn.part().packet());
      if (!fingerprint.isEmpty()) {
        remember(turn, "content " + fingerprint, earlier);
      }
    }
  }

  private void remember(Turn turn, String contents, Earlier earlier) {
    Contents before = onFile.contents();
    onFile =
        onFile.with(
            turn.arrival().again()
                ? before.again(contents, earlier)
                : before.with(contents, earlier));
  }

  private Verdict verdict(
      Turn turn, Disposition disposition, List<Finding> findings, @Nullable String duplicateOf) {
    return build(turn, disposition, findings).duplicateOf(duplicateOf).build();
  }

  private VerdictBuilder build(Turn turn, Disposition disposition, List<Finding> findings) {
    return new VerdictBuilder(turn.arrival(), turn.part().number(), turn.kind(), disposition)
        .fields(turn.fields())
        .findings(findings)
        .contents(turn.contentKey(), ContentFingerprint.of(turn.part().packet()));
  }
}
