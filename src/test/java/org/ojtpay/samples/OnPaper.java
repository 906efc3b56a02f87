package org.ojtpay.samples;

import java.io.IOException;

/**
 * An invoice that was printed, signed and put on a scanner. Its figures are right, and yet it is
 * neither paid nor returned before a person has compared what was recognised with the picture.
 */
final class OnPaper {

  static Story story() throws IOException {
    String entry = "2026-05-20 Invoice 1059 Anchor Point (scan)";
    Claim claim = claim();
    return Story.folder(
        entry,
        Expected.scanned(entry, "DOC-UNREADABLE"),
        new SampleFile(
            "SCN_0041.pdf", PaperScan.of(InvoicePrint.grids(claim, Wording.OTHER), "2026-05-19")),
        new SampleFile("payroll 4-6 thru 5-17.csv", RegisterCsv.of(Register.of(claim, "1063"))),
        new SampleFile("Clarification of Hours.pdf", ClarificationPrint.of(claim)));
  }

  static Claim claim() {
    return Claim.right(
        Cast.TELLEZ,
        "1059",
        "Midpoint",
        Claims.day("2026-04-06"),
        Claims.day("2026-05-17"),
        Claims.day("2026-05-18"),
        Timesheet.weekdays(Claims.day("2026-04-06"), Claims.day("2026-05-17"), "8")
            .periods(Claims.day("2026-04-06"), 14, 3, 5));
  }

  private OnPaper() {}
}
