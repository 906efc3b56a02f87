package org.ojtpay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file named on the command line. */
final class InputFile {

  private InputFile() {}

  static Path existing(Path file, CommandSpec spec) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          spec.commandLine(), "There is no file " + file + ". Check the path.");
    }
    return file;
  }
}
