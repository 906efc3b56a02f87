package org.ojtpay.extract;

import javax.imageio.metadata.IIOMetadata;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** How large the sheet is that a picture shows: a fax has other dots down than across. */
final class PictureSize {

  private static final String STANDARD = "javax_imageio_1.0";
  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  /** Screens say 72 or 96 dots an inch of a photograph; no scanner does. */
  private static final double COARSEST = 72 / 97.0;

  private static final double FINEST = 72 / 2_400.0;

  /** Where a picture does not say: its shorter side is that of a letter sheet. */
  private static final double LETTER = 8.5 * 72;

  private PictureSize() {}

  /** The frame of a sheet with so many dots. */
  static Frame frame(int dotsAcross, int dotsDown, @Nullable IIOMetadata about) {
    double across = points(about, "HorizontalPixelSize");
    double down = points(about, "VerticalPixelSize");
    if (!isScanned(across) || !isScanned(down)) {
      across = LETTER / Math.max(Math.min(dotsAcross, dotsDown), 1);
      down = across;
    }
    return new Frame(
        0, 0, 0, 0, Frame.thousandths(dotsAcross * across), Frame.thousandths(dotsDown * down));
  }

  private static boolean isScanned(double dot) {
    return dot >= FINEST && dot <= COARSEST;
  }

  /** How many points a dot takes; zero where the picture does not say. */
  private static double points(@Nullable IIOMetadata about, String name) {
    if (about == null || !about.isStandardMetadataFormatSupported()) {
      return 0;
    }
    Node root = about.getAsTree(STANDARD);
    NodeList found = root instanceof Element all ? all.getElementsByTagName(name) : null;
    if (found == null || found.getLength() == 0) {
      return 0;
    }
    String value = ((Element) found.item(0)).getAttribute("value");
    try {
      return Double.parseDouble(value) * POINTS_PER_MILLIMETRE;
    } catch (NumberFormatException unsaid) {
      return 0;
    }
  }
}
