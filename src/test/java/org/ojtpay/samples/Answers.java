package org.ojtpay.samples;

import java.io.IOException;
import java.util.List;

/** What senders send when something came back: each in another way, and none of it whole. */
final class Answers {

  static List<Story> stories() throws IOException {
    return List.of(byMail(), underItsNumber(), onePage(), original());
  }

  /**
   * The agreement signed anew and a plan that adds up; the checklists were right. It was due three
   * working days after the signature of the first receipt.
   */
  private static Story byMail() throws IOException {
    String entry = "RE Return notice Raman.eml";
    Job job = Cast.RAMAN.job();
    Placement corrected =
        Cast.RAMAN.with(
            new Job(
                job.title(),
                job.soc(),
                job.svp(),
                List.of(
                    Skill.of("Animal handling and restraint", "140.00"),
                    Skill.of("Kennel care and sanitation", "120.00"),
                    Skill.of("Surgical suite preparation", "120.00"),
                    Skill.of("Records, reception and billing", "140.00"))),
            Cast.RAMAN.terms(),
            Signatures.on("2026-05-21", "2026-05-21", "2026-05-22"));
    String number = NoticeNumber.of(Stories.unsignedPacket());
    byte[] mail =
        new Mail(
                "Received: from mail.metroharbor.example (mail.metroharbor.example [192.0.2.44])",
                "\tby mx.baycitieswork.example with ESMTPS id 2c1140;",
                "\tTue, 26 May 2026 18:20:07 +0000",
                "Date: Tue, 26 May 2026 11:19:55 -0700",
                "From: \"Okoro, Dashiell\" <dokoro@metroharbor.example>",
                "To: ojt-intake@baycitieswork.example",
                "Subject: RE: Return notice " + number,
                "Message-ID: <77100.2@metroharbor.example>")
            .body(
                """
                Good morning,

                sorry about that. Priya has signed, and the plan adds up to 520 now.

                Dash""")
            .attach(
                "Raman agreement + plan.pdf",
                "application/pdf",
                PacketForm.again(corrected, "2026-05-22"))
            .finish();
    return Story.folder(
        entry,
        Expected.agreement(entry, "HELD", corrected, "AGR-RECEIVED-LATE"),
        new SampleFile(entry, mail));
  }

  /** The invoice alone, with the hours that may be claimed; it names no notice. */
  private static Story underItsNumber() throws IOException {
    String entry = "2026-05-29 TAE-118 corrected.pdf";
    Claim wrong = Claims.LINDQVIST;
    Claim claim =
        Claim.right(
            wrong.placement(),
            wrong.invoiceNumber(),
            wrong.type(),
            wrong.from(),
            wrong.to(),
            Claims.day("2026-05-28"),
            wrong.periods());
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", claim),
        new SampleFile(entry, InvoicePrint.rows(claim, Wording.SHORT)));
  }

  /** A person had asked for the trainee's own signature on the clarification. */
  private static Story onePage() throws IOException {
    String number = NoticeNumber.of(Late.invoice());
    String entry = "2026-05-28 " + number + " clarification.pdf";
    Claim claim = Late.claim("2026-05-27");
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", claim),
        new SampleFile(entry, ClarificationPrint.of(claim)));
  }

  /** The file of the invoice that was printed and scanned; both came after a midpoint's time. */
  private static Story original() throws IOException {
    String entry = "2026-05-26 Invoice 1059 Anchor Point (original file)";
    Claim claim = OnPaper.claim();
    return Story.folder(
        entry,
        Expected.invoice(entry, "HELD", claim, "INV-LATE"),
        new SampleFile("Invoice 1059.pdf", InvoicePrint.grids(claim, Wording.OTHER)),
        new SampleFile("payroll 4-6 thru 5-17.csv", RegisterCsv.of(Register.of(claim, "1063"))),
        new SampleFile("Clarification of Hours.pdf", ClarificationPrint.of(claim)));
  }

  private Answers() {}
}
