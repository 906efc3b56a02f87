package org.ojtpay.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Two packets that are right in themselves: of a fund without money, and of an excluded name. */
final class NewPackets {

  /** The name, town and house of a firm on the exclusions extract; only the legal form differs. */
  static final Employer SALTBUSH =
      new Employer(
          "0933-002",
          "Saltbush Medical Supply, Inc.",
          "",
          "19-9330024",
          "",
          "3300 Dispensary Lane, Bakersfield, CA 93301",
          "Thaddeus Munro",
          "Warehouse Manager",
          "(661) 555-0133",
          "tmunro@saltbushmedical.example",
          "Private for-profit",
          44);

  private static final Placement QUAYE =
      new Placement(
          Employers.HARBOR_LOOP,
          Providers.METRO,
          "Dislocated Worker",
          "Rosalind",
          "Quaye",
          "7131206",
          new Job(
              "Print Finisher",
              "51-5113.00",
              4,
              List.of(
                  Skill.of("Cutting, folding and creasing", "180.00"),
                  Skill.of("Wide format printing and lamination", "200.00"),
                  Skill.of("Quality and job tickets", "100.00"))),
          Terms.of("2026-08-03", "2026-09-13", "2026-10-23", "40.00", "480.00", "22.00"),
          LocalDate.parse("2026-07-06"),
          Signatures.on("2026-07-09", "2026-07-09", "2026-07-10"));

  private static final Placement ESTRADA =
      new Placement(
          SALTBUSH,
          Providers.NORTH,
          "Adult",
          "Fermin",
          "Estrada",
          "7130918",
          new Job(
              "Order Picker",
              "53-7065.00",
              3,
              List.of(
                  Skill.of("Scanning, picking and packing", "160.00"),
                  Skill.of("Lot numbers and expiry dates", "100.00"),
                  Skill.of("Dock safety", "60.00"))),
          Terms.of("2026-07-20", "2026-08-16", "2026-09-11", "40.00", "320.00", "21.00"),
          LocalDate.parse("2026-06-22"),
          Signatures.on("2026-06-25", "2026-06-26", "2026-06-29"));

  static List<Story> stories() throws IOException {
    return List.of(noMoneyLeft(), excludedName());
  }

  private static Story noMoneyLeft() throws IOException {
    String entry = "2026-07-14 OJT packet Quaye (Harbor Loop)";
    return Story.folder(
        entry,
        Expected.agreement(entry, "HELD", QUAYE, "AGR-FUND-EXHAUSTED"),
        new SampleFile("OJT Packet_Quaye.pdf", PacketForm.of(QUAYE, "2026-07-10")));
  }

  private static Story excludedName() throws IOException {
    String entry = "2026-06-30 Estrada OJT Saltbush.pdf";
    return Story.folder(
        entry,
        Expected.agreement(entry, "HELD", ESTRADA, "AGR-DEBARRED"),
        new SampleFile(entry, PacketPrint.grids(ESTRADA, Wording.OTHER, "2026-06-29")));
  }

  private NewPackets() {}
}
