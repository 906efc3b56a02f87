package org.ojtpay.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Work experience at a public library: another programme, whose pack pays the wages in full. The
 * invoice comes once, with two pay periods, of which the second ends after the placement.
 */
final class WorkExperience {
  private static final Provider JOB_CENTER =
      new Provider(
          "South",
          "Ozark Gateway Job Center",
          "1107 Kingshighway Annex, Rolla, MO 65401",
          "Lenore Whitsett",
          "lwhitsett@ozarkgateway.example",
          "(573) 555-0166");

  static final Employer LIBRARY =
      new Employer(
          "0944-001",
          "Gasconade Valley Library District",
          "",
          "08-9440018",
          "SAMPLEOI0944",
          "218 Pine Hollow Street, Rolla, MO 65401",
          "Ambrose Tindall",
          "Branch Manager",
          "(573) 555-0151",
          "atindall@gasconadelibrary.example",
          "Public",
          38);

  private static final Placement OKAFOR =
      new Placement(
          LIBRARY,
          JOB_CENTER,
          "Adult",
          "Delphine",
          "Okafor",
          "7130442",
          new Job(
              "Library Page",
              "43-4121.00",
              2,
              List.of(
                  Skill.of("Shelving and the call number systems", "60.00"),
                  Skill.of("Circulation desk", "60.00"),
                  Skill.of("Programs and public computers", "40.00"))),
          Terms.of("2026-06-01", "2026-06-14", "2026-06-26", "40.00", "160.00", "15.50").inFull(),
          LocalDate.parse("2026-05-18"),
          Signatures.on("2026-05-19", "2026-05-20", "2026-05-21"));

  static List<Story> stories() throws IOException {
    return List.of(packet(), invoice());
  }

  private static Story packet() throws IOException {
    String entry = "2026-05-22 WEX Okafor (library)";
    return Story.folder(
        entry,
        Expected.agreement(entry, "APPROVED", OKAFOR),
        new SampleFile(
            "Okafor work experience.pdf", PacketPrint.rows(OKAFOR, Wording.SHORT, "2026-05-21")));
  }

  private static Story invoice() throws IOException {
    String entry = "2026-07-02 WEX invoice Okafor";
    Claim claim =
        Claim.right(
            OKAFOR,
            "GVLD-26-06",
            "Completion",
            OKAFOR.terms().start(),
            OKAFOR.terms().end(),
            Claims.day("2026-07-01"),
            Timesheet.weekdays(Claims.day("2026-06-01"), Claims.day("2026-06-26"), "8")
                .on("2026-06-17", "REG 5.75")
                .on("2026-06-19", "HOL 8")
                .periods(Claims.day("2026-06-01"), 14, 2, 2));
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", claim),
        new SampleFile("GVLD-26-06.pdf", InvoicePrint.rows(claim, Wording.SHORT)),
        new SampleFile(
            "payroll register June.pdf",
            RegisterPrint.of(Register.of(claim, "1093"), "2026-07-01")),
        new SampleFile("days worked.docx", ClarificationLetter.of(claim)));
  }

  private WorkExperience() {}
}
