package org.ojtpay.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.ojtpay.reconcile.FundMeasures.Measure;
import org.ojtpay.units.Money;

/** The summary by fund: what the sheets come to, what the report has, whether both agree. */
final class FundSheet {

  private static final int HEADINGS = 3;

  /** The lines of a fund. */
  private static final int LINES = 3;

  /** The column of the first figure. */
  private static final int FIRST = 2;

  private final YearEndReport report;
  private final Book book;
  private final BookSheet sheet;
  private final List<Measure> measures;
  private final List<CellRangeAddress> alarmed = new ArrayList<>();

  FundSheet(YearEndReport report, Book book, Listings listings) {
    this.report = report;
    this.book = book;
    this.sheet = book.sheet(BookTab.FUNDS);
    this.measures = new FundMeasures(report, listings).all();
  }

  void write() {
    sheet.widths(widths());
    sheet.head();
    List<String> titles = new ArrayList<>(List.of("Fund", "What"));
    measures.forEach(each -> titles.add(each.title()));
    titles.add("Whole line");
    for (int i = 0; i < titles.size(); i++) {
      BookLook look = i < FIRST ? BookLook.HEADING : BookLook.HEADING_OF_FIGURES;
      sheet.put(HEADINGS, i, CellValue.of(titles.get(i)), look);
    }
    for (int i = 0; i < report.funds().size(); i++) {
      putFund(report.funds().get(i), line(i));
    }
    putAll(line(report.funds().size()));
    sheet.freeze(HEADINGS, FIRST);
    sheet.filter(HEADINGS, line(report.funds().size()) + LINES - 1, FIRST);
    sheet.alarm(alarmed);
  }

  private static int line(int fund) {
    return HEADINGS + 1 + fund * LINES;
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>(List.of(12, 16));
    measures.forEach(each -> widths.add(15));
    widths.add(13);
    return widths;
  }

  private void label(String fund, int line) {
    List<String> words = List.of("from the sheets", "in the report", "check");
    for (int i = 0; i < LINES; i++) {
      sheet.put(line + i, 0, CellValue.of(fund), BookLook.LABEL);
      sheet.put(line + i, 1, CellValue.of(words.get(i)), BookLook.TEXT);
    }
  }

  private void putFund(FundSummary fund, int line) {
    label(fund.fund(), line);
    BigDecimal apart = BigDecimal.ZERO;
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      Money now = measure.now().apply(fund.fund());
      Money reported = measure.reported().apply(fund);
      putLive(line, i, measure.formula().apply(criterion(line)), now);
      sheet.put(line + 1, FIRST + i, CellValue.of(reported), BookLook.MONEY);
      putCheck(line, i, now.minus(reported));
      apart = apart.add(now.minus(reported).abs().amount());
    }
    putWhole("Fund " + fund.fund() + ", every figure", line, apart);
  }

  /** The fund of that line, also one that begins as a comparison does. */
  private static String criterion(int line) {
    return "\"=\"&$A" + line;
  }

  private void putLive(int line, int measure, String formula, Money now) {
    sheet.put(
        line, FIRST + measure, CellValue.live("ROUND(" + formula + ",2)", now), BookLook.MONEY);
  }

  private void putCheck(int line, int measure, Money difference) {
    String letter = BookSheet.letter(FIRST + measure);
    sheet.put(
        line + 2,
        FIRST + measure,
        CellValue.check(letter + line + "-" + letter + (line + 1), difference.amount()),
        BookLook.CHECK);
  }

  /** All checks of a line in one. */
  private void putWhole(String what, int line, BigDecimal apart) {
    int column = FIRST + measures.size();
    String checks =
        BookSheet.letter(FIRST) + (line + 2) + ":" + BookSheet.letter(column - 1) + (line + 2);
    CellValue check = CellValue.check(Listing.apart(checks), apart);
    sheet.put(line + 2, column, check, BookLook.CHECK);
    book.add(new BookCheck(BookTab.FUNDS, what, sheet.address(line + 2, column), check, false));
    alarmed.add(new CellRangeAddress(line + 1, line + 1, FIRST, column));
  }

  private void putAll(int line) {
    label("All funds", line);
    BigDecimal apart = BigDecimal.ZERO;
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      Money now = total(measure);
      putLive(line, i, added(FIRST + i), now);
      Money reported = measure.all() == null ? reported(measure) : measure.all();
      sheet.put(line + 1, FIRST + i, CellValue.of(reported), BookLook.MONEY);
      putCheck(line, i, now.minus(reported));
      apart = apart.add(now.minus(reported).abs().amount());
    }
    putWhole("All funds together, every figure", line, apart);
  }

  private String added(int column) {
    return report.funds().isEmpty()
        ? "0"
        : IntStream.range(0, report.funds().size())
            .mapToObj(fund -> BookSheet.letter(column) + line(fund))
            .collect(Collectors.joining("+"));
  }

  private Money reported(Measure measure) {
    return report.funds().stream().map(measure.reported()).reduce(Money.ZERO, Money::plus);
  }

  private Money total(Measure measure) {
    return report.funds().stream()
        .map(fund -> measure.now().apply(fund.fund()))
        .reduce(Money.ZERO, Money::plus);
  }

  /** The cell of all funds together, for formulas of any sheet. */
  String all(String title) {
    return sheet.address(line(report.funds().size()), FIRST + place(title));
  }

  BigDecimal total(String title) {
    return total(measures.get(place(title))).amount();
  }

  private int place(String title) {
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).title().equals(title)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the summary has no figure " + title);
  }
}
