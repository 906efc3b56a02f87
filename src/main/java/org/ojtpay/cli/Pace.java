package org.ojtpay.cli;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a step has come, and when it may be done.
 *
 * @param done of {@code total} submissions; a total of zero is a step that is one piece
 * @param elapsed since the step began
 * @param slowest the submission that has been worked on for longest; empty where there is none
 */
record Pace(String step, int done, int total, Duration elapsed, String slowest, Duration slow) {

  private static final Duration LONG = Duration.ofSeconds(5);

  /** One line, not longer than this. */
  String text(int width) {
    StringBuilder line = new StringBuilder(step);
    if (total > 0) {
      line.append(' ').append(done).append(" of ").append(total);
    }
    if (total > 0 && done > 0 && !elapsed.isZero()) {
      line.append(", ").append(rate());
      if (done < total) {
        line.append(", ").append(shown(elapsed.multipliedBy(total - done).dividedBy(done)));
        line.append(" left");
      }
    }
    if (!slowest.isEmpty() && slow.compareTo(LONG) >= 0) {
      line.append("; ").append(shown(slow)).append(" at ").append(harmless(slowest));
    }
    return line.length() <= width ? line.toString() : line.substring(0, width - 3) + "...";
  }

  private String rate() {
    long tenthsASecond = 10_000L * done / Math.max(1, elapsed.toMillis());
    return tenthsASecond >= 10
        ? String.format(Locale.ROOT, "%d.%d a second", tenthsASecond / 10, tenthsASecond % 10)
        : 60_000L * done / Math.max(1, elapsed.toMillis()) + " a minute";
  }

  private static String shown(Duration duration) {
    long seconds = duration.plusMillis(500).toSeconds();
    return seconds < 60
        ? seconds + " s"
        : seconds < 3600
            ? seconds / 60 + " min " + seconds % 60 + " s"
            : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** A sender's name must not move the cursor. */
  private static String harmless(String name) {
    return name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
  }
}
