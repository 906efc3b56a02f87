package org.ojtpay.pay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * How the payment files of a bank profile reach the bank.
 *
 * <p>Source: the key {@code delivery} of a bank profile in {@code board.yaml}.
 */
public sealed interface Delivery {

  /** The kinds as the configuration names them. */
  enum Kind {
    NONE,
    FOLDER,
    SFTP;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Kind kind();

  /** A person takes the published file to the bank. */
  record None() implements Delivery {
    @Override
    public Kind kind() {
      return Kind.NONE;
    }
  }

  /** A folder of this machine, or one that is mounted here. */
  record Folder(Path folder) implements Delivery {
    @Override
    public Kind kind() {
      return Kind.FOLDER;
    }
  }

  /**
   * A folder of an SFTP server. There is no password: a key opens it.
   *
   * @param keyFile the private key, readable by its owner alone; RSA or ECDSA, without passphrase
   * @param knownHosts the server's keys, in the form that {@code ssh-keyscan} prints
   * @param remoteFolder as the server knows it; empty for the one that it opens with
   */
  record Sftp(
      String host, int port, String user, Path keyFile, Path knownHosts, String remoteFolder)
      implements Delivery {

    public Sftp {
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException(port + " is no port; 22 is usual");
      }
    }

    @Override
    public Kind kind() {
      return Kind.SFTP;
    }
  }

  /** The place itself; a person's own carrying has none. */
  default DropOff dropOff() {
    if (this instanceof Folder folder) {
      return new FolderDropOff(folder.folder());
    }
    if (this instanceof Sftp sftp) {
      return new SftpDropOff(sftp, Duration.ofSeconds(60));
    }
    throw new IllegalStateException("a person takes these files to the bank");
  }
}
