package org.ojtpay.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** No database answers, it went away, or the embedded server does not start. Exit status 6. */
public final class DatabaseUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  // Trouble of the connection; the server was stopped, crashed, or is not up yet.
  private static final Pattern LOSS = Pattern.compile("08...|57P0[123]");

  DatabaseUnreachable(String message) {
    this(message, null);
  }

  DatabaseUnreachable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * A trouble that comes from a connection that broke, or fell silent, in the midst of the work.
   */
  public static Optional<DatabaseUnreachable> behind(Throwable trouble) {
    return Stream.iterate(trouble, each -> each != null, Throwable::getCause)
        .filter(DatabaseUnreachable::isLoss)
        .findFirst()
        .map(
            lost ->
                new DatabaseUnreachable(
                    "The database went away, or answers no more: "
                        + lost.getMessage()
                        + " What was done is kept. See that the database runs, then give the same"
                        + " command again: it goes on from there.",
                    lost));
  }

  private static boolean isLoss(Throwable trouble) {
    if (trouble instanceof SQLException sql) {
      @Nullable String state = sql.getSQLState();
      return sql instanceof SQLTransientConnectionException
          || (state != null && LOSS.matcher(state).matches());
    }
    // A rollback fails where the connection broke in the commit before, which it then hides.
    return trouble instanceof TransactionSystemException;
  }
}
