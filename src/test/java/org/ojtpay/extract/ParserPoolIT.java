package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;

class ParserPoolIT {

  private static final String REGISTER = "Employee,Code,Hours\n\"Casta\u00f1eda, Jo\",REG,80\n";
  private static final ParserPool.Limits QUICK =
      ParserPool.Limits.standard().withTime(Duration.ofSeconds(4));

  @TempDir Path folder;

  private ParserPool.Member member(String name, String text) throws IOException {
    Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    return new ParserPool.Member(file, name, "sha of " + name);
  }

  private ParserPool.Member register(String name) throws IOException {
    return member(name, REGISTER);
  }

  /** A pipe that nobody writes into: whoever opens it waits for ever, deaf to interrupts. */
  private ParserPool.Member hanging(String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    return new ParserPool.Member(file, name, "sha of " + name);
  }

  private static List<String> codes(FileReading reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }

  @Test
  void readsTheSameInAChildAsHere() throws IOException {
    try (ParserPool pool = new ParserPool(QUICK)) {
      ParserPool.Member member = register("payroll.csv");
      Packet packet = pool.read(List.of(member));
      assertThat(packet.files())
          .containsExactly(new Extractor().read(member.bytes(), member.name(), member.sha256()));
      assertThat(Sheets.lines(packet.files().get(0)))
          .containsExactly("Casta\u00f1eda, Jo|-|-|REG|80|-|-");
    }
  }

  @Test
  void sparesTheOtherFilesWhereOneHangsItsParser() throws Exception {
    try (ParserPool pool = new ParserPool(QUICK)) {
      Packet packet = pool.read(List.of(register("a.csv"), hanging("b.pdf"), register("c.csv")));
      assertThat(packet.files())
          .extracting(FileReading::file)
          .containsExactly("a.csv", "b.pdf", "c.csv");
      assertThat(codes(packet.files().get(1))).containsExactly("DOC-TIMEOUT");
      assertThat(packet.files().get(1).sha256()).isEqualTo("sha of b.pdf");
      assertThat(Sheets.lines(packet.files().get(0))).hasSize(1);
      assertThat(Sheets.lines(packet.files().get(2))).hasSize(1);
      assertThat(Sheets.lines(pool.read(List.of(register("d.csv"))).files().get(0))).hasSize(1);
    }
  }

  @Test
  void goesOnAfterAFileThatTakesAllMemory() throws IOException {
    ParserPool.Limits small = new ParserPool.Limits(1, Duration.ofSeconds(30), 1 << 20, "40m");
    ParserPool.Member bomb = member("bomb.csv", "Employee,Hours".repeat(2_000_000));
    try (ParserPool pool = new ParserPool(small)) {
      assertThat(codes(pool.read(List.of(bomb)).files().get(0))).containsExactly("DOC-TIMEOUT");
      assertThat(Sheets.lines(pool.read(List.of(register("a.csv"))).files().get(0))).hasSize(1);
    }
  }

  @Test
  void refusesAnAnswerThatIsTooLong() throws IOException {
    ParserPool.Limits terse = new ParserPool.Limits(1, Duration.ofSeconds(30), 20_000, "256m");
    String wide = REGISTER + "\"Ruiz, Ana\",REG,80\n".repeat(200);
    try (ParserPool pool = new ParserPool(terse)) {
      Packet packet = pool.read(List.of(member("wide.csv", wide), register("a.csv")));
      assertThat(codes(packet.files().get(0))).containsExactly("DOC-LIMIT");
      assertThat(Sheets.lines(packet.files().get(1))).hasSize(1);
    }
  }

  @Test
  void drawsPlacesInAChildAndSaysSoWhereItIsKilled() throws Exception {
    try (ParserPool pool = new ParserPool(QUICK);
        PdfSheets sheets = new PdfSheets()) {
      Path pdf = sheets.text(60, 200, "Participant signature:").save(folder);
      SourceRef place = new SourceRef.OnPage("a.pdf", 1, new Box(60_000, 190_000, 90_000, 12_000));
      Cited cited = new Cited(List.of(place), new Packet(List.of()), Set.of(), Set.of());
      List<ParserPool.Member> members = List.of(new ParserPool.Member(pdf, "a.pdf", "sha"));
      List<Snippet> here = new Snippets(Tesseract.standard()).of(cited, Map.of("a.pdf", pdf));
      assertThat(here).allMatch(Snippet::isPicture);
      assertThat(pool.snippets(members, cited)).isEqualTo(here);

      ParserPool.Member stuck = hanging("b.pdf");
      SourceRef other = new SourceRef.OnPage("b.pdf", 1, new Box(60_000, 190_000, 90_000, 12_000));
      List<Snippet> none =
          pool.snippets(
              List.of(stuck), new Cited(List.of(other), new Packet(List.of()), Set.of(), Set.of()));
      assertThat(none).containsExactly(Snippet.without(other, Snippets.FAILED));
      assertThat(pool.snippets(members, cited)).isEqualTo(here);
    }
  }

