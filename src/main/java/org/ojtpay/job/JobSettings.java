package org.ojtpay.job;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one run of a job is told: from the command line, else from {@code jobs/JOB.yaml}.
 *
 * @param asOf the day for which it decides
 * @param data the embedded database's directory; not used where {@code database} is given
 * @param database a PostgreSQL of the board's own, as a JDBC URL without password
 * @param credentials the file with that database's users and passwords
 * @param fieldKeys the file with the keys of sealed fields; where it is absent, they lie in the
 *     data directory, or beside the credentials
 * @param bankProfile the bank's name in {@code board.yaml}; for payment files alone
 * @param atOnce the two who approve and release within the run: for the demonstration alone
 * @param yearEnd of the end of a fiscal year alone
 */
public record JobSettings(
    String job,
    LocalDate asOf,
    Path inbox,
    Path outbox,
    Path reference,
    Path data,
    @Nullable String database,
    @Nullable Path credentials,
    @Nullable Path fieldKeys,
    String policy,
    @Nullable String bankProfile,
    @Nullable AtOnce atOnce,
    @Nullable YearEndSettings yearEnd) {

  /** With the keys of sealed fields where they lie unless the board says otherwise. */
  public JobSettings(
      String job,
      LocalDate asOf,
      Path inbox,
      Path outbox,
      Path reference,
      Path data,
      @Nullable String database,
      @Nullable Path credentials,
      String policy,
      @Nullable String bankProfile,
      @Nullable AtOnce atOnce) {
    this(
        job,
        asOf,
        inbox,
        outbox,
        reference,
        data,
        database,
        credentials,
        null,
        policy,
        bankProfile,
        atOnce,
        null);
  }

  /** The same for another day. */
  JobSettings on(LocalDate day) {
    return with(day, atOnce, yearEnd);
  }

  /** The same for the end of a fiscal year. */
  JobSettings ending(YearEndSettings end) {
    return with(asOf, atOnce, end);
  }

  /** The same, but that people approve and release between this run and the next. */
  public JobSettings byPeople() {
    return with(asOf, null, yearEnd);
  }

  private JobSettings with(LocalDate day, @Nullable AtOnce people, @Nullable YearEndSettings end) {
    return new JobSettings(
        job,
        day,
        inbox,
        outbox,
        reference,
        data,
        database,
        credentials,
        fieldKeys,
        policy,
        bankProfile,
        people,
        end);
  }

  /** The users who approve and release. */
  public record AtOnce(String approver, String releaser) {}
}
