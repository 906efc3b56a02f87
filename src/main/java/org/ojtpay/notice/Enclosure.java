package org.ojtpay.notice;

/** A file that a mail carries. */
final class Enclosure {

  private final String name;
  private final byte[] bytes;

  /**
   * One.
   *
   * @param name as its receiver sees it: no name of a person is in it
   */
  Enclosure(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  String contentType() {
    return name.endsWith(".pdf") ? "application/pdf" : "application/octet-stream";
  }
}
