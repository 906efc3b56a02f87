package org.ojtpay.intake;

/** Keeps the original bytes of what was sent, once per content. */
@FunctionalInterface
public interface ContentSink {
  void put(String sha256, byte[] bytes);
}
