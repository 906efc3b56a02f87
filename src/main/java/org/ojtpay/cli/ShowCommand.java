package org.ojtpay.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.AgreementHistory;
import org.ojtpay.desk.History;
import org.ojtpay.desk.InvoiceHistory;
import org.ojtpay.desk.Wanted;
import org.ojtpay.job.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is on file about an agreement, an invoice or a payment. */
@Command(
    name = "show",
    description = "Shows the life of an agreement, or an invoice with its reasons and payment.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Meant meant = new Meant();

  @Option(names = "--json", description = "as one JSON object")
  private boolean json;

  @Mixin private DataOptions data = new DataOptions();

  /** What tells it from others of the same number. */
  static final class Meant {

    @Parameters(
        paramLabel = "AGREEMENT|INVOICE|PAYMENT",
        description = "its number as printed, or the ID or name of a submission")
    private String name = "";

    @Option(
        names = "--agreement",
        paramLabel = "NUMBER",
        description = "of an invoice: its agreement, where several have an invoice of that number")
    private @Nullable String agreement;

    @Option(
        names = "--participant",
        paramLabel = "NAME",
        description = "whose it is, where several people have one of that number")
    private @Nullable String participant;

    @Option(
        names = "--start",
        paramLabel = "DATE",
        description = "of an agreement, where one person has several of that number")
    private @Nullable LocalDate start;

    Wanted wanted() {
      return new Wanted(name, agreement, participant, start);
    }
  }

  @Override
  public Integer call() {
    Wanted wanted = meant.wanted();
    History history = data.with(office -> office.show().of(wanted));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(history.json());
    } else {
      lines(history).forEach(out::println);
    }
    return ExitStatus.DONE;
  }

  private static List<String> lines(History history) {
    return history instanceof AgreementHistory agreement
        ? AgreementLines.of(agreement)
        : InvoiceLines.of((InvoiceHistory) history);
  }
}
