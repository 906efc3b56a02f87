package org.ojtpay.notice;

import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bar of up to three parts, drawn as lines and surfaces: the first solid, the second striped, the
 * third white. The patterns tell them apart without colours.
 */
final class ShareBar {

  private static final String TYPE = "share-bar";
  private static final String PARTS = "data-parts";
  private static final Color INK = new Color(0x17324d);

  /** Between two stripes. */
  private static final int STEP = 4;

  private ShareBar() {}

  /**
   * As an element of a paper.
   *
   * @param alt what it shows, for whoever does not see it
   * @param parts whole numbers, none of them negative
   */
  static String element(String alt, int width, int height, List<Long> parts) {
    return "<object type=\"%s\" alt=\"%s\" %s=\"%s\" style=\"display:inline-block;width:%spt;height:%spt\"></object>"
        .formatted(
            TYPE,
            Html.escape(alt),
            PARTS,
            String.join(" ", parts.stream().map(Object::toString).toList()),
            width,
            height);
  }

  static FSObjectDrawerFactory drawers() {
    DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(
        TYPE,
        (element, x, y, width, height, device, context, dotsPerPixel) -> {
          List<Long> parts =
              Stream.of(element.getAttribute(PARTS).split(" ")).map(Long::valueOf).toList();
          Rectangle2D frame =
              new Rectangle2D.Double(0, 0, width / dotsPerPixel, height / dotsPerPixel);
          draw(device, new Rectangle2D.Double(x, y, width, height), frame, parts);
          return null;
        });
    return drawers;
  }

  private static void draw(
      OutputDevice device, Rectangle2D place, Rectangle2D frame, List<Long> parts) {
    device.drawWithGraphics(
        (float) place.getX(),
        (float) place.getY(),
        (float) place.getWidth(),
        (float) place.getHeight(),
        graphics -> draw(graphics, frame, parts));
  }

  private static void draw(Graphics2D graphics, Rectangle2D frame, List<Long> parts) {
    graphics.setStroke(new BasicStroke(1));
    graphics.setColor(INK);
    double all = Math.max(1, parts.stream().mapToLong(Long::longValue).sum());
    double left = frame.getX();
    for (int i = 0; i < parts.size(); i++) {
      double width = frame.getWidth() * parts.get(i) / all;
      draw(graphics, new Rectangle2D.Double(left, 0, width, frame.getHeight()), i);
      left += width;
    }
    graphics.draw(frame);
  }

  private static void draw(Graphics2D graphics, Rectangle2D part, int place) {
    if (place == 0) {
      graphics.fill(part);
    } else if (place == 1) {
      stripe(graphics, part);
      graphics.draw(part);
    }
  }

  private static void stripe(Graphics2D graphics, Rectangle2D part) {
    Shape before = graphics.getClip();
    graphics.clip(part);
    double end = part.getMaxX() + part.getHeight();
    for (double at = part.getX(); at < end; at += STEP) {
      graphics.draw(new Line2D.Double(at, part.getY(), at - part.getHeight(), part.getMaxY()));
    }
    graphics.setClip(before);
  }
}
