package org.ojtpay.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.TrueUp;
import org.ojtpay.units.Money;

/**
 * What payroll of verified days books: their accrual becomes expense of what the payroll shows, in
 * the year that it was accrued in. What is more is payable; what is less the employer owes, and it
 * is promised again where the agreement is open.
 */
record TrueUpBooking(TrueUp made, AgreementOnFile agreement) {

  /** Empty where the days came to nothing, and still do. */
  Optional<Journal> journal() {
    Money accrued = made.verified().amount();
    Money promised =
        made.excess().isPositive() && agreement.state() == State.CLOSED
            ? Money.ZERO
            : made.difference();
    List<Posting> lines =
        Stream.of(
                posting(Account.ACCRUED, accrued.negated()),
                posting(Account.EXPENSE, accrued.plus(made.difference())),
                posting(Account.PAYABLE, made.supplement().negated()),
                posting(Account.RECEIVABLE, made.excess()),
                posting(Account.OBLIGATION, promised),
                posting(Account.ENCUMBERED, promised.negated()))
            .flatMap(Optional::stream)
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Journal(
                "true-up " + made.trued(),
                "Verified days of invoice " + made.before().number() + " by their payroll",
                lines));
  }

  private Optional<Posting> posting(Account account, Money amount) {
    return amount.isZero()
        ? Optional.empty()
        : Optional.of(
            new Posting(account, made.agreement(), agreement.fund(), made.fiscalYear(), amount));
  }
}
