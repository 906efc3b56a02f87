package org.ojtpay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line. Spring and the database start only for commands that need them. */
@Command(
    name = "ojtpay",
    description = "Reads, checks, computes and pays on-the-job training reimbursements.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  ojtpay demo                                a whole night over the sample inbox",
      "  ojtpay run nightly-invoice-run --inbox in  tonight's submissions",
      "  ojtpay read invoice.pdf                    what is read from a file",
      "  ojtpay check invoice.pdf payroll.xlsx      what would be returned, before it is sent",
      "",
      "Try: ojtpay demo"
    },
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      CalculateCommand.class,
      ReadCommand.class,
      CheckCommand.class,
      FormsCommand.class,
      ImportCommand.class,
      InitCommand.class,
      ReviewCommand.class,
      ShowCommand.class,
      EvidenceCommand.class,
      CodesCommand.class,
      PaymentsCommand.class,
      PeopleCommand.class,
      PolicyCommand.class,
      LedgerCommand.class,
      RunsCommand.class,
      ServeCommand.class,
      JobsCommand.class,
      KeysCommand.class,
      VendorsCommand.class,
      VerifyAchCommand.class,
      YearEndCommand.class,
      TrainCommand.class,
      HelpCommand.class
    })
public final class Main implements Runnable {

  /** The version that stands in the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"ojtpay " + (version == null ? "(not from a jar)" : version)};
    }
  }

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  public static void main(String[] args) {
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    System.setErr(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Ending.prepare();
    Ending.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.registerConverter(java.time.LocalDate.class, new DateOption());
    line.setExecutionExceptionHandler(new Troubles());
    line.setParameterExceptionHandler(new WrongUsage());
    return line;
  }
}
