package org.ojtpay.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.Snippet;
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

    /** More for each megabyte of a long workbook, but never over five minutes for that. */
    Duration time(List<Member> members) {
      long bytes = 0;
      for (Member member : members) {
        bytes += ReadingOrder.isLong(member.bytes()) ? member.bytes().toFile().length() : 0;
      }
      Duration more = Duration.ofSeconds(SECONDS_A_MEGABYTE * (bytes >> 20));
      Duration most = time.compareTo(MOST) > 0 ? time : MOST;
      return time.plus(more).compareTo(most) > 0 ? most : time.plus(more);
    }

    public Limits withTime(Duration other) {
      return new Limits(children, other, answerBytes, heap);
    }
  }

  /**
   * What is wanted of the files.
   *
   * @param participants whose lines of a long payroll are wanted, besides those whom the files
   *     name; where nobody is named at all, everybody's are
   * @param pictures a folder for pictures of the pages with all that was read on them
   * @param explained whether each value says by what it was found
   */
  public record Wanted(Set<String> participants, Optional<Path> pictures, boolean explained) {

    static final Wanted VALUES = new Wanted(Set.of(), Optional.empty(), false);

    private Wanted of(Set<String> people) {
      return new Wanted(people, pictures, explained);
    }
  }

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Duration MOST = Duration.ofMinutes(5);

  /** Three times what a megabyte of a workbook, twenty thousand lines of pay, has taken. */
  private static final int SECONDS_A_MEGABYTE = 4;

  private final Limits limits;
  private final ParserChildren children;

  public ParserPool(Limits limits) {
    this.limits = limits;
    this.children = new ParserChildren(limits.children(), limits.heap());
  }

  /**
   * What the files hold, in their order.
   *
   * @throws IllegalStateException where no parser can be started at all
   * @throws CancellationException where the calling thread is interrupted
   */
  public Packet read(List<Member> members) {
    return read(members, Wanted.VALUES);
  }

  /** What the files hold, in their order. */
  public Packet read(List<Member> members, Wanted wanted) {
    return children.inTurn(() -> readInTurn(members, wanted));
  }

  private Packet readInTurn(List<Member> members, Wanted wanted) throws InterruptedException {
    ParserProcess.Answer all = ask(members, wanted);
    if (all.line() != null) {
      return PacketJson.read(all.line());
    }
    List<Path> files = members.stream().map(Member::bytes).toList();
    return new Packet(
        ReadingOrder.read(
            files,
            wanted.participants(),
            (index, people) -> alone(members.get(index), wanted.of(people))));
  }

  private FileReading alone(Member member, Wanted wanted) throws InterruptedException {
    ParserProcess.Answer one = ask(List.of(member), wanted);
    return one.line() != null
        ? PacketJson.read(one.line()).files().get(0)
        : killer(member, String.valueOf(one.failure()));
  }

  private static FileReading killer(Member member, String failure) {
    boolean tooLong = failure.equals(ParserProcess.TOO_LONG);
    Problem problem =
        new Problem(
            tooLong ? "DOC-LIMIT" : "DOC-TIMEOUT", failure, new SourceRef.InFile(member.name()));
    return new FileReading(member.name(), member.sha256(), List.of(), List.of(problem));
  }

  private ParserProcess.Answer ask(List<Member> members, Wanted wanted)
      throws InterruptedException {
    return children.ask(request(members, wanted), limits.time(members), limits.answerBytes());
  }

  /**
   * Pictures of places in these files, in the order of the places. A place without a picture says
   * why; where drawing kills its child, all of them do.
   */
  public List<Snippet> snippets(List<Member> members, Cited cited) {
    ObjectNode request = MAPPER.createObjectNode();
    request.set("snippets", SnippetJson.write(cited));
    addFiles(request, members);
    ParserProcess.Answer answer =
        children.inTurn(
            () -> children.ask(request.toString(), limits.time(members), limits.answerBytes()));
    return answer.line() != null
        ? SnippetJson.read(answer.line())
        : cited.places().stream().map(place -> Snippet.without(place, Snippets.FAILED)).toList();
  }

  private static String request(List<Member> members, Wanted wanted) {
    ObjectNode request = MAPPER.createObjectNode();
    ArrayNode names = request.putArray("participants");
    wanted.participants().forEach(names::add);
    wanted
        .pictures()
        .ifPresent(folder -> request.put("pictures", folder.toAbsolutePath().toString()));
    request.put("explained", wanted.explained());
    addFiles(request, members);
    return request.toString();
  }

  private static void addFiles(ObjectNode request, List<Member> members) {
    ArrayNode files = request.putArray("files");
    for (Member member : members) {
      files
          .addObject()
          .put("path", member.bytes().toAbsolutePath().toString())
          .put("name", member.name())
          .put("sha256", member.sha256());
    }
  }

  /** How many requests are served at the same time. */
  public int capacity() {
    return limits.children();
  }

  /** How many children live; for tests and metrics. */
  public int children() {
    return children.living();
  }

  @Override
  public void close() {
    children.close();
  }

  /**
   * A new folder for files to read. The pool removes it at its end, and the next program's pool
   * where this one is killed.
   */
  public Path folder() throws IOException {
    return children.folder("read-");
  }
}
