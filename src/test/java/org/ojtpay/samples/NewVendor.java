package org.ojtpay.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * The board has never dealt with this employer. The packet has neither employer ID nor number and
 * brings the request for them along; a person has to enter the employer first.
 */
final class NewVendor {
  static final Employer SOLAR =
      new Employer(
          "",
          "Palo Blanco Rooftop Solar, Inc.",
          "",
          "79-4410093",
          "SAMPLEOI9001",
          "2099 Ridgeback Lane, San Diego, CA 92126",
          "Leopold Saar",
          "Co-owner",
          "(858) 555-0190",
          "leo@paloblancosolar.example",
          "Private for-profit",
          31);

  static final Placement HOLLINS =
      new Placement(
          SOLAR,
          Providers.NORTH,
          "Dislocated Worker",
          "Everett",
          "Hollins",
          "7122271",
          new Job(
              "Solar Photovoltaic Installer",
              "47-2231.00",
              4,
              List.of(
                  Skill.of("Racking and roof attachment", "200.00"),
                  Skill.of("String wiring and inverters", "180.00"),
                  Skill.of("Fall protection and tools", "100.00"))),
          Terms.of("2026-06-01", "2026-07-11", "2026-08-21", "40.00", "480.00", "24.00"),
          LocalDate.parse("2026-05-07"),
          Signatures.on("2026-05-12", "2026-05-13", "2026-05-14"));

  static Story story() throws IOException {
    String entry = "2026-05-18 NEW employer Palo Blanco Solar";
    return Story.folder(
        entry,
        Expected.agreement(entry, "HELD", HOLLINS, "AGR-VENDOR-UNKNOWN"),
        new SampleFile(
            "Hollins OJT packet.pdf", PacketPrint.grids(HOLLINS, Wording.OTHER, "2026-05-14")),
        new SampleFile("New Vendor Request.pdf", request()));
  }

  static byte[] request() throws IOException {
    Stationery paper =
        new Stationery(
            List.of("BAY CITIES WORKFORCE BOARD", "EXHIBIT F - NEW VENDOR REQUEST"),
            "",
            "BCWB Exhibit F (rev. 07/2025)",
            "LibreOffice 7.6");
    try (Pen pen = new Pen(Face.helvetica(10), paper)) {
      Layout layout = new Layout(pen);
      pen.title("NEW VENDOR REQUEST FORM");
      pen.small("Allow three to five business days. Bank details are collected by Finance only.");
      layout.rows(
          List.of(
              new Entry("Legal Name", SOLAR.legalName()),
              new Entry("DBA", SOLAR.dba()),
              new Entry("FEIN", SOLAR.fein()),
              new Entry("Address", SOLAR.address()),
              new Entry("Remit-To Address", SOLAR.address()),
              new Entry("Contact", SOLAR.contact()),
              new Entry("E-mail", SOLAR.email()),
              new Entry("Phone", SOLAR.phone()),
              new Entry("Ownership", SOLAR.ownership()),
              new Entry("W-9 Attached", "Yes")));
      return pen.finish("New vendor request", "2026-05-14");
    }
  }

  private NewVendor() {}
}
