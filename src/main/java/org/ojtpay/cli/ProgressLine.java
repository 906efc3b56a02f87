package org.ojtpay.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.Progress;

/**
 * Shows progress on standard error: on a terminal one line that is written over, elsewhere a line
 * now and then.
 */
final class ProgressLine implements Progress {

  private static final Duration OVER = Duration.ofMillis(250);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);
  private static final int WIDTH = 79;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanos;
  private final Map<String, Long> workedOn = new LinkedHashMap<>();
  private @Nullable Timer ticks;
  private String job = "";
  private String step = "";
  private int total;
  private int done;
  private long since;
  private int written;

  /**
   * @param nanos counts on, as {@link System#nanoTime} does
   */
  ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanos) {
    this.err = err;
    this.terminal = terminal;
    this.nanos = nanos;
  }

  @Override
  public synchronized void begin(String name) {
    job = name;
    step("begins", 0);
    long pause = (terminal ? OVER : NOW_AND_THEN).toMillis();
    ticks = new Timer("progress", true);
    ticks.schedule(
        new TimerTask() {
          @Override
          public void run() {
            show();
          }
        },
        pause,
        pause);
  }

  @Override
  public synchronized void step(String name, int items) {
    step = name;
    total = items;
    done = 0;
    since = nanos.getAsLong();
    workedOn.clear();
  }

  @Override
  public synchronized void start(String item) {
    workedOn.put(item, nanos.getAsLong());
  }

  @Override
  public synchronized void done(String item) {
    workedOn.remove(item);
    done++;
  }

  @Override
  public synchronized void end() {
    if (ticks != null) {
      ticks.cancel();
      ticks = null;
    }
    over("");
    if (terminal) {
      err.print('\r');
      err.flush();
    }
  }

  /** Shows the state of this moment. */
  synchronized void show() {
    if (ticks == null) {
      return;
    }
    long now = nanos.getAsLong();
    String slowest = "";
    Duration slow = Duration.ZERO;
    if (!workedOn.isEmpty()) {
      Map.Entry<String, Long> oldest = workedOn.entrySet().iterator().next();
      slowest = oldest.getKey();
      slow = Duration.ofNanos(now - oldest.getValue());
    }
    Pace pace = new Pace(step, done, total, Duration.ofNanos(now - since), slowest, slow);
    String line = job + ": " + pace.text(WIDTH - job.length() - 2);
    if (terminal) {
      over(line);
    } else {
      err.println(line);
    }
  }

  /** Spaces wipe out what a longer line left; no terminal misreads them. */
  private void over(String line) {
    if (terminal) {
      err.print("\r" + line + " ".repeat(Math.max(0, written - line.length())));
      err.flush();
      written = line.length();
    }
  }
}
