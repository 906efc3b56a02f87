package org.ojtpay.pay;

/** What stands after each record. Nacha leaves it open; most banks' upload pages expect CRLF. */
public enum LineEnd {
  CRLF("\r\n"),
  LF("\n");

  private final String characters;

  LineEnd(String characters) {
    this.characters = characters;
  }

  String characters() {
    return characters;
  }
}
