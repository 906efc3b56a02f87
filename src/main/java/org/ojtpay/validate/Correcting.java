package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.InvoiceOnFile.Filed;
import org.ojtpay.onfile.Recorded.Clearance;
import org.ojtpay.onfile.State;
import org.ojtpay.units.DateRange;

/**
 * Corrections of invoices that were approved. A person who clears one says that it takes the place
 * of the other: never is it paid beside it. What that other is has to be beyond doubt.
 */
final class Correcting {

  static final String OVERLAP = "INV-PERIOD-OVERLAP";

  private Correcting() {}

  /** The approved invoices of its agreement with days in its period, where it is a correction. */
  static List<InvoiceOnFile> near(InvoiceCase of) {
    if (!of.isCorrection() || of.computed().isEmpty()) {
      return List.of();
    }
    DateRange period = of.period().orElseThrow();
    return of.moment().onFile().approved(of.knownAgreement().key()).stream()
        .filter(each -> each.paidDays().keySet().stream().anyMatch(period::contains))
        .toList();
  }

  /**
   * Those of them that it corrects: with days that it asks for again, or all where it asks for
   * none, which takes back what was approved.
   *
   * @param alone what it is worth without any of them
   */
  static List<InvoiceOnFile> corrected(InvoiceCase alone, List<InvoiceOnFile> near) {
    Set<LocalDate> mine = PaidDays.of(alone.computed().orElseThrow()).keySet();
    return near.stream()
        .filter(
            each -> mine.isEmpty() || each.paidDays().keySet().stream().anyMatch(mine::contains))
        .toList();
  }

  /** What an approved correction puts on file: in the place of the one that it corrects. */
  static InvoiceOnFile onFile(InvoiceCase of, InvoiceOnFile invoice) {
    return of.corrected().stream()
        .findFirst()
        .map(each -> invoice.replacing(each, Objects.requireNonNull(each.filed())))
        .orElse(invoice);
  }

  /** Whether no clearance ends its hold, or none that was given so far. */
  static boolean stays(InvoiceCase of) {
    return of.isCorrection()
        && (besideAnother(of)
            || of.corrected().size() > 1
            || of.corrected().stream()
                .anyMatch(each -> !obstacle(of, each).isEmpty() || !isKnown(of, each)));
  }

  /** Whether days of it stand in an approved invoice that it does not correct. */
  private static boolean besideAnother(InvoiceCase of) {
    return InvoiceOverlap.overlapping(of).stream()
        .anyMatch(each -> each.state() != State.HELD && !of.corrected().contains(each));
  }

  /** Why it cannot take the place of the other now, in a clause; empty where it can. */
  static String obstacle(InvoiceCase of, InvoiceOnFile other) {
    Filed filed = other.filed();
    if (other.isOpening()) {
      return "which was paid elsewhere";
    }
    if (filed == null) {
      return "which was approved in this very run";
    }
    if (of.corrected().size() > 1) {
      return "which is not the only one that it corrects";
    }
    DateRange period = of.period().orElseThrow();
    if (!other.paidDays().keySet().stream().allMatch(period::contains)) {
      return "of which it covers only some days";
    }
    return filed.underWay();
  }

  /** Whether who cleared the hold could know the invoice that it would replace. */
  private static boolean isKnown(InvoiceCase of, InvoiceOnFile other) {
    Optional<Long> cleared =
        of.moment().parts().stream()
            .limit(1)
            .flatMap(part -> of.moment().recorded().clearances(part).stream())
            .filter(each -> each.code().equals(OVERLAP))
            .map(Clearance::decision)
            .max(Long::compare);
    Filed filed = other.filed();
    return cleared.isEmpty() || (filed != null && cleared.get() > filed.decisions());
  }
}
