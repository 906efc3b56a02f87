package org.ojtpay.job;

import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Starts the batch job of a run, or lets it go on where it stopped. The caller holds the run's
 * lease, so an execution that looks alive belongs to a program that is dead.
 */
final class Launch {

  private final BatchEngine engine;
  private final JobParameters parameters;

  Launch(BatchEngine engine, RunContext run) {
    this.engine = engine;
    this.parameters =
        new JobParametersBuilder()
            .addString("run", run.runId())
            .addString("policy", run.pack().hash())
            .toJobParameters();
  }

  void go() {
    JobExecution ended;
    try {
      ended = launch();
    } catch (JobExecutionException e) {
      throw new RunFailed("The job could not be started: " + e.getMessage(), e);
    }
    if (ended.getStatus() != BatchStatus.COMPLETED) {
      throw failure(ended);
    }
  }

  private JobExecution launch() throws JobExecutionException {
    JobRepository repository = engine.repository();
    JobInstance instance = repository.getJobInstance(engine.job().getName(), parameters);
    JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
    if (instance != null && last == null) {
      // A program that died between the two inserts leaves an instance that blocks its own name.
      repository.deleteJobInstance(instance);
    }
    if (last == null) {
      return engine.operator().start(engine.job(), parameters);
    }
    if (last.getStatus() == BatchStatus.COMPLETED) {
      return last;
    }
    JobExecution dead = last.getEndTime() == null ? engine.operator().recover(last) : last;
    return engine.operator().restart(Objects.requireNonNull(dead));
  }

  private static RuntimeException failure(JobExecution ended) {
    List<Throwable> causes = ended.getAllFailureExceptions();
    Throwable cause = causes.isEmpty() ? null : causes.get(0);
    return cause instanceof RunFailed failed
        ? failed
        : new RunFailed(
            "The job stopped: " + (cause == null ? ended.getExitStatus() : cause.getMessage()),
            cause);
  }
}
