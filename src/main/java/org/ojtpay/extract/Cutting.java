package org.ojtpay.extract;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.ojtpay.packet.Box;

/** Cuts a place with its surroundings out of a page, and frames it. Lengths are as of a box. */
final class Cutting {

  /** Pixels an inch: twice as many as points, so that print stays readable. */
  static final int DPI = 144;

  /** The width that a line of a notice has. */
  private static final int WIDTH = 440_000;

  private static final int HEIGHT = 96_000;
  private static final int AROUND = 32_000;

  /** A place that is larger is shown from its beginning. */
  private static final int HIGHEST = 300_000;

  private static final Color FRAME = new Color(0xc0, 0x1c, 0x1c);
  private static final Color EDGE = new Color(0xb4, 0xbc, 0xc6);

  private Cutting() {}

  static int pixels(int thousandths) {
    return (int) ((long) thousandths * DPI / 72_000);
  }

  /** What is shown around the place on a page of that size. */
  static Box around(Box place, int pageWidth, int pageHeight) {
    int width = Math.min(Math.max(place.width() + 2 * AROUND, WIDTH), pageWidth);
    int wanted = Math.max(Math.min(place.height(), HIGHEST) + 2 * AROUND, HEIGHT);
    int height = Math.min(wanted, pageHeight);
    int middle = place.x() + place.width() / 2;
    int x = Math.max(0, Math.min(middle - width / 2, pageWidth - width));
    int above = place.height() > HIGHEST ? AROUND : (height - place.height()) / 2;
    int y = Math.max(0, Math.min(place.y() - above, pageHeight - height));
    return new Box(x, y, width, height);
  }

  /** The part of the page, with a frame around the place. */
  static byte[] of(BufferedImage page, Box part, Box place) throws IOException {
    int left = pixels(part.x());
    int top = pixels(part.y());
    int width = Math.min(pixels(part.width()), page.getWidth() - left);
    int height = Math.min(pixels(part.height()), page.getHeight() - top);
    BufferedImage cutting = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = cutting.createGraphics();
    graphics.drawImage(page, -left, -top, null);
    frame(
        graphics,
        pixels(place.x()) - left,
        pixels(place.y()) - top,
        pixels(place.width()),
        pixels(place.height()));
    graphics.dispose();
    return png(cutting);
  }

  /** Draws the frame just outside of these pixels. */
  static void frame(Graphics2D graphics, int x, int y, int width, int height) {
    graphics.setColor(FRAME);
    graphics.setStroke(new BasicStroke(3));
    graphics.drawRect(x - 5, y - 5, width + 10, height + 10);
  }

  /** With a thin edge, so that white paper does not run into the notice. */
  static byte[] png(BufferedImage picture) throws IOException {
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(EDGE);
    graphics.setStroke(new BasicStroke(2));
    graphics.drawRect(1, 1, picture.getWidth() - 2, picture.getHeight() - 2);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }
}
