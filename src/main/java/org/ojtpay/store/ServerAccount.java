package org.ojtpay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The account under which PostgreSQL's programs run. They refuse to run as root; there a user
 * namespace gives them another identity over the same files, or else they run as nobody.
 */
enum ServerAccount {
  CALLER,
  OWN_NAMESPACE,
  NOBODY;

  private static final int ROOT_ID = 0;
  private static final int NOBODY_ID = 65534;

  /**
   * The account for the cluster of a data directory: the one that owns it, where it is there.
   *
   * @throws DataDirectoryRefused for root, where the cluster belongs to an ordinary user: files
   *     that root would write into it could not be read by its owner any more
   */
  static ServerAccount choose(DataDirectory data) throws IOException {
    if (!isRoot()) {
      return CALLER;
    }
    if (!Files.exists(data.postgres())) {
      return firstThatWorks(List.of(OWN_NAMESPACE, NOBODY));
    }
    Object owner = Files.getAttribute(data.postgres(), "unix:uid");
    if (owner.equals(ROOT_ID)) {
      return firstThatWorks(List.of(OWN_NAMESPACE));
    }
    if (owner.equals(NOBODY_ID)) {
      return firstThatWorks(List.of(NOBODY));
    }
    throw new DataDirectoryRefused(
        data.root(),
        "it belongs to user " + owner + ", and this is root",
        "Run ojtpay as that user, or name another directory.");
  }

  private static ServerAccount firstThatWorks(List<ServerAccount> accounts) {
    return accounts.stream()
        .filter(ServerAccount::works)
        .findFirst()
        .orElseThrow(
            () ->
                new DatabaseUnreachable(
                    "PostgreSQL does not run as root, and neither unshare nor setpriv gives it"
                        + " another identity here. Run ojtpay as an ordinary user, or name a"
                        + " database of your own with --database."));
  }

  /** What stands before a command so that it runs under this account. */
  List<String> prefix() {
    return switch (this) {
      case CALLER -> List.of();
      case OWN_NAMESPACE -> List.of("unshare", "-U");
      case NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    };
  }

  /** What to look at where a program of this account may not do what it must. */
  String hint() {
    return switch (this) {
      case CALLER, OWN_NAMESPACE -> "";
      case NOBODY ->
          " (As root, the server runs as user 65534, who must be able to enter the folders above"
              + " the data directory and above the cache, XDG_CACHE_HOME.)";
    };
  }

  /** Lets the account reach a directory below the data directory, and own all that is in it. */
  void handOver(DataDirectory data, Path tree) throws IOException {
    if (this != NOBODY) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(data.root());
    permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    Files.setPosixFilePermissions(data.root(), permissions);
    try (Stream<Path> files = Files.walk(tree)) {
      files.forEach(ServerAccount::giveToNobody);
    }
  }

  private boolean works() {
    try {
      return ServerPrograms.outcome(prefix(), List.of("id", "-u"), "").succeeded();
    } catch (IOException absent) {
      return false;
    }
  }

  private static boolean isRoot() {
    try {
      return ServerPrograms.outcome(List.of(), List.of("id", "-u"), "")
          .output()
          .strip()
          .equals("0");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tell who runs this", e);
    }
  }

  private static void giveToNobody(Path file) {
    try {
      Files.setAttribute(file, "unix:uid", NOBODY_ID);
      Files.setAttribute(file, "unix:gid", NOBODY_ID);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
