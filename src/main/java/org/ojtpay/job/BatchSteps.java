package org.ojtpay.job;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the batch engine's job of a run's steps. */
record BatchSteps(
    RunContext run, JobRepository repository, PlatformTransactionManager transactions) {

  /** Runs the job that is made of them, or goes on with it. */
  static void launch(RunContext run, DataSource database, Function<BatchSteps, Job> plan) {
    try (BatchEngine engine =
        new BatchEngine(
            database,
            (repository, transactions) ->
                plan.apply(new BatchSteps(run, repository, transactions)))) {
      new Launch(engine, run).go();
    }
  }

  /** One of our steps as the engine's. */
  Step of(org.ojtpay.job.Step step) {
    return new StepBuilder(step.name(), repository)
        .tasklet(
            (contribution, chunk) -> {
              run.watch().stop().check();
              run.watch().progress().step(step.name(), 0);
              step.run(run);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  /** The run's job: these steps of ours, one after the other. */
  Job inOrder(List<org.ojtpay.job.Step> ours) {
    return inOrder(of(ours.get(0)), ours.stream().skip(1).map(this::of).toArray(Step[]::new));
  }

  /** The run's job: these steps, one after the other. */
  Job inOrder(Step first, Step... rest) {
    SimpleJobBuilder job = new JobBuilder(run.settings().job(), repository).start(first);
    Arrays.stream(rest).forEach(job::next);
    return job.build();
  }
}
