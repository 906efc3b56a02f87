package org.ojtpay.pay;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the payment files of a bank profile reach the bank.
 *
 * <p>Source: the key {@code delivery} of a bank profile in {@code board.yaml}.
 */
public sealed interface Delivery {

  /** Who carries the file. */
  enum Channel {
    FOLDER,
    SFTP,
    PERSON
  }

  Channel channel();

  /** The place as people know it; empty where a person goes there. */
  default String target() {
    return channel() == Channel.PERSON ? "" : dropOff().target();
  }

  /** A person takes the published file to the bank. */
  record ByPerson() implements Delivery {
    @Override
    public Channel channel() {
      return Channel.PERSON;
    }
  }

  /** A folder of this machine, or one that is mounted here. */
  record Folder(Path folder) implements Delivery {
    @Override
    public Channel channel() {
      return Channel.FOLDER;
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
    public Channel channel() {
      return Channel.SFTP;
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
