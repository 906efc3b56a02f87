package org.ojtpay.job;

/** A step of a job: a plain function that the batch engine wraps in one transaction. */
interface Step {

  /** Its name on the run's record. */
  String name();

  void run(RunContext run);
}
