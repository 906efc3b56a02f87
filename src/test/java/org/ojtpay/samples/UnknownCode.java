package org.ojtpay.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The payroll holds four hours under a code that nobody has mapped. The invoice claims them; until
 * a person says what the code means, the difference is held, not returned.
 */
final class UnknownCode {
  private static final Placement OKONJO =
      new Placement(
          Employers.OTAY_MESA,
          Providers.SOUTH,
          "Dislocated Worker",
          "Bettina",
          "Okonjo",
          "7107713",
          new Job(
              "Refrigeration Operator",
              "51-8021.00",
              5,
              List.of(
                  Skill.of("Ammonia systems and rounds", "180.00"),
                  Skill.of("Compressor logs and controls", "160.00"),
                  Skill.of("Dock equipment", "80.00"),
                  Skill.of("Process safety management", "60.00"))),
          Terms.of("2026-03-23", "2026-05-03", "2026-06-12", "40.00", "480.00", "22.10"),
          LocalDate.parse("2026-03-06"),
          Signatures.on("2026-03-11", "2026-03-12", "2026-03-13"));

  static List<Story> stories() throws IOException {
    return List.of(packet(), invoice());
  }

  private static Story packet() throws IOException {
    String entry = "2026-03-17 Okonjo (Otay Mesa Cold Storage)";
    return Story.folder(
        entry,
        Expected.agreement(entry, "APPROVED", OKONJO),
        new SampleFile(
            "OJT Contract Okonjo.pdf", PacketPrint.rows(OKONJO, Wording.SHORT, "2026-03-13")));
  }

  private static Story invoice() throws IOException {
    String entry = "2026-05-07 OMCS midpoint Okonjo";
    Claim right =
        Claims.midpoint(
            OKONJO,
            "OM-4417",
            "2026-05-06",
            Timesheet.weekdays(Claims.day("2026-03-23"), Claims.day("2026-05-03"), "8")
                .on("2026-04-15", "REG 4", "TRNX 4"),
            3);
    BigDecimal four = new BigDecimal("4.00");
    Claim claim = right.claiming(right.hours().add(four), new BigDecimal("2652.00"));
    return Story.folder(
        entry,
        Expected.invoice(
            entry, "HELD", claim, "PAY-CODE-UNKNOWN", "INV-HOURS-MISMATCH", "INV-AMOUNT-MISMATCH"),
        new SampleFile("OM-4417 invoice.pdf", InvoicePrint.rows(claim, Wording.SHORT)),
        new SampleFile("OMCS_payroll_detail.csv", RegisterCsv.of(Register.of(claim, "1066"))),
        new SampleFile("clarification Okonjo.xlsx", ClarificationBook.of(claim)));
  }

  private UnknownCode() {}
}
