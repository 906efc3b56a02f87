package org.ojtpay.intake;

/** What one submission may hold at the most; over it a member is set aside, never read in part. */
final class Limits {

  static final long MEMBER_BYTES = 64L << 20;
  static final long SUBMISSION_BYTES = 256L << 20;
  static final int MEMBERS = 200;

  private Limits() {}
}
