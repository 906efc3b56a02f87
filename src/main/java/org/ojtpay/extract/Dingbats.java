package org.ojtpay.extract;

/** Ticks and boxes of symbol fonts as the characters that people see. */
final class Dingbats {

  private Dingbats() {}

  /** The text of a glyph; empty where its font does not say what it is. */
  static String readable(String unicode, String fontName) {
    if (unicode == null || unicode.isEmpty()) {
      return "";
    }
    if (fontName.contains("wingdings")) {
      return wingding(unicode.charAt(0) & 0xff);
    }
    return switch (unicode.charAt(0)) {
      case '\u274f', '\u2750', '\u2751', '\u2752', '\u25a2', '\u2b1c', '\u25fb' ->
          PageWord.UNTICKED;
      case '\u2611', '\u2612' -> PageWord.TICKED;
      case '\u2713', '\u2714', '\u2715', '\u2716', '\u2717', '\u2718' -> "\u2713";
      default -> unicode;
    };
  }

  private static String wingding(int code) {
    return switch (code) {
      case 0x6f, 0xa8, 0x71, 0x72 -> PageWord.UNTICKED;
      case 0xfe, 0xfd, 0x78, 0x6e -> PageWord.TICKED;
      case 0xfc, 0xfb -> "\u2713";
      default -> "\u2022";
    };
  }
}
