package org.ojtpay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.ojtpay.desk.BankChanges;
import org.ojtpay.desk.CallBack;
import org.ojtpay.desk.Ruling;
import org.ojtpay.desk.Vendors;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.onfile.BankVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The employers on file, and what people do about a changed bank account. */
@Command(
    name = "vendors",
    description = "Shows employers, and verifies their bank accounts by two people.",
    mixinStandardHelpOptions = true)
final class VendorsCommand implements Runnable {

  private static final String EMPLOYER = "the employer's ID, as \"vendors list\" shows it";
  private static final String STEWARD = "bank-steward";
  private static final String APPROVER = "approver";

  /** Where a number was found that somebody called. */
  enum PhoneFrom {
    ON_FILE,
    EVIDENCE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Who was called, and where. */
  static final class Call {

    @Option(
        names = "--contact",
        paramLabel = "NAME",
        required = true,
        description = "who was spoken to")
    String contact = "";

    @Option(
        names = "--phone",
        paramLabel = "NUMBER",
        required = true,
        description = "the number that was called")
    String phone = "";

    @Option(
        names = "--phone-from",
        paramLabel = "WHERE",
        required = true,
        description =
            "where it stood before the account changed: on-file (in vendors.csv) or evidence (in the"
                + " document of --evidence)")
    PhoneFrom from = PhoneFrom.ON_FILE;

    CallBack call() {
      return new CallBack(contact, phone, from == PhoneFrom.ON_FILE);
    }
  }

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(
      name = "list",
      description = "Lists the employers with the account that counts, and what it waits for.",
      mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    PrintWriter out = spec.commandLine().getOut();
    for (Vendors.Listed each : data.with(office -> office.vendors().list())) {
      out.println(
          "%-10s  %-36s  %s"
              .formatted(
                  each.vendor().employerId(),
                  each.vendor().vendor().legalName(),
                  each.account().map(VendorLines::standing).orElse("no account")));
    }
    return ExitStatus.DONE;
  }

  @Command(
      name = "show",
      description = "Shows an employer, its accounts, and what people did about them.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "EMPLOYER", description = EMPLOYER) String employer,
      @Mixin DataOptions data) {
    VendorLines.of(data.with(office -> office.vendors().show(employer)))
        .forEach(spec.commandLine().getOut()::println);
    return ExitStatus.DONE;
  }

  @Command(
      name = "bank",
      description = "Enters an account of the employer; nothing is paid until it is approved.",
      mixinStandardHelpOptions = true)
  int bank(
      @Parameters(paramLabel = "EMPLOYER", description = EMPLOYER) String employer,
      @Option(
              names = "--from",
              paramLabel = "FILE",
              required = true,
              description = "a CSV of one row: routing_number,account_number,account_type")
          Path file,
      @Mixin Decision decision,
      @Mixin DataOptions data)
      throws IOException {
    byte[] bytes = Files.readAllBytes(InputFile.existing(file, spec));
    String name = Objects.requireNonNull(file.getFileName()).toString();
    Ruling by = decision.by(data.people(), STEWARD, spec);
    return done(data, changes -> changes.enter(employer, name, bytes, by));
  }

  @Command(
      name = "called",
      description = "Records that you called the employer, who confirmed the account.",
      mixinStandardHelpOptions = true)
  int called(
      @Parameters(paramLabel = "EMPLOYER", description = EMPLOYER) String employer,
      @Mixin Call call,
      @Mixin Decision decision,
      @Mixin DataOptions data)
      throws IOException {
    Ruling by = decision.by(data.people(), STEWARD, spec);
    return done(data, changes -> changes.called(employer, call.call(), by));
  }

  @Command(
      name = "approve",
      description = "Approves the account that somebody else recorded and called about.",
      mixinStandardHelpOptions = true)
  int approve(
      @Parameters(paramLabel = "EMPLOYER", description = EMPLOYER) String employer,
      @Mixin Decision decision,
      @Mixin DataOptions data)
      throws IOException {
    Ruling by = decision.by(data.people(), APPROVER, spec);
    return done(data, changes -> changes.approve(employer, by));
  }

  @Command(
      name = "reject",
      description = "Rejects an account that waits; the one before it counts again.",
      mixinStandardHelpOptions = true)
  int reject(
      @Parameters(paramLabel = "EMPLOYER", description = EMPLOYER) String employer,
      @Mixin Decision decision,
      @Mixin DataOptions data)
      throws IOException {
    Ruling by = decision.by(data.people(), STEWARD, spec);
    return done(data, changes -> changes.reject(employer, by));
  }

  private int done(DataOptions data, Function<BankChanges, BankVersion> work) {
    int coolingDays = data.board().coolingDays();
    BankVersion version = data.with(office -> work.apply(office.bankChanges(coolingDays)));
    List<String> lines =
        data.with(office -> VendorLines.of(office.vendors().show(version.employerId())));
    lines.forEach(spec.commandLine().getErr()::println);
    return ExitStatus.DONE;
  }
}
