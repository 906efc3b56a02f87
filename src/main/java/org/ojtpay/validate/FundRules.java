package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fund;
import org.ojtpay.onfile.Funds;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;
import org.ojtpay.units.Money;

/**
 * Whether the fund's budget reaches for one agreement more, or for a change that promises more. An
 * agreement counts in the fiscal year in which its training starts, as it is booked there, and
 * agreements count in the order in which they are decided.
 */
final class FundRules {

  private FundRules() {}

  /** 2 CFR 200.403: nothing is promised that the award does not have. */
  static List<Finding> exhausted(AgreementCase of) {
    Optional<Funds> budgets = of.moment().onFile().reference().budgets();
    Optional<LocalDate> start = of.fields().date(FieldName.START);
    Optional<Money> maximum = of.fields().money(FieldName.MAXIMUM_REIMBURSEMENT);
    String letter = AgreementDecision.fund(of);
    if (budgets.isEmpty() || start.isEmpty() || maximum.isEmpty() || letter.isEmpty()) {
      return List.of();
    }
    Fund fund = budgets.get().of(letter, fiscalYear(of, start.get()));
    return beyond(of, fund, committed(of, fund, of.key()), maximum.get());
  }

  /** A change that promises more is one agreement more, for what it adds. */
  static List<Finding> raised(ChangeCase of) {
    AgreementCase printed = of.printed();
    OnFile onFile = printed.moment().onFile();
    AgreementOnFile before = of.agreement().orElseThrow();
    Money now = committed(before, onFile);
    Money then = of.after().terms().amountCap();
    if (onFile.reference().budgets().isEmpty()
        || before.fund().isEmpty()
        || then.compareTo(now) <= 0) {
      return List.of();
    }
    Fund fund =
        onFile
            .reference()
            .budgets()
            .get()
            .of(before.fund(), fiscalYear(printed, before.terms().start()));
    Money others = committed(printed, fund, Optional.of(before.key()));
    return beyond(printed, fund, others.plus(now), then.minus(now));
  }

  private static List<Finding> beyond(AgreementCase of, Fund fund, Money committed, Money more) {
    return committed.plus(more).compareTo(fund.budget()) <= 0
        ? List.of()
        : List.of(
            of.finding(
                "AGR-FUND-EXHAUSTED",
                FieldName.MAXIMUM_REIMBURSEMENT,
                "fund",
                fund.name(),
                "fiscalYear",
                String.valueOf(fund.fiscalYear()),
                "budget",
                fund.budget().toString(),
                "committed",
                committed.toString(),
                "amount",
                more.toString()));
  }

  /** What the other agreements of the fund and year may still cost, or did cost. */
  private static Money committed(AgreementCase of, Fund fund, Optional<AgreementKey> besides) {
    Map<AgreementKey, AgreementOnFile> decided = new LinkedHashMap<>();
    OnFile onFile = of.moment().onFile();
    onFile.agreements().stream()
        .filter(each -> each.state() != State.HELD && each.state() != State.RETURNED)
        .filter(each -> each.fund().equalsIgnoreCase(fund.letter()))
        .filter(each -> fiscalYear(of, each.terms().start()) == fund.fiscalYear())
        .forEach(each -> decided.put(each.key(), each));
    besides.ifPresent(decided::remove);
    return decided.values().stream()
        .map(each -> committed(each, onFile))
        .reduce(Money.ZERO, Money::plus);
  }

  /** The maximum while the training may go on; what was approved once the rest is released. */
  private static Money committed(AgreementOnFile agreement, OnFile onFile) {
    boolean ended = agreement.state() != State.APPROVED || agreement.terms().lastDay().isPresent();
    return ended ? onFile.amountUsed(agreement.key()) : agreement.terms().amountCap();
  }

  private static int fiscalYear(AgreementCase of, LocalDate day) {
    return of.pack().fiscalYear(day).of(day);
  }
}
