package org.ojtpay.onfile;

/**
 * Why a row is not taken.
 *
 * @param says what was found, and what to do
 */
public record ImportFault(String column, String says) {

  @Override
  public String toString() {
    return "column " + column + ": " + says;
  }
}
