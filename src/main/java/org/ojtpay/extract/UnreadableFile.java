package org.ojtpay.extract;

/** A file that cannot be read as a whole; the code is the reason code that its sender gets. */
final class UnreadableFile extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  UnreadableFile(String code, String detail) {
    super(detail);
    this.code = code;
  }

  UnreadableFile(String code, String detail, Throwable cause) {
    super(detail, cause);
    this.code = code;
  }

  String code() {
    return code;
  }

  String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
