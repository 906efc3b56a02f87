package org.ojtpay.job;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/**
 * Spring Batch with its repository in the database. READ COMMITTED is enough: the table's own
 * unique key guards a job's identity.
 */
final class BatchEngine implements AutoCloseable {

  @Configuration(proxyBeanMethods = false)
  @EnableBatchProcessing
  @EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
  static class Wiring {}

  /** Makes the job once repository and transactions are there. */
  interface JobFactory {
    Job create(JobRepository repository, PlatformTransactionManager transactions);
  }

  private final AnnotationConfigApplicationContext context;

  BatchEngine(DataSource dataSource, JobFactory factory) {
    context = new AnnotationConfigApplicationContext();
    // The pool belongs to the caller: the context must not close it.
    context.registerBean(
        "dataSource",
        DataSource.class,
        () -> dataSource,
        definition -> ((AbstractBeanDefinition) definition).setDestroyMethodName(""));
    context.registerBean(
        "transactionManager",
        PlatformTransactionManager.class,
        () -> new JdbcTransactionManager(dataSource));
    context.registerBean(
        "job",
        Job.class,
        () ->
            factory.create(
                context.getBean(JobRepository.class),
                context.getBean(PlatformTransactionManager.class)));
    context.register(Wiring.class);
    context.refresh();
  }

  Job job() {
    return context.getBean(Job.class);
  }

  JobOperator operator() {
    return context.getBean(JobOperator.class);
  }

  JobRepository repository() {
    return context.getBean(JobRepository.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
