package org.ojtpay.store;

import org.jspecify.annotations.Nullable;

/** Something that the database's own constraints do not allow. */
public final class RefusedByDatabase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RefusedByDatabase(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
