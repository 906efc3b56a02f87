package org.ojtpay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.Imports;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.onfile.FiledImport;
import org.ojtpay.onfile.ImportKind;
import org.ojtpay.onfile.ImportedRow;
import org.ojtpay.units.Money;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes over what a board has from elsewhere when it starts here. */
@Command(
    name = "import",
    description = "Takes over agreements, payments and vendors from elsewhere, by two people.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {

  private static final String FILE = "a CSV file; the first row names the columns";
  private static final String ID = "the number that \"import list\" shows";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  /** What proves that the file is whole, and who hands it in. */
  static final class Control {

    @Option(
        names = "--rows",
        paramLabel = "N",
        required = true,
        description = "how many rows the file must have, the headings not counted")
    int rows;

    @Option(
        names = "--total",
        paramLabel = "X",
        description = "what its amounts must come to, such as 7040.00; vendors have none")
    @Nullable String total;

    @Mixin private AsOption as = new AsOption();

    Money total(ImportKind kind, CommandSpec spec) {
      if (total == null && kind != ImportKind.VENDORS) {
        throw wrong(spec, "Give --total X: what the amounts of the file must come to.");
      }
      try {
        return total == null ? Money.ZERO : Money.of(total);
      } catch (ArithmeticException | NumberFormatException e) {
        throw wrong(spec, "--total \"" + total + "\" is no amount. Example: --total 7040.00");
      }
    }

    private static CommandLine.ParameterException wrong(CommandSpec spec, String message) {
      return new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }

  @Command(
      name = "agreements",
      description = "Proposes agreements that already run; their maxima come to the total.",
      mixinStandardHelpOptions = true)
  int agreements(
      @Parameters(paramLabel = "FILE", description = FILE) Path file,
      @Mixin Control control,
      @Mixin DataOptions data)
      throws IOException {
    return propose(ImportKind.AGREEMENTS, file, control, data);
  }

  @Command(
      name = "payments",
      description = "Proposes what was paid under them elsewhere, such as opening.csv.",
      mixinStandardHelpOptions = true)
  int payments(
      @Parameters(paramLabel = "FILE", description = FILE) Path file,
      @Mixin Control control,
      @Mixin DataOptions data)
      throws IOException {
    return propose(ImportKind.PAYMENTS, file, control, data);
  }

  @Command(
      name = "vendors",
      description = "Proposes employers, without their bank accounts.",
      mixinStandardHelpOptions = true)
  int vendors(
      @Parameters(paramLabel = "FILE", description = FILE) Path file,
      @Mixin Control control,
      @Mixin DataOptions data)
      throws IOException {
    return propose(ImportKind.VENDORS, file, control, data);
  }

  private int propose(ImportKind kind, Path file, Control control, DataOptions data)
      throws IOException {
    Money total = control.total(kind, spec);
    byte[] bytes = Files.readAllBytes(InputFile.existing(file, spec));
    String name = Objects.requireNonNull(file.getFileName()).toString();
    Person person = control.as.person(data);
    Imports.HandedIn handedIn = new Imports.HandedIn(kind, name, control.rows, total);
    Imports.Answer answer =
        data.with(office -> office.imports().propose(handedIn, bytes, person.user()));
    print(answer.judged().rows());
    return ending(answer);
  }

  private int ending(Imports.Answer answer) {
    PrintWriter err = spec.commandLine().getErr();
    answer.differences().forEach(err::println);
    if (answer.filed().isEmpty()) {
      err.println(
          "Nothing was taken. Correct the file, or the totals, and give the command again.");
      return ExitStatus.FOUND;
    }
    FiledImport filed = answer.filed().get();
    if (!answer.isNew()) {
      err.println("This file is known already: " + line(filed));
      return ExitStatus.DONE;
    }
    int refused = filed.rows() - filed.accepted();
    err.println(
        "Import %d: %d accepted, %d refused. It counts once somebody else approves it: ojtpay import approve %d"
            .formatted(filed.id(), filed.accepted(), refused, filed.id()));
    return refused == 0 ? ExitStatus.DONE : ExitStatus.FOUND;
  }

  private void print(List<ImportedRow> rows) {
    PrintWriter out = spec.commandLine().getOut();
    for (ImportedRow row : rows) {
      String state = row.isAccepted() ? "accepted" : "REFUSED ";
      out.println(
          "row %-5d %s  %s  $%s".formatted(row.row(), state, Shown.line(row.says()), row.amount()));
      row.faults().forEach(fault -> out.println("          " + Shown.line(fault.toString())));
    }
  }

  @Command(name = "list", description = "Lists what was proposed.", mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    for (FiledImport filed : data.with(office -> office.imports().all())) {
      spec.commandLine().getOut().println(line(filed));
    }
    return ExitStatus.DONE;
  }

  private static String line(FiledImport filed) {
    String approval = filed.isApproved() ? ", approved by " + filed.approvedBy() : "";
    return "%-4d %-8s  %-10s  %s  %d of %d rows  $%s  proposed by %s%s"
        .formatted(
            filed.id(),
            filed.state(),
            filed.kind(),
            Shown.line(filed.file()),
            filed.accepted(),
            filed.rows(),
            filed.total(),
            filed.proposedBy(),
            approval);
  }

  @Command(
      name = "show",
      description = "Shows one import, row by row.",
      mixinStandardHelpOptions = true)
  int show(@Parameters(paramLabel = "ID", description = ID) long id, @Mixin DataOptions data) {
    spec.commandLine().getOut().println(line(data.with(office -> office.imports().find(id))));
    print(data.with(office -> office.imports().rows(id)));
    return ExitStatus.DONE;
  }

  @Command(
      name = "approve",
      description = "Records that you approve what somebody else proposed; from then on it counts.",
      mixinStandardHelpOptions = true)
  int approve(
      @Parameters(paramLabel = "ID", description = ID) long id,
      @Mixin AsOption as,
      @Mixin DataOptions data) {
    Person person = as.person(data, "approver");
    FiledImport filed = data.with(office -> office.imports().approve(id, person.user()));
    spec.commandLine()
        .getErr()
        .println("Approved: %d rows are on file.".formatted(filed.accepted()));
    return ExitStatus.DONE;
  }
}
