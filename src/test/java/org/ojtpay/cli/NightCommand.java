package org.ojtpay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * "ojtpay run JOB" as a process and a process group of its own, with the classes of this build. All
 * that it keeps lies in one home: data, outbox, temporary files, and its jobs.
 */
final class NightCommand {

  /** What is killed. */
  enum Victim {
    /** The Java program alone. */
    PROGRAM,
    /** The program with its parsers and theirs. */
    GROUP,
    /** The database server too, as when the power goes. */
    MACHINE
  }

  private static final int MOST_SECONDS = 600;

  private final Path home;
  private final Process process;

  private NightCommand(Path home, Process process) {
    this.home = home;
    this.process = process;
  }

  /** Makes a home whose payment file may be released at once, as the demonstration's. */
  static Path home(Path home) throws IOException {
    copy(Path.of("jobs"), home.resolve("jobs"));
    copy(Path.of("jobs/demo"), home.resolve("jobs"));
    Files.createDirectories(home.resolve("tmp"));
    return home;
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    run("cp", "-a", from.toAbsolutePath() + "/.", to.toString());
  }

  static NightCommand start(Path home, String job, Path inbox) throws IOException {
    return start(home, job, inbox, List.of());
  }

  /**
   * Starts the command.
   *
   * @param java further options of its Java
   */
  static NightCommand start(Path home, String job, Path inbox, List<String> java)
      throws IOException {
    // Where the tests themselves were started in the background, an interrupt is ignored.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT", "setsid"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dojtpay.home=" + home,
            "-Djava.io.tmpdir=" + home.resolve("tmp"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            job));
    command.addAll(List.of("--as-of", "2026-05-20", "--inbox", inbox.toString()));
    Process process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("said").toFile()))
            .start();
    return new NightCommand(home, process);
  }

  /** Its exit status. */
  int ended() throws InterruptedException {
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it hangs; it said: " + said(home));
    }
    return process.exitValue();
  }

  boolean hasEndedWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Waits until its database takes connections. */
  void awaitServer() throws IOException, InterruptedException {
    while (process.isAlive() && !isReady()) {
      Thread.sleep(50);
    }
  }

  private boolean isReady() throws IOException {
    Path file = home.resolve(".ojtpay/demo/postgres/postmaster.pid");
    return Files.exists(file) && Files.readString(file).contains("ready");
  }

  void signal(String signal) throws IOException {
    run("kill", "-" + signal, "" + process.pid());
  }

  void kill(Victim victim) throws IOException, InterruptedException {
    Optional<Long> server = victim == Victim.MACHINE ? server() : Optional.empty();
    if (victim == Victim.PROGRAM) {
      signal("KILL");
    } else {
      run("kill", "-KILL", "--", "-" + process.pid());
    }
    if (server.isPresent()) {
      List<ProcessHandle> sessions =
          ProcessHandle.of(server.get()).stream().flatMap(ProcessHandle::descendants).toList();
      run("kill", "-KILL", "" + server.get());
      sessions.forEach(ProcessHandle::destroyForcibly);
    }
    process.waitFor();
  }

  private Optional<Long> server() throws IOException {
    Path file = home.resolve(".ojtpay/demo/postgres/postmaster.pid");
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().map(Long::valueOf);
    } catch (java.nio.file.NoSuchFileException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** Processes that name the home in their command, and files that only a crash leaves behind. */
  static List<String> leftovers(Path home) throws IOException, InterruptedException {
    List<String> left = List.of();
    for (int i = 0; i < 50; i++) {
      left = living(home);
      if (left.isEmpty()) {
        break;
      }
      Thread.sleep(100);
    }
    List<String> all = new ArrayList<>(left);
    try (Stream<Path> files = Files.walk(home)) {
      files
          .map(file -> home.relativize(file).toString())
          .filter(
              name ->
                  name.endsWith(".tmp")
                      || name.contains("unfinished")
                      || name.startsWith("tmp/ojtpay"))
          .forEach(all::add);
    }
    return all;
  }

  private static List<String> living(Path home) {
    return ProcessHandle.allProcesses()
        .filter(ProcessHandle::isAlive)
        .flatMap(each -> each.info().commandLine().stream())
        .filter(line -> line.contains(home + "/"))
        .toList();
  }

  static String said(Path home) {
    try {
      return Files.readString(home.resolve("said"));
    } catch (IOException nothing) {
      return "nothing";
    }
  }

  private static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    process.onExit().join();
  }
}
