package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Heading;
import org.ojtpay.notice.Block.Paragraph;
import org.ojtpay.notice.Block.Table;
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
                        Print.words(category),
                        hours.toString(),
                        places(line -> !line.isEligible() && line.countedAs() == category))));
    Hours sum = worksheet.excludedHours().values().stream().reduce(Hours.ZERO, Hours::plus);
    return new Table(
        List.of(
            Column.text("Why not", 20),
            Column.figures("Hours", 10),
            Column.text("Where they stand", 70)),
        rows,
        List.of("Sum", sum.toString(), ""));
  }

  private String places(Predicate<HourLine> wanted) {
    List<String> places =
        worksheet.hourLines().stream()
            .filter(wanted)
            .map(line -> line.source().describe())
            .distinct()
            .toList();
    return String.join("; ", places);
  }

  private Table all() {
    return new Table(
        List.of(
            Column.text("Day or pay period", 19),
            Column.text("Code", 8),
            Column.text("Counted as", 13),
            Column.text("Decided", 14),
            Column.figures("Hours paid", 7),
            Column.figures("Not paid", 7),
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
        Print.words(line.countedAs()),
        Wording.rule(line.rule()),
        line.isEligible() ? hours : "",
        line.isEligible() ? "" : hours,
        line.rate() == null ? "" : "$" + line.rate(),
        line.source().describe());
  }
}
