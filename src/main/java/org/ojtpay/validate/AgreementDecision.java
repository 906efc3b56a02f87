package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.AgreementTerms.AgreedWage;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.policy.AgreementNumbers.Format;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/** What an agreement packet puts on file: its key, its terms and how it stands. */
final class AgreementDecision {

  private AgreementDecision() {}

  /** Empty where the packet lacks what an agreement cannot be without. */
  static Optional<AgreementOnFile> onFile(
      AgreementCase of, String submission, Disposition disposition) {
    Optional<AgreementKey> key = of.key();
    Optional<AgreementTerms> terms = terms(of);
    return key.flatMap(
        each ->
            terms.map(agreed -> agreement(of.fields(), of, each, agreed, submission, disposition)));
  }

  private static AgreementOnFile agreement(
      Fields fields,
      AgreementCase of,
      AgreementKey key,
      AgreementTerms terms,
      String submission,
      Disposition disposition) {
    return new AgreementOnFile(
        key,
        number(of),
        text(fields, FieldName.PARTICIPANT),
        text(fields, FieldName.PARTICIPANT_ID),
        text(fields, FieldName.EMPLOYER_ID),
        text(fields, FieldName.EMPLOYER_NAME),
        text(fields, FieldName.JOB_TITLE),
        letter(of, FieldName.REGION, 0),
        fund(of),
        state(disposition),
        terms,
        of.signed(),
        fields.date(FieldName.MIDPOINT).orElse(null),
        fields.hours(FieldName.HOURS_PER_WEEK).orElse(Hours.ZERO),
        Workweek.starts(fields).orElse(null),
        Workweek.schedule(fields),
        text(fields, FieldName.COORDINATOR_EMAIL),
        submission,
        of.pack().name());
  }

  /**
   * As printed. A new employer's packet prints none: it is made of the letters and of the employer
   * ID that was given.
   */
  private static String number(AgreementCase of) {
    String printed = text(of.fields(), FieldName.AGREEMENT_NUMBER);
    String letters = letter(of, FieldName.REGION, 0) + fund(of);
    boolean given =
        isLettered(of) && letters.length() == 2 && of.fact(Fact.What.EMPLOYER_ID).isPresent();
    return printed.isEmpty() && given
        ? letters + text(of.fields(), FieldName.EMPLOYER_ID)
        : printed;
  }

  static String fund(AgreementCase of) {
    return letter(of, FieldName.FUND, 1);
  }

  /**
   * The number's letter; where no number has been given yet, or numbers have no letters, the letter
   * of what the packet prints, or its words where the pack has no letter for them.
   */
  private static String letter(AgreementCase of, FieldName printed, int at) {
    String number = Keys.number(text(of.fields(), FieldName.AGREEMENT_NUMBER));
    boolean lettered = isLettered(of);
    if (lettered && number.length() > at) {
      return number.substring(at, at + 1);
    }
    Map<String, String> names =
        printed == FieldName.REGION ? of.pack().regions(of.signed()) : of.pack().funds(of.signed());
    String said = text(of.fields(), printed);
    return names.entrySet().stream()
        .filter(each -> AgreementNumber.says(said, each.getKey(), each.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(lettered ? "" : said);
  }

  private static boolean isLettered(AgreementCase of) {
    return of.pack().agreementNumbers(of.signed()).format() == Format.REGION_FUND_DIGITS;
  }

  private static Optional<AgreementTerms> terms(AgreementCase of) {
    Fields fields = of.fields();
    Optional<LocalDate> start = fields.date(FieldName.START);
    Optional<LocalDate> end = fields.date(FieldName.END);
    Optional<Hours> hours = fields.hours(FieldName.TOTAL_HOURS);
    Optional<WageRate> wage = fields.wage(FieldName.WAGE);
    Optional<ReimbursementRate> rate = fields.rate(FieldName.REIMBURSEMENT_RATE);
    Optional<Money> maximum = fields.money(FieldName.MAXIMUM_REIMBURSEMENT);
    boolean whole =
        start.isPresent()
            && end.isPresent()
            && !end.get().isBefore(start.get())
            && hours.isPresent()
            && wage.isPresent()
            && rate.isPresent()
            && maximum.isPresent();
    if (!whole) {
      return Optional.empty();
    }
    return Optional.of(
        new AgreementTerms(
            start.get(),
            end.get(),
            hours.get(),
            maximum.get(),
            rate.get(),
            wages(of, start.get(), wage.get()),
            null,
            List.of()));
  }

  private static List<AgreedWage> wages(AgreementCase of, LocalDate start, WageRate starting) {
    List<AgreedWage> wages = new ArrayList<>(List.of(new AgreedWage(start, starting)));
    for (Fields row : of.form().rows()) {
      Optional<LocalDate> from = row.date(FieldName.FROM);
      Optional<WageRate> wage = row.wage(FieldName.WAGE);
      if (from.isPresent() && wage.isPresent() && from.get().isAfter(start)) {
        wages.add(new AgreedWage(from.get(), wage.get()));
      }
    }
    return wages;
  }

  static State state(Disposition disposition) {
    return switch (disposition) {
      case APPROVED -> State.APPROVED;
      case HELD -> State.HELD;
      default -> State.RETURNED;
    };
  }

  private static String text(Fields fields, FieldName name) {
    return fields.text(name).orElse("");
  }
}