  @Test
  void keepsAPacketOfManyThreadsWithItsThread() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (ParserPool pool =
        new ParserPool(new ParserPool.Limits(2, Duration.ofMinutes(1), 1 << 20, "128m"))) {
      List<Callable<Packet>> tasks = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        ParserPool.Member member = register("payroll-" + i + ".csv");
        tasks.add(() -> pool.read(List.of(member)));
      }
      List<Future<Packet>> packets = threads.invokeAll(tasks);
      for (int i = 0; i < packets.size(); i++) {
        assertThat(packets.get(i).get().files().get(0).file()).isEqualTo("payroll-" + i + ".csv");
      }
      assertThat(pool.children()).isBetween(1, 2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void leavesNoChildAndNoFolderBehind() throws IOException {
    ParserPool pool = new ParserPool(QUICK);
    pool.read(List.of(register("a.csv")));
    assertThat(pool.children()).isEqualTo(1);
    pool.close();
    assertThat(pool.children()).isZero();
  }

  @Test
  void endsWithItsParent() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    ParserProcess child = ParserProcess.start("128m", Scratch.open(folder), threads);
    assertThat(child.ask(null, Duration.ofMinutes(1), 100).line()).isEqualTo(ParserMain.READY);
    ProcessHandle handle = ProcessHandle.of(child.pid()).orElseThrow();
    child.hangUp();
    try {
      handle.onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException alive) {
      throw new AssertionError("the child outlives its parent", alive);
    } finally {
      child.destroy();
      threads.shutdownNow();
    }
  }

  @Test
  void endsWithItsParentInTheMiddleOfADocumentToo() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    ParserProcess child = ParserProcess.start("128m", Scratch.open(folder), threads);
    assertThat(child.ask(null, Duration.ofMinutes(1), 100).line()).isEqualTo(ParserMain.READY);
    ProcessHandle handle = ProcessHandle.of(child.pid()).orElseThrow();
    String hanging = hanging("b.pdf").bytes().toString();
    Future<ParserProcess.Answer> never =
        threads.submit(
            () ->
                child.ask(
                    "{\"files\":[{\"path\":\"" + hanging + "\",\"name\":\"b\",\"sha256\":\"\"}]}",
                    Duration.ofMinutes(1),
                    100));
    Thread.sleep(1_000);
    assertThat(never).isNotDone();
    child.hangUp();
    try {
      handle.onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException alive) {
      throw new AssertionError("the child outlives its parent", alive);
    } finally {
      child.destroy();
      threads.shutdownNow();
    }
  }

  /** Both tries at the packet lose their parser, as when its Java crashes. */
  @Test
  void setsAFileAsideThatCrashesItsParserTwice() throws Exception {
    ParserPool.Limits patient = new ParserPool.Limits(1, Duration.ofMinutes(1), 1 << 20, "128m");
    ParserPool.Member crashing = hanging("b.pdf");
    try (ParserPool pool = new ParserPool(patient)) {
      Thread crashes = new Thread(() -> killReaders(crashing.bytes(), 2));
      crashes.start();
      Packet packet = pool.read(List.of(crashing));
      crashes.join();
      assertThat(codes(packet.files().get(0))).containsExactly("DOC-TIMEOUT");
      assertThat(Sheets.lines(pool.read(List.of(register("c.csv"))).files().get(0))).hasSize(1);
    }
  }

  /** Waits each time until a parser has opened the pipe, and kills it while it reads. */
  private static void killReaders(Path pipe, int times) {
    for (int i = 0; i < times; i++) {
      try (OutputStream opened = Files.newOutputStream(pipe)) {
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        opened.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void removesWhatAKilledProgramWasReading() throws IOException {
    Path dead = Files.createDirectories(folder.resolve("ojtpay-work-1/read-1"));
    Files.writeString(dead.resolve("document"), "of a person");
    Files.writeString(folder.resolve("ojtpay-work-1/lock"), "");
    try (Scratch alive = Scratch.open(folder)) {
      Path read = alive.folder("read-");
      assertThat(folder.resolve("ojtpay-work-1")).doesNotExist();
      Scratch.open(folder).close();
      assertThat(read).exists();
    }
    assertThat(folder).isEmptyDirectory();
  }
}
