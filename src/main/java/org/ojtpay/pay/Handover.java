package org.ojtpay.pay;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt to hand a payment file over, or of a look at where it was handed over.
 *
 * @param said for people: what was found, and where
 * @param sha256 of what was read there; absent where it could not be read
 */
public record Handover(Outcome outcome, String said, @Nullable String sha256) {

  /** How sure it is where the file lies. */
  public enum Outcome {
    /** It lies there under its name: the same size, and the same bytes as far as they are shown. */
    LISTED,
    /** Nothing of it lies there: the receiver let nobody in, or took nothing. */
    REFUSED,
    /** Nobody can say. That it is not to be seen is no evidence: the bank may have taken it. */
    UNKNOWN,
    /** Something else lies there under its name. */
    OTHER_BYTES
  }

  static Handover listed(String where, @Nullable String sha256) {
    String read = sha256 == null ? "the same size; it may not be read there" : "the same bytes";
    return new Handover(Outcome.LISTED, where + " holds the file: " + read, sha256);
  }

  static Handover otherBytes(String where, String found) {
    return new Handover(
        Outcome.OTHER_BYTES,
        where
            + " holds another file under this name ("
            + found
            + "). Nothing was overwritten; find out who wrote it.",
        null);
  }

  static Handover refused(String said) {
    return new Handover(Outcome.REFUSED, said, null);
  }

  static Handover unknown(String said) {
    return new Handover(Outcome.UNKNOWN, said, null);
  }

  public boolean is(Outcome other) {
    return outcome == other;
  }

  @Override
  public String toString() {
    return outcome.name().toLowerCase(Locale.ROOT) + ": " + said;
  }
}
