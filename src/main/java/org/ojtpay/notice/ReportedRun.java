package org.ojtpay.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The run that a report is about.
 *
 * @param asOf the day for which it decided; every date of a notice derives from it
 * @param sequence counted from one within job and day
 * @param policyHash the sha256 of the policy pack's files
 * @param status {@code DONE} where it did all that it had to, {@link #DRY_RUN} where it kept
 *     nothing
 */
public record ReportedRun(
    String id,
    String job,
    LocalDate asOf,
    int sequence,
    String policy,
    String policyHash,
    String status,
    Instant startedAt,
    Instant finishedAt) {

  /** The status of a run of which nothing was kept. */
  public static final String DRY_RUN = "DRY_RUN";

  private static final String STAMP = "DRY RUN: nothing was decided, paid or sent.";

  boolean isDone() {
    return status.equals("DONE");
  }

  public boolean isDryRun() {
    return status.equals(DRY_RUN);
  }

  /** What is to be said before anything else of a run that did not do its work. */
  String caution() {
    return isDone() ? "" : isDryRun() ? STAMP + " " : "This run is not finished (" + status + "). ";
  }

  /** The subject of a mail, which nobody can take for one that was sent. */
  String stamped(String subject) {
    return isDryRun() ? "DRY RUN, NOT SENT: " + subject : subject;
  }

  /** A paper, which nobody can take for one that counts. */
  Sheet stamped(Sheet sheet) {
    return isDryRun() ? sheet.stamped("DRY RUN: ") : sheet;
  }

  /** A letter, which nobody can take for one that was sent. */
  Letter stamped(Letter letter) {
    if (!isDryRun()) {
      return letter;
    }
    List<String> paragraphs = new ArrayList<>(List.of(STAMP));
    paragraphs.addAll(letter.paragraphs());
    return new Letter(letter.sender(), letter.title(), paragraphs);
  }
}
