package org.ojtpay.store;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** Something that the database's own constraints do not allow. */
public final class RefusedByDatabase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RefusedByDatabase(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** With the sentence of the constraint that was broken. */
  static RefusedByDatabase saying(DataIntegrityViolationException refused) {
    String said = String.valueOf(refused.getMostSpecificCause().getMessage());
    String sentence = said.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    return new RefusedByDatabase("Refused: " + sentence, refused);
  }
}
