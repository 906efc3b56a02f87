package org.ojtpay.pay;

/**
 * Something wrong with a NACHA file.
 *
 * @param kind stable name, such as {@code BATCH-HASH}; all of them: {@link NachaValidator#kinds()}
 * @param line the record's number in the file, from 1
 * @param message what stands there and what should, for people; no account number
 */
public record Defect(String kind, int line, String message) {

  @Override
  public String toString() {
    return "line " + line + ": " + kind + ": " + message;
  }
}
