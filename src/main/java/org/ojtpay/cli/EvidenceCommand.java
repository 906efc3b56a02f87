package org.ojtpay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.Wanted;
import org.ojtpay.job.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All that stands behind an invoice, as one archive. */
@Command(
    name = "evidence",
    description = {
      "Writes all that stands behind an invoice into a zip archive for the auditor.",
      "It names people; nobody but you may read the file."
    },
    mixinStandardHelpOptions = true)
final class EvidenceCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INVOICE",
      description = "its number as printed, its payment's, or the ID or name of a submission")
  private String invoice = "";

  @Option(
      names = "--to",
      paramLabel = "DIR|FILE",
      description = "a folder that exists, or the archive's own name (default: here)")
  private Path to = Path.of("");

  @Option(
      names = "--agreement",
      paramLabel = "NUMBER",
      description = "its agreement, where several have an invoice of that number")
  private @Nullable String agreement;

  @Option(
      names = "--participant",
      paramLabel = "NAME",
      description = "whose it is, where several people have an invoice of that number")
  private @Nullable String participant;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    Path folder = to.toAbsolutePath();
    Path parent = folder.getParent();
    if (!Files.isDirectory(folder) && (parent == null || !Files.isDirectory(parent))) {
      throw new ParameterException(
          spec.commandLine(), parent + " is no folder. Name one that exists with --to.");
    }
    if (!Files.isDirectory(folder) && !folder.toString().endsWith(".zip")) {
      throw new ParameterException(
          spec.commandLine(),
          to
              + " is no folder. Name one that exists with --to, or the archive itself, ending in"
              + " .zip.");
    }
    Wanted wanted = new Wanted(invoice, agreement, participant, null);
    Path file = data.with(office -> office.evidence().write(wanted, folder));
    spec.commandLine().getOut().println(file);
    spec.commandLine()
        .getErr()
        .println("It holds people's papers. What is missing in it stands in its manifest.json.");
    return ExitStatus.DONE;
  }
}
