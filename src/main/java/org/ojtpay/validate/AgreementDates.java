package org.ojtpay.validate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.policy.Finding;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;

/** Signatures, dates and durations. */
final class AgreementDates {

  private static final String SIGNED_BEFORE = "agreement.signed-before-start-days";
  private static final String RECEIVED_WITHIN = "agreement.received-within-working-days";
  private static final String MAX_HOURS = "agreement.max-hours";
  private static final String TYPICAL = "agreement.typical-hours";
  private static final String MIN_HOURS = "agreement.min-hours-per-week";

  private AgreementDates() {}

  /** Part II D: "obtain all the necessary signatures". Signed and dated by all three. */
  static List<Finding> signatureMissing(AgreementCase of) {
    List<Finding> found = new ArrayList<>();
    for (Party who : Party.values()) {
      if (!who.hasSigned(of.fields())) {
        found.add(missing(of, who, who.field(SignaturePart.SIGNATURE), "signature"));
      }
      if (who.signedOn(of.fields()).isEmpty()) {
        found.add(missing(of, who, who.field(SignaturePart.DATE), "date of signature"));
      }
    }
    return found;
  }

  private static Finding missing(AgreementCase of, Party who, FieldName at, String what) {
    return of.finding("AGR-SIGNATURE-MISSING", at, "who", who.who(), "what", what);
  }

  /** Part II D: all signatures no less than five days before the start of training. */
  static List<Finding> signedLate(AgreementCase of) {
    Optional<LocalDate> newest = of.newestSignature();
    Optional<LocalDate> start = of.fields().date(FieldName.START);
    if (newest.isEmpty() || start.isEmpty() || !of.pack().applies(SIGNED_BEFORE, of.signed())) {
      return List.of();
    }
    int required = of.pack().integer(SIGNED_BEFORE, of.signed());
    long days = ChronoUnit.DAYS.between(newest.get(), start.get());
    return days >= required
        ? List.of()
        : List.of(
            of.finding(
                "AGR-SIGNED-LATE",
                FieldName.START,
                "signed",
                newest.get().toString(),
                "start",
                start.get().toString(),
                "days",
                Long.toString(days),
                "required",
                Integer.toString(required)));
  }

  /** Part II D: received within three working days of the AJCC's signature. */
  static List<Finding> receivedLate(AgreementCase of) {
    Optional<LocalDate> signed = Party.AJCC.signedOn(of.fields());
    if (signed.isEmpty()) {
      return List.of();
    }
    LocalDate driving = driving(of, signed.get());
    if (!of.pack().applies(RECEIVED_WITHIN, driving)) {
      return List.of();
    }
    int within = of.pack().integer(RECEIVED_WITHIN, driving);
    LocalDate due = of.moment().workingDays().plus(driving, within);
    return !of.moment().received().isAfter(due)
            || of.moment().fact(Fact.What.LATENESS_EXCUSED).isPresent()
        ? List.of()
        : List.of(
            of.finding(
                "AGR-RECEIVED-LATE",
                FieldName.AJCC_SIGNATURE_DATE,
                "received",
                of.moment().received().toString(),
                "signed",
                driving.toString(),
                "due",
                due.toString()));
  }

  /** Part II D 2 b: signing again moves no due date; the AJCC's first signature drives it. */
  private static LocalDate driving(AgreementCase of, LocalDate signed) {
    Stream<AgreementOnFile> mended =
        of.moment().mended().stream().flatMap(each -> Stream.ofNullable(each.agreement()));
    return Stream.concat(
            Stream.concat(of.earlier(), mended).map(AgreementOnFile::signed), Stream.of(signed))
        .min(Comparator.naturalOrder())
        .orElse(signed);
  }

