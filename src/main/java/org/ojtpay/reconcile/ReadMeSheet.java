package org.ojtpay.reconcile;

import java.time.ZoneId;
import java.util.List;

/** What the workbook rests on, and how to read it. */
final class ReadMeSheet {

  private static final List<Integer> WIDTHS = List.of(34, 44, 70, 40);

  private final YearEndReport report;
  private final ReadMe readMe;
  private final BookSheet sheet;
  private final ZoneId zone;
  private int line = 4;

  ReadMeSheet(YearEndReport report, Book book, ZoneId zone) {
    this.report = report;
    this.readMe = report.readMe();
    this.zone = zone;
    this.sheet = book.sheet(BookTab.READ_ME);
  }

  void write() {
    sheet.widths(WIDTHS);
    sheet.head();
    putRun();
    putClosing();
    putReading();
    putPacks();
    putSources();
    putChanges();
    sheet.freeze(2, 0);
    sheet.texts(line, WIDTHS.size());
  }

  private void fact(String label, CellValue value, BookLook look) {
    sheet.put(line, 0, CellValue.of(label), BookLook.LABEL);
    sheet.put(line, 1, value, look);
    line++;
  }

  private void fact(String label, String text) {
    fact(label, CellValue.of(text), BookLook.TEXT);
  }

  private void headings(String... titles) {
    line++;
    for (int i = 0; i < titles.length; i++) {
      sheet.put(line, i, CellValue.of(titles[i]), BookLook.HEADING);
    }
    line++;
  }

  private void row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.put(line, i, CellValue.of(cells[i]), BookLook.TEXT);
    }
    line++;
  }

  private void putRun() {
    fact("Board", readMe.board());
    fact("Fiscal year", Integer.toString(readMe.fiscalYear()));
    fact("First day", CellValue.of(readMe.days().from()), BookLook.DAY);
    fact("Last day", CellValue.of(readMe.days().to()), BookLook.DAY);
    fact("As of", CellValue.of(readMe.asOf()), BookLook.DAY);
    fact("Cut-off (" + zone.getId() + ")", CellValue.of(readMe.frozenAt(), zone), BookLook.MOMENT);
    fact("Run", readMe.run() + ", number " + readMe.sequence() + " of this year");
    fact("Run by", readMe.ranBy());
    fact("Finance's ledger", report.match().supplied() ? "supplied" : "NOT SUPPLIED");
  }

  private void putClosing() {
    ReadMe.Closing closing = readMe.closing();
    fact("Status", closing == null ? "OPEN" : "CLOSED");
    if (closing != null) {
      fact("Closed by", closing.closedBy());
      fact("Closed at", CellValue.of(closing.closedAt(), zone), BookLook.MOMENT);
      fact("Closed on run", closing.run());
      fact("Reason", closing.reason());
    }
  }

  private void putReading() {
    headings("Sheet", "What it is for", "");
    for (BookTab tab : BookTab.values()) {
      sheet.link(line, 0, tab);
      sheet.put(line, 1, CellValue.of(tab.purpose()), BookLook.NOTE);
      line++;
    }
    headings("How to read it");
    note("Sums, and lines called check, are formulas: they count again when a cell is changed.");
    note(
        "A check says OK, or the difference; a difference is to be explained before the year is"
            + " closed.");
    note("What the report has was counted from the books, and stands there as a plain number.");
    note("The sheets hold what was on file at the cut-off. Amounts are US dollars.");
  }

  private void note(String text) {
    sheet.put(line, 0, CellValue.of(text), BookLook.NOTE);
    line++;
  }

  private void putPacks() {
    headings("Policy pack", "Version", "SHA-256");
    readMe.packs().forEach(each -> row(each.name(), each.version(), each.hash()));
  }

  private void putSources() {
    headings("Source", "File", "SHA-256");
    readMe.sources().forEach(each -> row(each.what(), each.file(), each.sha256()));
    if (!report.match().supplied()) {
      row("Finance's ledger export", "NOT SUPPLIED", "");
    }
  }

  private void putChanges() {
    headings("Other than in the run before", "About", "Before", "Now");
    if (report.changes().isEmpty()) {
      row(readMe.sequence() == 1 ? "This is the first run." : "Nothing.");
    }
    report.changes().forEach(each -> row(each.part(), each.subject(), each.before(), each.now()));
  }
}
