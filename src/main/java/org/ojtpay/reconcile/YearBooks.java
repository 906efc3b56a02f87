package org.ojtpay.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * What was on file about a fiscal year at the cut-off of a run. A report is made of this alone.
 *
 * @param fiscalYear named by the year in which it ends
 * @param days of it
 * @param workingDays the board's, in the order of time
 * @param agreements every one that was ever on file, as it stands
 * @param booked the ledger up to the year
 * @param approved every approved invoice, also one whose approval does not stand any more
 * @param payments the parts of payments that belong to the year, and of others those that Finance's
 *     export may mean
 * @param provisional what was paid on verified hours that no payroll has confirmed
 * @param open submissions that nobody has settled
 * @param files payment files that are not published, or of which nobody knows where they are
 * @param reports what employers have reported of months
 * @param runs of other jobs that have not ended, in words
 * @param broken what breaks what must always be true of the books, in words
 * @param ledger Finance's export; absent where it was not supplied
 * @param accepted what people have let pass
 */
public record YearBooks(
    int fiscalYear,
    DateRange days,
    LocalDate asOf,
    List<LocalDate> workingDays,
    List<AgreementOnFile> agreements,
    List<Booked> booked,
    List<Approved> approved,
    List<RegisteredPayment> payments,
    List<Provisional> provisional,
    List<Open> open,
    List<UnsentFile> files,
    List<Reported> reports,
    List<Excepted> exceptions,
    List<Adjustment> adjustments,
    List<RuleInForce> rules,
    List<String> runs,
    List<String> broken,
    @Nullable List<LedgerLine> ledger,
    List<Acceptance> accepted) {

  /**
   * What the ledger has of an agreement on an account, by what it was booked for.
   *
   * @param earlier whether it is of years before this one
   * @param word with which the key of the journals begins
   * @param shifted whether it is about a payment of a year that was closed then
   */
  public record Booked(
      String agreement,
      String fund,
      String account,
      boolean earlier,
      String word,
      boolean shifted,
      Money amount) {}

  /** What of an approval belongs to a fiscal year; below nothing where payroll took it back. */
  public record Part(int fiscalYear, Money amount) {}

  /**
   * An approved invoice, or payroll that made verified days of one good by another amount.
   *
   * @param stands whether its approval does
   * @param setOff what of it the employer had already
   * @param payment the payment that lives, and its state; empty where there is none
   * @param attempts payments that were made of it, also those that came back
   */
  public record Approved(
      long verdict,
      String submission,
      String invoice,
      String agreement,
      DateRange period,
      Hours hours,
      Money amount,
      List<Part> parts,
      boolean stands,
      Money setOff,
      String payment,
      RegisteredPayment.@Nullable State state,
      int attempts) {

    /** The same, by fiscal years. */
    public Approved in(List<Part> years) {
      return new Approved(
          verdict,
          submission,
          invoice,
          agreement,
          period,
          hours,
          amount,
          years,
          stands,
          setOff,
          payment,
          state,
          attempts);
    }

    /** What it adds to what the agreement has used. */
    Money used() {
      return parts.stream()
          .map(Part::amount)
          .filter(part -> !part.isPositive())
          .reduce(amount, Money::plus);
    }

    /** Whether anything of it is of that fiscal year, or of an earlier one. */
    boolean isOf(int year) {
      return parts.stream()
          .anyMatch(part -> part.fiscalYear() <= year && part.amount().isPositive());
    }

    /** Nothing of it is out: it is approved and in no file that was released. */
    boolean isUnpaid() {
      return stands
          && amount.compareTo(setOff) > 0
          && (state == null || state == RegisteredPayment.State.IN_FILE);
    }
  }

  /** Verified hours of an approved invoice that no payroll has confirmed. */
  public record Provisional(
      String agreement,
      String fund,
      DateRange days,
      int count,
      Hours hours,
      Money amount,
      String submission) {}

  /**
   * A submission that nobody has settled.
   *
   * @param agreement the key of the agreement that it belongs to; empty where none is known
   * @param period of an invoice; absent where none was read
   * @param start of the training, of an agreement packet; absent for others
   */
  public record Open(
      OpenItem item, String agreement, @Nullable DateRange period, @Nullable LocalDate start) {}

  /**
   * A payment file that is in the way.
   *
   * @param state such as {@code PROPOSED}, or {@code HANDOVER_UNKNOWN}
   */
  public record UnsentFile(String name, String state, int payments, Money total) {}

  /** Hours that an employer has reported of a month. */
  public record Reported(String agreement, LocalDate month, Hours hours) {}

  /** A finding about a cap or a rate on an approved invoice. */
  public record Excepted(
      String agreement,
      String submission,
      String invoice,
      String code,
      String found,
      Money approved) {}

  /** That a person lets a blocker pass. */
  public record Acceptance(
      Blocker.Kind kind, String subject, String what, String by, Instant at, String why) {}
}
