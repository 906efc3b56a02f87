package org.ojtpay.pay;

import java.time.LocalDate;
import org.ojtpay.units.RoutingNumber;

/**
 * Nacha record 5.
 *
 * @param companyName whom the receiver sees, cut to 16 characters
 * @param companyId what the bank knows the originator by, at most 10 characters
 * @param entryClass whose accounts the entries are for
 * @param entryDescription why the receiver is paid, at most 10 characters
 * @param batchNumber repeated in the batch's control record
 */
record BatchHeader(
    String companyName,
    String companyId,
    StandardEntryClass entryClass,
    String entryDescription,
    LocalDate effectiveEntryDate,
    RoutingNumber odfi,
    int batchNumber) {

  private static final String ORIGINATOR_BOUND_BY_THE_RULES = "1";

  BatchHeader {
    NachaField.name("company name", companyName, 16);
    NachaField.exact("company id", companyId, 10);
    NachaField.exact("entry description", entryDescription, 10);
    if (batchNumber < 1) {
      throw new IllegalArgumentException("batch number " + batchNumber + " is below 1");
    }
    NachaField.number("batch number", batchNumber, 7);
  }

  String line(ServiceClass direction) {
    return "5"
        + direction.digits()
        + NachaField.name("company name", companyName, 16)
        + NachaField.blank(20) // discretionary data
        + NachaField.exact("company id", companyId, 10)
        + entryClass
        + NachaField.exact("entry description", entryDescription, 10)
        + NachaField.blank(6) // descriptive date
        + NachaField.date(effectiveEntryDate)
        + NachaField.blank(3) // settlement date: the operator's
        + ORIGINATOR_BOUND_BY_THE_RULES
        + odfi.identification()
        + NachaField.number("batch number", batchNumber, 7);
  }
}
