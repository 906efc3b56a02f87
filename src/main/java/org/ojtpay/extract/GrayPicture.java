package org.ojtpay.extract;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A picture in tones of gray, 0 black to 255 white, row by row. */
final class GrayPicture {

  static final int WHITE = 255;

  private final int width;
  private final int height;
  private final byte[] tones;

  private GrayPicture(int width, int height, byte[] tones) {
    this.width = width;
    this.height = height;
    this.tones = tones;
  }

  static GrayPicture blank(int width, int height) {
    byte[] tones = new byte[width * height];
    Arrays.fill(tones, (byte) WHITE);
    return new GrayPicture(width, height, tones);
  }

  /** Colours by their brightness; what shows through is white. */
  static GrayPicture of(BufferedImage image) {
    GrayPicture picture = blank(image.getWidth(), image.getHeight());
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      Raster raster = image.getRaster();
      raster.getDataElements(0, 0, picture.width, picture.height, picture.tones);
      return picture;
    }
    int[] row = new int[picture.width];
    for (int y = 0; y < picture.height; y++) {
      image.getRGB(0, y, picture.width, 1, row, 0, picture.width);
      for (int x = 0; x < picture.width; x++) {
        picture.set(x, y, tone(row[x]));
      }
    }
    return picture;
  }

  private static int tone(int argb) {
    int bright =
        ((argb >> 16 & 0xff) * 299 + (argb >> 8 & 0xff) * 587 + (argb & 0xff) * 114) / 1000;
    int alpha = argb >>> 24;
    return (bright * alpha + WHITE * (WHITE - alpha)) / WHITE;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** White outside of the picture. */
  int tone(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? WHITE : tones[y * width + x] & 0xff;
  }

  void set(int x, int y, int tone) {
    tones[y * width + x] = (byte) tone;
  }

  GrayPicture copy() {
    return new GrayPicture(width, height, tones.clone());
  }

  /** The tone that parts ink from paper best (Otsu): darker is ink. */
  int threshold() {
    long[] counts = new long[256];
    for (byte tone : tones) {
      counts[tone & 0xff]++;
    }
    return Tones.threshold(counts);
  }

  /**
   * Turned by quarters so that text that ran right (0), down (1), left (2) or up (3) runs right.
   */
  GrayPicture turned(int turn) {
    if (turn == 0) {
      return this;
    }
    GrayPicture read = turn == 2 ? blank(width, height) : blank(height, width);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int tone = tone(x, y);
        switch (turn) {
          case 1 -> read.set(y, width - 1 - x, tone);
          case 2 -> read.set(width - 1 - x, height - 1 - y, tone);
          default -> read.set(height - 1 - y, x, tone);
        }
      }
    }
    return read;
  }

  /**
   * Of another size; tones between four pixels are mixed, and where it shrinks they are averaged.
   */
  GrayPicture scaled(int toWidth, int toHeight) {
    if (toWidth == width && toHeight == height) {
      return this;
    }
    GrayPicture scaled = blank(toWidth, toHeight);
    for (int y = 0; y < toHeight; y++) {
      for (int x = 0; x < toWidth; x++) {
        double fromX = (x + 0.5) * width / toWidth - 0.5;
        double fromY = (y + 0.5) * height / toHeight - 0.5;
        scaled.set(x, y, mixed(fromX, fromY));
      }
    }
    return scaled;
  }

  /** The tone between four pixels. */
  int mixed(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    double above = tone(left, top) * (1 - right) + tone(left + 1, top) * right;
    double below = tone(left, top + 1) * (1 - right) + tone(left + 1, top + 1) * right;
    return (int) (above * (1 - down) + below * down + 0.5);
  }

  /** As a portable graymap, which needs no compressor. */
  void writeTo(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
      out.write(tones);
    }
  }
}
