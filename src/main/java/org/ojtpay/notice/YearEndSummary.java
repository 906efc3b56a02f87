package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Fact;
import org.ojtpay.notice.Block.Facts;
import org.ojtpay.notice.Block.Heading;
import org.ojtpay.notice.Block.Paragraph;
import org.ojtpay.notice.Block.Table;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.ControlTotal;
import org.ojtpay.reconcile.FundSummary;
import org.ojtpay.reconcile.LedgerMatch;
import org.ojtpay.reconcile.Owner;
import org.ojtpay.reconcile.ReadMe;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.units.Money;

/** The end of a fiscal year on a page or two: may it be closed, what was spent, who has to act. */
public final class YearEndSummary {

  /** Of each list at most so many lines; the workbook has them all. */
  private static final int SHOWN = 10;

  private static final int SHOWN_OF_AN_OWNER = 3;

  private final YearEndReport report;
  private final ReadMe readMe;
  private final Board board;

  private YearEndSummary(YearEndReport report, Board board) {
    this.report = report;
    this.readMe = report.readMe();
    this.board = board;
  }

  /** As PDF/UA-1 that bears the as-of date. The same report gives the same bytes. */
  public static byte[] of(YearEndReport report, Board board) {
    return new PdfWriter(report.readMe().asOf().atStartOfDay(board.zone()))
        .bytes(new YearEndSummary(report, board).sheet());
  }

  private Sheet sheet() {
    String name = "Fiscal year " + readMe.fiscalYear();
    Sheet sheet = Sheet.upright(board, name, "summary of the year's end");
    sheet.heading("h1", "", name + ": the year's end");
    sheet.add(new Paragraph(verdict()));
    sheet.add(run());
    sheet.add(List.of(new Heading("What stands in the way, by owner")));
    sheet.add(blockers());
    sheet.add(new Heading("What was spent of the obligations"));
    ObligationChart.addTo(sheet, report);
    sheet.add(List.of(new Heading("Summary by fund"), funds()));
    sheet.html().open("div", "together");
    sheet.add(new Heading("Control totals"));
    sheet.add(controls());
    sheet.html().close("div");
    return sheet;
  }

  private String verdict() {
    ReadMe.Closing closing = readMe.closing();
    if (closing != null) {
      return "The year is closed: by %s, %s, on run %s. %s"
          .formatted(
              closing.closedBy(),
              Print.time(closing.closedAt(), board.zone()),
              closing.run(),
              closing.reason());
    }
    List<Blocker> waiting = report.inTheWay();
    if (waiting.isEmpty()) {
      return "The year may be closed: nothing is in the way.";
    }
    return "The year may not be closed: %s in the way (%s)."
        .formatted(Print.count(waiting.size(), "thing is", "things are"), byOwner(waiting));
  }

  private static String byOwner(List<Blocker> waiting) {
    return Stream.of(Owner.values())
        .filter(owner -> waiting.stream().anyMatch(each -> each.owner() == owner))
        .map(
            owner ->
                owner.role() + " " + waiting.stream().filter(each -> each.owner() == owner).count())
        .collect(Collectors.joining(", "));
  }

  private Facts run() {
    String ledger = report.match().supplied() ? matched() : "NOT SUPPLIED; nothing is matched";
    return new Facts(
        List.of(
            new Fact("Fiscal year", Print.range(readMe.days())),
            new Fact("Cut-off", Print.time(readMe.frozenAt(), board.zone())),
            new Fact(
                "Run",
                "%s, number %s of this year, by %s"
                    .formatted(readMe.run(), readMe.sequence(), readMe.ranBy())),
            new Fact("Finance's ledger", ledger)));
  }

  private String matched() {
    LedgerMatch match = report.match();
    return "%s, ours %s, theirs %s, theirs less ours %s%s"
        .formatted(
            Print.count(match.pairs().size(), "payment matched", "payments matched"),
            Print.dollars(match.oursTotal()),
            Print.dollars(match.theirsTotal()),
            Print.dollars(match.difference()),
            match.others().isEmpty() ? "" : ofOtherYears(match));
  }

