package org.ojtpay.samples;

import java.time.LocalDate;
import java.util.List;

/** The people in training and the agreements made for them. */
final class Cast {
  static final Placement TELLEZ =
      new Placement(
          Employers.ANCHOR_POINT,
          Providers.METRO,
          "Adult",
          "Marisol",
          "T\u00e9llez",
          "7104418",
          new Job(
              "Parts and Rigging Specialist",
              "43-5081.00",
              4,
              List.of(
                  Skill.of("Receiving, stocking and cycle counts", "120.00"),
                  Skill.of("Wire rope, swaging and rigging fittings", "180.00"),
                  Skill.of("Point of sale and special orders", "140.00"),
                  Skill.of("Outboard parts look-up and fitment", "160.00"),
                  Skill.of("Forklift and yard safety", "40.00"))),
          Terms.of("2026-02-09", "2026-04-05", "2026-05-29", "40.00", "640.00", "22.50"),
          LocalDate.parse("2026-01-28"),
          Signatures.on("2026-01-30", "2026-02-02", "2026-02-03"));

  static final Placement ACHTERBERG =
      new Placement(
          Employers.KEARNY,
          Providers.NORTH,
          "Dislocated Worker",
          "Devon",
          "Achterberg",
          "7098852",
          new Job(
              "Sheet Metal Fabricator",
              "47-2211.00",
              7,
              List.of(
                  Skill.of("Shop drawings and layout", "160.00"),
                  Skill.of("Shear, brake and turret press operation", "260.00"),
                  Skill.of("Spot and TIG welding of light gauge", "240.00"),
                  Skill.of("Inspection, gauges and documentation", "100.00"),
                  Skill.of("Shop safety, lockout and tagout", "40.00"))),
          Terms.of("2026-02-23", "2026-05-03", "2026-07-10", "40.00", "800.00", "24.75"),
          LocalDate.parse("2026-02-06"),
          Signatures.on("2026-02-11", "2026-02-11", "2026-02-12"));

  static final Placement LINDQVIST =
      new Placement(
          Employers.TIERRA_ALTA,
          Providers.EAST,
          "Adult",
          "Tobias",
          "Lindqvist",
          "7110937",
          new Job(
              "Low Voltage Installer",
              "49-2022.00",
              4,
              List.of(
                  Skill.of("Cable types, routing and dressing", "160.00"),
                  Skill.of("Terminations and testing", "200.00"),
                  Skill.of("Cameras, access control and panels", "200.00"),
                  Skill.of("Ladder, lift and electrical safety", "80.00"))),
          Terms.of("2026-03-02", "2026-04-26", "2026-06-19", "40.00", "640.00", "21.00"),
          LocalDate.parse("2026-02-13"),
          Signatures.on("2026-02-18", "2026-02-19", "2026-02-20"));

  /** The participant never signed, and the plan's hours fall twenty short of the total. */
  static final Placement RAMAN =
      new Placement(
          Employers.SUNSET_CLIFFS,
          Providers.METRO,
          "Dislocated Worker",
          "Priya",
          "Raman",
          "7121560",
          new Job(
              "Veterinary Assistant",
              "31-9096.00",
              4,
              List.of(
                  Skill.of("Animal handling and restraint", "140.00"),
                  Skill.of("Kennel care and sanitation", "100.00"),
                  Skill.of("Surgical suite preparation", "120.00"),
                  Skill.of("Records, reception and billing", "140.00"))),
          Terms.of("2026-06-01", "2026-07-15", "2026-08-28", "40.00", "520.00", "23.00"),
          LocalDate.parse("2026-05-08"),
          new Signatures(LocalDate.parse("2026-05-13"), null, LocalDate.parse("2026-05-15")));

  private Cast() {}
}
