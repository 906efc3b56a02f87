package org.ojtpay.onfile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementTerms.AgreedWage;
import org.ojtpay.onfile.Imported.Against;
import org.ojtpay.policy.AgreementNumbers;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/**
 * Agreements that already run, judged for their form: they were approved elsewhere under rules that
 * are not judged again.
 */
final class ImportedAgreements {

  /** Everything that an agreement cannot be without. */
  private record Terms(
      AgreementTerms agreed,
      LocalDate signed,
      Optional<LocalDate> midpoint,
      Hours perWeek,
      Optional<DayOfWeek> weekStarts) {

    DateRange days() {
      return new DateRange(agreed.start(), agreed.end());
    }
  }

  private final Against against;
  private final Map<AgreementKey, Long> seen = new HashMap<>();

  private ImportedAgreements(Against against) {
    this.against = against;
  }

  static List<ImportedRow> of(List<ImportRow> rows, Against against) {
    ImportedAgreements file = new ImportedAgreements(against);
    return rows.stream().map(file::judge).toList();
  }

  private ImportedRow judge(ImportRow row) {
    String number = row.needed("agreement_number");
    String participant = row.needed("participant");
    row.needed("employer_name");
    row.needed("maximum_reimbursement");
    Optional<Money> maximum = row.money("maximum_reimbursement");
    Optional<Terms> terms = maximum.flatMap(most -> terms(row, most));
    Optional<String> letters = letters(row, terms.map(Terms::signed).orElse(against.today()));
    terms.ifPresent(each -> once(row, AgreementKey.of(number, participant, each.days().from())));
    return new ImportedRow(
        row.number(),
        number + ", " + participant,
        maximum.orElse(Money.ZERO),
        row.faults(),
        row.isSound() ? agreement(row, terms.orElseThrow(), letters.orElseThrow()) : null,
        null,
        null);
  }

  /** Looks at every column, so that all faults of a row are said at once. */
  private static Optional<Terms> terms(ImportRow row, Money maximum) {
    Optional<DateRange> days = row.range("start", "end");
    Optional<LocalDate> signed = row.neededDate("signed");
    Optional<Hours> hours = positive(row, "total_hours", row.hours("total_hours"));
    row.needed("wage");
    Optional<WageRate> wage = row.wage("wage", row.text("wage"));
    row.needed("reimbursement_rate");
    Optional<ReimbursementRate> rate = row.rate("reimbursement_rate");
    Optional<LocalDate> midpoint = row.date("midpoint");
    Optional<Hours> week = row.hours("hours_per_week");
    Optional<DayOfWeek> starts =
        row.read(
            "workweek_starts",
            "a day of the week such as SUNDAY",
            day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
    if (days.isEmpty() || wage.isEmpty()) {
      return Optional.empty();
    }
    within(row, "midpoint", midpoint, days.get());
    List<AgreedWage> wages = wages(row, days.get(), wage.get());
    return signed.isEmpty() || hours.isEmpty() || rate.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Terms(
                new AgreementTerms(
                    days.get().from(),
                    days.get().to(),
                    hours.get(),
                    maximum,
                    rate.get(),
                    wages,
                    null,
                    List.of()),
                signed.get(),
                midpoint,
                week.orElse(Hours.ZERO),
                starts));
  }

  private static Optional<Hours> positive(ImportRow row, String column, Optional<Hours> hours) {
    row.needed(column);
    if (hours.filter(Hours::isZero).isPresent()) {
      row.fault(column, "is 0. Write the hours of training that were agreed.");
    }
    return hours.filter(Hours::isPositive);
  }

  private static void within(
      ImportRow row, String column, Optional<LocalDate> day, DateRange days) {
    day.filter(each -> !days.contains(each))
        .ifPresent(each -> row.fault(column, each + " is no day of the agreement. Correct it."));
  }

