package org.ojtpay.job;

import java.time.LocalDate;
import java.util.List;
import org.ojtpay.onfile.Run;

/** What {@link Serve} asks: which runs are on file, and to run a job. */
interface RunsAtHand {

  /** The job's runs, of all days. */
  List<Run> of(String job);

  /** Runs the job for a day, or lets its unfinished run go on. */
  RunResult run(String job, LocalDate asOf);
}
