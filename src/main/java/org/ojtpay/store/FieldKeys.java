package org.ojtpay.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Sha256;

/**
 * The keys of sealed fields: those that fields are sealed with, by id, and the one of the blind
 * index. A key's id is made from the key, so that a wrong key never stands under a right id.
 */
final class FieldKeys {

  private static final int BYTES = 32;
  private static final int ID_LENGTH = 12;
  private static final String CURRENT = "current";
  private static final String INDEX = "index";

  private final String current;
  private final byte[] index;
  private final Map<String, byte[]> keys;

  private FieldKeys(String current, byte[] index, Map<String, byte[]> keys) {
    this.current = current;
    this.index = index;
    this.keys = new TreeMap<>(keys);
  }

  /** New ones, one to seal with and one for the index. */
  static FieldKeys made() {
    return new FieldKeys("", random(), Map.of()).rotated();
  }

  /** The same with one more, which is what is sealed with from here on. */
  FieldKeys rotated() {
    byte[] key = random();
    Map<String, byte[]> all = new TreeMap<>(keys);
    all.put(id(key), key);
    return new FieldKeys(id(key), index, all);
  }

  /** The same without one that nothing is sealed with any more. */
  FieldKeys without(String id) {
    if (id.equals(current)) {
      throw new IllegalArgumentException("key " + id + " is the current one");
    }
    Map<String, byte[]> left = new TreeMap<>(keys);
    left.remove(id);
    return new FieldKeys(current, index, left);
  }

  /** The id of the key that is sealed with. */
  String current() {
    return current;
  }

  Set<String> ids() {
    return Set.copyOf(keys.keySet());
  }

  byte @Nullable [] key(String id) {
    return keys.get(id);
  }

  byte[] index() {
    return index;
  }

  /** Never a key: only how many there are and which is the current one. */
  @Override
  public String toString() {
    return keys.size() + " keys, current " + current;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
            "# The keys of what ojtpay seals: account numbers and the bytes of payment files.\n")
        .append("# Without this file they cannot be read again. Keep a copy of it apart from the\n")
        .append("# copies of the database, and let nobody else read it.\n");
    line(text, CURRENT, current);
    line(text, INDEX, Base64.getEncoder().encodeToString(index));
    keys.forEach((id, key) -> line(text, id, Base64.getEncoder().encodeToString(key)));
    return text.toString();
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException with what is wrong, never with a key
   */
  static FieldKeys of(String text) {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, byte[]> keys = new TreeMap<>();
    for (String name : lines.stringPropertyNames()) {
      if (!name.equals(CURRENT) && !name.equals(INDEX)) {
        keys.put(name, key(lines, name));
      }
    }
    keys.forEach(FieldKeys::requireOwnId);
    String current = lines.getProperty(CURRENT, "").strip();
    if (!keys.containsKey(current)) {
      throw new IllegalArgumentException(
          "its current key \"" + current + "\" is not among its keys");
    }
    return new FieldKeys(current, key(lines, INDEX), keys);
  }

  private static byte[] key(Properties lines, String name) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(lines.getProperty(name, "").strip());
    } catch (IllegalArgumentException notBase64) {
      key = new byte[0];
    }
    if (key.length != BYTES) {
      throw new IllegalArgumentException("its entry " + name + " is missing or is no key");
    }
    return key;
  }

  private static void requireOwnId(String id, byte[] key) {
    if (!id.equals(id(key))) {
      throw new IllegalArgumentException("its key " + id + " was changed");
    }
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value).append('\n');
  }

  private static String id(byte[] key) {
    byte[] named = new byte[BYTES + 4];
    System.arraycopy("key|".getBytes(StandardCharsets.US_ASCII), 0, named, 0, 4);
    System.arraycopy(key, 0, named, 4, BYTES);
    return Sha256.of(named).substring(0, ID_LENGTH);
  }

  private static byte[] random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
