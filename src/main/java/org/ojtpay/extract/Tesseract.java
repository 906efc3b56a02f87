package org.ojtpay.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Box;

/**
 * The program tesseract, started anew for each picture with a limit of time. It is a process of its
 * own so that it can be killed, and its native code brings nothing else down.
 */
final class Tesseract {

  /** Why nothing was recognised; the sentence says what to do. */
  static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
      super(message);
    }
  }

  /** The environment variable that names the program; else it is looked for on the PATH. */
  static final String VARIABLE = "OJTPAY_TESSERACT";

  /**
   * Should this process be killed before it can kill tesseract, the system ends it after so many
   * seconds of work. More memory than this (kilobytes) it never needs; not every system can limit
   * it.
   */
  private static final String LIMITED =
      "ulimit -t 30; ulimit -v 2000000 2>/dev/null; exec \"$0\" \"$@\"";

  private static final Duration LOOK = Duration.ofMillis(20);

  private final String program;

  Tesseract(String program) {
    this.program = program;
  }

  /** As the settings name it. */
  static Tesseract standard() {
    String variable = System.getenv(VARIABLE);
    return new Tesseract(variable == null || variable.isBlank() ? "tesseract" : variable);
  }

  /**
   * The words of a picture, in the order of the program.
   *
   * @param mode how the picture is laid out, as for {@code --psm}
   * @throws Failure where the program is missing, fails, or does not end in time
   */
  List<RecognisedWord> words(GrayPicture picture, int mode, Duration limit) throws Failure {
    try {
      Path folder = Files.createTempDirectory("scan");
      try {
        Path page = folder.resolve("page.pgm");
        picture.writeTo(page);
        return words(run(folder, page, mode, limit));
      } finally {
        for (String name : List.of("page.pgm", "words.tsv", "errors")) {
          Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no room for the picture of a page", e);
    }
  }

  private Path run(Path folder, Path page, int mode, Duration limit) throws IOException, Failure {
    if (!isThere()) {
      throw new Failure(
          "\"" + program + "\" was not found: install tesseract-ocr to have pictures read");
    }
    Path words = folder.resolve("words.tsv");
    ProcessBuilder builder =
        new ProcessBuilder(command(page, mode))
            .redirectOutput(words.toFile())
            .redirectError(folder.resolve("errors").toFile());
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!ends(process, limit)) {
        throw new Failure("tesseract did not end within " + limit.toSeconds() + " seconds");
      }
    } finally {
      end(process);
    }
    if (process.exitValue() != 0) {
      throw new Failure("tesseract failed with exit code " + process.exitValue());
    }
    return words;
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> command(Path page, int mode) {
    return List.of(
        "/bin/sh",
        "-c",
        LIMITED,
        program,
        page.toString(),
        "stdout",
        "-l",
        "eng",
        "--dpi",
        Integer.toString(Scan.DPI),
        "--psm",
        Integer.toString(mode),
        "tsv");
  }

  private boolean isThere() {
    if (program.contains("/")) {
      return Files.isExecutable(Path.of(program));
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String folder : path.split(":", -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it ends in time, while whoever asked for it lives. */
  private static boolean ends(Process process, Duration limit) {
    @Nullable ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        boolean orphaned = parent != null && !parent.isAlive();
        if (System.nanoTime() - end > 0 || orphaned) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<RecognisedWord> words(Path table) throws IOException {
    List<RecognisedWord> words = new ArrayList<>();
    for (String line : Files.readAllLines(table, StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t", -1);
      boolean word = cells.length == 12 && cells[0].equals("5") && !cells[11].isBlank();
      if (word) {
        Box box = new Box(whole(cells[6]), whole(cells[7]), whole(cells[8]), whole(cells[9]));
        int sure = (int) Math.floor(Double.parseDouble(cells[10]));
        words.add(new RecognisedWord(cells[11].strip(), box, Math.max(sure, 0)));
      }
    }
    return words;
  }

  private static int whole(String cell) {
    return Integer.parseInt(cell);
  }
}
