package org.ojtpay.samples;

import java.io.IOException;
import java.util.List;

/** A wage that rises within the training, and the completion invoice at both wages. */
final class Raise {
  private static final Placement RAISED =
      Cast.ACHTERBERG
          .raised("2026-06-01", "26.00")
          .with(
              Cast.ACHTERBERG.terms().raised("2026-06-01", "26.00"),
              Signatures.on("2026-05-26", "2026-05-26", "2026-05-26"));

  static List<Story> stories() throws IOException {
    return List.of(amendment(), invoice());
  }

  private static Story amendment() throws IOException {
    String entry = "2026-05-27 Achterberg amendment (wage).pdf";
    Wording wording = Wording.OTHER;
    byte[] paper =
        ChangePaper.of(
            RAISED,
            new ChangePaper.Change(
                "AMENDMENT TO ON-THE-JOB TRAINING AGREEMENT",
                "Amendment",
                "Hourly wage and maximum reimbursement",
                "2026-06-01",
                "Step increase after the TIG welding test"),
            List.of(
                new Entry(
                    "New Hourly Wage", Wording.money(RAISED.terms().wageOn(RAISED.terms().end()))),
                wording.entry("Maximum Reimbursement", Wording.money(RAISED.terms().maximum()))),
            "2026-05-26");
    return Story.folder(
        entry,
        Expected.change(entry, "AMENDMENT", "APPROVED", RAISED),
        new SampleFile(entry, paper));
  }

  /** Memorial Day and Independence Day are shop holidays. */
  private static Story invoice() throws IOException {
    String entry = "2026-07-17 KPSM inv 26-0402 FINAL";
    Claim claim =
        Claim.right(
            RAISED,
            "26-0402",
            "Completion",
            Claims.day("2026-05-04"),
            Claims.day("2026-07-10"),
            Claims.day("2026-07-16"),
            Timesheet.weekdays(Claims.day("2026-05-04"), Claims.day("2026-07-10"), "8")
                .on("2026-05-25", "HOL 8")
                .on("2026-06-10", "REG 6.25", "SICK 1.75")
                .on("2026-06-24", "REG 8", "OT 1.25")
                .on("2026-07-03", "HOL 8")
                .periods(Claims.day("2026-05-04"), 14, 5, 3));
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", claim),
        new SampleFile("Invoice 26-0402.pdf", InvoicePrint.grids(claim, Wording.OTHER)),
        new SampleFile(
            "KPSM payroll May-Jul.xlsx", RegisterBook.of(Register.of(claim, "1038"), "2026-07-15")),
        new SampleFile("Clarification DA 2.xlsx", ClarificationBook.of(claim)));
  }

  private Raise() {}
}
