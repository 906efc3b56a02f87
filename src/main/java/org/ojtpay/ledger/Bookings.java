package org.ojtpay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Imported;
import org.ojtpay.onfile.ImportedRow;
import org.ojtpay.onfile.Opening;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Accepted;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Verdict;

/**
 * What a decision books: an approved agreement encumbers its maximum, an approved invoice
 * liquidates its amount into a payable, a payment file moves it into transit. An agreement that was
 * taken over encumbers its maximum less what was paid under it elsewhere.
 */
public final class Bookings {

  private Bookings() {}

  public static List<Journal> of(Verdict verdict) {
    List<Journal> journals = new ArrayList<>();
    encumbrance(verdict).ifPresent(journals::add);
    Accepted.of(verdict).ifPresent(accepted -> journals.add(payable(verdict, accepted)));
    return journals;
  }

  private static Optional<Journal> encumbrance(Verdict verdict) {
    AgreementOnFile agreement = verdict.agreement();
    boolean approved =
        verdict.kind() == Kind.AGREEMENT && verdict.disposition() == Disposition.APPROVED;
    return approved && agreement != null ? encumbrance(agreement) : Optional.empty();
  }

  private static Optional<Journal> encumbrance(AgreementOnFile agreement) {
    if (agreement.terms().amountCap().isZero()) {
      return Optional.empty();
    }
    Money maximum = agreement.terms().amountCap();
    int year = FiscalYears.of(agreement.terms().start());
    return Optional.of(
        new Journal(
            "encumbered " + agreement.key(),
            "Agreement " + agreement.number() + " approved",
            List.of(
                posting(Account.ENCUMBERED, agreement, year, maximum),
                posting(Account.OBLIGATION, agreement, year, maximum.negated()))));
  }

  /** What the accepted rows of a file book that was taken over. */
  public static List<Journal> of(Imported imported) {
    List<Journal> journals = new ArrayList<>();
    for (ImportedRow row : imported.accepted()) {
      Optional.ofNullable(row.agreement()).flatMap(Bookings::encumbrance).ifPresent(journals::add);
      Optional.ofNullable(row.opening()).flatMap(Bookings::paidElsewhere).ifPresent(journals::add);
    }
    return journals;
  }

  /** What was paid elsewhere was never payable here; only the rest stays encumbered. */
  private static Optional<Journal> paidElsewhere(Opening opening) {
    DateRange period = opening.period();
    if (period == null || opening.amount().isZero()) {
      return Optional.empty();
    }
    int year = FiscalYears.of(period.from());
    Money amount = opening.amount();
    return Optional.of(
        new Journal(
            "opening " + opening.agreement() + " " + period,
            "Paid elsewhere before " + opening.asOf(),
            List.of(
                new Posting(Account.OBLIGATION, opening.agreement(), opening.fund(), year, amount),
                new Posting(
                    Account.ENCUMBERED,
                    opening.agreement(),
                    opening.fund(),
                    year,
                    amount.negated()))));
  }

  private static Journal payable(Verdict verdict, Accepted accepted) {
    AgreementOnFile agreement = accepted.agreement();
    List<Posting> postings = new ArrayList<>();
    SortedMap<Integer, Money> years = FiscalYears.split(accepted.worksheet());
    years.forEach(
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
