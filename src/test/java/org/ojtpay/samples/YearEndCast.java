package org.ojtpay.samples;

import java.time.LocalDate;
import java.util.List;

/** Who is in training when the fiscal year ends, and the agreements made for them. */
final class YearEndCast {

  static final Placement SATO =
      new Placement(
          Employers.KEARNY,
          Providers.NORTH,
          "Dislocated Worker",
          "Wendell",
          "Sato",
          "7140118",
          new Job(
              "Press Brake Operator",
              "51-4031.00",
              5,
              List.of(
                  Skill.of("Blueprints, gauges and tolerances", "120.00"),
                  Skill.of("Press brake set-up and bending", "240.00"),
                  Skill.of("Deburring and first article checks", "80.00"),
                  Skill.of("Lockout, guards and lifting", "40.00"))),
          Terms.of("2026-05-04", "2026-06-13", "2026-07-24", "40.00", "480.00", "24.00"),
          LocalDate.parse("2026-04-17"),
          Signatures.on("2026-04-22", "2026-04-22", "2026-04-23"));

  static final Placement IBARRA =
      new Placement(
          Employers.TIERRA_ALTA,
          Providers.EAST,
          "Adult",
          "Rosario",
          "Ibarra",
          "7140266",
          new Job(
              "Conduit Installer",
              "47-3013.00",
              4,
              List.of(
                  Skill.of("Conduit bending and supports", "160.00"),
                  Skill.of("Pulling, terminating and testing", "160.00"),
                  Skill.of("Ladders, lifts and lockout", "40.00"))),
          Terms.of("2026-06-01", "2026-07-01", "2026-07-31", "40.00", "360.00", "22.00"),
          LocalDate.parse("2026-05-13"),
          Signatures.on("2026-05-18", "2026-05-18", "2026-05-19"));

  static final Placement WHITCOMBE =
      new Placement(
          Employers.ANCHOR_POINT,
          Providers.METRO,
          "Adult",
          "Jonas",
          "Whitcombe",
          "7140307",
          new Job(
              "Rigging Shop Assistant",
              "49-9096.00",
              3,
              List.of(
                  Skill.of("Wire rope, swaging and fittings", "80.00"),
                  Skill.of("Stock room and forklift", "60.00"),
                  Skill.of("Sail and canvas repair", "20.00"))),
          Terms.of("2026-06-08", "2026-06-21", "2026-07-05", "40.00", "160.00", "22.50"),
          LocalDate.parse("2026-05-20"),
          Signatures.on("2026-05-26", "2026-05-26", "2026-05-27"));

  static final Placement DURANT =
      new Placement(
          Employers.OTAY_MESA,
          Providers.SOUTH,
          "Dislocated Worker",
          "Calliope",
          "Durant",
          "7140421",
          new Job(
              "Cold Dock Coordinator",
              "43-5071.00",
              4,
              List.of(
                  Skill.of("Receiving, temperature logs, lot numbers", "160.00"),
                  Skill.of("Load plans and carrier papers", "120.00"),
                  Skill.of("Dock equipment and cold safety", "40.00"))),
          Terms.of("2026-06-15", "2026-07-12", "2026-08-07", "40.00", "320.00", "21.35"),
          LocalDate.parse("2026-05-27"),
          Signatures.on("2026-06-01", "2026-06-02", "2026-06-03"));

  static final Placement NOLAN =
      new Placement(
          Employers.SUNSET_CLIFFS,
          Providers.METRO,
          "Adult",
          "Beatrix",
          "Nolan",
          "7140534",
          new Job(
              "Kennel Attendant",
              "39-2021.00",
              2,
              List.of(
                  Skill.of("Kennel care and sanitation", "80.00"),
                  Skill.of("Animal handling and restraint", "80.00"))),
          Terms.of("2026-06-01", "2026-06-14", "2026-06-26", "40.00", "160.00", "23.00"),
          LocalDate.parse("2026-05-13"),
          Signatures.on("2026-05-18", "2026-05-19", "2026-05-20"));

  private YearEndCast() {}
}