  private static String ofOtherYears(LedgerMatch match) {
    return "; beside these %s of other fiscal years, %s in their ledger"
        .formatted(
            Print.count(match.others().size(), "payment", "payments"),
            Print.dollars(match.othersTotal()));
  }

  private List<Block> blockers() {
    List<Blocker> waiting = report.inTheWay();
    List<List<String>> rows = new ArrayList<>();
    for (Owner owner : Owner.values()) {
      waiting.stream()
          .filter(each -> each.owner() == owner)
          .limit(SHOWN_OF_AN_OWNER)
          .forEach(each -> rows.add(List.of(owner.role(), each.what())));
    }
    List<Block> blocks = new ArrayList<>();
    if (waiting.isEmpty()) {
      blocks.add(new Paragraph("Nothing."));
    } else {
      blocks.add(
          new Table(
              List.of(Column.text("Owner", 14), Column.text("What, and what to do", 86)), rows));
    }
    rest(blocks, waiting.size() - rows.size(), "2");
    int passed = report.blockers().size() - waiting.size();
    if (passed > 0) {
      blocks.add(
          new Paragraph(
              Print.count(passed, "other was", "others were")
                  + " let pass, with a reason; sheet 2 of the workbook has it."));
    }
    return blocks;
  }

  private static void rest(List<Block> blocks, int more, String sheet) {
    if (more > 0) {
      blocks.add(
          new Paragraph(
              Print.count(more, "more stands", "more stand")
                  + " on sheet %s of the workbook.".formatted(sheet)));
    }
  }

  private Table funds() {
    List<Column> columns = new ArrayList<>(List.of(Column.text("Fund", 7)));
    for (String title :
        List.of(
            "Payable", "In transit", "Paid", "Receivable", "Provisional", "Accrued", "Opening")) {
      columns.add(Column.figures(title, 13));
    }
    return new Table(columns, report.funds().stream().map(YearEndSummary::row).toList(), sums());
  }

  private static List<String> row(FundSummary fund) {
    return Stream.concat(
            Stream.of(fund.fund()),
            Stream.of(
                    fund.payable(),
                    fund.inTransit(),
                    fund.paid(),
                    fund.receivable(),
                    fund.provisional(),
                    fund.accrued(),
                    fund.opening())
                .map(Print::dollars))
        .toList();
  }

  private List<String> sums() {
    return List.of(
        "All",
        sum(FundSummary::payable),
        sum(FundSummary::inTransit),
        sum(FundSummary::paid),
        Print.dollars(report.totals().receivable()),
        Print.dollars(report.totals().provisional()),
        Print.dollars(report.totals().accrued()),
        Print.dollars(report.totals().opening()));
  }

  private String sum(Function<FundSummary, Money> figure) {
    return Print.dollars(report.funds().stream().map(figure).reduce(Money.ZERO, Money::plus));
  }

  /** Those that differ first: they are what somebody has to look at. */
  private List<Block> controls() {
    List<ControlTotal> totals =
        report.controls().stream().sorted(Comparator.comparing(ControlTotal::agrees)).toList();
    long apart = totals.stream().filter(each -> !each.agrees()).count();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            apart == 0
                ? "All of %s agree.".formatted(totals.size())
                : "%s of %s DO NOT AGREE.".formatted(apart, totals.size())));
    blocks.add(
        new Table(
            List.of(
                Column.text("What", 23),
                Column.text("Fund", 7),
                Column.text("Year", 8),
                Column.text("Account", 15),
                Column.figures("Counted", 15),
                Column.figures("Booked", 15),
                Column.text("Check", 17)),
            totals.stream().limit(SHOWN).map(YearEndSummary::row).toList()));
    rest(blocks, totals.size() - SHOWN, "14");
    return blocks;
  }

  private static List<String> row(ControlTotal total) {
    return List.of(
        total.what(),
        total.fund(),
        Integer.toString(total.fiscalYear()),
        total.account(),
        Print.dollars(total.counted()),
        Print.dollars(total.booked()),
        total.agrees() ? "OK" : "differs by " + Print.dollars(total.difference()));
  }
}
