package org.ojtpay.reconcile;

/** Who has to act, by the role that {@code board.yaml} gives to people. */
public enum Owner {
  PROGRAMS("programs"),
  FINANCE("finance"),
  APPROVER("approver"),
  RELEASER("releaser");

  private final String role;

  Owner(String role) {
    this.role = role;
  }

  /** The role's name in {@code board.yaml}. */
  public String role() {
    return role;
  }
}
