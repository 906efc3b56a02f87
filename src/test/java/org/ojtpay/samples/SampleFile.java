package org.ojtpay.samples;

/** A file as it lies in the inbox. */
final class SampleFile {
  private final String name;
  private final byte[] bytes;

  SampleFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
