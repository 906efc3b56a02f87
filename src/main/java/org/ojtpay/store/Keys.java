package org.ojtpay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The passwords of the embedded server's three roles, one file each, readable by its owner. */
record Keys(String superuser, String owner, String app) {

  static final String SUPERUSER = "postgres";
  static final String OWNER = "ojtpay_owner";
  static final String APP = "ojtpay_app";
  private static final int BYTES = 24;

  /** Those of the directory; made now where they are missing. */
  static Keys of(DataDirectory data) throws IOException {
    return new Keys(
        key(data.keys().resolve(SUPERUSER)),
        key(data.keys().resolve(OWNER)),
        key(data.keys().resolve(APP)));
  }

  private static String key(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      FileSync.writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    return Files.readString(file).strip();
  }

  @Override
  public String toString() {
    return "Keys";
  }
}
