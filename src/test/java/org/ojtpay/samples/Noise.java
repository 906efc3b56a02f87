package org.ojtpay.samples;

import java.io.IOException;
import java.util.List;

/** What comes into every mailbox, and belongs to nothing. */
final class Noise {

  static List<Story> stories() throws IOException {
    return List.of(newsletter(), photo());
  }

  private static Story newsletter() {
    String entry = "Workforce Weekly - June issue.eml";
    byte[] mail =
        new Mail(
                "Received: from news.workforceweekly.example ([203.0.113.9])",
                "\tby mx.baycitieswork.example with ESMTPS id 9917f0;",
                "\tFri, 05 Jun 2026 13:00:02 +0000",
                "Date: Fri, 05 Jun 2026 06:00:00 -0700",
                "From: Workforce Weekly <news@workforceweekly.example>",
                "To: ojt-intake@baycitieswork.example",
                "Subject: 7 ideas for on-the-job training in 2026",
                "List-Unsubscribe: <mailto:off@workforceweekly.example>",
                "Message-ID: <ww-2026-22@workforceweekly.example>")
            .body(
                """
                WORKFORCE WEEKLY

                Employers say: on-the-job training works. Read how one board pays its
                invoices within ten days, and what auditors look for in payroll records.
                Early bird rates for the conference end June 30.""")
            .finish();
    return Story.folder(
        entry,
        Expected.other(entry, "UNKNOWN", "QUARANTINED", "DOC-BROKEN"),
        new SampleFile(entry, mail));
  }

  /** A sunset over the parking lot, sent by mistake. */
  private static Story photo() {
    String entry = "2026-06-18 IMG_2231.PNG";
    return Story.folder(
        entry, Expected.scanned(entry, "DOC-UNREADABLE"), new SampleFile(entry, Photo.sunset()));
  }

  private Noise() {}
}
