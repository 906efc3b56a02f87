package org.ojtpay.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two trainees of one employer: the number is made of region, fund and employer, so both agreements
 * have the same one. Their packets lie in one folder, and their invoices come in one archive with
 * one payroll file for both.
 */
final class SharedNumber {
  private static final Signatures SIGNED = Signatures.on("2026-03-18", "2026-03-19", "2026-03-20");

  static final Placement HALE =
      placement("Corwin", "Hale", "7120118", "Kennel Technician", "23.00");
  static final Placement VASQUEZ =
      placement("Noem\u00ed", "V\u00e1squez", "7120126", "Surgery Assistant Trainee", "22.40");

  static List<Story> stories() throws IOException {
    return List.of(packets(), invoices());
  }

  private static Placement placement(
      String first, String last, String id, String title, String wage) {
    return new Placement(
        Employers.SUNSET_CLIFFS,
        Providers.METRO,
        "Adult",
        first,
        last,
        id,
        new Job(
            title,
            "31-9096.00",
            4,
            List.of(
                Skill.of("Handling, restraint and triage", "160.00"),
                Skill.of("Sanitation and infection control", "120.00"),
                Skill.of("Treatment room support", "120.00"),
                Skill.of("Client service and records", "80.00"))),
        Terms.of("2026-03-30", "2026-05-10", "2026-06-19", "40.00", "480.00", wage),
        LocalDate.parse("2026-03-12"),
        SIGNED);
  }

  private static Story packets() throws IOException {
    String entry = "2026-03-24 Sunset Cliffs Vet - two OJTs";
    return new Story(
        entry,
        List.of(
            new SampleFile("1 Hale.pdf", PacketForm.of(HALE, "2026-03-20")),
            new SampleFile("2 Vasquez.pdf", PacketForm.of(VASQUEZ, "2026-03-20"))),
        List.of(
            Expected.agreement(entry + "#1", "APPROVED", HALE),
            Expected.agreement(entry + "#2", "APPROVED", VASQUEZ)));
  }

  private static Story invoices() throws IOException {
    String entry = "2026-05-14 sunset cliffs invoices.zip";
    Claim hale = claim(HALE, "SC-301", "2026-04-22");
    Claim vasquez = claim(VASQUEZ, "SC-302", "2026-05-05");
    Register both =
        new Register(
            List.of(new Register.Trainee(hale, "1080"), new Register.Trainee(vasquez, "1081")));
    Map<String, byte[]> parts = new TreeMap<>();
    parts.put("invoices/SC-301 Hale.pdf", InvoiceForm.of(hale));
    parts.put("invoices/SC-301 clarification.pdf", ClarificationPrint.of(hale));
    parts.put("invoices/SC-302 Vasquez.pdf", InvoiceForm.of(vasquez));
    parts.put("invoices/SC-302 clarification.pdf", ClarificationPrint.of(vasquez));
    parts.put("payroll/register all staff.csv", RegisterCsv.of(both));
    return new Story(
        entry,
        List.of(new SampleFile(entry, FixedZip.of(parts))),
        List.of(
            Expected.invoice(entry + "#1", "APPROVED", hale),
            Expected.invoice(entry + "#2", "APPROVED", vasquez)));
  }

  private static Claim claim(Placement placement, String number, String dayOff) {
    Timesheet days = Timesheet.weekdays(Claims.day("2026-03-30"), Claims.day("2026-05-10"), "8");
    return Claims.midpoint(placement, number, "2026-05-13", days.on(dayOff, "VAC 8"), 3);
  }

  private SharedNumber() {}
}
