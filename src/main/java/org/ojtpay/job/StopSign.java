package org.ojtpay.job;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Somebody wants the program to end: a signal, or Ctrl-C. Work that holds something asks for the
 * sign between two pieces, and whoever ends the program waits until nothing is held any more.
 */
public final class StopSign {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean asked;
  private int held;

  /** Work that the end of the program waits for. */
  public interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  /** Wants the end. It cannot be taken back. */
  public void ask() {
    change(() -> asked = true);
  }

  public boolean isAsked() {
    lock.lock();
    try {
      return asked;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Between two pieces of work.
   *
   * @throws RunInterrupted where the end is wanted
   */
  void check() {
    if (isAsked()) {
      throw new RunInterrupted();
    }
  }

  /** From now until it is closed, the program is not to end. */
  public Hold hold() {
    change(() -> held++);
    return () -> change(() -> held--);
  }

  /** Waits so long; less where the end is wanted. */
  void await(Duration atMost) {
    await(atMost, true);
  }

  /** Waits until nothing is held, but not longer than this. */
  public void awaitQuiet(Duration atMost) {
    await(atMost, false);
  }

  private void await(Duration atMost, boolean forAsked) {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (left > 0 && !(forAsked ? asked : held == 0)) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable how) {
    lock.lock();
    try {
      how.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
