package org.ojtpay.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The workbook while it is written: its sheets in their order, and the checks met so far. */
final class Book {

  private final Map<BookTab, BookSheet> sheets = new EnumMap<>(BookTab.class);
  private final List<BookCheck> checks = new ArrayList<>();

  /**
   * Makes every sheet, empty.
   *
   * @param foot what stands at the foot of each page
   */
  Book(SXSSFWorkbook workbook, String foot) {
    BookStyles styles = new BookStyles(workbook);
    for (BookTab tab : BookTab.values()) {
      BookSheet sheet = new BookSheet(tab, workbook.createSheet(tab.tab()), styles);
      sheet.print(foot);
      sheets.put(tab, sheet);
    }
  }

  BookSheet sheet(BookTab tab) {
    return Objects.requireNonNull(sheets.get(tab));
  }

  <T> Listing<T> listing(BookTab tab, List<T> items) {
    return new Listing<>(sheet(tab), items, checks);
  }

  void add(BookCheck check) {
    checks.add(check);
  }

  /** All so far, in the order of their sheets. */
  List<BookCheck> checks() {
    return checks.stream().sorted(Comparator.comparing(BookCheck::tab)).toList();
  }
}
