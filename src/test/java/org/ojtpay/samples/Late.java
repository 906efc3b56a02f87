package org.ojtpay.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** A midpoint invoice that is right to the cent and comes two weeks after it was due. */
final class Late {
  static final Placement KOBAYASHI =
      new Placement(
          Employers.OCEAN_BEACH,
          Providers.METRO,
          "Adult",
          "Hana",
          "Kobayashi",
          "7116302",
          new Job(
              "Bicycle Mechanic",
              "49-3091.00",
              5,
              List.of(
                  Skill.of("Drivetrain and brakes", "160.00"),
                  Skill.of("Wheel building and truing", "120.00"),
                  Skill.of("Electric assist systems", "140.00"),
                  Skill.of("Service writing and parts", "60.00"))),
          Terms.of("2026-03-09", "2026-04-19", "2026-05-29", "40.00", "480.00", "21.75"),
          LocalDate.parse("2026-02-24"),
          Signatures.on("2026-02-26", "2026-02-27", "2026-03-02"));

  static List<Story> stories() throws IOException {
    return List.of(packet(), invoice());
  }

  private static Story packet() throws IOException {
    String entry = "2026-03-04 OJT packet - OB Bicycle Works";
    return Story.folder(
        entry,
        Expected.agreement(entry, "APPROVED", KOBAYASHI),
        new SampleFile("OJT_Exhibit_A Kobayashi.pdf", PacketForm.of(KOBAYASHI, "2026-03-02")));
  }

  static Story invoice() throws IOException {
    String entry = "2026-05-12 OB Bicycle invoice (sorry for delay)";
    Claim claim = claim("2026-05-11");
    return Story.folder(
        entry,
        Expected.invoice(entry, "HELD", claim, "INV-LATE"),
        new SampleFile("Exhibit_B_INV00231.pdf", InvoiceForm.of(claim)),
        new SampleFile("export.csv", RegisterCsv.of(Register.of(claim, "1049"))),
        new SampleFile("Exhibit_C.pdf", ClarificationPrint.of(claim)));
  }

  static Claim claim(String signed) {
    return Claims.midpoint(
        KOBAYASHI,
        "INV00231",
        signed,
        Timesheet.weekdays(Claims.day("2026-03-09"), Claims.day("2026-04-19"), "8")
            .on("2026-03-20", "PTO 8")
            .on("2026-04-07", "REG 5.50"),
        5);
  }

  private Late() {}
}
