package org.ojtpay.reconcile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sheets that tell what happened: returns, adjustments, exceptions, rules. */
final class RecordListings {

  static final String RECEIVABLE = "Receivable";

  private final YearEndReport report;
  private final Book book;
  private final ZoneId zone;

  RecordListings(YearEndReport report, Book book, ZoneId zone) {
    this.report = report;
    this.book = book;
    this.zone = zone;
  }

  Listing<OpenItem> returns() {
    return book.listing(BookTab.RETURNS, report.openItems())
        .text("Submission", 34, OpenItem::submission)
        .text("Kind", 14, OpenItem::kind)
        .text("State", 13, each -> words(each.state()))
        .text("Agreement", 16, OpenItem::agreementNumber)
        .text("Participant", 22, OpenItem::participant)
        .text("Invoice", 12, OpenItem::invoice)
        .column("Received", 12, BookLook.DAY, each -> CellValue.of(each.received()))
        .column("Since", 12, BookLook.DAY, each -> CellValue.of(each.since()))
        .column("Days", 8, BookLook.COUNT, each -> CellValue.of(each.ageDays()))
        .text("Overdue", 10, each -> each.stale() ? "OVERDUE" : "")
        .text("Reasons", 26, each -> String.join(", ", each.codes()))
        .text("Owner", 12, each -> each.owner().role())
        .sum("Would be", each -> CellValue.of(each.wouldBe()));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * A row of the sheet of adjustments.
   *
   * @param when empty for what is owed: it stands until it is settled
   */
  record Row(
      String kind,
      String subject,
      CellValue when,
      String who,
      String fund,
      String what,
      CellValue owed,
      CellValue moved,
      String why,
      String evidence) {

    private static Row of(Receivable owed) {
      AgreementName agreement = owed.agreement();
      return new Row(
          "owed by the employer",
          agreement.number(),
          CellValue.NOTHING,
          "",
          owed.fund(),
          agreement.employer() + " owes for " + agreement.participant(),
          CellValue.of(owed.amount()),
          CellValue.NOTHING,
          owed.why(),
          "");
    }

    private static Row of(Adjustment done, ZoneId zone) {
      return new Row(
          words(done.kind()),
          done.subject(),
          CellValue.of(done.at(), zone),
          done.who(),
          "",
          done.what(),
          CellValue.NOTHING,
          CellValue.of(done.amount()),
          done.why(),
          done.evidence());
    }
  }

  Listing<Row> adjustments() {
    List<Row> rows = new ArrayList<>();
    report.receivables().forEach(each -> rows.add(Row.of(each)));
    report.adjustments().forEach(each -> rows.add(Row.of(each, zone)));
    return book.listing(BookTab.ADJUSTMENTS, rows)
        .text("Kind", 20, Row::kind)
        .text("Subject", 30, Row::subject)
        .column("When (" + zone.getId() + ")", 20, BookLook.MOMENT, Row::when)
        .text("Who", 16, Row::who)
        .text(MoneyListings.FUND, 7, Row::fund)
        .text("What", 34, Row::what)
        .sum(RECEIVABLE, Row::owed)
        .column("Amount moved", 15, BookLook.MONEY, Row::moved)
        .text("Why", 40, Row::why)
        .text("Evidence (SHA-256)", 34, Row::evidence)
        .reported(RECEIVABLE, report.totals().receivable());
  }

  Listing<CapException> exceptions() {
    return book.listing(BookTab.EXCEPTIONS, report.exceptions())
        .text("Agreement", 16, each -> each.agreement().number())
        .text("Participant", 22, each -> each.agreement().participant())
        .text("Employer", 26, each -> each.agreement().employer())
        .text("Submission", 30, CapException::submission)
        .text("Invoice", 12, CapException::invoice)
        .text("Reason", 16, CapException::code)
        .text("Found", 50, CapException::found)
        .sum("Approved", each -> CellValue.of(each.approved()));
  }

  Listing<RuleInForce> rules() {
    return book.listing(BookTab.RULES, report.rules())
        .text("Parameter", 40, RuleInForce::parameter)
        .text("Pack", 18, RuleInForce::pack)
        .text("Value", 24, RuleInForce::value)
        .text("Unit", 14, RuleInForce::unit)
        .column("From", 12, BookLook.DAY, each -> CellValue.of(each.from()))
        .column("Until", 12, BookLook.DAY, each -> CellValue.of(each.until()))
        .text("Basis", 12, RuleInForce::basis)
        .text("Citation", 40, RuleInForce::citation);
  }
}
