package org.ojtpay.job;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.ojtpay.notice.ReportedRun;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.PolicyPack;

/** A run that begins: its number, its folder, the pack that it decides by. */
final class NewRun {

  /** What differs. */
  private record Begun(int sequence, String status, String prefix) {}

  private NewRun() {}

  static Run of(JobSettings settings, PolicyPack pack, int sequence, Clock clock) {
    return begin(settings, pack, new Begun(sequence, "STARTED", ""), clock);
  }

  /** One of which nothing will be kept; its folder says so. */
  static Run dry(JobSettings settings, PolicyPack pack, int sequence, Clock clock) {
    return begin(settings, pack, new Begun(sequence, ReportedRun.DRY_RUN, "dry-run-"), clock);
  }

  private static Run begin(JobSettings settings, PolicyPack pack, Begun begun, Clock clock) {
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    Path folder =
        settings
            .outbox()
            .resolve(begun.prefix() + settings.job() + "-" + settings.asOf() + "-" + id);
    return new Run(
        id,
        settings.job(),
        settings.asOf(),
        begun.sequence(),
        pack.name(),
        pack.hash(),
        folder.toString(),
        begun.status(),
        clock.instant(),
        null,
        null);
  }
}
