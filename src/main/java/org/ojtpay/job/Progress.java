package org.ojtpay.job;

/** Is told how far a run has come; by several threads at once, and never waited for. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE = new Progress() {};

  /** A run begins. */
  default void begin(String job) {}

  /**
   * A step begins.
   *
   * @param items how many submissions it works through one by one; zero where it is one piece
   */
  default void step(String name, int items) {}

  /** One of them is being worked on. */
  default void start(String item) {}

  /** That one is done. */
  default void done(String item) {}

  /** The run has ended, however it did. */
  default void end() {}
}
