package org.ojtpay.desk;

/** Somebody claims to be a person of the board, and does not know that person's passphrase. */
public final class WrongPassphrase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String user;

  WrongPassphrase(String user) {
    super("That is not the passphrase of " + user + ". It is noted who tried.");
    this.user = user;
  }

  /** Whom they claim to be. */
  public String user() {
    return user;
  }
}
