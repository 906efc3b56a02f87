package org.ojtpay.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.WordToken.Kind;
import org.w3c.dom.Element;

/**
 * What was put into a paragraph that is no text.
 *
 * @param kind absent where it shows nothing that anybody drew
 * @param embedded a file of another program
 */
record WordDrawing(@Nullable Kind kind, int width, int height, boolean embedded) {

  /** English Metric Units to thousandths of a point. */
  private static final double OF_EMU = 1000.0 / 12_700;

  private static final Pattern STYLE =
      Pattern.compile("(width|height):\\s*([\\d.]{1,8})\\s*(pt|in|cm|mm|px)?");
  private static final int UNKNOWN_SIDE = 30_000;
  private static final int LARGEST_SIDE = 2_000_000;

  static WordDrawing of(Element drawing) {
    boolean embedded = Xml.name(drawing).equals("object");
    boolean signatureLine = !Xml.below(drawing, "signatureline").isEmpty();
    boolean picture =
        !Xml.below(drawing, "blip").isEmpty() || !Xml.below(drawing, "imagedata").isEmpty();
    boolean ink = !Xml.below(drawing, "contentPart").isEmpty();
    int[] size = size(drawing);
    // The line that waits for a digital signature is a picture too, signed or not.
    Kind kind = signatureLine ? null : picture ? Kind.PICTURE : ink ? Kind.INK : null;
    return new WordDrawing(kind, size[0], size[1], embedded);
  }

  /** The boxes of text that it holds, each once: older programs get theirs a second time. */
  static List<Element> textBoxes(Element drawing) {
    return Xml.below(drawing, "txbxContent").stream()
        .filter(text -> !isInFallback(text, drawing))
        .toList();
  }

  private static boolean isInFallback(Element element, Element top) {
    for (var node = element.getParentNode();
        node instanceof Element parent && parent != top;
        node = node.getParentNode()) {
      if (Xml.name(parent).equals("Fallback")) {
        return true;
      }
    }
    return false;
  }

  private static int[] size(Element drawing) {
    for (Element extent : Xml.below(drawing, "extent")) {
      var width = Xml.number(extent, "cx");
      var height = Xml.number(extent, "cy");
      if (width.isPresent() && height.isPresent()) {
        return new int[] {side(width.get() * OF_EMU), side(height.get() * OF_EMU)};
      }
    }
    int[] size = {UNKNOWN_SIDE, UNKNOWN_SIDE};
    for (Element shape : Xml.below(drawing, "shape")) {
      Matcher side = STYLE.matcher(Xml.attribute(shape, "style").orElse(""));
      while (side.find()) {
        double points = Double.parseDouble("0" + side.group(2).replaceFirst("\\.$", ""));
        size[side.group(1).equals("width") ? 0 : 1] = side(points * unit(side.group(3)));
      }
    }
    return size;
  }

  private static double unit(@Nullable String unit) {
    return switch (unit == null ? "px" : unit) {
      case "pt" -> 1000;
      case "in" -> 72_000;
      case "cm" -> 28_346;
      case "mm" -> 2_835;
      default -> 750;
    };
  }

  private static int side(double thousandths) {
    return (int) Math.max(1_000, Math.min(LARGEST_SIDE, thousandths));
  }
}
