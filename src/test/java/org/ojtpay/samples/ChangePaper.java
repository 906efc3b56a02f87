package org.ojtpay.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A paper that changes an agreement, on the career centre's letterhead: it says what changes, and
 * leaves the rest as it is.
 */
final class ChangePaper {

  /**
   * What is asked for.
   *
   * @param title of the paper
   * @param type as a word on the packet
   */
  record Change(String title, String type, String what, String effective, String reason) {}

  static byte[] of(Placement placement, Change change, List<Entry> terms, String saved)
      throws IOException {
    Provider provider = placement.provider();
    Stationery paper =
        new Stationery(
            List.of(provider.name(), provider.address() + "  " + provider.phone()),
            "",
            "Auxiliary aids and services are available upon request. TTY 711",
            "Microsoft: Print To PDF");
    try (Pen pen = new Pen(Face.helvetica(10), paper)) {
      Layout layout = new Layout(pen);
      Wording wording = Wording.OTHER;
      pen.title(change.title());
      List<Entry> rows =
          new ArrayList<>(
              List.of(
                  new Entry("Packet Type", change.type()),
                  wording.entry("Agreement Number", placement.number()),
                  wording.entry("Employer Legal Name", placement.employer().legalName()),
                  wording.entry("Employer ID", placement.employer().id()),
                  wording.entry("Participant", placement.participant()),
                  wording.entry("Participant ID", placement.participantId()),
                  new Entry("What Changes", change.what()),
                  new Entry("Effective Date", wording.date(Claims.day(change.effective()))),
                  new Entry("Reason", change.reason())));
      rows.addAll(terms);
      layout.rows(rows);
      pen.paragraph(
          "All other terms of the On-the-Job Training Agreement remain unchanged and in effect.");
      sign(placement, wording, layout);
      return pen.finish(change.title(), saved);
    }
  }

  private static void sign(Placement placement, Wording wording, Layout layout) throws IOException {
    Employer employer = placement.employer();
    Provider provider = placement.provider();
    Signatures signed = placement.signed();
    layout.signature(
        "Employer",
        employer.contact(),
        employer.contactTitle(),
        signed.employer() == null ? "" : wording.date(signed.employer()));
    layout.signature(
        "Participant (trainee)",
        placement.participant(),
        "Trainee",
        signed.participant() == null ? "" : wording.date(signed.participant()));
    layout.signature(
        "AJCC representative",
        provider.coordinator(),
        "OJT Coordinator",
        signed.ajcc() == null ? "" : wording.date(signed.ajcc()));
  }

  private ChangePaper() {}
}
