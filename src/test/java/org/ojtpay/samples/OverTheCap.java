package org.ojtpay.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Five weeks at 32 hours were agreed and 35 hours a week were worked: the invoice claims the 160
 * hours of the agreement and no more. Hours a week and wage stand exactly at their thresholds.
 */
final class OverTheCap {
  private static final Placement FERREIRA =
      new Placement(
          Employers.LOMAS_VERDES,
          Providers.NORTH,
          "Adult",
          "Luis",
          "Ferreira",
          "7119745",
          new Job(
              "Irrigation Technician Trainee",
              "37-3011.00",
              3,
              List.of(
                  Skill.of("Controllers and valves", "60.00"),
                  Skill.of("Pipe repair and trenching", "60.00"),
                  Skill.of("Plant care and site safety", "40.00"))),
          Terms.of("2026-03-16", "2026-04-01", "2026-04-17", "32.00", "160.00", "20.00"),
          LocalDate.parse("2026-03-02"),
          Signatures.on("2026-03-04", "2026-03-04", "2026-03-05"));

  static List<Story> stories() throws IOException {
    return List.of(packet(), invoice());
  }

  private static Story packet() throws IOException {
    String entry = "2026-03-09 Lomas Verdes - L Ferreira agreement";
    return Story.folder(
        entry,
        Expected.agreement(entry, "APPROVED", FERREIRA),
        new SampleFile(
            "Ferreira agreement.pdf", PacketPrint.grids(FERREIRA, Wording.BOARD, "2026-03-05")));
  }

  private static Story invoice() throws IOException {
    String entry = "2026-04-22 Lomas Verdes final invoice";
    Timesheet days = Timesheet.weekdays(Claims.day("2026-03-16"), Claims.day("2026-04-17"), "7");
    Claim claim =
        Claim.right(
            FERREIRA,
            "LV 5521",
            "Completion",
            FERREIRA.terms().start(),
            FERREIRA.terms().end(),
            Claims.day("2026-04-21"),
            days.periods(Claims.day("2026-03-16"), 7, 5, 2));
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", claim),
        new SampleFile("LV 5521.pdf", InvoicePrint.grids(claim, Wording.BOARD)),
        new SampleFile(
            "weekly payroll.xlsx", RegisterBook.of(Register.of(claim, "1071"), "2026-04-21")),
        new SampleFile("clarification.pdf", ClarificationPrint.of(claim)));
  }

  private OverTheCap() {}
}
