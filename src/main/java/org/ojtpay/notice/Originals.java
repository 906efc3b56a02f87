package org.ojtpay.notice;

/** The bytes of what was sent, as they came. */
@FunctionalInterface
public interface Originals {

  /**
   * The bytes of a file.
   *
   * @param sha256 of them
   */
  byte[] bytes(String sha256);
}
