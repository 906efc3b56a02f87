package org.ojtpay.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.pay.Defect;
import org.ojtpay.pay.NachaValidator;
import org.ojtpay.policy.BankingDays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The validator by itself. */
@Command(
    name = "verify-ach",
    description = "Checks NACHA files: one line a defect.",
    mixinStandardHelpOptions = true)
final class VerifyAchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "NACHA files")
  private List<Path> files = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    int defects = 0;
    for (Path file : files) {
      try (InputStream in =
          new BufferedInputStream(Files.newInputStream(InputFile.existing(file, spec)))) {
        for (Defect defect : NachaValidator.validate(in, BankingDays.federalReserve())) {
          defects++;
          spec.commandLine()
              .getOut()
              .println(
                  file
                      + ", line "
                      + defect.line()
                      + ": "
                      + defect.kind()
                      + ": "
                      + defect.message());
        }
      }
    }
    return defects == 0 ? ExitStatus.DONE : ExitStatus.FOUND;
  }
}
