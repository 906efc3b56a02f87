package org.ojtpay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Imported;
import org.ojtpay.onfile.ImportedRow;
import org.ojtpay.onfile.Opening;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.Verified;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Accepted;
import org.ojtpay.validate.Verdict;

/**
 * What a decision books: the life of an agreement moves its {@link Encumbrance}, an approved
 * invoice liquidates its amount into a payable, a payment file moves it into transit. An agreement
 * that was taken over encumbers its maximum less what was paid under it elsewhere.
 *
 * @param years the fiscal years of the pack that the decision rests on
 */
public record Bookings(FiscalYears years) {

  /**
   * What a verdict books.
   *
   * @param before how the agreement stood that the verdict is about
   */
  public List<Journal> of(Verdict verdict, Promise before) {
    String by = verdict.submission() + " " + verdict.contentKey();
    List<Journal> journals = new ArrayList<>();
    for (AgreementEvent event : verdict.events()) {
      journals.addAll(encumbrance().of(event, before, by));
    }
    Accepted.of(verdict)
        .ifPresent(
            accepted -> {
              if (accepted.agreement().state() == State.CLOSED) {
                encumbrance()
                    .again(accepted.agreement(), accepted.amount(), by)
                    .ifPresent(journals::add);
              }
              if (verdict.invoiced().isPositive()) {
                journals.add(payable(verdict, accepted));
              }
            });
    verdict
        .truedUp()
        .flatMap(made -> new TrueUpBooking(made, agreementOf(verdict)).journal())
        .ifPresent(journals::add);
    return journals;
  }

  /** What a fact books that a person has recorded. */
  public List<Journal> of(AgreementEvent recorded, Promise before) {
    return encumbrance().of(recorded, before, "by fact " + recorded.fact());
  }

  /** What the accepted rows of a file book that was taken over. */
  public List<Journal> of(Imported imported) {
    List<Journal> journals = new ArrayList<>();
    for (ImportedRow row : imported.accepted()) {
      Optional.ofNullable(row.agreement())
          .ifPresent(each -> journals.addAll(encumbrance().takenOver(each)));
      Optional.ofNullable(row.opening()).flatMap(this::paidElsewhere).ifPresent(journals::add);
    }
    return journals;
  }

  /** What was paid elsewhere was never payable here; only the rest stays encumbered. */
  private Optional<Journal> paidElsewhere(Opening opening) {
    DateRange period = opening.period();
    if (period == null || opening.amount().isZero()) {
      return Optional.empty();
    }
    AgreementKey agreement = opening.agreement();
    int year = years.of(period.from());
    Money paid = opening.amount();
    return Optional.of(
        new Journal(
            "opening " + agreement + " " + period,
            "Paid elsewhere before " + opening.asOf(),
            List.of(
                new Posting(Account.OBLIGATION, agreement, opening.fund(), year, paid),
                new Posting(Account.ENCUMBERED, agreement, opening.fund(), year, paid.negated()))));
  }

  private static AgreementOnFile agreementOf(Verdict verdict) {
    return Objects.requireNonNull(verdict.agreement(), "what is trued up has an agreement");
  }

  private Encumbrance encumbrance() {
    return new Encumbrance(years);
  }

  private Journal payable(Verdict verdict, Accepted accepted) {
    AgreementOnFile agreement = accepted.agreement();
    List<Posting> postings = new ArrayList<>();
    SortedMap<Integer, Money> parts = years.split(accepted.worksheet());
    parts.forEach(
        (year, amount) -> {
          if (!amount.isZero()) {
            postings.addAll(expense(accepted, year, amount));
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

  /** What stands on an hours of verification is accrued until its payroll has come. */
  private static List<Posting> expense(Accepted accepted, int year, Money amount) {
    Verified verified = accepted.invoice().verified();
    Money accrued =
        verified != null && verified.fiscalYear() == year
            ? verified.amount().min(amount)
            : Money.ZERO;
    return Stream.of(
            posting(Account.EXPENSE, accepted.agreement(), year, amount.minus(accrued)),
            posting(Account.ACCRUED, accepted.agreement(), year, accrued))
        .filter(line -> !line.amount().isZero())
        .toList();
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
