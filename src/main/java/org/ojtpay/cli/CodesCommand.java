package org.ojtpay.cli;

import java.io.IOException;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.job.Packs;
import org.ojtpay.policy.EarningCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What employers mean by their earning codes. */
@Command(
    name = "codes",
    description = "Says what an employer means by an earning code.",
    mixinStandardHelpOptions = true)
final class CodesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(
      name = "map",
      description = {
        "Maps an employer's earning code to a category.",
        "The next nightly run decides again all that is held of the employer."
      },
      mixinStandardHelpOptions = true)
  int map(
      @Parameters(paramLabel = "EMPLOYER", description = "the employer ID, such as 0412-003")
          String employer,
      @Parameters(paramLabel = "CODE", description = "the code as the payroll prints it")
          String code,
      @Parameters(paramLabel = "CATEGORY", description = "such as REGULAR, OVERTIME or SICK")
          String category,
      @Mixin Decision decision,
      @Mixin DataOptions data)
      throws IOException {
    EarningCodes known = Packs.load(data.settings().policy()).codes();
    Ruling by = decision.by(data, spec);
    String name = data.with(office -> office.codes().map(employer, code, category, known, by));
    spec.commandLine()
        .getErr()
        .println(
            "Recorded for "
                + Shown.line(name)
                + ". The next nightly run decides again what is held.");
    return ExitStatus.DONE;
  }
}
