package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/**
 * What an agreement allows, as of a moment.
 *
 * @param hoursCap training hours at the most
 * @param amountCap reimbursement at the most
 * @param wages the agreed wages, in date order; the first also counts before its own date
 * @param lastDayWorked set where the training was discontinued
 * @param pauses the days between a discontinuation and the reinstatement after it, no days of
 *     training: in date order, and apart from each other
 */
public record AgreementTerms(
    LocalDate start,
    LocalDate end,
    Hours hoursCap,
    Money amountCap,
    ReimbursementRate reimbursementRate,
    List<AgreedWage> wages,
    @Nullable LocalDate lastDayWorked,
    List<DateRange> pauses) {

  /** A wage and the day from which it is agreed. */
  public record AgreedWage(LocalDate from, WageRate rate) {}

  public AgreementTerms {
    if (wages.isEmpty()) {
      throw new IllegalArgumentException("an agreement has at least one wage");
    }
    wages = wages.stream().sorted(Comparator.comparing(AgreedWage::from)).toList();
    // Terms that were put on file before pauses were known read as terms without any.
    pauses = apart(Objects.requireNonNullElse(pauses, List.of()));
  }

  private static List<DateRange> apart(List<DateRange> pauses) {
    List<DateRange> apart = new ArrayList<>();
    for (DateRange pause : pauses.stream().sorted(Comparator.comparing(DateRange::from)).toList()) {
      int last = apart.size() - 1;
      if (last >= 0 && apart.get(last).touches(pause)) {
        LocalDate first = apart.get(last).from();
        LocalDate end = Collections.max(List.of(apart.get(last).to(), pause.to()));
        apart.set(last, new DateRange(first, end));
      } else {
        apart.add(pause);
      }
    }
    return List.copyOf(apart);
  }

  /** The wage agreed on that day. */
  public WageRate agreedOn(LocalDate day) {
    return wages.stream()
        .filter(wage -> !wage.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(wages.get(0))
        .rate();
  }

  /** The highest wage in force on any day from {@code from} to {@code to}. */
  public WageRate highestAgreed(LocalDate from, LocalDate to) {
    WageRate highest = agreedOn(from);
    for (AgreedWage wage : wages) {
      if (wage.from().isAfter(from) && !wage.from().isAfter(to)) {
        highest = highest.max(wage.rate());
      }
    }
    return highest;
  }

  /** The same, ended on that day if not before. */
  public AgreementTerms lastWorkedOn(LocalDate day) {
    LocalDate last = lastDay().filter(earlier -> earlier.isBefore(day)).orElse(day);
    return new AgreementTerms(
        start, end, hoursCap, amountCap, reimbursementRate, wages, last, pauses);
  }

  /** The same, begun on another day than agreed; the end stays. */
  public AgreementTerms startingOn(LocalDate day) {
    return new AgreementTerms(
        day, end, hoursCap, amountCap, reimbursementRate, wages, lastDayWorked, pauses);
  }

  /** The same, discontinued on that day, whatever was known before. */
  public AgreementTerms discontinuedOn(LocalDate day) {
    return new AgreementTerms(
        start, end, hoursCap, amountCap, reimbursementRate, wages, day, pauses);
  }

  /** The same, taken up again on that day: the days since the last one worked are a pause. */
  public AgreementTerms takenUpOn(LocalDate day) {
    List<DateRange> all = new ArrayList<>(pauses);
    lastDay()
        .flatMap(last -> DateRange.between(last.plusDays(1), day.minusDays(1)))
        .ifPresent(all::add);
    return new AgreementTerms(start, end, hoursCap, amountCap, reimbursementRate, wages, null, all);
  }

  /** The days of training that its pauses take. */
  public long pausedDays() {
    return pauses.stream().mapToLong(DateRange::days).sum();
  }

  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(lastDayWorked);
  }
}
