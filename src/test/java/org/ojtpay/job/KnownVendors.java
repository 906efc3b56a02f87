package org.ojtpay.job;

import java.nio.charset.StandardCharsets;
import org.ojtpay.onfile.Run;
import org.ojtpay.store.Shelves;

/** The one employer of {@link org.ojtpay.validate.Board}, as its vendors.csv has it. */
final class KnownVendors {

  private static final String FILE =
      """
      employer_id,legal_name,dba,fein,address,city,state,zip,email,contact,routing_number,account_number,account_type,verified_on
      0412-003,Anchor Point Marine LLC,,95-1234567,1800 Main St,Chula Vista,CA,91911,ap@example.org,Ruth Okada,122000247,000123456,CHECKING,2025-06-02
      """;

  private KnownVendors() {}

  /** With its account taken over as verified, the first time that a run loads it. */
  static void load(Run run, Shelves shelves) {
    shelves.inOneTransaction(
        () -> VendorLoad.put(run, FILE.getBytes(StandardCharsets.UTF_8), shelves));
  }
}
