package org.ojtpay.policy;

/**
 * Something wrong in a policy pack.
 *
 * @param file the pack's file
 * @param key where in the file, such as {@code agreement.max-weeks/values/1/from}
 * @param found what stands there
 * @param expected what should stand there
 */
public record PackProblem(String file, String key, String found, String expected) {

  /** One line for the person who keeps the pack. */
  @Override
  public String toString() {
    String place = key.isEmpty() ? file : file + ", " + key;
    return place + ": found " + found + ", expected " + expected;
  }
}
