package org.ojtpay.extract;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/** How far a file of Office may unpack. A file that would go further is set aside. */
final class ZipLimits {

  private static final double MOST_INFLATED = 0.01;
  private static final long MOST_ENTRY_BYTES = 1024L * 1024 * 1024;

  private ZipLimits() {}

  static void set() {
    ZipSecureFile.setMinInflateRatio(MOST_INFLATED);
    ZipSecureFile.setMaxEntrySize(MOST_ENTRY_BYTES);
  }

  /** Whether the library refused the file for one of these limits. */
  static boolean isPassed(Exception refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("Zip bomb") || message.contains("maximum")) {
        return true;
      }
    }
    return false;
  }
}
