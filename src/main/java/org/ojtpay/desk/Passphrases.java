package org.ojtpay.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.ojtpay.store.FileSync;

/**
 * The passphrases by which people of the board prove who they are, where several use one login of
 * the operating system. They stand in a file, a line a user, in a form from which they cannot be
 * read: PBKDF2 over HMAC-SHA-256 with a salt. Only the file's owner may look into it.
 */
public final class Passphrases {

  /** So that every guess costs the guesser about half a second too. */
  static final int ROUNDS = 600_000;

  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 256;
  private static final int LEAST = 12;

  /** User, rounds, salt, key. */
  private static final Pattern LINE =
      Pattern.compile(
          "(.+) " + ALGORITHM + " ([1-9]\\d{5,7}) ([A-Za-z0-9+/]{22}==) ([A-Za-z0-9+/]{43}=)");

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** What is kept of one passphrase; salt and key in base 64. */
  private record Proof(int rounds, String salt, String key) {

    static Proof of(char[] passphrase, int rounds, String salt) {
      byte[] key = Passphrases.key(passphrase, Base64.getDecoder().decode(salt), rounds);
      return new Proof(rounds, salt, Base64.getEncoder().encodeToString(key));
    }

    /** In a time that does not tell how much of it is right. */
    boolean isOf(char[] passphrase) {
      return MessageDigest.isEqual(
          key.getBytes(StandardCharsets.US_ASCII),
          of(passphrase, rounds, salt).key.getBytes(StandardCharsets.US_ASCII));
    }

    String line(String user) {
      return "%s %s %d %s %s\n".formatted(user, ALGORITHM, rounds, salt, key);
    }
  }

  private final Path file;

  /**
   * @param file may be missing: then nobody has a passphrase yet
   */
  public Passphrases(Path file) {
    this.file = file;
  }

  /**
   * A passphrase that a person gives in a file: its first line.
   *
   * @throws NotAllowed where the file is not there, or others may look into it
   */
  public static char[] given(Path file) {
    return text(file).lines().findFirst().orElse("").toCharArray();
  }

  /**
   * Whether the user has one.
   *
   * @throws NotAllowed where others may look into the file, or a line of it is none
   */
  public boolean has(String user) {
    return proofs().containsKey(user);
  }

  /** Whether that is the user's; never where the user has none. */
  public boolean matches(String user, char[] passphrase) {
    return Optional.ofNullable(proofs().get(user))
        .filter(proof -> proof.isOf(passphrase))
        .isPresent();
  }

  /**
   * Gives the user a passphrase in place of any earlier one.
   *
   * @throws NotPossible where it is too short
   */
  public void put(String user, char[] passphrase) {
    if (passphrase.length < LEAST) {
      throw new NotPossible(
          "A passphrase has at least "
              + LEAST
              + " characters. Take four words that nobody expects.");
    }
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    Map<String, Proof> proofs = proofs();
    proofs.put(user, Proof.of(passphrase, ROUNDS, Base64.getEncoder().encodeToString(salt)));
    String lines =
        proofs.entrySet().stream()
            .map(each -> each.getValue().line(each.getKey()))
            .collect(Collectors.joining());
    try {
      FileSync.writePrivately(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private Map<String, Proof> proofs() {
    Map<String, Proof> proofs = new TreeMap<>();
    if (Files.exists(file)) {
      text(file).lines().forEach(line -> read(line, proofs));
    }
    return proofs;
  }

  private void read(String line, Map<String, Proof> proofs) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches() || proofs.put(matcher.group(1), proof(matcher)) != null) {
      throw new NotAllowed(
          file
              + " has a line that is no passphrase, or two of one user. Put the file back as it was"
              + " from a copy, or delete it and set every passphrase anew.");
    }
  }

  private static Proof proof(Matcher line) {
    return new Proof(Integer.parseInt(line.group(2)), line.group(3), line.group(4));
  }

  private static String text(Path file) {
    try {
      if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
        throw new NotAllowed(
            file + " holds passphrases, but others may use it too; do: chmod 600 " + file);
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new NotAllowed("The file " + file + " cannot be read: is it there, and yours?");
    }
  }

  private static byte[] key(char[] passphrase, byte[] salt, int rounds) {
    // The same letters, however the keyboard or the terminal puts them together.
    char[] same = Normalizer.normalize(new String(passphrase), Normalizer.Form.NFC).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(same, salt, rounds, KEY_BITS);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks " + ALGORITHM, e);
    } finally {
      spec.clearPassword();
    }
  }
}
