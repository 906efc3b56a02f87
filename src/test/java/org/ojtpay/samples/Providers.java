package org.ojtpay.samples;

/** The board's career centres, one for each region. */
final class Providers {
  static final Provider EAST =
      new Provider(
          "East",
          "East Foothills Career Center",
          "510 Granite Hills Road, El Cajon, CA 92020",
          "Marguerite Sloan",
          "msloan@eastfoothills.example",
          "(619) 555-0171");

  static final Provider METRO =
      new Provider(
          "Metro",
          "Metro Harbor Career Center",
          "2255 Imperial Quay, San Diego, CA 92102",
          "Dashiell Okoro",
          "dokoro@metroharbor.example",
          "(619) 555-0172");

  static final Provider NORTH =
      new Provider(
          "North",
          "North Mesa Career Center",
          "8800 Balboa Heights Place, San Diego, CA 92123",
          "Henrike Castellano",
          "hcastellano@northmesa.example",
          "(858) 555-0173");

  static final Provider SOUTH =
      new Provider(
          "South",
          "South Bay Career Center",
          "1310 Third Avenue Extension, Chula Vista, CA 91911",
          "Amadou Prescott",
          "aprescott@southbaycareer.example",
          "(619) 555-0174");

  private Providers() {}
}
