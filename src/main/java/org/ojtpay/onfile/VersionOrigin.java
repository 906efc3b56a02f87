package org.ojtpay.onfile;

/** Where a version of an employer or of its bank account came from. */
public enum VersionOrigin {
  /** The first load of a master that held no account. */
  FIRST_LOAD,
  /** A later vendors.csv. */
  FILE,
  /** A file of employers that two people took over. */
  IMPORT,
  /** A person at the desk. */
  PERSON;

  /** Whether vendors.csv brought it. */
  public boolean isFile() {
    return this == FIRST_LOAD || this == FILE;
  }
}
