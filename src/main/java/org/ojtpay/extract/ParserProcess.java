package org.ojtpay.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One parser child: its process, its temporary folder and the pipe to it. */
final class ParserProcess {

  /** What came back: the line that was asked for, or why there is none. */
  record Answer(@Nullable String line, @Nullable String failure) {}

  static final String TOO_LONG = "the answer is too long";
  static final String TOO_SLOW = "no answer in time";
  static final String ENDED = "the parser ended";

  private final Process process;
  private final Path folder;
  private final ExecutorService threads;
  private int answered;

  private ParserProcess(Process process, Path folder, ExecutorService threads) {
    this.process = process;
    this.folder = folder;
    this.threads = threads;
  }

  /**
   * Starts a child of the same Java and class path.
   *
   * @param heap as for {@code -Xmx}
   */
  static ParserProcess start(String heap, Scratch scratch, ExecutorService threads) {
    try {
      Path folder = scratch.folder("parser-");
      ProcessBuilder builder = new ProcessBuilder(command(heap, folder));
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      environment(builder.environment());
      return new ParserProcess(builder.start(), folder, threads);
    } catch (IOException e) {
      throw new UncheckedIOException("the parser cannot be started", e);
    }
  }

  private static List<String> command(String heap, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap,
        "-Xss1m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        // Its last words must not be taken for an answer.
        "-XX:+DisplayVMOutputToStderr",
        "-Xshare:auto",
        "-Djava.io.tmpdir=" + folder,
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-Duser.timezone=UTC",
        "-Duser.language=en",
        "-Duser.country=US",
        "-Dlogback.configurationFile=parser-logback.xml",
        "-cp",
        System.getProperty("java.class.path"),
        ParserMain.class.getName());
  }

  /** The child sees nothing of the parent's environment but where programs are found. */
  private static void environment(Map<String, String> environment) {
    environment.keySet().retainAll(Set.of("PATH", "TESSDATA_PREFIX", Tesseract.VARIABLE));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("OMP_THREAD_LIMIT", "1");
  }

  int answered() {
    return answered;
  }

  /** The next line that the child prints, within the limits. */
  Answer ask(@Nullable String request, Duration limit, int mostBytes) throws InterruptedException {
    Future<Answer> answer = threads.submit(() -> exchange(request, mostBytes));
    try {
      answered++;
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      destroy();
      return new Answer(null, TOO_SLOW);
    } catch (ExecutionException broken) {
      return new Answer(null, ENDED);
    }
  }

  private Answer exchange(@Nullable String request, int mostBytes) throws IOException {
    if (request != null) {
      process.getOutputStream().write((request + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    InputStream in = process.getInputStream();
    byte[] buffer = new byte[1 << 16];
    while (true) {
      int read = in.read(buffer);
      if (read < 0) {
        return new Answer(null, ENDED);
      }
      boolean complete = read > 0 && buffer[read - 1] == '\n';
      line.write(buffer, 0, complete ? read - 1 : read);
      if (line.size() > mostBytes) {
        return new Answer(null, TOO_LONG);
      }
      if (complete) {
        String text = line.toString(StandardCharsets.UTF_8);
        boolean isAnswer = request == null || text.startsWith("{");
        return isAnswer ? new Answer(text, null) : new Answer(null, ENDED);
      }
    }
  }

  /** Closes the pipe to the child, as happens when this process dies: the child ends by itself. */
  void hangUp() throws IOException {
    process.getOutputStream().close();
  }

  /** Ends the child and whatever it started, at once. */
  void destroy() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Scratch.delete(folder);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }
}
