package org.ojtpay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.RunResult;
import org.ojtpay.notice.ReportedRun;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a run came to, for the screen. */
final class Summary {

  private final RunResult result;

  Summary(RunResult result) {
    this.result = result;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        stamp()
            + result.run().job()
            + " as of "
            + result.run().asOf()
            + ", run "
            + result.run().id());
    lines.addAll(
        switch (result.run().job()) {
          case JobRunner.NIGHTLY -> submissions();
          case JobRunner.DEADLINE_WATCH -> deadlines();
          case JobRunner.FISCAL_YEAR_END ->
              new YearEndLines(Objects.requireNonNull(result.yearEnd())).lines();
          default -> payments();
        });
    lines.add("");
    lines.add("Look at " + shown(result.folder().resolve(page())));
    lines.add("        " + shown(result.folder().resolve("report.json")));
    return String.join(System.lineSeparator(), lines);
  }

  private String page() {
    return switch (result.run().job()) {
      case JobRunner.DEADLINE_WATCH -> "deadlines.html";
      case JobRunner.FISCAL_YEAR_END ->
          "FY" + Objects.requireNonNull(result.yearEnd()).readMe().fiscalYear() + ".xlsx";
      default -> "report.html";
    };
  }

  private String stamp() {
    return isDry() ? "DRY RUN: " : "";
  }

  private boolean isDry() {
    return result.run().status().equals(ReportedRun.DRY_RUN);
  }

  private List<String> submissions() {
    List<String> lines = new ArrayList<>();
    List<FiledVerdict> fresh = result.verdicts().stream().filter(each -> !each.standing()).toList();
    if (fresh.isEmpty()) {
      lines.add("Nothing new: every entry of the inbox was decided by an earlier run.");
    }
    for (FiledVerdict each : fresh) {
      lines.add("  " + line(each.verdict()));
    }
    lines.add("");
    lines.add(counts(fresh));
    int standing = result.verdicts().size() - fresh.size();
    if (standing > 0) {
      lines.add(standing + " decided by earlier runs stand as they were.");
    }
    return lines;
  }

  private static String line(Verdict verdict) {
    String amount = verdict.payable().isPositive() ? "  $" + verdict.payable() : "";
    String codes =
        verdict.findings().stream()
            .filter(each -> each.severity() != Severity.WARN)
            .map(Finding::code)
            .distinct()
            .collect(Collectors.joining(", "));
    String why = verdict.duplicateOf() == null ? codes : "of " + verdict.duplicateOf();
    return "%-11s %s%s%s"
        .formatted(
            verdict.disposition(),
            Shown.line(verdict.submission()),
            amount,
            why.isEmpty() ? "" : "  " + Shown.line(why));
  }

  private static String counts(List<FiledVerdict> fresh) {
    List<String> counts = new ArrayList<>();
    for (Disposition disposition : Disposition.values()) {
      long count =
          fresh.stream().filter(each -> each.verdict().disposition() == disposition).count();
      counts.add(count + " " + disposition.name().toLowerCase(java.util.Locale.ROOT));
    }
    Money payable =
        fresh.stream().map(each -> each.verdict().payable()).reduce(Money.ZERO, Money::plus);
    return fresh.size()
        + " submissions: "
        + String.join(", ", counts)
        + "; $"
        + payable
        + " payable";
  }

  private List<String> deadlines() {
    List<String> lines = new ArrayList<>();
    for (Deadline each : result.deadlines()) {
      String number = each.subject().agreementNumber();
      String whose = number.isEmpty() ? each.subject().submission() : number;
      lines.add(
          "  %-8s %s  %s%s"
              .formatted(
                  each.stage(),
                  each.due(),
                  Shown.line(each.what()),
                  whose.isEmpty() ? "" : "  " + Shown.line(whose)));
    }
    lines.add("");
    lines.add(
        "%d late, %d due soon; reminders drafted: %d"
            .formatted(count(Deadline.Stage.LATE), count(Deadline.Stage.SOON), result.reminders()));
    return lines;
  }

  private long count(Deadline.Stage stage) {
    return result.deadlines().stream().filter(each -> each.stage() == stage).count();
  }

  private List<String> payments() {
    List<String> lines = new ArrayList<>();
    if (result.files().isEmpty()) {
      lines.add(
          result.waiting().isEmpty()
              ? "Nothing to pay: no approved invoice is without its payment."
              : "Nothing to pay: what is approved and not paid waits.");
    }
    for (FiledPaymentFile file : result.files()) {
      lines.add(
          "  %s  %s  %s  $%s"
              .formatted(
                  isDry() ? "WOULD PROPOSE" : file.state(),
                  file.name(),
                  file.counted(),
                  file.total()));
      if (!isDry() && file.state().isUnapproved()) {
        lines.add("  Look at " + shown(result.folder().resolve("proof")) + " first.");
        lines.add("  To be approved and released by two people, with \"ojtpay payments\".");
      }
      if (file.secondApproval() != null && !file.isPublished()) {
        lines.add("  Two approvers approve it: " + file.secondApproval() + ".");
      }
      if (file.isPublished()) {
        lines.add("  " + shown(result.folder().resolve("payments").resolve(file.name())));
      }
    }
    String withdrawn = isDry() ? "  WOULD WITHDRAW  " : "  WITHDRAWN  ";
    result.withdrawn().forEach(each -> lines.add(withdrawn + Shown.line(each)));
    result
        .notPaid()
        .takenBack()
        .forEach(
            each -> lines.add("  WOULD TAKE BACK  " + each.what() + "  " + Shown.line(each.why())));
    result.notTakenBack().forEach(each -> lines.add("  NOT TAKEN BACK  " + Shown.line(each)));
    result.waiting().forEach(each -> lines.add("  WAITING  " + Shown.line(each)));
    return lines;
  }

  String json() {
    ObjectNode node = JsonMapper.builder().build().createObjectNode();
    node.put("run", result.run().id()).put("job", result.run().job());
    node.put("asOf", result.run().asOf().toString());
    node.put("folder", result.folder().toString());
    node.put("dryRun", isDry());
    for (Disposition disposition : Disposition.values()) {
      node.put(
          disposition.name().toLowerCase(java.util.Locale.ROOT),
          result.verdicts().stream()
              .filter(each -> each.verdict().disposition() == disposition)
              .count());
    }
    if (result.run().job().equals(JobRunner.DEADLINE_WATCH)) {
      node.put("late", count(Deadline.Stage.LATE)).put("soon", count(Deadline.Stage.SOON));
      node.put("reminders", result.reminders());
    }
    if (result.yearEnd() != null) {
      YearEndLines.put(result.yearEnd(), node);
    }
    return node.toString();
  }

  /** A path as short as it can be shown from here. */
  static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
  }
}
