package org.ojtpay.job;

import java.util.List;
import javax.sql.DataSource;

/** What a job does. A new job is a plan of its own in {@link #ALL}. */
interface JobPlan {

  /** Every job that can be run. */
  List<JobPlan> ALL =
      List.of(new NightPlan(), new PaymentPlan(), new WatchPlan(), new YearEndPlan());

  static JobPlan of(String job) {
    return ALL.stream()
        .filter(plan -> plan.job().equals(job))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no job " + job));
  }

  /** The job's name. */
  String job();

  /** Whether it needs the inbox. */
  boolean readsInbox();

  /** Does the work, or goes on with it where it stopped. */
  void go(RunContext run, DataSource database);

  /** What it would come to: puts nothing but its papers, in the folder of the run. */
  RunResult rehearse(RunContext run);
}
