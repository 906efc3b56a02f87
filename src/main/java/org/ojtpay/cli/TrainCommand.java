package org.ojtpay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ojtpay.desk.Folders;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.JobFiles;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.Today;
import picocli.CommandLine.Command;

/**
 * A night over an empty inbox, in a temporary directory: the launcher records which classes it
 * loads, so that later starts are quicker.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("ojtpay-train-");
    Map<String, String> given = new HashMap<>();
    for (String name : new String[] {"inbox", "outbox", "data"}) {
      given.put(name, Files.createDirectory(folder.resolve(name)).toString());
    }
    JobFiles files = new JobFiles(Home.path(), Home.jobs());
    new JobRunner(files.board(), Today.clock())
        .run(files.settings(JobRunner.NIGHTLY, given, Today.clock()));
    Folders.delete(folder);
    return ExitStatus.DONE;
  }
}
