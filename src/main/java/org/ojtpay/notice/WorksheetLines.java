package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Heading;
import org.ojtpay.notice.Block.Paragraph;
import org.ojtpay.notice.Block.Table;
import org.ojtpay.policy.Category;
import org.ojtpay.reimburse.HourLine;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Hours;

/** Every line of a worksheet with its place, and what of it was not paid. */
final class WorksheetLines {

  private final Worksheet worksheet;

  WorksheetLines(Worksheet worksheet) {
    this.worksheet = worksheet;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    if (!worksheet.excludedHours().isEmpty()) {
      blocks.add(new Heading("Hours that are not reimbursed"));
      blocks.add(excluded());
    }
    blocks.add(new Heading("Every line of the payroll"));
    if (worksheet.hourLines().isEmpty()) {
      blocks.add(new Paragraph("No line could be used."));
    } else {
      blocks.add(all());
    }
    return blocks;
  }

  private Table excluded() {
    List<List<String>> rows = new ArrayList<>();
    worksheet
        .excludedHours()
        .forEach(
            (category, hours) ->
                rows.add(
                    List.of(
                        category.words(),
                        hours.toString(),
                        rules(category),
                        places(line -> isExcludedAs(line, category)))));
    Hours sum = worksheet.excludedHours().values().stream().reduce(Hours.ZERO, Hours::plus);
    return new Table(
        List.of(
            Column.text("Why not", 20),
            Column.figures("Hours", 10),
            Column.text("Rule", 8),
            Column.text("Where they stand", 62)),
        rows,
        List.of("Sum", sum.toString(), "", ""));
  }

  private static boolean isExcludedAs(HourLine line, Category category) {
    return !line.isEligible() && line.countedAs() == category;
  }

  private String rules(Category category) {
    return worksheet.hourLines().stream()
        .filter(line -> isExcludedAs(line, category))
        .map(HourLine::rule)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Each file is named once, with all places in it. */
  private String places(Predicate<HourLine> wanted) {
    Map<String, Set<String>> places = new LinkedHashMap<>();
    for (HourLine line : worksheet.hourLines()) {
      if (wanted.test(line)) {
        String file = line.source().file();
        String place = line.source().describe().substring(file.length());
        places.computeIfAbsent(file, any -> new LinkedHashSet<>()).add(place.replaceAll("^, ", ""));
      }
    }
    return places.entrySet().stream()
        .map(
            each ->
                (each.getKey() + ": " + String.join("; ", each.getValue())).replaceAll(": $", ""))
        .collect(Collectors.joining("; "));
  }

  private Table all() {
    return new Table(
        List.of(
            Column.text("Day or pay period", 19),
            Column.text("Code", 7),
            Column.text("Counted as", 10),
            Column.text("Decided", 16),
            Column.figures("Hours paid", 8),
            Column.figures("Not paid", 8),
            Column.figures("Wage", 7),
            Column.text("Where it stands", 25)),
        worksheet.hourLines().stream().map(WorksheetLines::row).toList(),
        List.of(
            "Sum", "", "", "", sum(HourLine::isEligible), sum(line -> !line.isEligible()), "", ""));
  }

  private String sum(Predicate<HourLine> wanted) {
    return Print.exact(
        worksheet.hourLines().stream()
            .filter(wanted)
            .map(HourLine::hours)
            .reduce(Hours.ZERO, Hours::plus)
            .value());
  }

  private static List<String> row(HourLine line) {
    String hours = Print.exact(line.hours().value());
    return List.of(
        line.date() == null ? WorksheetBlocks.period(line.payPeriod()) : Print.day(line.date()),
        line.code(),
        line.countedAs().words(),
        line.rule() + " " + Wording.rule(line.rule()),
        line.isEligible() ? hours : "",
        line.isEligible() ? "" : hours,
        line.rate() == null ? "" : "$" + line.rate(),
        line.source().describe());
  }
}