  /** Part II C 3: "Duration of training shall be no more than 26 weeks (1,040 hours maximum)." */
  static List<Finding> durationWeeks(AgreementCase of) {
    Optional<LocalDate> start = of.fields().date(FieldName.START);
    Optional<LocalDate> end = of.fields().date(FieldName.END);
    if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
      return List.of();
    }
    return TrainingWeeks.tooLong(of, new DateRange(start.get(), end.get()), 0);
  }

  /** The same sentence: 1,040 hours. */
  static List<Finding> durationHours(AgreementCase of) {
    if (!of.pack().applies(MAX_HOURS, of.starts())) {
      return List.of();
    }
    Hours maximum = of.pack().hours(MAX_HOURS, of.starts());
    return of.fields()
        .hours(FieldName.TOTAL_HOURS)
        .filter(hours -> hours.compareTo(maximum) > 0)
        .map(
            hours ->
                List.of(
                    of.finding(
                        "AGR-DURATION-HOURS",
                        FieldName.TOTAL_HOURS,
                        "hours",
                        hours.toString(),
                        "maximum",
                        maximum.toString())))
        .orElse(List.of());
  }

  /**
   * Missouri, work experience: "typically 160 hours, but may be extended up to 999 hours if
   * assessment deems necessary and funding is available".
   */
  static List<Finding> overTypical(AgreementCase of) {
    if (!of.pack().applies(TYPICAL, of.starts())) {
      return List.of();
    }
    Hours typical = of.pack().hours(TYPICAL, of.starts());
    String missing =
        Stream.of(Fact.What.ASSESSMENT, Fact.What.FUNDING)
            .filter(what -> of.fact(what).isEmpty())
            .map(what -> what.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" and no "));
    return of.fields()
        .hours(FieldName.TOTAL_HOURS)
        .filter(hours -> hours.compareTo(typical) > 0 && !missing.isEmpty())
        .map(
            hours ->
                List.of(
                    of.finding(
                        "WEX-OVER-TYPICAL",
                        FieldName.TOTAL_HOURS,
                        "hours",
                        hours.toString(),
                        "typical",
                        typical.toString(),
                        "missing",
                        missing)))
        .orElse(List.of());
  }

  /** Part II C 3: the SVP level recommends a duration. */
  static List<Finding> svpDuration(AgreementCase of) {
    Optional<Hours> total = of.fields().hours(FieldName.TOTAL_HOURS);
    OptionalInt level =
        of.fields().number(FieldName.SVP_LEVEL).stream().mapToInt(BigDecimal::intValue).findFirst();
    if (total.isEmpty() || level.isEmpty()) {
      return List.of();
    }
    return of.pack()
        .recommendedHours(level.getAsInt(), of.signed())
        .filter(recommended -> total.get().compareTo(recommended) > 0)
        .map(
            recommended ->
                List.of(
                    of.finding(
                        "AGR-SVP-DURATION",
                        FieldName.SVP_LEVEL,
                        "level",
                        Integer.toString(level.getAsInt()),
                        "hours",
                        total.get().toString(),
                        "recommended",
                        recommended.toString())))
        .orElse(List.of());
  }

  /** Part II C 4: full-time, 32 hours a week at the least, unless otherwise approved. */
  static List<Finding> partTime(AgreementCase of) {
    if (!of.pack().applies(MIN_HOURS, of.signed())) {
      return List.of();
    }
    Hours minimum = of.pack().hours(MIN_HOURS, of.signed());
    return of.fields()
        .hours(FieldName.HOURS_PER_WEEK)
        .filter(hours -> hours.compareTo(minimum) < 0)
        .filter(hours -> !isApproved(of, hours))
        .map(
            hours ->
                List.of(
                    of.finding(
                        "AGR-PART-TIME",
                        FieldName.HOURS_PER_WEEK,
                        "hours",
                        hours.toString(),
                        "minimum",
                        minimum.toString())))
        .orElse(List.of());
  }

  /** Whether a person has recorded that so few hours a week, or fewer, are approved. */
  private static boolean isApproved(AgreementCase of, Hours hours) {
    return of.fact(Fact.What.PART_TIME_APPROVED)
        .flatMap(fact -> Optional.ofNullable(fact.value()))
        .filter(approved -> Hours.of(approved).compareTo(hours) <= 0)
        .isPresent();
  }
}
