package org.ojtpay.cli;

import java.nio.file.Path;

/** Where the project lies: the launcher says it. */
final class Home {

  private Home() {}

  static Path path() {
    return Path.of(System.getProperty("ojtpay.home", "")).toAbsolutePath();
  }

  static Path jobs() {
    return path().resolve("jobs");
  }
}
