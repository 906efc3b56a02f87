package org.ojtpay.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The hours of verification of a fiscal year's last days, for which no payroll exists yet: as the
 * board's exhibit in print, or as the workbook that an office made of it.
 *
 * @param claim the invoice that it comes with
 * @param days the days from the end of the last payroll to the thirtieth of June
 */
record Verification(Claim claim, PayPeriod days) {

  private LocalDate lastPayroll() {
    return days.from().minusDays(1);
  }

  private String fiscalYear() {
    return Integer.toString(days.to().getYear());
  }

  byte[] print() throws IOException {
    Stationery paper =
        new Stationery(
            List.of("BAY CITIES WORKFORCE BOARD", "EXHIBIT D - HOURS OF VERIFICATION"),
            "",
            "BCWB Exhibit D (rev. 07/2025)  Fiscal year end only. Payroll follows.",
            "LibreOffice 7.6");
    try (Pen pen = new Pen(Face.helvetica(10), paper)) {
      Layout layout = new Layout(pen);
      pen.title("HOURS OF VERIFICATION");
      layout.lines(2, head());
      layout.table(
          new int[] {90, 60, 60, 60, 234},
          List.of("Date", "Code", "Hours", "Rate", "Note"),
          rows());
      pen.paragraph(
          "I certify that the hours above were worked on the days above. Payroll for them will be"
              + " sent as soon as it exists.");
      Employer employer = claim.placement().employer();
      layout.signature(
          "Employer",
          employer.contact(),
          employer.contactTitle(),
          Wording.BOARD.date(claim.signed()));
      return pen.finish("Hours of verification", claim.signed().toString());
    }
  }

  private List<Entry> head() {
    Placement placement = claim.placement();
    Wording wording = Wording.BOARD;
    return List.of(
        wording.entry("Agreement Number", placement.number()),
        wording.entry("Fiscal Year", fiscalYear()),
        wording.entry("Employer", placement.employer().legalName()),
        wording.entry("Participant", placement.participant()),
        wording.entry("Last Payroll End Date", lastPayroll()),
        wording.entry("No payroll exists yet", "Yes"));
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Day day : days.days()) {
      rows.add(
          List.of(
              Wording.BOARD.date(day.date()),
              day.code(),
              day.hours().toPlainString(),
              claim.placement().terms().wageOn(day.date()).toPlainString(),
              ClarificationPrint.weekday(day.date())));
    }
    return rows;
  }

  byte[] book() throws IOException {
    Placement placement = claim.placement();
    try (Book book = new Book("Verification FY" + fiscalYear())) {
      book.widths(26, 30, 12, 12, 24);
      book.heading("VERIFICATION OF HOURS (FISCAL YEAR END)");
      book.row("Contract No.", placement.number());
      book.row("Company", placement.employer().legalName());
      book.row("Trainee Name", placement.participant());
      book.row("Fiscal Year", fiscalYear());
      book.row("Last Pay Period Ending", lastPayroll());
      book.row("No payroll exists yet", "Yes");
      book.skip();
      book.heading("Date", "Day", "Code", "Hours");
      int first = book.next();
      for (Day day : days.days()) {
        book.row(day.date(), ClarificationPrint.weekday(day.date()), day.code(), day.hours());
      }
      book.heading("Total Hours", "", "", "=SUM(D" + first + ":D" + (book.next() - 1) + ")");
      book.skip();
      book.row("Employer Signature", "/s/ " + placement.employer().contact());
      book.row("Employer Date", claim.signed());
      return book.finish(placement.employer().contact(), claim.signed().toString());
    }
  }
}
