package org.ojtpay.samples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A scanned page whose transfer broke off: scanners write the picture first and the catalogue last,
 * so that what arrived holds no page at all.
 */
final class BrokenScan {
  private static final int WIDTH = 1728;
  private static final int HEIGHT = 600;

  static byte[] of() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int length = WIDTH / 8 * HEIGHT;
    out.writeBytes(
        ("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n4 0 obj\n<< /Type /XObject /Subtype /Image /Width "
                + WIDTH
                + " /Height "
                + HEIGHT
                + " /BitsPerComponent 1 /ColorSpace /DeviceGray /Length "
                + length
                + " >>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(picture(length));
    return Arrays.copyOf(out.toByteArray(), 24_576);
  }

  /** Grey lines of writing on white paper. */
  private static byte[] picture(int length) {
    byte[] picture = new byte[length];
    for (int i = 0; i < length; i++) {
      int line = i / (WIDTH / 8);
      boolean ink = line % 24 < 9 && (i * 31 + line * 17) % 7 < 3;
      picture[i] = (byte) (ink ? 0x5A : 0xFF);
    }
    return picture;
  }

  private BrokenScan() {}
}
