package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Contents;
import org.ojtpay.onfile.Contents.Earlier;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;
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
    Night night =
        new Night(packs, asOf, onFile.with(RecordedLife.of(onFile, packs, asOf, arrivals)));
    List<Verdict> verdicts = new ArrayList<>();
    Turns.inOrder(arrivals, onFile.recorded()).forEach(turn -> verdicts.add(night.decide(turn)));
    return verdicts;
  }

  private Verdict decide(Turn turn) {
    if (turn.arrival().again()) {
      onFile = onFile.withoutHeld(turn.submission()).withoutChange(turn.recordedAs());
    }
    Optional<Earlier> same = onFile.contents().earlier(turn.contentKey()).filter(Earlier::live);
    Verdict verdict;
    if (!turn.arrival().again() && same.isPresent()) {
      verdict = verdict(turn, Disposition.DUPLICATE, List.of(), same.get().submission());
    } else if (Readability.isQuarantined(turn.part().packet())) {
      verdict = setAside(turn);
    } else {
      verdict = judge(turn);
    }
    remember(turn, verdict);
    return verdict;
  }

  /** Nothing of it could be opened: it waits for a person, who may send it back. */
  private Verdict setAside(Turn turn) {
    List<Finding> problems = Readability.check(moment(turn), turn.part().packet());
    return isSentBack(turn)
        ? verdict(turn, Disposition.RETURNED, weigh(turn, problems, Set.of()), null)
        : verdict(turn, Disposition.QUARANTINED, problems, null);
  }

  private Verdict judge(Turn turn) {
    for (FiledVerdict mended : turn.mended()) {
      onFile =
          onFile
              .withoutHeld(mended.verdict().submission())
              .withoutChange(Recorded.part(mended.receiptId(), mended.verdict().part()))
              .with(onFile.contents().replaced(mended.verdict().submission()));
    }
    Judgement judgement = Judges.of(turn.kind()).judge(moment(turn), turn);
    List<Finding> found = new ArrayList<>(judgement.findings());
    found.addAll(sameContent(turn));
    if (!turn.doubt().isEmpty()) {
      found.add(moment(turn).finding("DOC-MISFIT", null, "detail", turn.doubt()));
    }
    found.addAll(programmeUnclear(turn));
    found.addAll(packGone(turn));
    List<Finding> weighed = weigh(turn, found, judgement.standing());
    if (isForAPerson(turn, weighed)) {
      found.add(Findings.atLeastHeld(moment(turn).finding("AGR-TO-APPROVE", null)));
      weighed = weigh(turn, found, judgement.standing());
    }
    if (isSentBack(turn) && Findings.disposition(weighed) != Disposition.RETURNED) {
      found.add(Findings.returned(moment(turn).finding("DOC-SENT-BACK", null)));
      weighed = weigh(turn, found, judgement.standing());
    }
    Disposition disposition = Findings.disposition(weighed);
    VerdictBuilder verdict = build(turn, disposition, weighed);
    turn.mended().stream().findFirst().ifPresent(each -> verdict.supersedes(each.id()));
    return judgement.files().onto(verdict, disposition).build(moment(turn));
  }

  /** Whatever held it when a person sent it back, and has ended since: it is not approved. */
  private boolean isSentBack(Turn turn) {
    return onFile.recorded().clearances(turn.recordedAs()).stream()
        .anyMatch(Recorded.Clearance::isReturn);
  }

  /** Part II D 2 c: where nothing speaks against an agreement, the pack may ask for a person. */
  private boolean isForAPerson(Turn turn, List<Finding> weighed) {
    return turn.kind().isAgreement()
        && Findings.disposition(weighed) == Disposition.APPROVED
        && pack(turn).text("agreement.approval", turn.arrival().received()).equals("PERSON");
  }

  private List<Finding> weigh(Turn turn, List<Finding> found, Set<String> standing) {
    return Findings.weigh(
        found,
        onFile.recorded().clearances(turn.recordedAs()).stream()
            .filter(each -> !standing.contains(each.code()))
            .toList(),
        turn.part().packet().isRecognised());
  }

  /** The same content in other bytes, of a submission that is approved or held. */
  private List<Finding> sameContent(Turn turn) {
    return onFile
        .contents()
        .earlier("content " + turn.fingerprint())
        .filter(Earlier::live)
        .filter(
            earlier -> !turn.arrival().again() || !earlier.submission().equals(turn.submission()))
        .filter(
            earlier ->
                turn.mended().stream()
                    .noneMatch(each -> each.verdict().submission().equals(earlier.submission())))
        .map(
            earlier ->
                List.of(moment(turn).finding("DUP-CONTENT", null, "other", earlier.submission())))
        .orElse(List.of());
  }

  private Moment moment(Turn turn) {
    return Moment.of(turn.arrival().received(), asOf, onFile, pack(turn)).of(turn);
  }

  /** An agreement goes by its programme's pack, and what comes under it by the agreement's. */
  private PolicyPack pack(Turn turn) {
    return under(turn)
        .map(each -> packs.named(each.pack()))
        .orElseGet(() -> packs.ofProgramme(turn.fields().text(FieldName.PROGRAMME)));
  }

  private Optional<AgreementOnFile> under(Turn turn) {
    if (turn.kind() == Kind.AGREEMENT) {
      return Optional.empty();
    }
    Optional<AgreementOnFile> invoiced = AgreementLookup.of(onFile, turn.fields()).agreement();
    return turn.kind().isInvoice()
        ? invoiced
        : Approved.named(onFile, turn.fields()).or(() -> invoiced);
  }

  /** A programme that may be another than the board's own chooses no rules silently. */
  private List<Finding> programmeUnclear(Turn turn) {
    Optional<Value> printed = turn.fields().value(FieldName.PROGRAMME);
    boolean unclear =
        turn.kind() == Kind.AGREEMENT
            && packs.isUnclear(printed.map(Value::text), turn.arrival().received());
    return unclear
        ? List.of(
            Findings.held(
                moment(turn)
                    .finding(
                        "DOC-UNREADABLE",
                        printed.map(Value::source).orElse(null),
                        "detail",
                        "the programme reads \""
                            + printed.map(Value::asPrinted).orElse("")
                            + "\", and it is not certain whose rules that chooses")))
        : List.of();
  }

  /** What goes by a pack that is not here is not judged by another, unless a person says so. */
  private List<Finding> packGone(Turn turn) {
    return under(turn)
        .map(AgreementOnFile::pack)
        .filter(name -> !packs.has(name))
        .map(
            name -> Findings.atLeastHeld(moment(turn).finding("AGR-PACK-GONE", null, "pack", name)))
        .stream()
        .toList();
  }

  private void remember(Turn turn, Verdict verdict) {
    verdict.truedUp().ifPresent(made -> onFile = onFile.with(made));
    InvoiceOnFile invoice = verdict.invoice();
    if (invoice != null) {
      onFile = onFile.with(invoice);
    }
    onFile = onFile.with(verdict.events());
    verdict.openChange(turn.recordedAs()).ifPresent(held -> onFile = onFile.with(held));
    if (verdict.disposition() != Disposition.DUPLICATE) {
      Earlier earlier = new Earlier(turn.submission(), verdict.disposition().isLive());
      remember(turn, turn.contentKey(), earlier);
      if (!turn.fingerprint().isEmpty()) {
        remember(turn, "content " + turn.fingerprint(), earlier);
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
    return build(turn, disposition, findings).duplicateOf(duplicateOf).build(moment(turn));
  }

  private VerdictBuilder build(Turn turn, Disposition disposition, List<Finding> findings) {
    return new VerdictBuilder(turn.arrival(), turn.part().number(), turn.kind(), disposition)
        .fields(turn.fields())
        .findings(findings)
        .contents(turn.contentKey(), turn.fingerprint());
  }
}
