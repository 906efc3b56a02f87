package org.ojtpay.store;

/** How one role reaches one database. Its text form never shows the password. */
public record ConnectionInfo(String url, String user, String password) {

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
