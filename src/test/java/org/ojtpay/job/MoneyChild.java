package org.ojtpay.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ojtpay.store.ConnectionInfo;
import org.ojtpay.store.TestDatabase;

/**
 * A night or a payment run of a {@link MoneyWorld} in a program of its own, which can be killed.
 */
final class MoneyChild {

  private MoneyChild() {}

  static Process start(MoneyWorld world, int port, String job) throws java.io.IOException {
    ConnectionInfo server = world.database().appInfo();
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                MoneyChild.class.getName(),
                server.url().replaceFirst(":\\d+/", ":" + port + "/"),
                server.user(),
                server.password(),
                world.database().keys(),
                world.outbox().toString(),
                world.now().toString(),
                job))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The child's side. */
  public static void main(String[] of) {
    try (MoneyWorld world =
        MoneyWorld.goingOn(
            new ConnectionInfo(of[0], of[1], of[2]),
            TestDatabase.cipher(of[3]),
            Path.of(of[4]),
            Instant.parse(of[5]))) {
      if (of[6].equals(JobRunner.NIGHTLY)) {
        world.nightOfWhatIsRead();
      } else {
        world.payments();
      }
    }
  }
}
