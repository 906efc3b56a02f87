package org.ojtpay.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/**
 * A data directory that is not ours, is made by a newer ojtpay, or is in use where it must not be.
 * Nothing in it was touched. Exit status 5.
 */
public final class DataDirectoryRefused extends RuntimeException {

  private final Path directory;

  DataDirectoryRefused(Path directory, String what, String whatToDo) {
    super("Refused " + directory + ": " + what + ". " + whatToDo);
    this.directory = directory;
  }

  static DataDirectoryRefused belongsToAnother(Path directory, AccessDeniedException cause) {
    DataDirectoryRefused refused =
        new DataDirectoryRefused(
            directory,
            "this user may not use " + cause.getFile(),
            "Run ojtpay as the user to whom the directory belongs, or name another directory.");
    refused.initCause(cause);
    return refused;
  }

  public Path directory() {
    return directory;
  }
}
