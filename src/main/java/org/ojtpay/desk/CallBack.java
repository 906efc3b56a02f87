package org.ojtpay.desk;

import java.util.List;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.VendorVersion;
import org.ojtpay.onfile.VersionRecord;

/**
 * A call to an employer about a new account.
 *
 * @param contact who was spoken to
 * @param phone the number that was called
 * @param onFile whether it stood on file before the account changed; else a document shows it
 */
public record CallBack(String contact, String phone, boolean onFile) {

  private static final int DIGITS = 7;

  /** Refuses a call to nobody, or to what is no number. */
  public CallBack {
    if (contact.isBlank()) {
      throw new NotPossible("Say who was spoken to. Example: --contact \"Ruth Okada, owner\"");
    }
    if (Keys.digits(phone).length() < DIGITS) {
      throw new NotPossible("--phone \"" + phone + "\" is no telephone number.");
    }
  }

  /**
   * Where the number stood: one that came together with the new account leads to who sent it.
   *
   * @param versions of the employer, the oldest first
   */
  String source(BankVersion account, List<VendorVersion> versions, Ruling by) {
    if (!onFile && by.evidence() == null) {
      throw new NotPossible(
          "Add --evidence FILE: a document from before the change that shows the number, such as the"
              + " signed agreement.");
    }
    return onFile ? onFile(account, versions) : "EVIDENCE";
  }

  private String onFile(BankVersion account, List<VendorVersion> versions) {
    return versions.stream()
        .filter(each -> isBefore(each.recorded(), account.recorded()))
        .filter(each -> national(each.vendor().phone()).equals(national(phone)))
        .reduce((older, newer) -> newer)
        .map(each -> "VENDOR_VERSION " + each.version())
        .orElseThrow(
            () ->
                new NotPossible(
                    "The number "
                        + phone
                        + " did not stand in vendors.csv before the account changed. Call one that"
                        + " did, or give --phone-from evidence with --evidence FILE."));
  }

  private static boolean isBefore(VersionRecord one, VersionRecord other) {
    boolean sameLoad = one.runId() != null && one.runId().equals(other.runId());
    return !sameLoad && !one.at().isAfter(other.at());
  }

  /** With or without the 1 in front. */
  private static String national(String phone) {
    String digits = Keys.digits(phone);
    return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
  }
}
