package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ojtpay.onfile.Imported.Against;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * What was paid elsewhere under agreements that run, a row for each period, or one row without a
 * period where nothing was paid. A day that stands among paid ones already is refused, and so is
 * what would pass an agreement's hours or maximum.
 */
final class ImportedPayments {

  /** What the file itself has used up under an agreement so far. */
  private record Used(Hours hours, Money amount) {
    static final Used NOTHING = new Used(Hours.ZERO, Money.ZERO);
  }

  private final Against against;
  private final Map<AgreementKey, Used> used = new HashMap<>();
  private final Map<String, Long> days = new HashMap<>();
  private final Set<String> incomplete = new HashSet<>();
  private LocalDate asOf = LocalDate.MAX;

  private ImportedPayments(Against against) {
    this.against = against;
  }

  static List<ImportedRow> of(List<ImportRow> rows, Against against) {
    ImportedPayments file = new ImportedPayments(against);
    List<ImportedRow> judged = rows.stream().map(file::judge).toList();
    List<ImportedRow> together = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      together.add(file.together(rows.get(i), judged.get(i)));
    }
    return together;
  }

  /** Part of what was paid under an agreement would leave the rest to be paid again. */
  private ImportedRow together(ImportRow row, ImportedRow judged) {
    return judged.isAccepted() && names(row).anyMatch(incomplete::contains)
        ? judged.refused(
            new ImportFault(
                "agreement_number",
                "another row of this agreement is refused. Correct that one: what was paid under an"
                    + " agreement is taken whole."))
        : judged;
  }

  /** A row that fits no agreement may mean any of this number, and any of this person. */
  private static Stream<String> names(ImportRow row) {
    String number = "number " + Keys.number(row.text("agreement_number"));
    String person = "person " + Keys.name(row.text("participant"));
    return Stream.of(number, person, number + person + row.text("start"));
  }

  private ImportedRow judge(ImportRow row) {
    String number = row.needed("agreement_number");
    String participant = row.needed("participant");
    Optional<LocalDate> start = row.neededDate("start");
    String fund = row.needed("fund").toUpperCase(Locale.ROOT);
    Optional<LocalDate> counted = asOf(row);
    Optional<Hours> hours = row.hours("hours");
    Optional<Money> amount = row.money("amount");
    row.needed("hours");
    row.needed("amount");
    boolean nothing = row.text("period_from").isEmpty() && row.text("period_to").isEmpty();
    Optional<DateRange> period = nothing ? Optional.empty() : row.range("period_from", "period_to");
    if (nothing && !(isZero(hours) && amount.filter(Money::isZero).isPresent())) {
      row.fault("period_from", "is empty, and something was paid. Write the first day paid for.");
    }
    Optional<AgreementOnFile> agreement =
        start.flatMap(day -> agreement(row, AgreementKey.of(number, participant, day)));
    agreement.ifPresent(each -> fits(row, each, fund, period, counted));
    agreement.ifPresent(
        each -> uses(row, each, hours.orElse(Hours.ZERO), amount.orElse(Money.ZERO)));
    if (!row.isSound()) {
      names(row).skip(agreement.isPresent() ? 2 : 0).forEach(incomplete::add);
    }
    return new ImportedRow(
        row.number(),
        "%s, %s, from %s".formatted(number, participant, row.text("start")),
        amount.orElse(Money.ZERO),
        row.faults(),
        null,
        row.isSound() ? opening(row, agreement.orElseThrow(), period, counted.orElseThrow()) : null,
        null);
  }

  private static boolean isZero(Optional<Hours> hours) {
    return hours.filter(Hours::isZero).isPresent();
  }

  private Opening opening(
      ImportRow row, AgreementOnFile agreement, Optional<DateRange> period, LocalDate counted) {
    return new Opening(
        agreement.key(),
        agreement.participant(),
        agreement.fund(),
        counted,
        period.orElse(null),
        row.text("invoice_number"),
        row.hours("hours").orElseThrow(),
        row.money("amount").orElseThrow(),
        against.source(row));
  }

  /** The same day in the whole file, and not a day to come. */
  private Optional<LocalDate> asOf(ImportRow row) {
    Optional<LocalDate> day = row.neededDate("as_of");
    if (day.isEmpty()) {
      return day;
    }
    if (asOf.equals(LocalDate.MAX)) {
      asOf = day.get();
    }
    if (!asOf.equals(day.get())) {
      row.fault(
          "as_of",
          "%s, and the first row says %s. One file has one day.".formatted(day.get(), asOf));
    } else if (day.get().isAfter(against.today())) {
      row.fault(
          "as_of", day.get() + " is still to come. Write the day on which the books stood so.");
    }
    return day;
  }

  private Optional<AgreementOnFile> agreement(ImportRow row, AgreementKey key) {
    Optional<AgreementOnFile> agreement =
        against.onFile().agreements().stream()
            .filter(each -> each.key().equals(key))
            .filter(each -> each.state() == State.APPROVED || against.waiting().contains(key))
            .findFirst();
    if (agreement.isEmpty()) {
      row.fault(
          "agreement_number",
          "no approved agreement of that number, participant and start is on file. Take it over first (ojtpay import agreements), or correct the row.");
    }
    return agreement;
  }

  private void fits(
      ImportRow row,
      AgreementOnFile agreement,
      String fund,
      Optional<DateRange> period,
      Optional<LocalDate> counted) {
    if (!fund.isEmpty() && !fund.equals(agreement.fund())) {
      row.fault(
          "fund",
          "found \"%s\", and the agreement's is %s. Correct it.".formatted(fund, agreement.fund()));
    }
    if (period.isEmpty()) {
      return;
    }
    DateRange paid = period.get();
    DateRange whole = new DateRange(agreement.terms().start(), agreement.terms().end());
    if (!whole.contains(paid)) {
      row.fault(
          "period_from",
          "%s lies outside of the agreement, %s. Correct it.".formatted(paid, whole));
    }
    counted
        .filter(day -> paid.to().isAfter(day))
        .ifPresent(
            day ->
                row.fault(
                    "period_to",
                    "%s lies after as_of. Correct the one that is wrong.".formatted(paid.to())));
    twice(row, agreement, paid);
  }

  /** No day is paid twice, by the file or by what is on file. */
  private void twice(ImportRow row, AgreementOnFile agreement, DateRange paid) {
    String person = Keys.name(agreement.participant());
    Optional<Long> before =
        paid.stream()
            .flatMap(
                day ->
                    Optional.ofNullable(days.putIfAbsent(person + " " + day, row.number()))
                        .stream())
            .findFirst();
    before.ifPresent(
        line ->
            row.fault(
                "period_from",
                "a day of %s stands in row %d already. No day is paid twice."
                    .formatted(paid, line)));
    against.onFile().agreementsOf(agreement.participant()).stream()
        .flatMap(each -> against.onFile().live(each.key()).stream())
        .filter(each -> each.paidDays().keySet().stream().anyMatch(paid::contains))
        .findFirst()
        .ifPresent(
            each ->
                row.fault(
                    "period_from",
                    "a day of %s is on file as paid or claimed already (%s). No day is paid twice."
                        .formatted(paid, each.submission())));
  }

  private void uses(ImportRow row, AgreementOnFile agreement, Hours hours, Money amount) {
    AgreementKey key = agreement.key();
    Used file = used.getOrDefault(key, Used.NOTHING);
    Used now = new Used(file.hours().plus(hours), file.amount().plus(amount));
    used.put(key, now);
    Hours allHours = against.onFile().hoursUsed(key).plus(now.hours());
    Money all = against.onFile().amountUsed(key).plus(now.amount());
    if (allHours.compareTo(agreement.terms().hoursCap()) > 0) {
      row.fault(
          "hours",
          "comes to %s hours with those before, and the agreement allows %s. Correct it."
              .formatted(allHours, agreement.terms().hoursCap()));
    }
    if (all.compareTo(agreement.terms().amountCap()) > 0) {
      row.fault(
          "amount",
          "comes to $%s with those before, and the agreement allows $%s. Correct it."
              .formatted(all, agreement.terms().amountCap()));
    }
  }
}
