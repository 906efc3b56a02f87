package org.ojtpay.pay;

/** What whoever approves a payment file looks at before anything else, the gravest first. */
public enum AttentionKind {
  FIRST_PAYMENT("First payment to an account"),
  BANK_CHANGED("Bank account changed since the last payment"),
  SECOND_APPROVAL("Above a limit: a second approval is needed"),
  REISSUE("Made again after an earlier payment ended"),
  REPLACEMENT("In place of an approval that is void"),
  SET_OFF("Less than was approved: an amount is set off"),
  HOLD_LIFTED("A hold was lifted"),
  DUPLICATE_CLEARED("A person cleared what looks like a duplicate"),
  EQUAL_AMOUNT("The same amount was approved before under the agreement"),
  HAND_EDITED("A value was put right by hand"),
  UNUSUAL("More than twice what the employer is usually paid");

  private final String words;

  AttentionKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
