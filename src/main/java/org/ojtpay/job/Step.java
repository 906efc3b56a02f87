package org.ojtpay.job;

/**
 * A step of a job: a plain function that the batch engine wraps in one transaction. The engine
 * notes that it is done only after that transaction, so a step may be run again though its rows are
 * there: it has to see that by them.
 */
interface Step {

  /** Its name on the run's record. */
  String name();

  void run(RunContext run);
}
