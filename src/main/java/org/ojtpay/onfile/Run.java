package org.ojtpay.onfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job for a date.
 *
 * @param id eight hexadecimal digits
 * @param sequence counts the runs of this job and date from one
 * @param policyHash the pack that it decides by, pinned
 * @param outbox the folder that it writes into
 */
public record Run(
    String id,
    String job,
    LocalDate asOf,
    int sequence,
    String policy,
    String policyHash,
    String outbox,
    String status,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String manifestSha256) {

  public Optional<Instant> finished() {
    return Optional.ofNullable(finishedAt);
  }
}
