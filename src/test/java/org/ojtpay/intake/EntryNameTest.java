package org.ojtpay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as bytes and as text. */
class EntryNameTest {

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoice.pdf",
        "Pe\u00f1a.pdf",
        "Pen\u0303a.pdf",
        "\u5de5\u8cc7\u55ae.pdf",
        "\u0641\u0627\u062a\u0648\u0631\u0629.pdf",
        "party \uD83C\uDF89.pdf",
        "two\nlines.pdf",
        "-rf",
        "a\\b.pdf",
        "100%25.pdf",
        "=cmd|'/c calc'!A1.csv"
      })
  void leavesValidNamesAsTheyAre(String name) {
    assertThat(EntryName.of(name.getBytes(StandardCharsets.UTF_8))).isEqualTo(name);
    assertThat(EntryName.bytes(name)).isEqualTo(name.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void writesInvalidBytesVisibly() {
    assertThat(EntryName.of(bytes('c', 'a', 'f', 0xe9))).isEqualTo("caf\\xE9");
    assertThat(EntryName.of(bytes(0xff, 0xfe, 'a'))).isEqualTo("\\xFF\\xFEa");
    // A long letter that is cut off, a surrogate, and a byte too many.
    assertThat(EntryName.of(bytes(0xe2, 0x82))).isEqualTo("\\xE2\\x82");
    assertThat(EntryName.of(bytes(0xed, 0xa0, 0x80))).isEqualTo("\\xED\\xA0\\x80");
    assertThat(EntryName.of(bytes('a', 0x80, 'b'))).isEqualTo("a\\x80b");
  }

  @Test
  void tellsAnInvalidByteFromItsWritingOut() {
    String written = EntryName.of("caf\\xE9".getBytes(StandardCharsets.UTF_8));

    assertThat(written).isEqualTo("caf\\x5CxE9").isNotEqualTo(EntryName.of(bytes('c', 0xe9)));
    assertThat(EntryName.bytes(written)).isEqualTo("caf\\xE9".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void writesTheByteZeroWhichNoDatabaseKeeps() {
    assertThat(EntryName.of("a\0b.pdf")).isEqualTo("a\\x00b.pdf");
  }

  @Test
  void ordersByBytesAndNotByWhatIsWrittenForThem() {
    List<String> names =
        List.of("z", "\\xE9", "A", "\uD83C\uDF89", "\u00f1").stream()
            .sorted(EntryName.BYTE_ORDER)
            .toList();

    assertThat(names).containsExactly("A", "z", "\u00f1", "\\xE9", "\uD83C\uDF89");
  }

  @Test
  void givesEveryNameAWritingOfItsOwn() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int[] likely = {'\\', 'x', '5', 'C', 'E', '9', 0xe9, 0xc3, 0xa9, 0x80, 'a', 0xf0, 0x9f};
    for (int i = 0; i < 100_000; i++) {
      byte[] name = new byte[1 + random.nextInt(8)];
      for (int j = 0; j < name.length; j++) {
        name[j] = (byte) likely[random.nextInt(likely.length)];
      }
      assertThat(EntryName.bytes(EntryName.of(name))).as("seed %d", seed).isEqualTo(name);
    }
  }
}
