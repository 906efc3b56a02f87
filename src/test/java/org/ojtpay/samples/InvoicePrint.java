package org.ojtpay.samples;

import java.io.IOException;
import java.util.List;

/** An invoice printed from a word processor, on the career centre's letterhead. */
final class InvoicePrint {

  static byte[] grids(Claim claim, Wording wording) throws IOException {
    try (Pen pen = new Pen(Face.times(11), paper(claim, "", "Microsoft: Print To PDF"))) {
      Layout layout = new Layout(pen);
      pen.title("ON-THE-JOB TRAINING INVOICE");
      layout.grid(3, references(claim, wording));
      layout.lines(2, people(claim, wording));
      pen.heading("Amount");
      layout.grid(3, money(claim, wording));
      pen.paragraph("Please remit to the employer within 30 days. Payroll attached.");
      discontinuation(pen, layout);
      sign(claim, wording, layout);
      return pen.finish("Invoice " + claim.invoiceNumber(), claim.signed().toString());
    }
  }

  static byte[] rows(Claim claim, Wording wording) throws IOException {
    String fax = "FAX " + claim.placement().provider().phone() + " TO 619 555 0140";
    try (Pen pen = new Pen(Face.helvetica(10), paper(claim, fax, "macOS Quartz PDFContext"))) {
      Layout layout = new Layout(pen);
      pen.title("OJT INVOICE");
      layout.rows(references(claim, wording));
      layout.rows(people(claim, wording));
      layout.rows(money(claim, wording));
      discontinuation(pen, layout);
      sign(claim, wording, layout);
      return pen.finish("OJT Invoice " + claim.invoiceNumber(), claim.signed().toString());
    }
  }

  private static Stationery paper(Claim claim, String topLine, String producer) {
    Provider provider = claim.placement().provider();
    return new Stationery(
        List.of(provider.name(), provider.address() + "  " + provider.phone()),
        topLine,
        "Auxiliary aids and services are available upon request. TTY 711",
        producer);
  }

  private static List<Entry> references(Claim claim, Wording wording) {
    return List.of(
        wording.entry("Invoice Number", claim.invoiceNumber()),
        wording.entry("Invoice Date", claim.signed()),
        wording.entry("Agreement Number", claim.placement().number()),
        wording.entry("Invoice Type", claim.type()),
        wording.entry("Period From", claim.from()),
        wording.entry("Period To", claim.to()));
  }

  private static List<Entry> people(Claim claim, Wording wording) {
    Placement placement = claim.placement();
    return List.of(
        wording.entry("Employer", placement.employer().legalName()),
        wording.entry("Participant", placement.participant()),
        wording.entry("Participant ID", placement.participantId()),
        wording.entry("Job Title", placement.job().title()));
  }

  private static List<Entry> money(Claim claim, Wording wording) {
    return List.of(
        wording.entry("Hours Claimed", claim.hours().toPlainString()),
        wording.entry("Hourly Wage", Wording.money(claim.placement().terms().wage())),
        wording.entry("Reimbursement Rate", "50 %"),
        wording.entry("Amount Claimed", Wording.money(claim.amount())));
  }

  private static void discontinuation(Pen pen, Layout layout) throws IOException {
    pen.heading("Discontinuation (leave blank if not applicable)");
    layout.lines(2, List.of(new Entry("Last Day Worked", ""), new Entry("Reason", "")));
  }

  private static void sign(Claim claim, Wording wording, Layout layout) throws IOException {
    Employer employer = claim.placement().employer();
    Provider provider = claim.placement().provider();
    String day = wording.date(claim.signed());
    layout.signature("Employer", employer.contact(), employer.contactTitle(), day);
    layout.signature("AJCC representative", provider.coordinator(), "OJT Coordinator", day);
  }

  private InvoicePrint() {}
}