  /** The starting wage and the raises: days and wages in the same order, semicolons between. */
  private static List<AgreedWage> wages(ImportRow row, DateRange days, WageRate starting) {
    List<AgreedWage> wages = new ArrayList<>(List.of(new AgreedWage(days.from(), starting)));
    List<String> from = listed(row, "raise_from");
    List<String> raised = listed(row, "raise_wage");
    if (from.size() != raised.size()) {
      row.fault(
          "raise_wage",
          "holds %d wages, and raise_from %d days. Give one for each, with semicolons between."
              .formatted(raised.size(), from.size()));
      return wages;
    }
    for (int i = 0; i < from.size(); i++) {
      Optional<LocalDate> day =
          row.read("raise_from", from.get(i), "dates written YYYY-MM-DD", LocalDate::parse);
      Optional<WageRate> wage = row.wage("raise_wage", raised.get(i));
      within(row, "raise_from", day, days);
      day.ifPresent(each -> wage.ifPresent(rate -> wages.add(new AgreedWage(each, rate))));
    }
    return wages;
  }

  private static List<String> listed(ImportRow row, String column) {
    return Stream.of(row.text(column).split(";", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** Region and fund letter: the number's, else what the columns say. */
  private Optional<String> letters(ImportRow row, LocalDate signed) {
    AgreementNumbers numbers = against.pack().agreementNumbers(signed);
    String number = row.text("agreement_number");
    if (!number.isEmpty() && !numbers.accepts(number)) {
      row.fault(
          "agreement_number",
          "found \"%s\", expected %s. Correct it.".formatted(number, numbers.expected()));
      return Optional.empty();
    }
    Optional<AgreementNumbers.Parts> parts =
        Optional.of(numbers)
            .filter(each -> each.format() == AgreementNumbers.Format.REGION_FUND_DIGITS)
            .flatMap(each -> each.parts(number));
    String employer = row.needed("employer_id");
    parts
        .filter(each -> !employer.isEmpty() && !each.digits().equals(Keys.number(employer)))
        .ifPresent(
            each ->
                row.fault(
                    "employer_id",
                    "%s is not the employer of number %s. Correct the one that is wrong."
                        .formatted(employer, number)));
    return parts
        .map(each -> each.region() + each.fund())
        .or(() -> Optional.of(letter(row, "region") + letter(row, "fund")));
  }

  private static String letter(ImportRow row, String column) {
    String text = row.text(column).toUpperCase(Locale.ROOT);
    if (!text.matches("[A-Z]")) {
      row.fault(column, "is needed as one letter where the number does not say it.");
    }
    return text;
  }

  private void once(ImportRow row, AgreementKey key) {
    Long before = seen.putIfAbsent(key, row.number());
    if (before != null) {
      row.fault(
          "agreement_number",
          "number, participant and start stand in row %d already. Take one of them out."
              .formatted(before));
    }
    against.onFile().agreements().stream()
        .filter(each -> each.key().equals(key))
        .filter(each -> each.state() != State.RETURNED && each.state() != State.VOIDED)
        .findFirst()
        .ifPresent(
            each ->
                row.fault(
                    "agreement_number",
                    "this agreement is on file already (%s). Take the row out."
                        .formatted(each.submission())));
  }

  private AgreementOnFile agreement(ImportRow row, Terms terms, String letters) {
    return new AgreementOnFile(
        AgreementKey.of(row.text("agreement_number"), row.text("participant"), terms.days().from()),
        row.text("agreement_number"),
        row.text("participant"),
        row.text("participant_id"),
        row.text("employer_id"),
        row.text("employer_name"),
        row.text("job_title"),
        letters.substring(0, 1),
        letters.substring(1),
        State.APPROVED,
        terms.agreed(),
        terms.signed(),
        terms.midpoint().orElse(null),
        terms.perWeek(),
        terms.weekStarts().orElse(null),
        WorkSchedule.USUAL,
        row.text("coordinator_email"),
        against.source(row),
        against.pack().name());
  }
}
