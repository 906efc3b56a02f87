package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Progress: what a step's line says, on a terminal and elsewhere. */
class ProgressLineTest {

  private final StringWriter shown = new StringWriter();
  private long nanos;

  private ProgressLine progress(boolean terminal) {
    return new ProgressLine(new PrintWriter(shown, true), terminal, () -> nanos);
  }

  private static String pace(int done, int total, int seconds) {
    return new Pace("read", done, total, Duration.ofSeconds(seconds), "", Duration.ZERO).text(79);
  }

  @Test
  void saysRateAndTimeThatIsLeft() {
    assertThat(pace(0, 24, 3)).isEqualTo("read 0 of 24");
    assertThat(pace(12, 24, 4)).isEqualTo("read 12 of 24, 3.0 a second, 4 s left");
    assertThat(pace(10, 1200, 1)).isEqualTo("read 10 of 1200, 10.0 a second, 1 min 59 s left");
    assertThat(pace(24, 24, 8)).isEqualTo("read 24 of 24, 3.0 a second");
    assertThat(pace(0, 0, 8)).isEqualTo("read");
  }

  @Test
  void countsAMinuteWhereASecondIsTooShort() {
    assertThat(pace(10, 20, 10)).contains("1.0 a second");
    assertThat(pace(10, 20, 11)).contains("54 a minute");
    assertThat(pace(1, 100, 60)).isEqualTo("read 1 of 100, 1 a minute, 1 h 39 min left");
  }

  @Test
  void namesWhatTakesLong() {
    assertThat(slow(Duration.ofMillis(4999))).isEqualTo("read 1 of 2, 6 a minute, 10 s left");
    assertThat(slow(Duration.ofSeconds(5))).endsWith("; 5 s at scan?[2J.pdf");
    assertThat(slow(Duration.ofSeconds(6))).endsWith("; 6 s at scan?[2J.pdf");
  }

  private static String slow(Duration slow) {
    return new Pace("read", 1, 2, Duration.ofSeconds(10), "scan\u001b[2J.pdf", slow).text(79);
  }

  @Test
  void fitsItsLine() {
    Pace pace = new Pace("read", 0, 2, Duration.ZERO, "n".repeat(99), Duration.ofSeconds(9));
    assertThat(pace.text(40)).hasSize(40).endsWith("...");
  }

  @Test
  void writesOverItsLineOnATerminalAndWipesItOut() {
    ProgressLine progress = progress(true);
    progress.begin("payment-file");
    progress.step("propose", 0);
    progress.show();
    progress.step("tell", 0);
    progress.show();
    progress.end();

    assertThat(shown.toString())
        .startsWith("\rpayment-file: propose")
        .contains("\rpayment-file: tell   ")
        .endsWith("\r")
        .doesNotContain("\n");
  }

  @Test
  void writesLinesElsewhereAndNothingForAShortRun() {
    ProgressLine progress = progress(false);
    progress.begin("nightly-invoice-run");
    progress.step("read", 3);
    progress.start("a");
    nanos = Duration.ofSeconds(7).toNanos();
    progress.end();
    assertThat(shown.toString()).isEmpty();

    progress.begin("nightly-invoice-run");
    progress.step("read", 3);
    progress.start("a");
    nanos += Duration.ofSeconds(10).toNanos();
    progress.show();
    progress.end();
    progress.show();
    assertThat(shown.toString().lines())
        .containsExactly("nightly-invoice-run: read 0 of 3; 10 s at a");
  }
}
