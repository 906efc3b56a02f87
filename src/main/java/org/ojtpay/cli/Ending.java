package org.ojtpay.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.StopSign;

/**
 * How the program ends when it is told to, by Ctrl-C or by the system: what runs is asked to stop,
 * and gets the time to leave everything so that it can go on; no database server stays behind.
 */
final class Ending {

  /** The program's own. */
  static final StopSign STOP = new StopSign();

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration FOR_THE_SERVER = Duration.ofSeconds(6);
  private static final CompletableFuture<Integer> STATUS = new CompletableFuture<>();

  private Ending() {}

  static void prepare() {
    Runtime.getRuntime().addShutdownHook(new Thread(Ending::interrupted, "ending"));
  }

  /** The ordinary end. */
  static void exit(int status) {
    STATUS.complete(status);
    System.exit(status);
  }

  private static void interrupted() {
    if (STATUS.isDone()) {
      return;
    }
    STOP.ask();
    STOP.awaitQuiet(PATIENCE);
    // What still works now is cut off by the database, and goes on at the next start.
    Thread servers = new Thread(JobRunner::stopServers, "servers");
    servers.setDaemon(true);
    servers.start();
    int status = ExitStatus.INTERRUPTED;
    try {
      servers.join(FOR_THE_SERVER.toMillis());
      boolean wellDone = STATUS.get(500, TimeUnit.MILLISECONDS) == ExitStatus.DONE;
      status = wellDone ? ExitStatus.DONE : ExitStatus.INTERRUPTED;
    } catch (InterruptedException | TimeoutException | java.util.concurrent.ExecutionException e) {
      // It did not come to its own end.
    }
    // The virtual machine would end with the number of the signal.
    Runtime.getRuntime().halt(status);
  }
}
