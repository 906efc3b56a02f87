package org.ojtpay.exhibit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.ojtpay.packet.FieldName;

/** What people might write into the fields of a form; the same seed gives the same answers. */
final class Answers {

  /**
   * One answer.
   *
   * @param typed as a person writes it
   * @param canonical as it has to be read
   */
  record Answer(String typed, String canonical) {}

  private static final List<String> PEOPLE =
      List.of(
          "Ana Díaz", "Seán O'Brien-Smith", "Zoë Núñez", "D. J. Lindqvist Jr.", "Mary Ann Park");
  private static final List<String> FIRMS =
      List.of("Anchor Point Marine, LLC", "Müller & Sons, Inc.", "A-1 Plumbing", "Señor Grubby's");
  private static final List<String> PLACES =
      List.of(
          "1180 Harborlight Avenue, Suite 410, San Diego, CA 92101",
          "P.O. Box 77, Chula Vista, CA 91910-4512",
          "77 W. 5th St. #3, National City CA 91950");
  private static final List<String> JOBS =
      List.of("Supervisor", "CNC Machinist (2nd shift)", "Medical Assistant", "Diesel Mechanic");
  private static final List<String> SENTENCES =
      List.of(
          "Hours were moved to the next day after the power failed.",
          "See the attached letter of 3/2/2026, page 2.",
          "Good progress, 2 tools left to learn");
  private static final List<String> CODES = List.of("REG", "OT", "HOL", "SICK", "Reg Pay");

  private final Random random;
  private final Map<String, Answer> given = new HashMap<>();

  Answers(long seed) {
    this.random = new Random(seed);
  }

  /** The answer to a question; the same again when it is asked again. */
  Answer to(String question, FieldName name, List<String> options) {
    return given.computeIfAbsent(question, q -> answer(name, options));
  }

  private Answer answer(FieldName name, List<String> options) {
    return switch (name.kind()) {
      case DATE -> date();
      case NUMBER -> number();
      case INTEGER -> name == FieldName.FISCAL_YEAR ? same("2026") : same(one("0", "3", "9", "12"));
      case MONEY -> money();
      case RATE ->
          one(new Answer("50%", "0.50"), new Answer("50", "0.50"), new Answer("37.5 %", "0.375"));
      case YES_NO, CHOICE -> chosen(options);
      case SIGNATURE -> new Answer("/s/ " + one(PEOPLE), "yes");
      case TEXT -> same(text(name));
    };
  }

  private Answer chosen(List<String> options) {
    String option = one(options);
    String canonical =
        options.contains("Yes")
            ? option.toLowerCase(Locale.ROOT)
            : option.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
    return new Answer(option, canonical);
  }

  private Answer date() {
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(360));
    String pattern = one("MM/dd/yyyy", "M/d/yyyy", "MM-dd-yyyy", "M/d/yy");
    return new Answer(day.format(DateTimeFormatter.ofPattern(pattern, Locale.US)), day.toString());
  }

  private Answer number() {
    BigDecimal hours = BigDecimal.valueOf(random.nextInt(2_400), 2);
    return same(hours.toPlainString());
  }

  private Answer money() {
    BigDecimal dollars = BigDecimal.valueOf(100 + random.nextInt(1_500_000), 2);
    String typed = String.format(Locale.US, one("%.2f", "$%,.2f", "$ %.2f", "%,.2f"), dollars);
    return new Answer(typed, dollars.toPlainString());
  }

  private String text(FieldName name) {
    return switch (name) {
      case PARTICIPANT, CONTACT, COORDINATOR -> one(PEOPLE);
      case EMPLOYER_SIGNATURE_NAME, PARTICIPANT_SIGNATURE_NAME, AJCC_SIGNATURE_NAME -> one(PEOPLE);
      case EMPLOYER_NAME, DBA, AJCC, OUTSIDE_PROVIDER -> one(FIRMS);
      case ADDRESS, WORKSITE_ADDRESS, REMIT_TO -> one(PLACES);
      case JOB_TITLE, CONTACT_TITLE, EMPLOYER_SIGNATURE_TITLE, AJCC_SIGNATURE_TITLE -> one(JOBS);
      case CONTACT_EMAIL, COORDINATOR_EMAIL ->
          one("ana.diaz+ojt@anchor-point.example", "hr@a1.example");
      case CONTACT_PHONE, COORDINATOR_PHONE -> one("(619) 555-0140", "619.555.0123 ext. 7");
      case AGREEMENT_NUMBER -> one("MA-0234-001", "ED0201006", "S-D 12345-678");
      case EMPLOYER_ID -> one("0234001", "00012");
      case INVOICE_NUMBER -> one("1042", "26-0317", "TAE-118 (rev. 2)");
      case PARTICIPANT_ID -> one("10234567", "CJ-0098");
      case FEIN -> one("97-7247845", "977247845");
      case SOC_CODE -> one("51-4121.00", "31-9092.00");
      case CODE -> one(CODES);
      case MONTH -> one("March 2026", "12/2026");
      case WHAT_CHANGES, REASON, DISCONTINUATION_REASON, COMMENTS -> one(SENTENCES);
      case SKILL -> one("Reading drawings", "Safety: lock-out, tag-out", "Set up a 3-axis mill");
      case NOTE -> one("left at noon", "day off", "sick, see note");
      default -> one("North County", "Adult", "Corporation", "Average or better");
    };
  }

  private static Answer same(String text) {
    return new Answer(text, text);
  }

  @SafeVarargs
  private <T> T one(T... some) {
    return some[random.nextInt(some.length)];
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
