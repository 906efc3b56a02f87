package org.ojtpay.intake;

/** What one submission may hold at the most; over it a member is set aside, never read in part. */
final class Limits {

  static final long MEMBER_BYTES = 64L << 20;
  static final long SUBMISSION_BYTES = 256L << 20;
  static final int MEMBERS = 200;

  /** A mail or archive within the entry is opened; one within that is not. */
  static final int NESTED = 1;

  /** A picture that a mail shows in its text, and that is no larger, is a logo. */
  static final int LOGO_BYTES = 24 << 10;

  private Limits() {}
}
