package org.ojtpay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ojtpay.intake.Inbox;
import org.ojtpay.onfile.ReferenceFiles;
import org.ojtpay.store.Receipts;
import org.ojtpay.units.Sha256;

/**
 * Takes a snapshot of the inbox and of the reference files, by content, in one transaction: a run
 * that goes on after a failure sees the same.
 */
final class TakeStep implements Step {

  @Override
  public String name() {
    return "take";
  }

  @Override
  public void run(RunContext run) {
    Receipts receipts = run.shelves().receipts();
    Inbox inbox = new Inbox(run.settings().inbox(), run.board().zone());
    for (Path entry : inbox.entries()) {
      receipts.put(run.runId(), inbox.take(entry, receipts::putContent));
    }
    for (String name : ReferenceFiles.NAMES) {
      Path file = run.settings().reference().resolve(name);
      if (Files.isRegularFile(file)) {
        keep(run, name, file);
      }
    }
  }

  private static void keep(RunContext run, String name, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String sha256 = Sha256.of(bytes);
      run.shelves().receipts().putContent(sha256, bytes);
      run.shelves().papers().putReference(run.runId(), name, sha256);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
