package org.ojtpay.samples;

import java.io.IOException;
import java.util.List;

/**
 * A training that ends early and is taken up again after the emergency: the request for
 * reinstatement, the invoice up to the last day worked, and the invoice after it, which waits for
 * the other.
 */
final class TakenUpAgain {
  private static final Placement VASQUEZ =
      SharedNumber.VASQUEZ.with(
          SharedNumber.VASQUEZ.terms(), Signatures.on("2026-06-03", "2026-06-03", "2026-06-03"));

  static List<Story> stories() throws IOException {
    return List.of(reinstatement(), discontinued(), after());
  }

  private static Story reinstatement() throws IOException {
    String entry = "2026-06-04 Vasquez reinstatement request";
    byte[] paper =
        ChangePaper.of(
            VASQUEZ,
            new ChangePaper.Change(
                "REQUEST FOR REINSTATEMENT",
                "Reinstatement",
                "Training is taken up again; end and maximum stay",
                "2026-06-08",
                "Family emergency is over, employer keeps the position open"),
            List.of(),
            "2026-06-03");
    return Story.folder(
        entry,
        Expected.change(entry, "REINSTATEMENT", "APPROVED", VASQUEZ),
        new SampleFile("reinstatement N Vasquez.pdf", paper));
  }

  /** Up to 27 May; the pay period goes on after it. */
  private static Story discontinued() throws IOException {
    String entry = "2026-06-12 Sunset Cliffs SC-311 (stopped 5-27)";
    Claim claim =
        Claim.right(
            VASQUEZ,
            "SC-311",
            "Discontinuation",
            Claims.day("2026-05-11"),
            Claims.day("2026-05-27"),
            Claims.day("2026-06-11"),
            Timesheet.weekdays(Claims.day("2026-05-11"), Claims.day("2026-05-27"), "8")
                .on("2026-05-25", "HOL 8")
                .periods(Claims.day("2026-05-11"), 14, 2, 3));
    return Story.folder(
        entry,
        Expected.discontinuation(entry, "HELD", claim, "INV-DISCONTINUED"),
        new SampleFile("SC-311.pdf", InvoiceForm.of(claim)),
        new SampleFile("register 5-11 6-07.csv", RegisterCsv.of(Register.of(claim, "1081"))),
        new SampleFile("SC-311 clarification.pdf", ClarificationPrint.of(claim)));
  }

  private static Story after() throws IOException {
    String entry = "2026-06-25 Sunset Cliffs SC-315 Vasquez final";
    Claim claim =
        Claim.right(
            VASQUEZ,
            "SC-315",
            "Completion",
            Claims.day("2026-06-08"),
            Claims.day("2026-06-19"),
            Claims.day("2026-06-24"),
            Timesheet.weekdays(Claims.day("2026-06-08"), Claims.day("2026-06-19"), "8")
                .on("2026-06-19", "HOL 8")
                .periods(Claims.day("2026-06-08"), 14, 1, 3));
    return Story.folder(
        entry,
        Expected.invoice(entry, "HELD", claim, "INV-EARLIER-OPEN"),
        new SampleFile("SC-315.pdf", InvoiceForm.of(claim)),
        new SampleFile("register 6-08 6-21.csv", RegisterCsv.of(Register.of(claim, "1081"))),
        new SampleFile("SC-315 clarification.pdf", ClarificationPrint.of(claim)));
  }

  private TakenUpAgain() {}
}
