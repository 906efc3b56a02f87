package org.ojtpay.validate;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.policy.Finding;

/**
 * The workweek that an agreement fixes (California Labor Code 510 and 511). What it says and the
 * program does not know is held: it decides which hours are overtime.
 */
final class Workweek {

  private static final String FOUR_TENS = ".*(4\\s*(x|/|by)\\s*10|four.*ten).*";
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

  static boolean isFourTens(Fields fields) {
    return alternative(fields).filter(text -> text.matches(FOUR_TENS)).isPresent();
  }

  /** An alternative workweek without its hours, or a first day that is none: a person decides. */
  static List<Finding> unclear(AgreementCase of) {
    Stream<Finding> hours =
        alternative(of.fields())
            .filter(text -> !text.matches(FOUR_TENS) && !text.matches(NONE))
            .map(
                text ->
                    unclear(
                        of,
                        FieldName.ALTERNATIVE_WORKWEEK,
                        "the hours of each weekday of the alternative workweek"))
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
