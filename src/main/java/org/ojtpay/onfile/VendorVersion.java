package org.ojtpay.onfile;

import java.time.LocalDate;

/**
 * An employer as it stood from a day on, until its next version.
 *
 * @param employerId as it was first written; the vendor's own may be written otherwise since
 * @param version counted from one
 * @param vendor without its account
 */
public record VendorVersion(
    String employerId, int version, LocalDate validFrom, VersionRecord recorded, Vendor vendor) {}
