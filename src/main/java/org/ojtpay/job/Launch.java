package org.ojtpay.job;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Starts the batch job of a run, or lets it go on where it stopped. The caller holds the run's
 * lease, so an execution that looks alive belongs to a program that is dead.
 */
final class Launch {

  private final BatchEngine engine;
  private final JobParameters parameters;
  private final Clock clock;

  Launch(BatchEngine engine, RunContext run) {
    this.engine = engine;
    this.clock = run.clock();
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
    return engine.operator().restart(failed(last));
  }

  /**
   * Notes that a dead execution has failed. The engine goes on neither from one that looks alive
   * nor from one that lost its connection in a commit; here it may, since every step sees by its
   * own rows whether it is done.
   */
  private JobExecution failed(JobExecution dead) {
    LocalDateTime now = LocalDateTime.now(clock);
    for (StepExecution step : dead.getStepExecutions()) {
      if (isOpen(step.getStatus())) {
        step.setStatus(BatchStatus.FAILED);
        step.setEndTime(now);
        engine.repository().update(step);
      }
    }
    if (isOpen(dead.getStatus()) || dead.getEndTime() == null) {
      dead.setStatus(BatchStatus.FAILED);
      dead.setEndTime(now);
      engine.repository().update(dead);
    }
    return dead;
  }

  private static boolean isOpen(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.UNKNOWN;
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
