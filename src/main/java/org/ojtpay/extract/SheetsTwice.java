package org.ojtpay.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.PersonName;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * Pay that two sheets of a workbook list: a sheet for each employee and one that sums them up, or
 * one for each period and one of all. Both are read, and the hours would count twice; which of them
 * is the summary, a person says.
 */
final class SheetsTwice {

  private final Vocabulary words;
  private final Consumer<Problem> problems;

  SheetsTwice(Vocabulary words, Consumer<Problem> problems) {
    this.words = words;
    this.problems = problems;
  }

  /**
   * Hours of one line, where they stand.
   *
   * @param from the day, or the first one of the period; absent where the line says no date
   */
  private record Hours(
      SourceRef.InCell place,
      String kind,
      BigDecimal hours,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    /** Of the same kind and time. */
    String group() {
      return kind + "|" + from + "|" + to;
    }

    Hours and(Hours more) {
      return new Hours(place, kind, hours.add(more.hours), from, to);
    }

    /** Whether a line of no date may be of that time, or lies in it. */
    boolean isIn(Hours time) {
      return time.from == null
          || time.to == null
          || (from != null && to != null && !from.isBefore(time.from) && !to.isAfter(time.to));
    }

    boolean isOf(String wanted) {
      return wanted.isEmpty() || wanted.equals(kind);
    }
  }

  /** Reports everybody whose hours of the same time two sheets have alike. */
  void check(List<Fields> lines) {
    Map<String, Map<String, Map<String, Hours>>> people = new LinkedHashMap<>();
    for (Fields line : lines) {
      Optional<Hours> hours = hours(line);
      String person = person(line);
      if (hours.isPresent() && !person.isBlank()) {
        people
            .computeIfAbsent(person, key -> new LinkedHashMap<>())
            .computeIfAbsent(hours.get().place().sheet(), key -> new LinkedHashMap<>())
            .merge(hours.get().group(), hours.get(), Hours::and);
      }
    }
    for (Map<String, Map<String, Hours>> sheets : people.values()) {
      if (sheets.size() > 1) {
        compare(sheets.values().stream().map(times -> List.copyOf(times.values())).toList());
      }
    }
  }

  private Optional<Hours> hours(Fields line) {
    Value hours = line.value(FieldName.HOURS).orElse(null);
    BigDecimal number = line.number(FieldName.HOURS).orElse(BigDecimal.ZERO);
    if (hours == null
        || number.signum() == 0
        || !(hours.source() instanceof SourceRef.InCell place)) {
      return Optional.empty();
    }
    String code = line.text(FieldName.CODE).orElse("");
    String kind = words.column(code).kind();
    Optional<LocalDate> day = line.date(FieldName.DATE_WORKED);
    return Optional.of(
        new Hours(
            place,
            kind.isEmpty() ? Vocabulary.normal(code) : kind,
            number,
            day.or(() -> line.date(FieldName.PERIOD_FROM)).orElse(null),
            day.or(() -> line.date(FieldName.PERIOD_TO)).orElse(null)));
  }

  /** "Ruiz, Ana" and "Ana M. Ruiz" are one. */
  private static String person(Fields line) {
    PersonName name = PersonName.of(line.text(FieldName.PARTICIPANT).orElse(""));
    if (name.isEmpty()) {
      return line.text(FieldName.PARTICIPANT_ID).orElse("");
    }
    List<String> given = name.given();
    List<String> family = name.family();
    return (given.isEmpty() ? "" : given.get(0))
        + " "
        + (family.isEmpty() ? "" : family.get(family.size() - 1));
  }

  private void compare(List<List<Hours>> sheets) {
    List<String> kinds =
        Stream.concat(
                Stream.of(""), sheets.stream().flatMap(List::stream).map(Hours::kind).distinct())
            .toList();
    for (List<Hours> sheet : sheets) {
      List<List<Hours>> others =
          new ArrayList<>(sheets.stream().filter(each -> each != sheet).toList());
      others.add(others.stream().flatMap(List::stream).toList());
      for (List<Hours> other : others) {
        if (kinds.stream().anyMatch(kind -> areTwice(sheet, other, kind))) {
          report(sheet.get(0), other.get(0));
          return;
        }
      }
    }
  }

  /** Whether, of each time of the one for which the other has hours, both have as many. */
  private static boolean areTwice(List<Hours> sheet, List<Hours> other, String kind) {
    boolean any = false;
    for (Hours time : sheet) {
      BigDecimal there = sum(other, time, kind);
      if (there.signum() != 0 && time.isOf(kind)) {
        if (!PrintedTotals.isClose(sum(sheet, time, kind), there, other.size())) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private static BigDecimal sum(List<Hours> lines, Hours time, String kind) {
    return lines.stream()
        .filter(line -> line.isOf(kind) && line.isIn(time))
        .map(Hours::hours)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Said at hours of the person, so that it goes where they go. */
  private void report(Hours one, Hours other) {
    String detail =
        "two sheets list the same hours, "
            + one.place().sheet()
            + " and "
            + other.place().sheet()
            + ": send the one that is the payroll record";
    problems.accept(new Problem("DOC-UNREADABLE", detail, one.place()));
  }
}
