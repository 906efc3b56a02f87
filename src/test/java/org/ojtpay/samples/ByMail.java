package org.ojtpay.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * A packet sent as an attachment. The entry has no date stamp; the topmost Received line says 05:12
 * on the 19th in Greenwich, which is still the 18th where the board is.
 */
final class ByMail {
  static final Placement BRANDT =
      new Placement(
          Employers.KEARNY,
          Providers.NORTH,
          "Adult",
          "Ottilie",
          "Brandt",
          "7123984",
          new Job(
              "Press Brake Operator",
              "51-4031.00",
              4,
              List.of(
                  Skill.of("Reading prints and bend allowance", "120.00"),
                  Skill.of("Tooling selection and set-up", "160.00"),
                  Skill.of("Running parts and first article checks", "180.00"),
                  Skill.of("Maintenance and guarding", "60.00"))),
          Terms.of("2026-06-08", "2026-07-22", "2026-09-04", "40.00", "520.00", "23.25"),
          LocalDate.parse("2026-05-11"),
          Signatures.on("2026-05-14", "2026-05-14", "2026-05-15"));

  static Story story() throws IOException {
    String entry = "FW OJT packet Brandt.eml";
    byte[] packet = PacketPrint.grids(BRANDT, Wording.OTHER, "2026-05-15");
    byte[] mail =
        new Mail(
                "Received: from mail.northmesa.example (mail.northmesa.example [192.0.2.25])",
                "\tby mx.baycitieswork.example with ESMTPS id 8f31c2;",
                "\tTue, 19 May 2026 05:12:44 +0000",
                "Received: from desk14 ([198.51.100.7]) by mail.northmesa.example;",
                "\tMon, 18 May 2026 22:12:39 -0700",
                "Date: Mon, 18 May 2026 22:12:31 -0700",
                "From: \"Castellano, Henrike\" <hcastellano@northmesa.example>",
                "To: ojt-intake@baycitieswork.example",
                "Subject: FW: OJT packet Brandt / Kearny Precision",
                "Message-ID: <0b7d21.8813@northmesa.example>")
            .body(
                """
                Hi team,

                please see the attached packet for our second trainee at Kearny.
                All three signatures are on it. Training starts June 8.

                Henrike
                North Mesa Career Center""")
            .attach("OJT packet Brandt.pdf", "application/pdf", packet)
            .finish();
    return Story.folder(
        entry, Expected.agreement(entry, "APPROVED", BRANDT), new SampleFile(entry, mail));
  }

  private ByMail() {}
}
