package org.ojtpay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.ojtpay.extract.ParserPool;
import org.ojtpay.intake.Inbox;
import org.ojtpay.intake.Receipt;
import org.ojtpay.notice.Happened;
import org.ojtpay.notice.SystemRow;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Snippet;
import org.ojtpay.store.Receipts;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;

/**
 * A night of which nothing is put: the steps of the nightly run over the inbox and what is on file,
 * with the files of new arrivals in a folder of their own that is removed.
 */
final class Rehearsal implements TellStep.Behind, AutoCloseable {

  /** Arrivals get numbers above all that the shelf has given, in the order in which it would. */
  private static final long NEW = 1L << 62;

  private static final Comparator<String> BYTES =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private final RunContext run;
  private final ParserPool parsers;
  private final Path folder;
  private final SortedMap<Long, Receipt> entries = new TreeMap<>();
  private final Map<Long, Packet> packets = new ConcurrentHashMap<>();
  private final List<FiledVerdict> verdicts = new ArrayList<>();
  private final List<SystemRow> told = new ArrayList<>();

  Rehearsal(RunContext run, ParserPool parsers) {
    this.run = run;
    this.parsers = parsers;
    try {
      this.folder = Files.createTempDirectory("ojtpay-dry-run-");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for what arrived", e);
    }
  }

  void go() {
    take();
    read();
    decide();
  }

  /** On every entry of the inbox and every hold that would end, in the order of the report. */
  List<FiledVerdict> verdicts() {
    return verdicts;
  }

  @Override
  public Packet packet(long receipt) {
    return packets.computeIfAbsent(receipt, id -> run.shelves().packets().get(id));
  }

  @Override
  public List<Snippet> snippets(FiledVerdict verdict) {
    Receipt receipt = entries.get(verdict.receiptId());
    Receipt of =
        receipt == null ? run.shelves().receipts().get(verdict.receiptId()).receipt() : receipt;
    return new Snipping(this::content, parsers)
        .of(verdict.verdict(), packet(verdict.receiptId()), of.members());
  }

  @Override
  public List<SystemRow> told() {
    return told;
  }

  @Override
  public byte[] original(String sha256) {
    try {
      return content(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what arrived", e);
    }
  }

  private void take() {
    run.watch().progress().step("take", 0);
    Inbox inbox = new Inbox(run.settings().inbox(), run.board().zone());
    Receipts shelf = run.shelves().receipts();
    for (Path entry : inbox.entries()) {
      Receipt receipt = inbox.take(entry, this::keep);
      shelf
          .find(receipt)
          .ifPresentOrElse(
              id -> entries.put(id, shelf.get(id).receipt()),
              () -> entries.put(NEW + entries.size(), receipt));
    }
  }

  private void keep(String sha256, byte[] bytes) {
    try {
      Files.write(folder.resolve(sha256), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep what arrived", e);
    }
  }

  private void read() {
    Receipts shelf = run.shelves().receipts();
    Map<Receipts.Entry, Integer> unread = new LinkedHashMap<>();
    entries.forEach(
        (id, receipt) -> {
          if (id >= NEW || !shelf.isRead(id)) {
            int attempts = id >= NEW ? 0 : shelf.attempts(id);
            unread.put(new Receipts.Entry(id, receipt), attempts + 1);
          }
        });
    run.watch().progress().step("read", unread.size());
    ExecutorService workers = Executors.newFixedThreadPool(parsers.capacity());
    try {
      CompletableFuture.allOf(
              unread.entrySet().stream()
                  .map(
                      each ->
                          CompletableFuture.runAsync(
                              () -> read(each.getKey(), each.getValue()), workers))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    } finally {
      workers.shutdown();
    }
  }

  private void read(Receipts.Entry entry, int attempt) {
    String name = entry.receipt().submission();
    run.watch().stop().check();
    run.watch().progress().start(name);
    packets.put(entry.id(), new Reading(this::content, parsers).read(entry, attempt));
    run.watch().progress().done(name);
  }

  private byte[] content(String sha256) throws IOException {
    Path kept = folder.resolve(sha256);
    Shelves shelves = run.shelves();
    return Files.exists(kept)
        ? Files.readAllBytes(kept)
        : shelves.inSnapshot(() -> shelves.receipts().content(sha256));
  }

  private void decide() {
    run.watch().stop().check();
    run.watch().progress().step("decide", 0);
    SortedMap<Long, SortedMap<Integer, FiledVerdict>> standing = new TreeMap<>();
    List<Arrival> fresh = new ArrayList<>();
    entries.forEach(
        (id, receipt) -> {
          SortedMap<Integer, FiledVerdict> parts = standing(id);
          standing.put(id, parts);
          if (parts.isEmpty()) {
            fresh.add(arrival(id, receipt));
          }
        });
    Pass pass = Pass.over(run, fresh, this::names);
    for (Verdict verdict : pass.verdicts()) {
      long id = verdict.arrivalId();
      standing
          .computeIfAbsent(id, this::standing)
          .put(verdict.part(), new FiledVerdict(0, id, verdict, false));
    }
    note(pass);
    standing.forEach((id, parts) -> addReported(id, parts));
    verdicts.sort(Comparator.comparing(this::entryName, BYTES));
  }

  private void note(Pass pass) {
    NoteStep.Known known = pass.known(run);
    pass.recorded().forEach(each -> told.addAll(NoteStep.rows(run, each, null, known)));
    for (Verdict verdict : pass.verdicts()) {
      FiledVerdict filed = new FiledVerdict(0, verdict.arrivalId(), verdict, false);
      Happened.Cause cause = NoteStep.cause(run, filed, this);
      verdict.events().forEach(each -> told.addAll(NoteStep.rows(run, each, cause, known)));
    }
  }

  private List<String> names(long id) {
    return Mending.names(Objects.requireNonNull(entries.get(id)), this::content);
  }

  /** Of an entry that is not in the inbox, only what is decided now is told. */
  private void addReported(long id, SortedMap<Integer, FiledVerdict> parts) {
    parts.values().stream()
        .filter(each -> entries.containsKey(id) || !each.standing())
        .forEach(verdicts::add);
  }

  private String entryName(FiledVerdict verdict) {
    Receipt receipt = entries.get(verdict.receiptId());
    return receipt == null
        ? run.shelves().receipts().get(verdict.receiptId()).receipt().submission()
        : receipt.submission();
  }

  private SortedMap<Integer, FiledVerdict> standing(long id) {
    SortedMap<Integer, FiledVerdict> parts = new TreeMap<>();
    if (id < NEW) {
      run.shelves()
          .verdicts()
          .standingOn(id)
          .forEach(each -> parts.put(each.verdict().part(), each));
    }
    return parts;
  }

  private Arrival arrival(long id, Receipt receipt) {
    return new Arrival(
        id, receipt.submission(), receipt.received(), receipt.memberSetHash(), packet(id), false);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }
}
