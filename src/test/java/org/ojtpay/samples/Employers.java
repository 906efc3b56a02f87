package org.ojtpay.samples;

/**
 * The invented employers; the board's vendor file lists them too. No such tax number can exist,
 * because the IRS assigns none of these prefixes; a true UEI never holds the letters O and I.
 */
final class Employers {
  static final Employer ANCHOR_POINT =
      new Employer(
          "0412-003",
          "Anchor Point Marine Supply, Inc.",
          "Anchor Marine",
          "07-4120036",
          "SAMPLEOI0412",
          "2840 Shelter Basin Drive, San Diego, CA 92106",
          "Gwendolyn Pruitt",
          "Operations Manager",
          "(619) 555-0112",
          "gpruitt@anchorpointmarine.example",
          "Private for-profit",
          41);

  static final Employer KEARNY =
      new Employer(
          "0758-001",
          "Kearny Precision Sheet Metal, Inc.",
          "",
          "17-7580014",
          "SAMPLEOI0758",
          "7715 Convoy Mesa Court, San Diego, CA 92111",
          "Bartholomew Ng",
          "Shop Superintendent",
          "(858) 555-0157",
          "bng@kearnysheetmetal.example",
          "Private for-profit",
          63);

  static final Employer TIERRA_ALTA =
      new Employer(
          "0533-002",
          "Tierra Alta Electric Co.",
          "",
          "28-5330021",
          "SAMPLEOI0533",
          "4406 Fairmount Terrace, San Diego, CA 92105",
          "Lucinda Farrow",
          "Payroll Administrator",
          "(619) 555-0133",
          "lfarrow@tierraaltaelectric.example",
          "Private for-profit",
          28);

  static final Employer SUNSET_CLIFFS =
      new Employer(
          "0344-002",
          "Sunset Cliffs Veterinary Group, Inc.",
          "Point Loma Pet Clinic",
          "49-3440027",
          "SAMPLEOI0344",
          "1933 Catalina Crest Boulevard, San Diego, CA 92107",
          "Oswin Delacroix",
          "Practice Manager",
          "(619) 555-0144",
          "oswin@sunsetcliffsvet.example",
          "Private for-profit",
          34);

  static final Employer CHOLLA =
      new Employer(
          "0287-001",
          "Cholla Street Bakery LLC",
          "Cholla Bread",
          "69-2870013",
          "SAMPLEOI0287",
          "3120 Cholla Street, San Diego, CA 92113",
          "Philippa Anand",
          "Owner",
          "(619) 555-0128",
          "philippa@chollabread.example",
          "Private for-profit",
          27);

  static final Employer OCEAN_BEACH =
      new Employer(
          "0619-004",
          "Ocean Beach Bicycle Works, Inc.",
          "",
          "70-6190042",
          "SAMPLEOI0619",
          "4871 Voltaire Alley, San Diego, CA 92107",
          "Casimir Holt",
          "General Manager",
          "(619) 555-0161",
          "casimir@obbicycle.example",
          "Private for-profit",
          30);

  static final Employer LOMAS_VERDES =
      new Employer(
          "0190-006",
          "Lomas Verdes Landscape Co.",
          "",
          "78-1900068",
          "SAMPLEOI0190",
          "9902 Rancho Penasquitos Loop, San Diego, CA 92129",
          "Teodora Blum",
          "Office Manager",
          "(858) 555-0119",
          "tblum@lomasverdes.example",
          "Private for-profit",
          52);

  static final Employer OTAY_MESA =
      new Employer(
          "0821-005",
          "Otay Mesa Cold Storage LLC",
          "",
          "89-8210055",
          "SAMPLEOI0821",
          "6250 Siempre Way, San Diego, CA 92154",
          "Rutger Amaya",
          "Human Resources Lead",
          "(619) 555-0182",
          "ramaya@otaymesacold.example",
          "Private for-profit",
          118);

  static final Employer HARBOR_LOOP =
      new Employer(
          "0466-003",
          "Harbor Loop Printing & Signs, Inc.",
          "",
          "96-4660031",
          "",
          "1677 Kettner Walk, San Diego, CA 92101",
          "Yolanda Fenn",
          "Production Manager",
          "(619) 555-0146",
          "office@harborloopprint.example",
          "Private for-profit",
          22);

  private Employers() {}
}
