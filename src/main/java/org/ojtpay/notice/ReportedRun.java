package org.ojtpay.notice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The run that a report is about.
 *
 * @param asOf the day for which it decided; every date of a notice derives from it
 * @param sequence counted from one within job and day
 * @param policyHash the sha256 of the policy pack's files
 * @param status {@code DONE} where it did all that it had to
 */
public record ReportedRun(
    String id,
    String job,
    LocalDate asOf,
    int sequence,
    String policy,
    String policyHash,
    String status,
    Instant startedAt,
    Instant finishedAt) {

  boolean isDone() {
    return status.equals("DONE");
  }
}
