package org.ojtpay.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file as text, whatever its bytes are. Names are UTF-8; a byte that is not, and the
 * byte zero, which no database keeps, is written {@code \xE9}. A backslash that would read like the
 * start of that is written {@code \x5C}, so two names are the same text only where they are the
 * same bytes. Nothing else is changed: neither accents nor control characters.
 */
public final class EntryName {

  /** The order of an inbox: by the bytes of the names. */
  public static final Comparator<String> BYTE_ORDER =
      (a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b));

  private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9A-F]{2})");
  private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("\\\\(?=x[0-9A-F]{2})");

  private EntryName() {}

  /** The last name of the path: Java's own text of it would not tell invalid bytes apart. */
  static String of(Path path) {
    // The only view of a path that keeps every byte.
    String encoded = path.toUri().getRawPath();
    String whole = encoded.endsWith("/") ? encoded.substring(0, encoded.length() - 1) : encoded;
    return of(unquoted(whole.substring(whole.lastIndexOf('/') + 1)));
  }

  static String of(byte[] raw) {
    StringBuilder name = new StringBuilder();
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(raw);
    CharBuffer out = CharBuffer.allocate(raw.length + 1);
    for (CoderResult result = utf8.decode(in, out, true); result.isMalformed(); ) {
      append(name, out);
      for (int i = 0; i < result.length(); i++) {
        name.append(escaped(in.get()));
      }
      result = utf8.reset().decode(in, out, true);
    }
    append(name, out);
    return name.toString();
  }

  /** A name that came as text, as in a mail. */
  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes that the text stands for. */
  static byte[] bytes(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(name);
    int from = 0;
    while (escape.find()) {
      bytes.writeBytes(name.substring(from, escape.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(escape.group(1), 16));
      from = escape.end();
    }
    bytes.writeBytes(name.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static void append(StringBuilder name, CharBuffer valid) {
    String text = LIKE_AN_ESCAPE.matcher(valid.flip()).replaceAll("\\\\x5C");
    name.append(text.replace("\0", escaped((byte) 0)));
    valid.clear();
  }

  private static String escaped(byte raw) {
    return "\\x%02X".formatted(raw);
  }

  private static byte[] unquoted(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      boolean quoted = encoded.charAt(i) == '%';
      bytes.write(quoted ? Integer.parseInt(encoded, i + 1, i + 3, 16) : encoded.charAt(i));
      i += quoted ? 2 : 0;
    }
    return bytes.toByteArray();
  }
}
