package org.ojtpay.onfile;

import java.util.List;
import java.util.stream.Stream;

/** What a board may take over from where it was kept before, each in a file of its own. */
public enum ImportKind {
  /** Agreements that already run; the total is that of their maxima. */
  AGREEMENTS(
      "agreement_number participant employer_name employer_id job_title start end signed total_hours"
          + " wage reimbursement_rate maximum_reimbursement",
      "participant_id midpoint hours_per_week raise_from raise_wage region fund workweek_starts"
          + " coordinator_email"),
  /** What has been paid under them elsewhere; the total is that of the amounts. */
  PAYMENTS(
      "agreement_number participant start fund as_of period_from period_to hours amount",
      "invoice_number"),
  /** Employers without their bank accounts; their total is nothing. */
  VENDORS("employer_id legal_name fein", "dba uei address city state zip email contact");

  private final String needed;
  private final String optional;

  ImportKind(String needed, String optional) {
    this.needed = needed;
    this.optional = optional;
  }

  /** The columns without which a file is not read. */
  public List<String> needed() {
    return List.of(needed.split(" ", -1));
  }

  /** Every column that a file may have. */
  public List<String> columns() {
    return Stream.of(needed, optional).flatMap(each -> Stream.of(each.split(" ", -1))).toList();
  }
}
