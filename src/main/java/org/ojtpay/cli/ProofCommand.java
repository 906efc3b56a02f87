package org.ojtpay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.notice.ProofPapers;
import org.ojtpay.pay.Attention;
import org.ojtpay.pay.ControlTotals;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPrenote;
import org.ojtpay.pay.ProofDifference;
import org.ojtpay.pay.ProofList;
import org.ojtpay.pay.Publisher;
import org.ojtpay.pay.ReversalLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What whoever approves a payment file looks at before. */
@Command(
    name = "proof",
    description = {
      "Shows what to look at before a payment file is approved: what stands out, the control"
          + " totals,",
      "sums by fund and payee, and what is otherwise than in the file before."
    },
    mixinStandardHelpOptions = true)
final class ProofCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the file's name, as \"payments list\" shows it")
  private String name = "";

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "also write the list as PDF and CSV, and the transmittal, into this folder")
  private @Nullable Path to;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    if (to != null && !Files.isDirectory(to)) {
      throw new ParameterException(
          spec.commandLine(), to + " is no folder. Name one that exists with --to.");
    }
    ProofList list = data.with(office -> office.payments().proof(name));
    show(list, spec.commandLine().getOut());
    if (to != null) {
      write(list, to);
    }
    return ExitStatus.DONE;
  }

  private static void show(ProofList list, PrintWriter out) {
    ControlTotals totals = list.bytes().totals();
    out.println(list.file().state() + "  " + list.file().name());
    out.println("TO LOOK AT FIRST");
    for (Attention each : list.attention()) {
      out.println(
          "  "
              + Shown.line(
                  list.payment(each.payment())
                          .map(of -> of.id() + "  $" + of.amount() + "  " + of.payeeName() + "  ")
                          .orElse("")
                      + each.sentence()));
    }
    if (list.attention().isEmpty()) {
      out.println("  nothing stands out");
    }
    out.println("CONTROL TOTALS");
    out.println(
        "  %s, $%s; credits $%s, debits $%s, %d entries and addenda, entry hash %010d"
            .formatted(
                list.file().counted(),
                list.sum(),
                totals.credits(),
                totals.debits(),
                totals.entriesAndAddenda(),
                totals.entryHash()));
    out.println(
        "  lines and %s %s"
            .formatted(
                list.takesBack() ? "debits" : "credits",
                list.foots() ? "are equal" : "ARE NOT EQUAL"));
    if (!list.prenotes().isEmpty()) {
      out.println("ACCOUNTS TO BE TRIED");
      list.prenotes().forEach(each -> out.println(line(each)));
      return;
    }
    list.takenBack().forEach(each -> out.println(line(each)));
    out.println("BY FUND");
    list.byFund().forEach(sum -> out.println(line(sum, sum.key())));
    out.println("BY PAYEE");
    list.byPayee().forEach(sum -> out.println(line(sum, sum.key() + "  " + sum.name())));
    if (!list.takesBack()) {
      out.println("OTHERWISE THAN IN THE FILE BEFORE");
      show(list.difference(), out);
    }
  }

  static String line(ReversalLine each) {
    FiledPayment paid = each.line().payment();
    return "  takes back %s  $%s  %s  %s, trace %d of %s, settled on %s  %s"
        .formatted(
            paid.id(),
            paid.amount(),
            Shown.line(paid.payeeName()),
            paid.account(),
            paid.trace(),
            each.paidIn(),
            each.asked().settledOn(),
            Shown.line(each.why()));
  }

  private static String line(FiledPrenote prenote) {
    return "  %s  %s  %s  %s"
        .formatted(
            prenote.id(), prenote.employerId(), Shown.line(prenote.payeeName()), prenote.account());
  }

  private static String line(ProofList.Subtotal sum, String whose) {
    return "  %12s  %3d  %s".formatted("$" + sum.amount(), sum.payments(), Shown.line(whose));
  }

  private static void show(@Nullable ProofDifference difference, PrintWriter out) {
    if (difference == null) {
      out.println("  there was no file before");
      return;
    }
    out.println("  " + difference.last().name() + ", $" + difference.last().total());
    difference
        .changes()
        .forEach(
            change ->
                out.println(
                    "  %12s  before %12s  %s"
                        .formatted(
                            "$" + change.now(),
                            "$" + change.before(),
                            Shown.line(change.employerId() + "  " + change.payeeName()))));
  }

  private void write(ProofList list, Path folder) {
    for (Map.Entry<String, byte[]> paper :
        ProofPapers.of(list, data.board().onPapers(), list.file().creationDate()).entrySet()) {
      Path file = folder.resolve(paper.getKey());
      try {
        Publisher.publish(folder, paper.getKey(), paper.getValue());
      } catch (FileAlreadyExistsException other) {
        throw new ParameterException(
            spec.commandLine(),
            file + " exists with other content and was left alone. Name another folder with --to.",
            other);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + file, e);
      }
      spec.commandLine().getErr().println("Written: " + file);
    }
  }
}
