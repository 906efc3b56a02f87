package org.ojtpay.job;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that {@code serve} says.
 *
 * @param asOf the day that the job decides for
 * @param message a sentence for people
 * @param status as an exit status of {@code run} would be
 * @param result of a run that ended well
 */
public record ServeEvent(
    Kind kind, String job, LocalDate asOf, String message, int status, @Nullable RunResult result) {

  /** What happened. */
  public enum Kind {
    /** A job waits for its time. */
    NEXT,
    STARTED,
    DONE,
    FAILED,
    /** Not started, or not by this program. */
    LEFT
  }

  static ServeEvent of(Kind kind, String job, LocalDate asOf, String message) {
    return new ServeEvent(kind, job, asOf, message, ExitStatus.DONE, null);
  }
}
