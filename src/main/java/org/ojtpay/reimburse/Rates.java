package org.ojtpay.reimburse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Category;
import org.ojtpay.units.Hours;
import org.ojtpay.units.WageRate;

/**
 * R7: an eligible hour is worth what was paid for it, but never more than the wage agreed for that
 * day; a total line may reach the highest wage agreed in its pay period.
 */
final class Rates {

  private final AgreementTerms agreement;
  private final Findings findings;
  private final Map<Deviation, List<Portion>> deviations = new LinkedHashMap<>();

  /** Rows of one pay period that were paid alike and should not have been. */
  private record Deviation(String code, int place, WageRate paid, WageRate agreed) {}

  Rates(AgreementTerms agreement, Findings findings) {
    this.agreement = agreement;
    this.findings = findings;
  }

  /** The portions, the eligible ones with what an hour of them is paid at. */
  List<Portion> of(List<Portion> portions) {
    List<Portion> rated = new ArrayList<>();
    for (Portion portion : portions) {
      rated.add(portion.isEligible() ? portion.at(payable(portion)) : portion);
    }
    deviations.forEach(this::raise);
    return rated;
  }

  private WageRate payable(Portion portion) {
    Entry entry = portion.entry();
    WageRate paid = paid(entry);
    WageRate ceiling = ceiling(entry);
    WageRate floor = agreement.agreedOn(entry.row().day());
    if (paid.compareTo(ceiling) > 0) {
      note("PAY-RATE-ABOVE-AGREED", portion, paid, ceiling);
    } else if (paid.compareTo(floor) < 0) {
      note("PAY-RATE-BELOW-AGREED", portion, paid, floor);
    }
    return paid.min(ceiling);
  }

  /** A regular row's own rate; a premium for hours worked on a holiday is never the base. */
  private WageRate paid(Entry entry) {
    WageRate own = entry.row().rate();
    return own != null && entry.row().category() == Category.REGULAR ? own : base(entry);
  }

  /** The register's regular rate: of several the agreed one, else the lowest. */
  private WageRate base(Entry entry) {
    WageRate agreed = ceiling(entry);
    Register register = entry.register();
    Set<WageRate> printed = register == null ? Set.of() : register.regularRates();
    return printed.contains(agreed) ? agreed : printed.stream().findFirst().orElse(agreed);
  }

  private WageRate ceiling(Entry entry) {
    Register register = entry.register();
    return register == null || entry.row().dated()
        ? agreement.agreedOn(entry.row().day())
        : agreement.highestAgreed(register.period().from(), register.period().to());
  }

  private void note(String code, Portion portion, WageRate paid, WageRate agreed) {
    Deviation deviation = new Deviation(code, portion.entry().place(), paid, agreed);
    deviations.computeIfAbsent(deviation, key -> new ArrayList<>()).add(portion);
  }

  private void raise(Deviation deviation, List<Portion> portions) {
    Hours hours = Portion.eligibleHours(portions);
    findings.raise(
        deviation.code(),
        source(portions.get(0).entry(), deviation.paid()),
        Map.of(
            "paid", deviation.paid().toString(),
            "agreed", deviation.agreed().toString(),
            "difference", difference(deviation),
            "where", where(portions),
            "hours", hours.toString()));
  }

  private static String difference(Deviation deviation) {
    return new WageRate(
            deviation.paid().dollarsPerHour().subtract(deviation.agreed().dollarsPerHour()).abs())
        .toString();
  }

  /** The days, or the pay period of total lines. */
  private static String where(List<Portion> portions) {
    Set<LocalDate> days = new TreeSet<>();
    Set<String> periods = new TreeSet<>();
    for (Portion portion : portions) {
      if (portion.entry().row().dated()) {
        days.add(portion.entry().row().day());
      } else {
        periods.add(portion.entry().where());
      }
    }
    return days.isEmpty() ? String.join(", ", periods) : Texts.days(days);
  }

  /** Where the rate is printed: on the row itself, or on the register's total line. */
  private static SourceRef source(Entry entry, WageRate paid) {
    Register register = entry.register();
    if (paid.equals(entry.row().rate()) || register == null) {
      return entry.row().source();
    }
    return register.lines().stream()
        .filter(line -> line.category() == Category.REGULAR && paid.equals(line.rate()))
        .findFirst()
        .orElse(entry.row())
        .source();
  }
}
