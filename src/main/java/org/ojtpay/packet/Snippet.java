package org.ojtpay.packet;

import java.util.Arrays;
import java.util.Objects;

/**
 * A cutting of what was sent, around a place that a notice cites. Numbers and names of people are
 * blacked out in its pixels.
 *
 * @param place that it shows
 * @param words what the picture shows, for whoever does not see it; or why there is none
 * @param png the picture; empty where there is none
 */
public record Snippet(SourceRef place, String words, byte[] png) {

  private static final byte[] NONE = {};

  /** One without a picture. */
  public static Snippet without(SourceRef place, String why) {
    return new Snippet(place, why, NONE);
  }

  public boolean isPicture() {
    return png.length > 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Snippet snippet
        && place.equals(snippet.place)
        && words.equals(snippet.words)
        && Arrays.equals(png, snippet.png);
  }

  @Override
  public int hashCode() {
    return Objects.hash(place, words, Arrays.hashCode(png));
  }

  @Override
  public String toString() {
    return place.describe() + ": " + words + " (" + png.length + " bytes)";
  }
}
