package org.ojtpay.reconcile;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheets of payments against Finance's ledger. */
final class LedgerListings {

  static final String OURS = "Ours";
  static final String THEIRS = "Theirs";
  static final String DIFFERENCE = "Difference";
  static final String OURS_ELSEWHERE = "Ours, other years";
  static final String THEIRS_ELSEWHERE = "Theirs, other years";

  private static final String NOT_SUPPLIED =
      "NOT SUPPLIED: this run was given no export of Finance's ledger, so nothing is matched.";

  private final LedgerMatch match;
  private final int fiscalYear;
  private final Book book;

  LedgerListings(YearEndReport report, Book book) {
    this.match = report.match();
    this.fiscalYear = report.readMe().fiscalYear();
    this.book = book;
  }

  /**
   * A row of the sheet of what stands in both: a payment, or what of it belongs to other years.
   *
   * @param years those to which it belongs
   */
  record Row(
      LedgerMatch.Payment payment,
      CellValue years,
      CellValue ours,
      CellValue theirs,
      CellValue oursElsewhere,
      CellValue theirsElsewhere,
      LedgerMatch.By by,
      List<LedgerLine> lines) {

    private static Row of(LedgerMatch.Pair pair, int fiscalYear) {
      return new Row(
          pair.payment(),
          CellValue.of(fiscalYear),
          CellValue.of(pair.ours()),
          CellValue.of(pair.theirs()),
          CellValue.NOTHING,
          CellValue.NOTHING,
          pair.by(),
          pair.lines());
    }

    private static Row of(LedgerMatch.OfOtherYears other) {
      return new Row(
          other.payment(),
          other.years().size() == 1
              ? CellValue.of(other.years().get(0))
              : CellValue.of(other.words()),
          CellValue.NOTHING,
          CellValue.NOTHING,
          CellValue.of(other.ours()),
          CellValue.of(other.theirs()),
          other.by(),
          other.lines());
    }

    private boolean isOfTheYear() {
      return !ours.equals(CellValue.NOTHING);
    }

    private String rows() {
      return lines.stream()
          .map(line -> Long.toString(line.row()))
          .collect(Collectors.joining(", "));
    }

    private String references() {
      return lines.stream().map(LedgerLine::reference).collect(Collectors.joining(", "));
    }
  }

  /** What is of other years stands last, in columns of its own. */
  Listing<Row> matched() {
    List<Row> rows =
        Stream.concat(
                match.pairs().stream().map(each -> Row.of(each, fiscalYear)),
                match.others().stream().map(Row::of))
            .toList();
    Listing<Row> list = book.listing(BookTab.MATCHED, rows);
    payment(list, Row::payment);
    return list.column(MoneyListings.YEAR, 10, BookLook.YEAR, Row::years)
        .sum(OURS, Row::ours)
        .sum(THEIRS, Row::theirs)
        .sum(DIFFERENCE, (each, line) -> difference(list, each, line))
        .sum(OURS_ELSEWHERE, Row::oursElsewhere)
        .sum(THEIRS_ELSEWHERE, Row::theirsElsewhere)
        .text("Matched by", 22, each -> each.by().words())
        .text("Rows of the export", 12, Row::rows)
        .text("Their references", 22, Row::references)
        .whereEmpty(whereUnmatched());
  }

  private static CellValue difference(Listing<Row> list, Row row, int line) {
    if (!row.isOfTheYear()) {
      return CellValue.NOTHING;
    }
    return new CellValue.Live(
        "ROUND(%3$s%1$s-%2$s%1$s,2)".formatted(line, list.letter(OURS), list.letter(THEIRS)),
        new CellValue.Figure(
            CellValue.amount(row.theirs()).subtract(CellValue.amount(row.ours()))));
  }

  private String whereUnmatched() {
    return match.supplied() ? "None." : NOT_SUPPLIED;
  }

  private static <T> void payment(Listing<T> list, Function<T, LedgerMatch.Payment> payment) {
    list.text("Payment", 13, each -> payment.apply(each).payment())
        .text("Payee", 24, each -> payment.apply(each).payee())
        .text("Vendor", 12, each -> payment.apply(each).vendorNumber())
        .text("Trace number", 13, each -> payment.apply(each).trace())
        .column("File pays on", 12, BookLook.DAY, each -> CellValue.of(payment.apply(each).date()))
        .text(MoneyListings.STATE, 22, each -> payment.apply(each).state().words())
        .column(
            "Settled on", 12, BookLook.DAY, each -> CellValue.of(payment.apply(each).settledOn()));
  }

  Listing<LedgerMatch.Ours> ours() {
    Listing<LedgerMatch.Ours> list = book.listing(BookTab.OURS, match.ours());
    payment(list, LedgerMatch.Ours::payment);
    return list.sum(OURS, each -> CellValue.of(each.amount())).whereEmpty(whereUnmatched());
  }

  Listing<LedgerLine> theirs() {
    return book.listing(BookTab.THEIRS, match.theirs())
        .column("Row of the export", 10, BookLook.COUNT, each -> CellValue.of(each.row()))
        .text("Payee", 24, LedgerLine::payee)
        .text("Vendor", 12, LedgerLine::vendorNumber)
        .text("Payment noted", 14, LedgerLine::payment)
        .text("Trace number", 18, LedgerLine::trace)
        .text("Their reference", 16, LedgerLine::reference)
        .text("Their account", 14, LedgerLine::account)
        .text(MoneyListings.FUND, 7, LedgerLine::fund)
        .column("Date", 12, BookLook.DAY, each -> CellValue.of(each.date()))
        .sum(THEIRS, each -> CellValue.of(each.amount()))
        .whereEmpty(whereUnmatched());
  }
}
