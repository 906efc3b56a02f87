package org.ojtpay.packet;

/**
 * One agreement or one invoice of a submission with the documents that go with it.
 *
 * @param number counted from one; zero where the submission is a whole
 */
public record Part(int number, Packet packet) {

  /** The submission's name, with the part's number where there are several. */
  public String name(String submission) {
    return number == 0 ? submission : submission + "#" + number;
  }
}
