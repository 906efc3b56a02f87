package org.ojtpay.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ojtpay.extract.ParserPool;
import org.ojtpay.intake.Receipt;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Snippet;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.FiledVerdict;

/**
 * Draws the places that the night's return notices cite. A document that kills its parser has no
 * picture: its notice goes out all the same.
 */
final class SnipStep implements Step {

  private final ParserPool parsers;

  SnipStep(ParserPool parsers) {
    this.parsers = parsers;
  }

  @Override
  public String name() {
    return "snip";
  }

  @Override
  public void run(RunContext run) {
    Shelves shelves = run.shelves();
    List<FiledVerdict> cited =
        shelves.verdicts().ofRun(run.runId()).stream()
            .filter(each -> !each.standing() && !Snipping.places(each.verdict()).isEmpty())
            .filter(each -> shelves.snippets().of(each.id()).isEmpty())
            .toList();
    ExecutorService workers =
        Executors.newFixedThreadPool(ReadPartitions.workers(parsers.capacity()));
    try {
      List<CompletableFuture<List<Snippet>>> drawn = new ArrayList<>();
      for (FiledVerdict each : cited) {
        drawn.add(CompletableFuture.supplyAsync(() -> snippets(run, each), workers));
      }
      for (int i = 0; i < cited.size(); i++) {
        List<Snippet> snippets = drawn.get(i).join();
        // Ctrl-C ends the parsers too: what they could not draw then may be drawn the next time.
        run.watch().stop().check();
        shelves.snippets().put(run.runId(), cited.get(i).id(), snippets);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private List<Snippet> snippets(RunContext run, FiledVerdict verdict) {
    Shelves shelves = run.shelves();
    run.watch().stop().check();
    Receipt receipt = shelves.receipts().get(verdict.receiptId()).receipt();
    Packet packet = shelves.packets().get(verdict.receiptId());
    return new Snipping(shelves.receipts()::content, parsers)
        .of(verdict.verdict(), packet, receipt.members());
  }
}
