package org.ojtpay.onfile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who put a version on file, and when.
 *
 * @param person the board's user, or the operator who started the run
 * @param runId absent where a person put it at the desk
 */
public record VersionRecord(
    VersionOrigin origin, String person, Instant at, @Nullable String runId) {}
