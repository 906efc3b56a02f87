package org.ojtpay.store;

import org.jspecify.annotations.Nullable;

/**
 * The address, the credentials or the settings of a database are such that ojtpay must not work
 * with it: a password on the command line, a role too many rights, a server that may lose what it
 * has confirmed. Exit status 3.
 */
public final class DatabaseSettingsInvalid extends RuntimeException {

  DatabaseSettingsInvalid(String message) {
    this(message, null);
  }

  DatabaseSettingsInvalid(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
