package org.ojtpay.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An invoice printed from a word processor, on the career centre's letterhead. */
final class InvoicePrint {

  static byte[] grids(Claim claim, Wording wording) throws IOException {
    try (Pen pen = new Pen(Face.times(11), paper(claim, "", "Microsoft: Print To PDF"))) {
      Layout layout = new Layout(pen);
      pen.title(title(claim, "ON-THE-JOB TRAINING"));
      layout.grid(3, references(claim, wording));
      layout.lines(2, people(claim, wording));
      pen.heading("Amount");
      layout.grid(3, money(claim, wording));
      wageLines(claim, wording, layout);
      pen.paragraph("Please remit to the employer within 30 days. Payroll attached.");
      discontinuation(claim, wording, pen, layout);
      sign(claim, wording, layout);
      return pen.finish("Invoice " + claim.invoiceNumber(), claim.signed().toString());
    }
  }

  static byte[] rows(Claim claim, Wording wording) throws IOException {
    String fax = "FAX " + claim.placement().provider().phone() + " TO 619 555 0140";
    try (Pen pen = new Pen(Face.helvetica(10), paper(claim, fax, "macOS Quartz PDFContext"))) {
      Layout layout = new Layout(pen);
      pen.title(title(claim, "OJT"));
      layout.rows(references(claim, wording));
      layout.rows(people(claim, wording));
      layout.rows(money(claim, wording));
      discontinuation(claim, wording, pen, layout);
      sign(claim, wording, layout);
      return pen.finish("OJT Invoice " + claim.invoiceNumber(), claim.signed().toString());
    }
  }

  private static String title(Claim claim, String programme) {
    boolean experience = claim.placement().terms().isInFull();
    return (experience ? "WORK EXPERIENCE" : programme) + " INVOICE";
  }

  /** Where the wage was raised within the period: a line for each pay period. */
  private static void wageLines(Claim claim, Wording wording, Layout layout) throws IOException {
    Terms terms = claim.placement().terms();
    if (terms.raise() == null) {
      return;
    }
    List<List<String>> lines = new ArrayList<>();
    for (PayPeriod period : claim.periods()) {
      lines.add(
          List.of(
              wording.date(period.from()),
              wording.date(period.to()),
              period.hours("REG").toPlainString(),
              Wording.money(terms.wageOn(period.from()))));
    }
    layout.table(new int[] {150, 150, 80, 90}, List.of("From", "To", "Hours", "Wage"), lines);
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
    Terms terms = claim.placement().terms();
    String wage =
        terms.raise() == null
            ? Wording.money(terms.wage())
            : Wording.money(terms.wage()) + " / " + Wording.money(terms.raise().wage());
    return List.of(
        wording.entry("Hours Claimed", claim.hours().toPlainString()),
        wording.entry("Hourly Wage", wage),
        wording.entry("Reimbursement Rate", terms.percent().replace("%", " %")),
        wording.entry("Amount Claimed", Wording.money(claim.amount())));
  }

  private static void discontinuation(Claim claim, Wording wording, Pen pen, Layout layout)
      throws IOException {
    pen.heading("Discontinuation (leave blank if not applicable)");
    layout.lines(
        2,
        List.of(
            new Entry("Last Day Worked", claim.lastDayWorked().map(wording::date).orElse("")),
            new Entry("Reason", claim.lastDayWorked().map(day -> Claim.REASON).orElse(""))));
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
