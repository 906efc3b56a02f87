package org.ojtpay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.Ages;
import org.ojtpay.desk.Review;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.ExitStatus;
import org.ojtpay.onfile.DebarmentCheck;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Grounds;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** People's decisions on what is held. */
@Command(
    name = "review",
    description = "Shows what waits for a person, and records what a person decides.",
    mixinStandardHelpOptions = true,
    subcommands = {RecordCommand.class, VoidCommand.class})
final class ReviewCommand implements Runnable {

  private static final String ID = "the ID that \"review list\" shows, or the submission's name";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(
      name = "list",
      description = "Lists what waits, with its reasons.",
      mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    List<String> waiting =
        data.with(
            office -> {
              Ages ages = office.ages();
              return office.review().waiting().stream().map(each -> line(each, ages)).toList();
            });
    waiting.forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getErr().println(waiting.size() + " waiting.");
    return ExitStatus.DONE;
  }

  private static String line(FiledVerdict held, Ages ages) {
    Verdict verdict = held.verdict();
    return "%-6s %-11s %s  %s%s"
        .formatted(
            Review.id(held),
            verdict.disposition(),
            Shown.line(verdict.submission()),
            codes(verdict),
            ages.of(held).map(age -> "  " + age).orElse(""));
  }

  private static String codes(Verdict verdict) {
    return verdict.findings().stream()
        .filter(each -> each.severity() != Severity.WARN)
        .map(Finding::code)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @Command(
      name = "show",
      description = "Shows one held submission: every reason with its place and its clause.",
      mixinStandardHelpOptions = true)
  int show(@Parameters(paramLabel = "ID", description = ID) String id, @Mixin DataOptions data) {
    FiledVerdict held = data.with(office -> office.review().find(id));
    Verdict verdict = held.verdict();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        Shown.line(verdict.submission()) + ": " + verdict.kind() + ", " + verdict.disposition());
    out.println(
        "agreement "
            + shown(verdict.agreementNumber())
            + ", participant "
            + shown(verdict.participant())
            + ", invoice "
            + shown(verdict.invoiceNumber())
            + ", received "
            + verdict.received());
    verdict.computed().ifPresent(w -> out.println("would pay $" + w.reimbursement()));
    for (Finding finding : verdict.findings()) {
      SourceRef source = finding.source();
      out.println();
      out.println(finding.severity() + " " + finding.code());
      out.println("  " + Shown.line(finding.message()));
      String where = source == null ? "" : source.describe() + "; ";
      out.println("  " + Shown.line(where + finding.citation()));
      grounds(finding.grounds()).forEach(line -> out.println("  " + Shown.line(line)));
    }
    DebarmentCheck check = verdict.debarment();
    if (check != null) {
      out.println();
      SideBySide.lines(check).forEach(out::println);
    }
    return ExitStatus.DONE;
  }

  /** Nothing of what was decided before grounds were kept. */
  private static List<String> grounds(Grounds grounds) {
    if (grounds.pack().isEmpty()) {
      return List.of();
    }
    String pack = "by " + grounds.pack() + " " + grounds.version() + ", sha256 " + grounds.hash();
    return grounds.inputs().isEmpty() ? List.of(pack) : List.of(pack, "from " + grounds.inputs());
  }

  private static String shown(@Nullable String text) {
    return text == null ? "unknown" : text;
  }

  @Command(
      name = "clear",
      description = {
        "Records that a reason no longer holds the submission.",
        "The next nightly run decides the whole of it again."
      },
      mixinStandardHelpOptions = true)
  int clear(
      @Parameters(paramLabel = "ID", description = ID) String id,
      @Parameters(paramLabel = "CODE", description = "the reason, such as AGR-RECEIVED-LATE")
          String code,
      @Mixin Decision decision,
      @Mixin DataOptions data)
      throws IOException {
    String user = decision.user(data);
    byte @Nullable [] evidence = decision.evidence(spec);
    data.with(
        office -> {
          office.review().clear(id, code, user, decision.reason, evidence);
          return true;
        });
    spec.commandLine().getErr().println("Recorded. The next nightly run decides it again.");
    return ExitStatus.DONE;
  }

  @Command(
      name = "correct",
      description = {
        "Puts right a value that was misread.",
        "The next nightly run decides the whole submission again."
      },
      mixinStandardHelpOptions = true)
  int correct(
      @Parameters(paramLabel = "ID", description = ID) String id,
      @Parameters(
              paramLabel = "FIELD=VALUE",
              description = {
                "such as hoursClaimed=80.00, CLARIFICATION.participant=\"Dana Reyes\" or",
                "payroll[3].hours=8; without a value nothing stands there"
              })
          String fieldAndValue,
      @Mixin Decision decision,
      @Mixin DataOptions data)
      throws IOException {
    Ruling by = decision.by(data, spec);
    String before = data.with(office -> office.review().correct(id, fieldAndValue, by));
    spec.commandLine()
        .getErr()
        .println(
            "Recorded in the place of \""
                + Shown.line(before)
                + "\". The next nightly run decides it again.");
    return ExitStatus.DONE;
  }

  @Command(
      name = "return",
      description = "Records that the submission goes back to its sender with its held reasons.",
      mixinStandardHelpOptions = true)
  int sendBack(
      @Parameters(paramLabel = "ID", description = ID) String id,
      @Mixin Decision decision,
      @Mixin DataOptions data)
      throws IOException {
    String user = decision.user(data);
    byte @Nullable [] evidence = decision.evidence(spec);
    data.with(
        office -> {
          office.review().sendBack(id, user, decision.reason, evidence);
          return true;
        });
    spec.commandLine().getErr().println("Recorded. The next nightly run sends it back.");
    return ExitStatus.DONE;
  }
}
