package org.ojtpay.onfile;

/** A reference file that cannot be used: says which file, row and column, and what is expected. */
public final class BadReference extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadReference(String message) {
    super(message);
  }

  static BadReference at(String file, long row, String column, String found, String expected) {
    return new BadReference(
        file
            + ", row "
            + row
            + ", column "
            + column
            + ": found \""
            + found
            + "\", expected "
            + expected
            + ". Correct the file and run again.");
  }
}
