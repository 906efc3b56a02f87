package org.ojtpay.packet;

import java.util.Base64;

/**
 * A cutting of what was sent, around a place that a notice cites. Numbers and names of people are
 * blacked out in its pixels.
 *
 * @param place that it shows
 * @param words what the picture shows, for whoever does not see it; or why there is none
 * @param png the picture in base 64; empty where there is none
 */
public record Snippet(SourceRef place, String words, String png) {

  /** One with the picture of these bytes. */
  public static Snippet of(SourceRef place, String words, byte[] png) {
    return new Snippet(place, words, Base64.getEncoder().encodeToString(png));
  }

  /** One without a picture. */
  public static Snippet without(SourceRef place, String why) {
    return new Snippet(place, why, "");
  }

  public boolean isPicture() {
    return !png.isEmpty();
  }

  /** The picture's file. */
  public byte[] bytes() {
    return Base64.getDecoder().decode(png);
  }
}
