package org.ojtpay.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM that opens the server of a data directory and holds it until told to end. */
final class UserProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private UserProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The child's side: says the server's port and waits for the end of its input. */
  public static void main(String[] arguments) throws IOException {
    try (EmbeddedServer server = EmbeddedServer.open(Path.of(arguments[0]))) {
      System.out.println(server.app().url());
      System.out.flush();
      System.in.readAllBytes();
    }
    System.out.println("closed");
  }

  static UserProcess start(Path data, String... prefix) throws IOException {
    List<String> command = new ArrayList<>(List.of(prefix));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            UserProcess.class.getName(),
            data.toString()));
    return new UserProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Waits until it has the server; the server's address. */
  String url() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("the other process ended before it had a server");
    }
    return line;
  }

  long pid() {
    return process.pid();
  }

  /** As kill -9 does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Lets it end in order. */
  void end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IOException("the other process does not end");
    }
  }

  @Override
  public void close() {
    kill();
  }
}
