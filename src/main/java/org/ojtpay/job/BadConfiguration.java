package org.ojtpay.job;

import java.nio.file.Path;

/** A configuration file that cannot be used: says which file, which key, and what is expected. */
public final class BadConfiguration extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadConfiguration(String message) {
    super(message);
  }

  static BadConfiguration at(Path file, String key, String found, String expected) {
    return new BadConfiguration(
        file
            + ", key "
            + key
            + ": found \""
            + found
            + "\", expected "
            + expected
            + ". Correct the file and run again.");
  }
}
