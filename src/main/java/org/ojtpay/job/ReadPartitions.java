package org.ojtpay.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ojtpay.extract.ParserPool;
import org.ojtpay.packet.Packet;
import org.ojtpay.store.Database;
import org.ojtpay.store.Receipts;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what arrived, in partitions that are frozen lists of receipts: each receipt is read and put
 * in a transaction of its own, so a run that goes on reads only what is left.
 */
final class ReadPartitions {

  /**
   * Many more than workers, so that one slow packet does not leave the others idle; the same on
   * every machine, since a run that goes on elsewhere has to cut the same partitions.
   */
  private static final int PARTITIONS = 16;

  /** A worker's own transaction, and the one apart that counts its attempt. */
  private static final int CONNECTIONS_EACH = 2;

  /** The lease, and what leads the workers. */
  private static final int CONNECTIONS_BESIDE = 2;

  private static final String RECEIPTS = "receipts";

  private final RunContext run;
  private final ParserPool parsers;
  private final TransactionTemplate apart;

  ReadPartitions(RunContext run, ParserPool parsers, PlatformTransactionManager transactions) {
    this.run = run;
    this.parsers = parsers;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  org.springframework.batch.core.step.Step step(
      JobRepository repository, PlatformTransactionManager transactions) {
    org.springframework.batch.core.step.Step part =
        new StepBuilder("read.part", repository).tasklet(this::readNext, transactions).build();
    SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("read-");
    workers.setConcurrencyLimit(workers(parsers.capacity()));
    return new StepBuilder("read", repository)
        .partitioner("read.part", partitioner())
        .step(part)
        .gridSize(PARTITIONS)
        .taskExecutor(workers)
        .build();
  }

  /** Workers that cannot all have their connections wait for each other until they fail. */
  static int workers(int parsers) {
    return Math.min(parsers, (Database.CONNECTIONS - CONNECTIONS_BESIDE) / CONNECTIONS_EACH);
  }

  /** A partition that is complete is not run again, so its list must never change. */
  private Partitioner partitioner() {
    return partitions -> {
      SortedMap<Long, List<Long>> lists = lists();
      run.watch().progress().step("read", lists.values().stream().mapToInt(List::size).sum());
      Map<String, ExecutionContext> contexts = new HashMap<>();
      lists.forEach(
          (remainder, list) -> {
            ExecutionContext context = new ExecutionContext();
            context.putString(RECEIPTS, joined(list));
            contexts.put("%02d".formatted(remainder), context);
          });
      return contexts;
    };
  }

  /** What is to be read does not change while a run goes on, so neither do these. */
  private SortedMap<Long, List<Long>> lists() {
    SortedMap<Long, List<Long>> lists = new TreeMap<>();
    for (Long receipt : run.shelves().receipts().toRead(run.runId())) {
      lists.computeIfAbsent(receipt % PARTITIONS, none -> new ArrayList<>()).add(receipt);
    }
    return lists;
  }

  private static String joined(List<Long> receipts) {
    return receipts.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /**
   * The engine commits a partition first and its list after. Where the program died between the
   * two, the partition's name says which list it is.
   */
  private String list(StepExecution partition) {
    ExecutionContext context = partition.getExecutionContext();
    if (!context.containsKey(RECEIPTS)) {
      String name = partition.getStepName();
      long remainder = Long.parseLong(name.substring(name.lastIndexOf(':') + 1));
      context.putString(RECEIPTS, joined(lists().getOrDefault(remainder, List.of())));
    }
    return context.getString(RECEIPTS);
  }

  private RepeatStatus readNext(StepContribution contribution, ChunkContext chunk) {
    StepExecution partition = chunk.getStepContext().getStepExecution();
    ExecutionContext context = partition.getExecutionContext();
    List<Long> receipts =
        java.util.regex.Pattern.compile(",")
            .splitAsStream(list(partition))
            .filter(receipt -> !receipt.isEmpty())
            .map(Long::valueOf)
            .toList();
    int next = context.getInt("next", 0);
    if (next == receipts.size()) {
      // The last one is put; the program died before the engine knew that this was all.
      return RepeatStatus.FINISHED;
    }
    read(receipts.get(next));
    contribution.incrementWriteCount(1);
    context.putInt("next", next + 1);
    return next + 1 < receipts.size() ? RepeatStatus.CONTINUABLE : RepeatStatus.FINISHED;
  }

  /**
   * The attempt is counted before it is made: a document that ends the program is not retried on.
   */
  private void read(long receiptId) {
    Receipts receipts = run.shelves().receipts();
    Receipts.Entry entry = receipts.get(receiptId);
    String name = entry.receipt().submission();
    run.watch().stop().check();
    run.watch().progress().start(name);
    if (!receipts.isRead(receiptId)) {
      Integer attempt = apart.execute(status -> receipts.attempt(run.runId(), receiptId));
      Packet packet =
          new Reading(receipts::content, parsers).read(entry, attempt == null ? 1 : attempt);
      // Ctrl-C ends the parsers too: what they said then is not what the document holds.
      run.watch().stop().check();
      run.shelves().packets().put(run.runId(), receiptId, packet);
    }
    run.watch().progress().done(name);
  }
}
