package org.ojtpay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ojtpay.desk.YearEndDemonstration;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.RunResult;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.TrueUp;
import org.ojtpay.onfile.Verified;
import org.ojtpay.pay.FiledDelivery;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.ProofList;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;

/** The demonstration of a fiscal year's end for the screen: what happened, and what it means. */
final class YearEndDemoLines implements YearEndDemonstration.Told {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.US);

  private final PrintWriter out;
  private List<Path> places = List.of();
  private Path last = Path.of("");
  private int evenings;

  YearEndDemoLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void emptied(List<Path> emptied) {
    places = emptied;
    out.println(
        "Emptied: " + emptied.stream().map(Summary::shown).collect(Collectors.joining(", ")));
  }

  @Override
  public void evening(LocalDate day) {
    evenings++;
    out.println();
    out.println("=== " + evenings + ". " + DAY.format(day) + " ===");
  }

  @Override
  public void night(RunResult run) {
    out.println(new Summary(run).text());
    List<Verdict> verdicts = run.verdicts().stream().map(FiledVerdict::verdict).toList();
    say(
        "Paid on verified hours, since no payroll of the last days of June exists yet:",
        verdicts.stream().flatMap(each -> verified(each).stream()).toList());
    say(
        "Payroll came for hours that were paid on a verification:",
        verdicts.stream().flatMap(each -> trueUp(each).stream()).toList());
  }

  private static Optional<String> verified(Verdict verdict) {
    InvoiceOnFile invoice = verdict.invoice();
    Verified verified = invoice == null ? null : invoice.verified();
    return verified == null
        ? Optional.empty()
        : Optional.of(
            "invoice %s, %s: %s h are verified, $%s of $%s is provisional"
                .formatted(
                    verdict.invoiceNumber(),
                    verdict.participant(),
                    verified.hours(),
                    verified.amount(),
                    verdict.payable()));
  }

  private static Optional<String> trueUp(Verdict verdict) {
    TrueUp made = verdict.trueUp();
    return made == null
        ? Optional.empty()
        : Optional.of(
            "invoice %s: %s h were verified, %s h were worked; %s"
                .formatted(
                    made.before().number(),
                    made.verifiedHours(),
                    made.actualHours(),
                    difference(made)));
  }

  private static String difference(TrueUp made) {
    if (made.difference().isZero()) {
      return "the amount stays";
    }
    return made.excess().isPositive()
        ? "$"
            + made.excess()
            + " too much. It is set off where more is payable of this agreement and year, else the"
            + " employer owes it"
        : "$" + made.supplement() + " more is paid";
  }

  private void say(String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println();
      out.println(heading);
      lines.forEach(each -> out.println("  " + Shown.line(each)));
    }
  }

  @Override
  public void proposed(RunResult run, Optional<ProofList> proof) {
    out.println();
    if (proof.isEmpty()) {
      out.println(new Summary(run).text());
      return;
    }
    FiledPaymentFile file = proof.get().file();
    out.println(
        "The way of the money: %s, %s, $%s".formatted(file.name(), file.counted(), file.total()));
    List<String> lines = new ArrayList<>();
    file.items().stream()
        .filter(each -> !each.gross().equals(each.amount()))
        .map(YearEndDemoLines::setOff)
        .forEach(lines::add);
    run.waiting().stream().map("waiting: "::concat).forEach(lines::add);
    lines.forEach(each -> out.println("  " + Shown.line(each)));
  }

  private static String setOff(FiledPayment payment) {
    return "invoice %s: $%s was approved, $%s is set off, $%s is paid"
        .formatted(
            payment.invoiceNumber(),
            payment.gross(),
            payment.gross().minus(payment.amount()),
            payment.amount());
  }

  @Override
  public void approved(FiledPaymentFile file, Person by) {
    out.println("  approved by " + by.name());
    if (file.awaitsSecondApproval()) {
      out.println("  another approver has to approve it too: " + file.secondApproval());
    }
  }

  @Override
  public void released(FiledPaymentFile file, Person by) {
    out.println("  released by " + by.name());
  }

  @Override
  public void published(RunResult run, FiledPaymentFile file, FiledDelivery delivery) {
    out.println("  lies in " + Summary.shown(Path.of(delivery.target())) + ", for the bank");
  }

  @Override
  public void settled(FiledPaymentFile file, LocalDate on, Person by) {
    out.println();
    out.println(
        "%s: the bank's statement shows %s; recorded by %s"
            .formatted(DAY.format(on), file.name(), by.name()));
  }

  @Override
  public void looked(RunResult run, Path ledger, Person by) {
    out.println(by.name() + " runs the year's end, with " + Summary.shown(ledger) + ":");
    out.println(new Summary(run).text());
    last = run.folder();
  }

  @Override
  public void passed(Blocker blocker, String reason, Person by) {
    out.println();
    out.println(by.name() + " lets pass, \"" + reason + "\":");
    out.println(Shown.line("  " + YearEndCommand.line(blocker)));
  }

  @Override
  public void open(int year, List<Blocker> inTheWay) {
    out.println();
    out.println(
        "Fiscal year %d stays open. "
            .formatted(year)
            .concat(
                inTheWay.isEmpty()
                    ? "A second person of Finance closes it, and jobs/board.yaml names none."
                    : "In the way of closing: " + inTheWay.size()));
    inTheWay.forEach(each -> out.println(Shown.line("  " + YearEndCommand.line(each))));
    where(year);
  }

  @Override
  public void closed(int year, Person by) {
    out.println();
    out.println(
        "Nothing is in the way, and a second person may close: "
            + by.name()
            + " closes fiscal year "
            + year
            + ". Nothing is booked in it any more.");
    where(year);
  }

  private void where(int year) {
    String data = " --data " + Summary.shown(places.get(0));
    out.println();
    out.println("The workbook   " + Summary.shown(last.resolve("FY" + year + ".xlsx")));
    out.println("In short       " + Summary.shown(last.resolve("FY" + year + ".pdf")));
    out.println("As it stands   ./ojtpay year-end list " + year + data);
    out.println("One invoice    ./ojtpay show 26-0611" + data);
  }
}
