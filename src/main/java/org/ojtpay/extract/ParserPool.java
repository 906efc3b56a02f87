package org.ojtpay.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads submissions in child processes, so that no document can hang the run or take its memory. A
 * packet that kills its parser is read once more, file by file, each failing file in a process of
 * its own; a file that kills its parser again yields DOC-TIMEOUT and the others survive.
 * Thread-safe.
 */
public final class ParserPool implements AutoCloseable {

  /** One file of a submission: where its bytes lie, and its name as its sender gave it. */
  public record Member(Path bytes, String name, String sha256) {}

  /**
   * What a child may take.
   *
   * @param children processes at the same time
   * @param time for one request
   * @param answerBytes of one answer at the most
   * @param heap of a child, as for {@code -Xmx}
   */
  public record Limits(int children, Duration time, int answerBytes, String heap) {

    /** One process less than there are processors but two, two minutes, 16 MB, half a gigabyte. */
    public static Limits standard() {
      int children = Math.max(2, Runtime.getRuntime().availableProcessors() - 1);
      return new Limits(children, Duration.ofMinutes(2), 16 * 1024 * 1024, "512m");
    }

    public Limits withTime(Duration other) {
      return new Limits(children, other, answerBytes, heap);
    }
  }

  /**
   * What is wanted besides the values.
   *
   * @param pictures a folder for pictures of the pages with all that was read on them
   * @param explained whether each value says by what it was found
   */
  public record Extras(Optional<Path> pictures, boolean explained) {

    public static final Extras NONE = new Extras(Optional.empty(), false);
  }

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Duration START = Duration.ofMinutes(1);

  /** A child is replaced after so many requests: what libraries leak does not add up. */
  private static final int REQUESTS_OF_A_CHILD = 200;

  private final Limits limits;
  private final Scratch scratch = Scratch.open();
  private final Semaphore places;
  private final ConcurrentLinkedDeque<ParserProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<ParserProcess> living = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "parser-pipe");
            thread.setDaemon(true);
            return thread;
          });

  public ParserPool(Limits limits) {
    this.limits = limits;
    this.places = new Semaphore(limits.children(), true);
  }

  /**
   * What the files hold, in their order.
   *
   * @throws IllegalStateException where no parser can be started at all
   * @throws CancellationException where the calling thread is interrupted
   */
  public Packet read(List<Member> members) {
    return read(members, Extras.NONE);
  }

  /** What the files hold, in their order, with what is wanted besides. */
  public Packet read(List<Member> members, Extras extras) {
    try {
      places.acquire();
      try {
        return readInTurn(members, extras);
      } finally {
        places.release();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("reading was interrupted");
    }
  }

  private Packet readInTurn(List<Member> members, Extras extras) throws InterruptedException {
    ParserProcess.Answer all = ask(members, extras);
    if (all.line() != null) {
      return PacketJson.read(all.line());
    }
    List<FileReading> readings = new ArrayList<>();
    for (Member member : members) {
      ParserProcess.Answer one = ask(List.of(member), extras);
      if (one.line() != null) {
        readings.addAll(PacketJson.read(one.line()).files());
      } else {
        readings.add(killer(member, String.valueOf(one.failure())));
      }
    }
    return new Packet(readings);
  }

  private static FileReading killer(Member member, String failure) {
    boolean tooLong = failure.equals(ParserProcess.TOO_LONG);
    Problem problem =
        new Problem(
            tooLong ? "DOC-LIMIT" : "DOC-TIMEOUT", failure, new SourceRef.InFile(member.name()));
    return new FileReading(member.name(), member.sha256(), List.of(), List.of(problem));
  }

  private ParserProcess.Answer ask(List<Member> members, Extras extras)
      throws InterruptedException {
    ParserProcess child = child();
    boolean reusable = false;
    try {
      ParserProcess.Answer answer =
          child.ask(request(members, extras), limits.time(), limits.answerBytes());
      reusable = answer.line() != null && child.answered() < REQUESTS_OF_A_CHILD;
      return answer;
    } finally {
      if (reusable) {
        idle.push(child);
      } else {
        end(child);
      }
    }
  }

  private ParserProcess child() throws InterruptedException {
    for (ParserProcess known = idle.poll(); known != null; known = idle.poll()) {
      if (known.isAlive()) {
        return known;
      }
      end(known);
    }
    ParserProcess child = ParserProcess.start(limits.heap(), scratch, threads);
    living.add(child);
    ParserProcess.Answer ready = child.ask(null, START, ParserMain.READY.length() + 1);
    if (!ParserMain.READY.equals(ready.line())) {
      end(child);
      throw new IllegalStateException("the parser does not start: " + ready.failure());
    }
    return child;
  }

  private void end(ParserProcess child) {
    child.destroy();
    living.remove(child);
  }

  private static String request(List<Member> members, Extras extras) {
    ObjectNode request = MAPPER.createObjectNode();
    extras
        .pictures()
        .ifPresent(folder -> request.put("pictures", folder.toAbsolutePath().toString()));
    request.put("explained", extras.explained());
    ArrayNode files = request.putArray("files");
    for (Member member : members) {
      files
          .addObject()
          .put("path", member.bytes().toAbsolutePath().toString())
          .put("name", member.name())
          .put("sha256", member.sha256());
    }
    return request.toString();
  }

  /** How many requests are served at the same time. */
  public int capacity() {
    return limits.children();
  }

  /** How many children live; for tests and metrics. */
  public int children() {
    return (int) living.stream().filter(ParserProcess::isAlive).count();
  }

  @Override
  public void close() {
    List.copyOf(living).forEach(this::end);
    threads.shutdownNow();
    scratch.close();
  }

  /**
   * A new folder for files to read. The pool removes it at its end, and the next program's pool
   * where this one is killed.
   */
  public Path folder() throws IOException {
    return scratch.folder("read-");
  }
}
