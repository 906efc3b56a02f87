package org.ojtpay.reconcile;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** What is to be true before the year is closed, and every check of the workbook once more. */
final class SignOffSheet {

  private static final List<Integer> WIDTHS = List.of(62, 26, 18, 50, 16, 20);
  private static final int RESULT = 2;

  private final YearEndReport report;
  private final Book book;
  private final BookSheet sheet;
  private final ZoneId zone;
  private int line = 3;

  SignOffSheet(YearEndReport report, Book book, ZoneId zone) {
    this.report = report;
    this.book = book;
    this.zone = zone;
    this.sheet = book.sheet(BookTab.SIGN_OFF);
  }

  void write() {
    sheet.widths(WIDTHS);
    sheet.head();
    put(BookLook.LABEL, CellValue.of(verdict()));
    putConditions();
    putChecks();
    putBlockers();
    putSignatures();
    sheet.freeze(2, 0);
    sheet.texts(line, WIDTHS.size());
  }

  private String verdict() {
    int waiting = report.inTheWay().size();
    if (report.readMe().isClosed()) {
      return "The year is closed.";
    }
    return waiting == 0
        ? "The year may be closed: nothing is in the way."
        : "The year may not be closed: "
            + (waiting == 1 ? "1 thing is" : waiting + " things are")
            + " in the way.";
  }

  private void put(BookLook look, CellValue... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.put(line, i, cells[i], look);
    }
    line++;
  }

  private void headings(String... titles) {
    line++;
    for (int i = 0; i < titles.length; i++) {
      sheet.put(line, i, CellValue.of(titles[i]), BookLook.HEADING);
    }
    line++;
  }

  private void putConditions() {
    headings("To be true before closing", "Owner", "Is it", "What the run saw");
    for (SignOff each : report.signOffs()) {
      put(
          BookLook.TEXT,
          CellValue.of(each.what()),
          CellValue.of(each.owner().role()),
          CellValue.of(each.met() ? "yes" : "NOT YET"),
          CellValue.of(each.found()));
    }
  }

  private void putChecks() {
    List<BookCheck> checks = book.checks();
    headings("Checks of this workbook", "Sheet", "OK, or the difference");
    int first = line + 1;
    int last = line + checks.size();
    String all = sheet.range(first, last, RESULT);
    long apart = checks.stream().filter(each -> !each.isOk()).count();
    sheet.put(line, 0, CellValue.of("Checks that do not say OK"), BookLook.LABEL);
    sheet.put(
        line,
        RESULT,
        new CellValue.Live("COUNTA(%1$s)-COUNTIF(%1$s,\"OK\")".formatted(all), CellValue.of(apart)),
        BookLook.COUNT);
    line++;
    for (BookCheck each : checks) {
      sheet.put(line, 0, CellValue.of(each.what()), BookLook.TEXT);
      sheet.link(line, 1, each.tab());
      sheet.put(line, RESULT, each.again(), each.rows() ? BookLook.ROWS_CHECK : BookLook.CHECK);
      line++;
    }
    sheet.alarm(List.of(new CellRangeAddress(first - 1, last - 1, RESULT, RESULT)));
  }

  private void putBlockers() {
    headings("In the way, and let pass", "Owner", "State", "Why it was let pass", "By", "When");
    if (report.blockers().isEmpty()) {
      put(BookLook.TEXT, CellValue.of("Nothing."));
    }
    report.blockers().stream()
        .sorted(
            Comparator.comparing((Blocker each) -> !each.isInTheWay())
                .thenComparing(Blocker::owner))
        .forEach(this::putBlocker);
  }

  private void putBlocker(Blocker blocker) {
    Blocker.Accepted accepted = blocker.accepted();
    sheet.put(line, 0, CellValue.of(blocker.what()), BookLook.TEXT);
    sheet.put(line, 1, CellValue.of(blocker.owner().role()), BookLook.TEXT);
    sheet.put(line, 2, CellValue.of(accepted == null ? "IN THE WAY" : "let pass"), BookLook.TEXT);
    if (accepted != null) {
      sheet.put(line, 3, CellValue.of(accepted.why()), BookLook.TEXT);
      sheet.put(line, 4, CellValue.of(accepted.by()), BookLook.TEXT);
      sheet.put(line, 5, CellValue.of(accepted.at(), zone), BookLook.MOMENT);
    }
    line++;
  }

  private void putSignatures() {
    headings("Signed, where the board signs on paper", "Name", "Date", "Signature");
    for (String who : List.of("Prepared by", "Reviewed by", "Closed by")) {
      sheet.put(line, 0, CellValue.of(who), BookLook.TEXT);
      for (int column = 1; column <= 3; column++) {
        sheet.put(line, column, CellValue.NOTHING, BookLook.BLANK);
      }
      line++;
    }
  }
}
