package org.ojtpay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Accepted;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Verdict;

/**
 * What a decision books: an approved agreement encumbers its maximum, an approved invoice
 * liquidates its amount into a payable, a payment file moves it into transit.
 */
public final class Bookings {

  private Bookings() {}

  /**
   * The journals of a verdict.
   *
   * @param years the fiscal years of the pack that it rests on
   */
  public static List<Journal> of(Verdict verdict, FiscalYears years) {
    List<Journal> journals = new ArrayList<>();
    encumbrance(verdict, years).ifPresent(journals::add);
    Accepted.of(verdict).ifPresent(accepted -> journals.add(payable(verdict, accepted, years)));
    return journals;
  }

  private static Optional<Journal> encumbrance(Verdict verdict, FiscalYears years) {
    AgreementOnFile agreement = verdict.agreement();
    boolean approved =
        verdict.kind() == Kind.AGREEMENT && verdict.disposition() == Disposition.APPROVED;
    if (!approved || agreement == null || agreement.terms().amountCap().isZero()) {
      return Optional.empty();
    }
    Money maximum = agreement.terms().amountCap();
    int year = years.of(agreement.terms().start());
    return Optional.of(
        new Journal(
            "encumbered " + agreement.key(),
            "Agreement " + agreement.number() + " approved",
            List.of(
                posting(Account.ENCUMBERED, agreement, year, maximum),
                posting(Account.OBLIGATION, agreement, year, maximum.negated()))));
  }

  private static Journal payable(Verdict verdict, Accepted accepted, FiscalYears years) {
    AgreementOnFile agreement = accepted.agreement();
    List<Posting> postings = new ArrayList<>();
    SortedMap<Integer, Money> parts = years.split(accepted.worksheet());
    parts.forEach(
        (year, amount) -> {
          if (!amount.isZero()) {
            postings.add(posting(Account.EXPENSE, agreement, year, amount));
            postings.add(posting(Account.PAYABLE, agreement, year, amount.negated()));
            postings.add(posting(Account.OBLIGATION, agreement, year, amount));
            postings.add(posting(Account.ENCUMBERED, agreement, year, amount.negated()));
          }
        });
    return new Journal(
        "payable " + agreement.key() + " " + verdict.submission() + " " + verdict.contentKey(),
        "Invoice " + accepted.invoice().number() + " approved",
        postings);
  }

  private static Posting posting(
      Account account, AgreementOnFile agreement, int year, Money amount) {
    return new Posting(account, agreement.key(), agreement.fund(), year, amount);
  }

  /** An amount that is payable goes into a payment file: the payable's own lines turned round. */
  public static Journal inTransit(String paymentId, String fileName, List<Posting> payable) {
    List<Posting> postings = new ArrayList<>();
    for (Posting line : payable) {
      postings.add(
          new Posting(
              Account.PAYABLE,
              line.agreement(),
              line.fund(),
              line.fiscalYear(),
              line.amount().negated()));
      postings.add(
          new Posting(
              Account.IN_TRANSIT, line.agreement(), line.fund(), line.fiscalYear(), line.amount()));
    }
    return new Journal(
        "in transit " + paymentId, "Payment " + paymentId + " in " + fileName, postings);
  }
}
