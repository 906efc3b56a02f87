package org.ojtpay.samples;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** A small gray picture as a telephone saves one. Nothing is compressed: compressors differ. */
final class Photo {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 480;
  private static final int BLOCK = 0xFFFF;

  static byte[] sunset() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer head = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT);
    head.put(new byte[] {8, 0, 0, 0, 0});
    chunk(out, "IHDR", head.array());
    chunk(out, "IDAT", stored(rows()));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** A bright disk over a dark street, with the grain of a poor lens. */
  private static byte[] rows() {
    byte[] rows = new byte[(WIDTH + 1) * HEIGHT];
    long grain = 20260618;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        grain = grain * 6364136223846793005L + 1442695040888963407L;
        int far = (x - 210) * (x - 210) + (y - 190) * (y - 190);
        int light = y > 320 ? 50 : Math.max(90, 230 - far / 260);
        rows[y * (WIDTH + 1) + x + 1] = (byte) (light + Math.floorMod(grain >>> 33, 17L));
      }
    }
    return rows;
  }

  /** As blocks that are not compressed. */
  private static byte[] stored(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x78, 0x01});
    for (int at = 0; at < content.length; at += BLOCK) {
      int length = Math.min(BLOCK, content.length - at);
      out.write(at + length == content.length ? 1 : 0);
      out.writeBytes(new byte[] {(byte) length, (byte) (length >> 8)});
      out.writeBytes(new byte[] {(byte) ~length, (byte) (~length >> 8)});
      out.write(content, at, length);
    }
    Adler32 sum = new Adler32();
    sum.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.US_ASCII));
    sum.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private Photo() {}
}
