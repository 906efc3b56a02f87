package org.ojtpay.notice;

/** The line that papers of a WIOA programme carry (29 CFR 38.34). */
final class EqualOpportunity {

  private EqualOpportunity() {}

  static String line(Board board) {
    return board.name()
        + " is an equal opportunity employer/program. Auxiliary aids and services are available"
        + " upon request to individuals with disabilities: call "
        + board.phone()
        + " (TTY: 711).";
  }
}
