package org.ojtpay.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.NotPaid;
import org.ojtpay.onfile.Fund;
import org.ojtpay.onfile.Funds;
import org.ojtpay.onfile.PayeeCheck;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.pay.PaymentRun;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Severity;
import org.ojtpay.store.PaymentShelf.Spent;
import org.ojtpay.store.PaymentShelf.Unpaid;
import org.ojtpay.validate.Accepted;
import org.ojtpay.validate.Verdict;

/** Which approved invoices are paid for now, and why the others wait. */
final class Selection {

  /**
   * An approved invoice that waits.
   *
   * @param why a sentence for whoever reads the report, without its full stop
   * @param since when it was recorded; absent of what each run finds anew
   * @param ends who ends it and how
   */
  record Waiting(
      Unpaid unpaid, HoldReason reason, String why, @Nullable LocalDate since, String ends) {

    NotPaid.Waiting told() {
      Accepted accepted = Accepted.of(unpaid.verdict()).orElseThrow();
      return new NotPaid.Waiting(
          accepted.agreement().employerName(),
          unpaid.verdict().submission(),
          accepted.amount().minus(unpaid.setOff()),
          reason.name(),
          why,
          since,
          ends);
    }
  }

  /** An approved invoice that might be paid, and its employer with the account of this moment. */
  record Candidate(RunContext run, Unpaid unpaid, Vendor vendor) {

    Verdict verdict() {
      return unpaid.verdict();
    }

    Optional<Waiting> waits(HoldReason reason, String why) {
      return waits(reason, why, null);
    }

    Optional<Waiting> waits(HoldReason reason, String why, @Nullable LocalDate since) {
      return Optional.of(new Waiting(unpaid, reason, why, since, reason.ends()));
    }
  }

  @FunctionalInterface
  private interface Rule {
    Optional<Waiting> of(Candidate candidate);
  }

  /** In this order: the first that holds is told. */
  private static final List<Rule> RULES =
      List.of(
          Selection::held,
          BankHolds::pending,
          BankHolds::cooling,
          PrenoteHolds::cameBack,
          BankHolds::shared,
          Selection::packGone,
          Selection::debarred,
          Selection::fundExhausted,
          PayrollHolds::late,
          Selection::unfit,
          // Behind it: what does not fit into the bank's file is not tried either.
          PrenoteHolds::window);

  private Selection() {}

  /** Why an approved invoice is not paid yet; empty where it can be. */
  static Optional<Waiting> waiting(RunContext run, Unpaid unpaid) {
    Optional<Candidate> candidate = candidate(run, unpaid);
    if (candidate.isEmpty()) {
      return held(run, unpaid)
          .or(
              () ->
                  Optional.of(
                      new Waiting(
                          unpaid,
                          HoldReason.VENDOR_UNKNOWN,
                          "the employer is not in the vendor master",
                          null,
                          HoldReason.VENDOR_UNKNOWN.ends())));
    }
    return waiting(candidate.get());
  }

  private static Optional<Waiting> waiting(Candidate candidate) {
    return RULES.stream().flatMap(rule -> rule.of(candidate).stream()).findFirst();
  }

  /** What waits. */
  static Stream<Waiting> waiting(RunContext run, Collection<FiledPaymentFile> withdrawn) {
    List<Waiting> waiting = new ArrayList<>();
    List<Candidate> fit = new ArrayList<>();
    unpaid(run, withdrawn)
        .forEach(
            unpaid ->
                waiting(run, unpaid)
                    .ifPresentOrElse(
                        waiting::add, () -> fit.add(candidate(run, unpaid).orElseThrow())));
    return Stream.concat(waiting.stream(), OneAFile.of(fit).second());
  }

  /** With what files hold that are to be withdrawn. */
  private static Stream<Unpaid> unpaid(RunContext run, Collection<FiledPaymentFile> withdrawn) {
    List<Long> files = withdrawn.stream().map(FiledPaymentFile::id).toList();
    return run.shelves().payments().unpaid(files).stream();
  }

  /** What is paid for now, each with the very account that was judged. */
  static List<Candidate> ready(RunContext run, Collection<FiledPaymentFile> withdrawn) {
    return OneAFile.of(fit(run, withdrawn)).first();
  }

