package org.ojtpay.store;

import org.jspecify.annotations.Nullable;

/**
 * A sealed field does not open: somebody changed or moved it, or its key is not here. Nothing is
 * paid by it. Exit status 4.
 */
public final class SealBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private SealBroken(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static SealBroken changed(FieldCipher.Place place, Throwable cause) {
    return new SealBroken(
        "The sealed field "
            + place
            + " does not open: it was changed, or moved from another row. Find out who wrote into"
            + " the database; put the row back from a copy.",
        cause);
  }

  static SealBroken keyless(FieldCipher.Place place, String key) {
    return new SealBroken(
        "The sealed field "
            + place
            + " names the key "
            + key
            + ", which the key file lacks. Put back the copy of the key file.",
        null);
  }

  static SealBroken unknown(FieldCipher.Place place) {
    return new SealBroken(
        "The sealed field " + place + " is not written as ojtpay seals. Use a newer ojtpay.", null);
  }
}
