package org.ojtpay.pay;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.jspecify.annotations.Nullable;

/** An SFTP server of a bank on this machine, which can fail at any point of a delivery. */
public final class SampleBank implements AutoCloseable {

  /** What the bank does wrong. */
  public enum Trouble {
    CLOSES_AFTER_OPEN,
    CLOSES_HALF_WAY,
    CLOSES_BEFORE_RENAME,
    CLOSES_AFTER_RENAME,
    DISK_IS_FULL,
    DISK_FILLS_UP,
    REFUSES_RENAME,
    REFUSES_LISTING,
    REFUSES_READING,
    TAKES_AT_ONCE,
    STALLS_AT_RENAME
  }

  private final SshServer server = SshServer.setUpDefaultServer();
  private final Path folder;
  private final Path box;
  private final Set<Trouble> troubles = ConcurrentHashMap.newKeySet();
  private final List<KeyPair> hostKeys;
  private final AtomicInteger renamed = new AtomicInteger();

  /**
   * Opens the bank.
   *
   * @param folder for its box and for the files that the board keeps about it
   * @param hostKeys the kinds of its own keys, the one that it prefers first
   */
  public SampleBank(Path folder, String... hostKeys) {
    this.folder = folder;
    this.box = folder.resolve("box");
    this.hostKeys = Stream.of(hostKeys).map(SampleBank::key).toList();
    try {
      Files.createDirectories(box);
      KeyPair ours = key("EC");
      keyFile("board.key", ours, null);
      server.setHost("127.0.0.1");
      server.setPort(0);
      server.setKeyPairProvider(KeyPairProvider.wrap(this.hostKeys));
      server.setPublickeyAuthenticator(
          (user, key, session) -> KeyUtils.compareKeys(key, ours.getPublic()));
      server.setFileSystemFactory(new VirtualFileSystemFactory(box));
      SftpSubsystemFactory sftp = new SftpSubsystemFactory();
      sftp.addSftpEventListener(new Listener());
      sftp.setFileSystemAccessor(new Accessor());
      server.setSubsystemFactories(List.of(sftp));
      server.start();
      knows(this.hostKeys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KeyPair key(String kind) {
    try {
      KeyPairGenerator maker = KeyPairGenerator.getInstance(kind);
      maker.initialize(kind.equals("RSA") ? 2048 : 256);
      return maker.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the board has to know to deliver here. */
  public Delivery.Sftp delivery() {
    return new Delivery.Sftp(
        "127.0.0.1",
        server.getPort(),
        "board",
        folder.resolve("board.key"),
        folder.resolve("known_hosts"),
        "");
  }

  Path keyFile(String name, KeyPair pair, @Nullable String passphrase) throws IOException {
    Path file = folder.resolve(name);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    @Nullable OpenSSHKeyEncryptionContext sealed = null;
    if (passphrase != null) {
      sealed = new OpenSSHKeyEncryptionContext();
      sealed.setPassword(passphrase);
      sealed.setCipherName("AES");
      sealed.setCipherType("256");
      sealed.setCipherMode("CTR");
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "board", sealed, out);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    return file;
  }

  /** The board knows these keys of the bank, and no others. */
  void knows(List<KeyPair> keys) throws IOException {
    List<String> lines =
        keys.stream()
            .map(
                each ->
                    "[127.0.0.1]:%d %s"
                        .formatted(server.getPort(), PublicKeyEntry.toString(each.getPublic())))
            .toList();
    Files.write(folder.resolve("known_hosts"), lines);
  }

  List<KeyPair> hostKeys() {
    return hostKeys;
  }

  public void has(Trouble trouble) {
    troubles.add(trouble);
  }

  public void isWell() {
    troubles.clear();
  }

  /** How often a file got its name here. */
  public int renamed() {
    return renamed.get();
  }

  /** Where the files arrive. */
  public Path box() {
    return box;
  }

  /** The names of what lies in the box. */
  public List<String> names() {
    try (Stream<Path> files = Files.list(box)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hangUp(ServerSession session, Trouble when) throws IOException {
    if (troubles.contains(when)) {
      session.close(true);
      throw new IOException(when.name().toLowerCase(Locale.ROOT));
    }
  }

  private final class Listener implements SftpEventListener {

    @Override
    public void opening(ServerSession session, String handle, Handle file) throws IOException {
      boolean part = file.getFile().getFileName().toString().endsWith(".part");
      if (!part && troubles.contains(Trouble.REFUSES_READING)) {
        throw new AccessDeniedException(file.getFile().toString());
      }
    }

    @Override
    public void open(ServerSession session, String handle, Handle file) throws IOException {
      hangUp(session, Trouble.CLOSES_AFTER_OPEN);
    }

    @Override
    public void writing(
        ServerSession session,
        String handle,
        FileHandle file,
        long offset,
        byte[] data,
        int from,
        int length)
        throws IOException {
      if (troubles.contains(Trouble.DISK_IS_FULL)
          || (troubles.contains(Trouble.DISK_FILLS_UP) && offset > 0)) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void written(
        ServerSession session,
        String handle,
        FileHandle file,
        long offset,
        byte[] data,
        int from,
        int length,
        Throwable thrown)
        throws IOException {
      hangUp(session, Trouble.CLOSES_HALF_WAY);
    }

    @Override
    public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> how)
        throws IOException {
      hangUp(session, Trouble.CLOSES_BEFORE_RENAME);
      if (troubles.contains(Trouble.REFUSES_RENAME)) {
        throw new AccessDeniedException(to.toString());
      }
      if (troubles.contains(Trouble.STALLS_AT_RENAME)) {
        try {
          Thread.sleep(4_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    @Override
    public void moved(
        ServerSession session, Path from, Path to, Collection<CopyOption> how, Throwable thrown)
        throws IOException {
      if (thrown == null) {
        renamed.incrementAndGet();
      }
      if (troubles.contains(Trouble.TAKES_AT_ONCE)) {
        Files.move(box.resolve(to.getFileName().toString()), folder.resolve("taken"));
      }
      hangUp(session, Trouble.CLOSES_AFTER_RENAME);
    }
  }

  private final class Accessor implements SftpFileSystemAccessor {

    @Override
    public NavigableMap<String, Object> resolveReportedFileAttributes(
        SftpSubsystemProxy subsystem,
        Path file,
        int flags,
        NavigableMap<String, Object> attributes,
        LinkOption... options)
        throws IOException {
      if (troubles.contains(Trouble.REFUSES_LISTING)) {
        throw new AccessDeniedException(file.toString());
      }
      return attributes;
    }
  }
}
