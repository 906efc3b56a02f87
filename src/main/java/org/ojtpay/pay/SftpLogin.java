package org.ojtpay.pay;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;

/**
 * One visit to an SFTP server: with the key of the configuration and nothing else that may lie
 * about on the machine, and only to a server whose own key is known.
 */
final class SftpLogin implements Closeable {

  private final SshClient ssh;
  private final SftpClient sftp;

  private SftpLogin(SshClient ssh, SftpClient sftp) {
    this.ssh = ssh;
    this.sftp = sftp;
  }

  /**
   * Logs in.
   *
   * @param patience for each answer of the server
   * @throws IOException where a file is not as it has to be, the server cannot be reached, shows
   *     another key than the known one, or lets nobody in
   */
  static SftpLogin open(Delivery.Sftp to, Duration patience) throws IOException {
    List<KeyPair> keys = keys(to.keyFile());
    if (!Files.isReadable(to.knownHosts())) {
      throw new IOException(to.knownHosts() + ", with the server's own key, cannot be read");
    }
    AtomicReference<@Nullable PublicKey> stranger = new AtomicReference<>();
    SshClient ssh = client(to, patience, stranger::set);
    try {
      ssh.start();
      ClientSession session =
          ssh.connect(to.user(), to.host(), to.port()).verify(patience).getSession();
      keys.forEach(session::addPublicKeyIdentity);
      session.auth().verify(patience);
      return new SftpLogin(ssh, SftpClientFactory.instance().createSftpClient(session));
    } catch (IOException | RuntimeException refused) {
      ssh.stop();
      PublicKey shown = stranger.get();
      if (shown != null) {
        throw new IOException(strange(shown, to), refused);
      }
      throw refused;
    }
  }

  private static String strange(PublicKey shown, Delivery.Sftp to) {
    return "the server shows the key "
        + KeyUtils.getFingerPrint(shown)
        + ", which is not its key in "
        + to.knownHosts();
  }

  SftpClient sftp() {
    return sftp;
  }

  /** Ends the visit; how the server takes leave changes nothing of what it has confirmed. */
  @Override
  public void close() {
    ssh.stop();
  }

  private static SshClient client(
      Delivery.Sftp to, Duration patience, Consumer<PublicKey> strangers) throws IOException {
    SshClient ssh = SshClient.setUpDefaultClient();
    ServerKeyVerifier known =
        new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, to.knownHosts());
    ssh.setServerKeyVerifier(
        (session, address, key) -> {
          boolean isKnown = known.verifyServerKey(session, address, key);
          if (!isKnown) {
            strangers.accept(key);
          }
          return isKnown;
        });
    ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    ssh.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    ssh.setSignatureFactories(knownFirst(ssh.getSignatureFactories(), to));
    CoreModuleProperties.IDLE_TIMEOUT.set(ssh, patience);
    return ssh;
  }

  /** A server shows the key that is asked for first: that has to be one whose kind is known. */
  private static List<NamedFactory<Signature>> knownFirst(
      List<NamedFactory<Signature>> all, Delivery.Sftp to) throws IOException {
    Set<String> known =
        KnownHostEntry.readKnownHostEntries(to.knownHosts()).stream()
            .filter(entry -> entry.isHostMatch(to.host(), to.port()))
            .map(entry -> entry.getKeyEntry().getKeyType())
            .collect(Collectors.toSet());
    return all.stream()
        .sorted(
            Comparator.comparing(
                each -> !known.contains(KeyUtils.getCanonicalKeyType(each.getName()))))
        .toList();
  }

  private static List<KeyPair> keys(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(file + ", with the key that opens the server, cannot be read");
    }
    Set<PosixFilePermission> forOthers = Files.getPosixFilePermissions(file);
    forOthers.removeAll(
        Set.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE));
    if (!forOthers.isEmpty()) {
      throw new IOException(file + " is open to others than its owner; do: chmod 600 " + file);
    }
    return loaded(file);
  }

  private static List<KeyPair> loaded(Path file) throws IOException {
    try (InputStream text = Files.newInputStream(file)) {
      List<KeyPair> keys = new ArrayList<>();
      SecurityUtils.loadKeyPairIdentities(null, () -> file.toString(), text, null)
          .forEach(keys::add);
      return keys;
    } catch (GeneralSecurityException | RuntimeException | IOException unusable) {
      throw new IOException(
          file + " holds no private key of the kind RSA or ECDSA without a passphrase", unusable);
    }
  }
}
