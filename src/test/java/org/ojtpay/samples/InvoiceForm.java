package org.ojtpay.samples;

import java.io.IOException;
import java.util.List;

/** The board's invoice as a fillable PDF of one page. */
final class InvoiceForm {
  private static final Stationery PAPER =
      new Stationery(
          List.of(
              "BAY CITIES WORKFORCE BOARD",
              "1180 Harborlight Avenue, Suite 410, San Diego, CA 92101  (619) 555-0140",
              "EXHIBIT B - ON-THE-JOB TRAINING INVOICE"),
          "",
          "BCWB Exhibit B (rev. 07/2025)  Attach payroll and the clarification of hours.",
          "Adobe Acrobat Pro 24.2");

  static byte[] of(Claim claim) throws IOException {
    try (Pen pen = new Pen(Face.helvetica(9), PAPER)) {
      Fillable form = new Fillable(pen);
      pen.small(
          "Due five working days after the scheduled midpoint or completion date. Claim only hours"
              + " worked and trained; leave, holidays and overtime are not reimbursed.");
      body(claim, pen, form);
      pen.heading("Discontinuation section (only if training ended early)");
      form.rows(
          2,
          List.of(
              new Entry(
                  "Last Day Worked", claim.lastDayWorked().map(Wording.BOARD::date).orElse("")),
              new Entry(
                  "Reason for leaving",
                  claim.lastDayWorked().map(day -> Claim.REASON).orElse(""))));
      pen.heading("Certification");
      Placement placement = claim.placement();
      sign(form, "Employer", placement.employer().contact(), claim);
      sign(form, "AJCC", placement.provider().coordinator(), claim);
      return pen.finish("OJT Invoice " + claim.invoiceNumber(), claim.signed().toString());
    }
  }

  private static void body(Claim claim, Pen pen, Fillable form) throws IOException {
    Placement placement = claim.placement();
    Wording wording = Wording.BOARD;
    form.rows(
        2,
        List.of(
            wording.entry("Invoice Number", claim.invoiceNumber()),
            wording.entry("Invoice Date", claim.signed()),
            wording.entry("Agreement Number", placement.number()),
            wording.entry("Employer", placement.employer().legalName()),
            wording.entry("Participant", placement.participant()),
            wording.entry("Job Title", placement.job().title())));
    pen.down(12);
    pen.text(Pen.LEFT, pen.y(), pen.face().plain(), 9, "Invoice Type");
    form.choice(
        "Invoice Type",
        Pen.LEFT + 62,
        90,
        List.of("Midpoint", "Completion", "Fiscal Year End", "Discontinuation", "Correction"),
        claim.type());
    form.rows(
        2,
        List.of(
            wording.entry("Period From", claim.from()),
            wording.entry("Period To", claim.to()),
            wording.entry("Hours Claimed", claim.hours().toPlainString()),
            wording.entry("Hourly Wage", Wording.money(placement.terms().wage())),
            wording.entry("Reimbursement Rate", placement.terms().percent()),
            wording.entry("Amount Claimed", Wording.money(claim.amount()))));
  }

  private static void sign(Fillable form, String role, String name, Claim claim)
      throws IOException {
    form.rows(
        2,
        List.of(
            new Entry(role + " Signature", "/s/ " + name),
            new Entry(role + " Date", Wording.BOARD.date(claim.signed())),
            new Entry(role + " Name", name)));
  }

  private InvoiceForm() {}
}
