package org.ojtpay.cli;

import java.io.PrintWriter;
import org.ojtpay.job.Progress;
import org.ojtpay.job.RunWatch;
import picocli.CommandLine.Option;

/** What a command shows of a run while it goes. */
final class WatchOptions {

  @Option(names = "--quiet", description = "show no progress")
  private boolean quiet;

  RunWatch watch(PrintWriter err) {
    // The launcher knows: the virtual machine's own answer is about standard output.
    boolean terminal = Boolean.getBoolean("ojtpay.terminal");
    Progress progress = quiet ? Progress.NONE : new ProgressLine(err, terminal, System::nanoTime);
    return new RunWatch(progress, Ending.STOP);
  }
}
