package org.ojtpay.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals single fields of the database with AES-256 in GCM (NIST SP 800-38D), through the JCA, so
 * that the provider of the cryptography can be exchanged. A sealed value is the text {@code v1|key
 * id|nonce|ciphertext and tag}, the last two in base64url. It opens in its own row and column
 * alone.
 */
public final class FieldCipher {

  private static final String VERSION = "v1";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final @Nullable FieldKeyFile file;
  private final SecureRandom random = new SecureRandom();
  private volatile @Nullable FieldKeys keys;

  private FieldCipher(@Nullable FieldKeys keys, @Nullable FieldKeyFile file) {
    this.keys = keys;
    this.file = file;
  }

  /**
   * Where a sealed value stands: elsewhere it does not open.
   *
   * @param row the row's natural key, known before the row is put
   */
  public record Place(String table, String column, String row) {

    /** An employer's account number, as Finance wrote it. */
    public static Place bankAccount(String employerId, int version) {
      return new Place("bank_secret", "sealed", employerId + "|" + version);
    }

    /** The bytes of a payment file. */
    public static Place fileBytes(long fileId) {
      return new Place("payment_file_bytes", "sealed", String.valueOf(fileId));
    }

    @Override
    public String toString() {
      return table + "." + column + " of " + row;
    }

    private byte[] bound() {
      return (table + "|" + column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** With the keys of a file; a key that another program adds to it later is found, too. */
  static FieldCipher of(FieldKeyFile file, Set<String> used) {
    return new FieldCipher(file.open(used), file);
  }

  static FieldCipher of(FieldKeys keys) {
    return new FieldCipher(keys, null);
  }

  /** For work that touches nothing sealed: whatever is asked of it fails. */
  static FieldCipher none() {
    return new FieldCipher(null, null);
  }

  /** Seals a text for its place; the same text never comes out the same twice. */
  public String seal(String plain, Place place) {
    return seal(plain.getBytes(StandardCharsets.UTF_8), place);
  }

  public String seal(byte[] plain, Place place) {
    FieldKeys all = keys();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, key(all, all.current()), nonce, place).doFinal(plain);
      return String.join("|", VERSION, all.current(), text(nonce), text(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot seal " + place, e);
    }
  }

  /**
   * Opens what was sealed for this place.
   *
   * @throws SealBroken where it was sealed for another place, was changed, or its key is not here
   */
  public byte[] open(String sealed, Place place) {
    String[] parts = sealed.split("\\|", -1);
    if (parts.length != 4 || !parts[0].equals(VERSION)) {
      throw SealBroken.unknown(place);
    }
    byte @Nullable [] key = found(parts[1]);
    if (key == null) {
      throw SealBroken.keyless(place, parts[1]);
    }
    try {
      byte[] nonce = bytes(parts[2], NONCE_BYTES);
      byte[] text = bytes(parts[3], TAG_BITS / Byte.SIZE);
      return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(text);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw SealBroken.changed(place, e);
    }
  }

  /** As {@link #open}, of a text. */
  public String openText(String sealed, Place place) {
    return new String(open(sealed, place), StandardCharsets.UTF_8);
  }

  /**
   * The blind index of an account: 64 hex digits, by which two rows can be compared without being
   * opened. Two ways to write one account give the same: upper and lower case, hyphens, blanks and
   * leading zeros make no difference.
   */
  public String index(String routingNumber, String accountNumber) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys().index(), "HmacSHA256"));
      String account = routingNumber.strip() + "|" + normalised(accountNumber);
      return HexFormat.of().formatHex(mac.doFinal(account.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC with SHA-256", e);
    }
  }

  /** The id of the key that is sealed with. */
  public String currentKey() {
    return keys().current();
  }

  private static String normalised(String account) {
    return account.toUpperCase(Locale.ROOT).replaceAll("[-\\s]", "").replaceFirst("^0+", "");
  }

  private FieldKeys keys() {
    FieldKeys all = keys;
    if (all == null) {
      throw new IllegalStateException("these shelves were opened without the keys of the fields");
    }
    return all;
  }

  /** Another program may have rotated the keys since this one read them. */
  private byte @Nullable [] found(String id) {
    byte @Nullable [] key = keys().key(id);
    if (key == null && file != null) {
      keys = file.read();
      key = keys().key(id);
    }
    return key;
  }

  private static byte[] key(FieldKeys all, String id) {
    byte @Nullable [] key = all.key(id);
    if (key == null) {
      throw new IllegalStateException("no key " + id);
    }
    return key;
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, Place place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.bound());
    return cipher;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Only the one way to write these bytes is taken. */
  private static byte[] bytes(String text, int least) {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (bytes.length < least || !text(bytes).equals(text)) {
      throw new IllegalArgumentException("not written as it was sealed");
    }
    return bytes;
  }
}
