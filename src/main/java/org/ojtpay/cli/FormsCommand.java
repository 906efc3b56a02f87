package org.ojtpay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.ojtpay.exhibit.BlankForms;
import org.ojtpay.exhibit.FormFile;
import org.ojtpay.exhibit.Letterhead;
import org.ojtpay.job.BoardFile;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.JobFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The blank forms with the board's name. */
@Command(
    name = "forms",
    description = "Writes every blank form as a fillable PDF, some as a workbook too.",
    mixinStandardHelpOptions = true)
final class FormsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "the folder for the forms; made if it is missing")
  private Path folder = Path.of("");

  @Option(names = "--replace", description = "overwrite files of the same names")
  private boolean replace;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<FormFile> forms = BlankForms.of(letterhead());
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), folder + " is a file; name a folder.");
    }
    List<String> others = replace ? List.of() : others(forms);
    if (!others.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          folder
              + " holds another "
              + String.join(", another ", others)
              + ". Name an empty folder, or overwrite with --replace.");
    }
    Files.createDirectories(folder);
    for (FormFile form : forms) {
      Path file = folder.resolve(form.name());
      Files.write(file, form.bytes());
      spec.commandLine().getOut().println(file);
    }
    return ExitStatus.DONE;
  }

  private static Letterhead letterhead() {
    BoardFile board = new JobFiles(Home.path(), Home.jobs()).board();
    return new Letterhead(board.name(), board.address(), board.phone(), board.returnAddress());
  }

  /** Files that are there already and say something else: somebody may have filled them in. */
  private List<String> others(List<FormFile> forms) throws IOException {
    List<String> others = new ArrayList<>();
    for (FormFile form : forms) {
      Path file = folder.resolve(form.name());
      if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), form.bytes())) {
        others.add(form.name());
      }
    }
    return others;
  }
}
