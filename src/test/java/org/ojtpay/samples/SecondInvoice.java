package org.ojtpay.samples;

import java.io.IOException;

/** The second and last invoice of a running agreement, by mail, with everything attached. */
final class SecondInvoice {

  static Story story() throws IOException {
    String entry = "FW SC-310 Hale final.eml";
    Claim claim =
        Claim.right(
            SharedNumber.HALE,
            "SC-310",
            "Completion",
            Claims.day("2026-05-11"),
            Claims.day("2026-06-19"),
            Claims.day("2026-06-24"),
            Timesheet.weekdays(Claims.day("2026-05-11"), Claims.day("2026-06-19"), "8")
                .on("2026-05-25", "HOL 8")
                .on("2026-06-03", "REG 7.50")
                .on("2026-06-19", "HOL 8")
                .periods(Claims.day("2026-05-11"), 14, 3, 3));
    byte[] mail =
        new Mail(
                "Received: from mail.metroharbor.example (mail.metroharbor.example [192.0.2.44])",
                "\tby mx.baycitieswork.example with ESMTPS id 51d0aa;",
                "\tThu, 25 Jun 2026 15:44:31 +0000",
                "Date: Thu, 25 Jun 2026 08:44:20 -0700",
                "From: \"Okoro, Dashiell\" <dokoro@metroharbor.example>",
                "To: ojt-intake@baycitieswork.example",
                "Subject: FW: final invoice Hale",
                "Message-ID: <77183.1@metroharbor.example>")
            .body("See attached, Corwin has finished.\n\nDash")
            .attach("SC-310.pdf", "application/pdf", InvoiceForm.of(claim))
            .attach("register.csv", "text/csv", RegisterCsv.of(Register.of(claim, "1080")))
            .attach(
                "clarification Hale.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                ClarificationLetter.of(claim))
            .finish();
    return Story.folder(
        entry, Expected.invoice(entry, "APPROVED", claim), new SampleFile(entry, mail));
  }

  private SecondInvoice() {}
}