  private static List<Candidate> fit(RunContext run, Collection<FiledPaymentFile> withdrawn) {
    return unpaid(run, withdrawn)
        .flatMap(unpaid -> candidate(run, unpaid).stream())
        .filter(candidate -> waiting(candidate).isEmpty())
        .toList();
  }

  static Optional<Candidate> candidate(RunContext run, Unpaid unpaid) {
    Accepted accepted = Accepted.of(unpaid.verdict()).orElseThrow();
    return run.reference()
        .vendor(accepted.agreement().employerId())
        .map(vendor -> vendor.with(BankHolds.account(run, vendor)))
        .map(vendor -> new Candidate(run, unpaid, vendor));
  }

  private static Optional<Waiting> held(Candidate candidate) {
    return held(candidate.run(), candidate.unpaid());
  }

  private static Optional<Waiting> held(RunContext run, Unpaid unpaid) {
    return run.shelves().holds().on(run.settings().asOf(), unpaid).stream()
        .findFirst()
        .map(
            hold ->
                new Waiting(
                    unpaid,
                    hold.reason(),
                    hold.sentence(),
                    LocalDate.ofInstant(hold.placedAt(), run.board().zone()),
                    hold.ends()));
  }

  /** Where the board has entered budgets, nothing is paid from one that is passed. */
  private static Optional<Waiting> fundExhausted(Candidate candidate) {
    return candidate.run().reference().budgets().stream()
        .flatMap(
            funds ->
                candidate.run().shelves().payments().spent(candidate.unpaid().verdictId()).stream()
                    .flatMap(spent -> beyond(candidate, spent, funds).stream()))
        .findFirst();
  }

  private static Optional<Waiting> beyond(Candidate candidate, Spent spent, Funds funds) {
    Fund fund = funds.of(spent.fund(), spent.fiscalYear());
    return spent.amount().compareTo(fund.budget()) <= 0
        ? Optional.empty()
        : candidate.waits(
            HoldReason.FUND_EXHAUSTED,
            "$"
                + spent.amount()
                + " are approved from "
                + fund.name()
                + " for the fiscal year "
                + fund.fiscalYear()
                + ", whose budget is $"
                + fund.budget());
  }

  private static Optional<Waiting> packGone(Candidate candidate) {
    String pack = candidate.verdict().pack();
    return candidate.run().packs().has(pack)
        ? Optional.empty()
        : candidate.waits(
            HoldReason.PACK_GONE,
            "the policy pack " + pack + ", which it was approved by, is not here");
  }

  /**
   * Who was found already when the invoice was approved is not asked about again: a person has said
   * that they are not the same. So it is with an extract that was missing then.
   */
  private static Optional<Waiting> debarred(Candidate candidate) {
    PayeeCheck check = PayeeLookUp.of(candidate);
    return switch (check.outcome()) {
      case NOBODY, COMPARED -> Optional.empty();
      case LIKE ->
          candidate.waits(
              HoldReason.DEBARMENT,
              "the employer may be an excluded party: " + check.found().get(0).described());
      case UNCHECKED -> isOnlyNoted(candidate) ? Optional.empty() : unchecked(candidate);
    };
  }

  private static Optional<Waiting> unchecked(Candidate candidate) {
    return candidate.waits(
        HoldReason.DEBARMENT,
        "there is no exclusions extract to look for the employer in; put exclusions.csv into the"
            + " reference folder");
  }

  private static boolean isOnlyNoted(Candidate candidate) {
    if (candidate.verdict().debarment() == null) {
      return true;
    }
    PolicyPack pack = candidate.run().pack(candidate.verdict());
    Finding unchecked = pack.reasons().finding("AGR-DEBARMENT-UNCHECKED", null, Map.of());
    return unchecked.severity() == Severity.WARN;
  }

  private static Optional<Waiting> unfit(Candidate candidate) {
    return PaymentRun.refusal(Proposal.rehearsed(candidate), Proposal.bank(candidate.run()))
        .flatMap(why -> candidate.waits(HoldReason.UNFIT, why));
  }
}
