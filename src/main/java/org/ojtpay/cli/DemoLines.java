package org.ojtpay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ojtpay.desk.Demonstration;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.RunResult;
import org.ojtpay.pay.ControlTotals;
import org.ojtpay.pay.FiledDelivery;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.ProofList;

/**
 * The demonstration for the screen: each step with who has done it, and what Finance types next.
 */
final class DemoLines implements Demonstration.Told {

  private static final int SHORT = 12;

  private final PrintWriter out;
  private Optional<ProofList> proof = Optional.empty();
  private List<Path> places = List.of();
  private String finance = "";

  DemoLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void emptied(List<Path> emptied) {
    places = emptied;
    out.println(
        "Emptied: "
            + emptied.stream().map(Summary::shown).collect(Collectors.joining(", "))
            + System.lineSeparator());
  }

  @Override
  public void night(RunResult run) {
    out.println(new Summary(run).text() + System.lineSeparator());
  }

  @Override
  public void proposed(RunResult run, Optional<ProofList> list) {
    proof = list;
    if (list.isEmpty()) {
      out.println(new Summary(run).text() + System.lineSeparator());
      return;
    }
    FiledPaymentFile file = list.get().file();
    out.println("The way of the money: " + file.name());
    step(
        "proposed",
        "by run %s of payment-file: %d payments, $%s, to settle on %s"
            .formatted(
                run.run().id(),
                list.get().lines().size(),
                list.get().sum(),
                file.effectiveEntryDate()));
    step(
        "proof list",
        Summary.shown(
            run.folder().resolve("proof").resolve(file.name().replaceFirst("\\.ach$", ".pdf"))));
    run.waiting().forEach(each -> step("waiting", Shown.line(each)));
  }

  @Override
  public void approved(FiledPaymentFile file, Person by) {
    finance = by.user();
    step("approved", "by " + by.name() + ", who may approve");
    if (file.awaitsSecondApproval()) {
      step("to do", "another approver approves it too: " + file.secondApproval());
      out.println();
    }
  }

  @Override
  public void released(FiledPaymentFile file, Person by) {
    step("released", "by " + by.name() + "; the database refuses the same person twice");
  }

  @Override
  public void published(RunResult run, FiledPaymentFile file, FiledDelivery delivery) {
    step(
        "published",
        "by run %s of payment-file, SHA-256 %s..."
            .formatted(run.run().id(), file.sha256().substring(0, SHORT)));
    step("", "in " + Summary.shown(run.folder().resolve("payments")));
    step(
        handedOver(delivery),
        "by the same run: lies in "
            + Summary.shown(Path.of(delivery.target()))
            + ", which stands for the bank");
    out.println();
    next(file);
  }

  private static String handedOver(FiledDelivery delivery) {
    return delivery.is(FiledDelivery.State.HANDED_OVER)
        ? "handed over"
        : delivery.state().name().toLowerCase(Locale.ROOT);
  }

  private void next(FiledPaymentFile file) {
    ControlTotals totals = proof.orElseThrow().bytes().totals();
    out.println("What Finance does next. When the bank has confirmed these figures:");
    next(
        "acknowledge " + file.name(),
        "--entries %d --credits %s --debits %s --hash %010d"
            .formatted(
                totals.entriesAndAddenda(), totals.credits(), totals.debits(), totals.entryHash()));
    out.println("When its statement shows the payments:");
    next("settle " + file.name(), "--on " + file.effectiveEntryDate());
    out.println();
  }

  /** As a shell takes it; the second line goes on the first. */
  private void next(String command, String options) {
    out.println("  ./ojtpay payments " + command + " \\");
    out.println(
        "      " + options + " --as " + finance + " --data " + Summary.shown(places.get(0)));
  }

  private void step(String what, String how) {
    out.println("  %-12s %s".formatted(what, how));
  }
}
