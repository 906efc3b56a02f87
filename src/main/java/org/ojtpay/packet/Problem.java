package org.ojtpay.packet;

/**
 * What kept a file, page or value from being read, or should not have been sent.
 *
 * @param code one of the DOC- reason codes, or that of bank details
 * @param detail what was seen, for the sentence that its reader gets
 */
public record Problem(String code, String detail, SourceRef source) {

  /** Whether something was not read because of it. */
  public boolean isOfReading() {
    return code.startsWith("DOC-");
  }
}
