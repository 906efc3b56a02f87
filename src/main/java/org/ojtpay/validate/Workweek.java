package org.ojtpay.validate;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.WorkSchedule;

/**
 * The workweek that an agreement fixes (California Labor Code 510 and 511). What it says and the
 * program does not know is held: it decides which hours are overtime.
 */
final class Workweek {

  private static final Pattern FOUR_TENS =
      Pattern.compile("4\\s*(x|/|by)\\s*10s?|four.*ten(s|[- ]?hour)?", Pattern.DOTALL);

  private static final String TENS = " 10 ";
  private static final String NONE =
      "no|none|n/?a|not applicable|-+|(standard )?(5\\s*(x|/|by)\\s*8)";

  private Workweek() {}

  /** The first day of the workweek; empty where none is named, or no day. */
  static Optional<DayOfWeek> starts(Fields fields) {
    return fields
        .text(FieldName.WORKWEEK_STARTS)
        .flatMap(
            named ->
                Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().equalsIgnoreCase(named.strip()))
                    .findFirst());
  }

  /** The hours of its weekdays; the usual workweek where none is told, or not clearly. */
  static WorkSchedule schedule(Fields fields) {
    return alternative(fields).flatMap(Workweek::schedule).orElse(WorkSchedule.USUAL);
  }

  /** Four tens stand for ten hours on the days named with them, else on any day. */
  private static Optional<WorkSchedule> schedule(String text) {
    Matcher fourTens = FOUR_TENS.matcher(text);
    boolean isFourTens = fourTens.find();
    return ScheduleText.read(isFourTens ? fourTens.replaceAll(TENS) : text)
        .filter(WorkSchedule::isLawful)
        .map(WorkSchedule::of)
        .or(() -> isFourTens ? Optional.of(WorkSchedule.FOUR_TENS) : Optional.empty());
  }

  /** An alternative workweek without its hours, or a first day that is none: a person decides. */
  static List<Finding> unclear(AgreementCase of) {
    Stream<Finding> hours =
        alternative(of.fields())
            .filter(text -> schedule(text).isEmpty() && !text.matches(NONE))
            .map(
                text ->
                    unclear(
                        of,
                        FieldName.ALTERNATIVE_WORKWEEK,
                        "the hours of each weekday of the alternative workweek, at most 10 a day and 40 a"
                            + " week"))
            .stream();
    Stream<Finding> day =
        of
            .fields()
            .text(FieldName.WORKWEEK_STARTS)
            .filter(text -> starts(of.fields()).isEmpty())
            .map(text -> unclear(of, FieldName.WORKWEEK_STARTS, "the first day of the workweek"))
            .stream();
    return Stream.concat(hours, day).toList();
  }

  private static Finding unclear(AgreementCase of, FieldName at, String field) {
    return Findings.held(of.finding("AGR-FIELD-MISSING", at, "field", field));
  }

  private static Optional<String> alternative(Fields fields) {
    return fields
        .text(FieldName.ALTERNATIVE_WORKWEEK)
        .map(text -> text.toLowerCase(Locale.ROOT).strip());
  }
}
