package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.OnFile.Earlier;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Part;
import org.ojtpay.packet.Parts;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PolicyPack;

/**
 * Decides the submissions of a night, one after the other: agreements first, then the rest, by
 * period start, date of receipt and name. Each decision is on file for the next. Pure: the same
 * arrivals on the same knowledge give the same verdicts.
 */
public final class Night {

  private final PolicyPack pack;
  private final LocalDate asOf;
  private OnFile onFile;

  private Night(PolicyPack pack, LocalDate asOf, OnFile onFile) {
    this.pack = pack;
    this.asOf = asOf;
    this.onFile = onFile;
  }

  /** The verdicts in the order of decision. */
  public static List<Verdict> decide(
      List<Arrival> arrivals, OnFile onFile, PolicyPack pack, LocalDate asOf) {
    Night night = new Night(pack, asOf, onFile);
    List<Verdict> verdicts = new ArrayList<>();
    inOrder(arrivals).forEach(turn -> verdicts.add(night.decide(turn)));
    return verdicts;
  }

  /** One part of an arrival whose turn it is. */
  private record Turn(Arrival arrival, Part part, Kind kind, Fields fields) {

    LocalDate from() {
      return fields
          .date(kind.isAgreement() ? FieldName.START : FieldName.PERIOD_FROM)
          .orElse(LocalDate.MAX);
    }

    String submission() {
      return part.name(arrival.submission());
    }

    String contentKey() {
      return arrival.memberSetHash() + "#" + part.number();
    }
  }

  private static List<Turn> inOrder(List<Arrival> arrivals) {
    List<Turn> turns = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      for (Part part : Parts.of(arrival.packet())) {
        Kind kind = Kinds.of(part.packet());
        turns.add(new Turn(arrival, part, kind, leading(part, kind)));
      }
    }
    turns.sort(
        Comparator.comparing((Turn turn) -> !turn.kind().isAgreement())
            .thenComparing(Turn::from)
            .thenComparing(turn -> turn.arrival().received())
            .thenComparing(turn -> turn.arrival().submission())
            .thenComparing(turn -> turn.part().number()));
    return turns;
  }

  private static Fields leading(Part part, Kind kind) {
    DocumentType type =
        kind.isAgreement()
            ? DocumentType.AGREEMENT
            : kind.isInvoice() ? DocumentType.INVOICE : DocumentType.VOID_NOTICE;
    Fields fields = Forms.of(part.packet(), type).fields();
    return part.packet().documents().map(each -> each.fields()).reduce(fields, Fields::orElse);
  }

  private Verdict decide(Turn turn) {
    if (turn.arrival().again()) {
      onFile = onFile.withoutHeld(turn.submission());
    }
    Optional<Earlier> same = onFile.earlier(turn.contentKey()).filter(Earlier::live);
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
    if (turn.kind().isAgreement()) {
      return agreement(turn);
    }
    if (turn.kind().isInvoice()) {
      return invoice(turn);
    }
    List<Finding> found = new ArrayList<>(Readability.check(moment(turn), turn.part().packet()));
    found.addAll(Loose.check(moment(turn), turn.kind(), turn.part().packet()));
    found.addAll(sameContent(turn));
    List<Finding> weighed = weigh(turn, found);
    return verdict(turn, Findings.disposition(weighed), weighed, null);
  }

  private Verdict agreement(Turn turn) {
    AgreementCase of = AgreementCase.of(moment(turn), turn.part().packet(), turn.kind());
    List<Finding> found = new ArrayList<>(AgreementRules.check(of));
    found.addAll(Readability.check(of.moment(), turn.part().packet()));
    found.addAll(sameContent(turn));
    List<Finding> weighed = weigh(turn, found);
    Disposition disposition = Findings.disposition(weighed);
    Optional<AgreementOnFile> agreement =
        AgreementDecision.onFile(of, turn.submission(), disposition);
    return build(turn, disposition, weighed).agreement(agreement.orElse(null)).build();
  }

  private Verdict invoice(Turn turn) {
    InvoiceCase of = InvoiceDecision.read(moment(turn), turn.part().packet(), turn.kind());
    List<Finding> found = new ArrayList<>(InvoiceDecision.findings(of));
    found.addAll(Readability.check(of.moment(), turn.part().packet()));
    found.addAll(sameContent(turn));
    List<Finding> weighed = weigh(turn, found);
    Disposition disposition = Findings.disposition(weighed);
    Optional<InvoiceOnFile> invoice = InvoiceDecision.onFile(of, turn.submission(), disposition);
    return build(turn, disposition, weighed)
        .agreement(of.agreement().orElse(null))
        .invoice(invoice.orElse(null))
        .worksheet(of.worksheet())
        .build();
  }

  private List<Finding> weigh(Turn turn, List<Finding> found) {
    return Findings.weigh(
        found,
        onFile.clearances(OnFile.part(turn.arrival().id(), turn.part().number())),
        turn.part().packet().isRecognised());
  }

  /** The same content in other bytes, of a submission that is approved or held. */
  private List<Finding> sameContent(Turn turn) {
    String fingerprint = ContentFingerprint.of(turn.part().packet());
    return onFile
        .earlier("content " + fingerprint)
        .filter(Earlier::live)
        .filter(
            earlier -> !turn.arrival().again() || !earlier.submission().equals(turn.submission()))
        .map(
            earlier ->
                List.of(moment(turn).finding("DUP-CONTENT", null, "other", earlier.submission())))
        .orElse(List.of());
  }

  private Moment moment(Turn turn) {
    return new Moment(turn.arrival().received(), asOf, onFile, pack);
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
    onFile =
        turn.arrival().again()
            ? onFile.withContentsAgain(contents, earlier)
            : onFile.withContents(contents, earlier);
  }

  private Verdict verdict(
      Turn turn,
      Disposition disposition,
      List<Finding> findings,
      @org.jspecify.annotations.Nullable String duplicateOf) {
    return build(turn, disposition, findings).duplicateOf(duplicateOf).build();
  }

  private VerdictBuilder build(Turn turn, Disposition disposition, List<Finding> findings) {
    return new VerdictBuilder(turn.arrival(), turn.part().number(), turn.kind(), disposition)
        .fields(turn.fields())
        .findings(findings)
        .contents(turn.contentKey(), ContentFingerprint.of(turn.part().packet()));
  }
}
