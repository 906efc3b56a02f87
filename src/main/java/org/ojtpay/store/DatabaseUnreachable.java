package org.ojtpay.store;

import org.jspecify.annotations.Nullable;

/** No database answers, or the embedded server does not start. Exit status 6. */
public final class DatabaseUnreachable extends RuntimeException {

  DatabaseUnreachable(String message) {
    this(message, null);
  }

  DatabaseUnreachable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
