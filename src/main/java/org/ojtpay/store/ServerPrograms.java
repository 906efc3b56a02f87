package org.ojtpay.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs {@code initdb}, {@code pg_ctl} and {@code postgres} as an account that they accept. */
record ServerPrograms(Path home, ServerAccount account) {

  /** What a program said, on both its outputs, and whether it ended well. */
  record Outcome(boolean succeeded, String output) {}

  static ServerPrograms of(DataDirectory data) throws IOException {
    ServerAccount account = ServerAccount.choose(data);
    return new ServerPrograms(PostgresBinaries.unpacked(), account);
  }

  Outcome run(String program, String... arguments) throws IOException {
    return runWith("", program, arguments);
  }

  Outcome runWith(String input, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return outcome(account.prefix(), command, input);
  }

  static Outcome outcome(List<String> prefix, List<String> command, String input)
      throws IOException {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    plainEnvironment(builder.environment());
    Process process = builder.start();
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(exitStatus(process) == 0, output);
  }

  // PGDATA, PGPORT and the like of the caller must not reach the server.
  private static void plainEnvironment(Map<String, String> environment) {
    @Nullable String path = environment.get("PATH");
    environment.clear();
    environment.put("PATH", path == null ? "/usr/bin:/bin" : path);
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
  }

  private static int exitStatus(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnreachable("interrupted while waiting for the database", e);
    }
  }
}
