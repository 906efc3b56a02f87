package org.ojtpay.samples;

import java.io.IOException;
import java.util.List;

/** A void notice by mail, two days after the start: the trainee took another job. */
final class NeverStarted {

  static Story story() throws IOException {
    String entry = "VOID Brandt - Kearny.eml";
    byte[] mail =
        new Mail(
                "Received: from mail.northmesa.example (mail.northmesa.example [192.0.2.25])",
                "\tby mx.baycitieswork.example with ESMTPS id 77ab0e;",
                "\tWed, 10 Jun 2026 17:02:10 +0000",
                "Date: Wed, 10 Jun 2026 10:01:58 -0700",
                "From: \"Castellano, Henrike\" <hcastellano@northmesa.example>",
                "To: ojt-intake@baycitieswork.example",
                "Subject: void: O. Brandt / Kearny Precision",
                "Message-ID: <0b7d21.9120@northmesa.example>")
            .body(
                """
                Hi team,

                Ottilie never showed up on Monday, she has taken a job elsewhere.
                The void notice is attached. Nothing will be invoiced.

                Henrike""")
            .attach("Void Notice Brandt.pdf", "application/pdf", notice())
            .finish();
    return Story.folder(
        entry,
        Expected.change(entry, "VOID", "APPROVED", ByMail.BRANDT),
        new SampleFile(entry, mail));
  }

  private static byte[] notice() throws IOException {
    Placement placement = ByMail.BRANDT;
    Provider provider = placement.provider();
    Wording wording = Wording.OTHER;
    Stationery paper =
        new Stationery(
            List.of(provider.name(), provider.address()), "", "", "Microsoft: Print To PDF");
    try (Pen pen = new Pen(Face.times(11), paper)) {
      Layout layout = new Layout(pen);
      pen.title("OJT VOID NOTICE");
      layout.lines(
          1,
          List.of(
              wording.entry("Agreement Number", placement.number()),
              wording.entry("Employer Legal Name", placement.employer().legalName()),
              wording.entry("Participant", placement.participant()),
              wording.entry("Start Date", placement.terms().start()),
              new Entry("Did the participant ever start?", "No"),
              new Entry("Last Day Worked", ""),
              new Entry("Reason", "Accepted other employment before the first day")));
      pen.paragraph("Please release the funds that were set aside for this agreement.");
      layout.signature(
          "AJCC representative", provider.coordinator(), "OJT Coordinator", "June 10, 2026");
      return pen.finish("Void notice Brandt", "2026-06-10");
    }
  }

  private NeverStarted() {}
}
