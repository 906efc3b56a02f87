package org.ojtpay.desk;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.BoardFile;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.JobFiles;

/**
 * Who sits at the desk: the operating system's user, if the board knows one of that name. In the
 * demonstration's data anybody may act as one of its invented people.
 */
public final class People {

  private final BoardFile board;
  private final boolean demonstration;

  /**
   * @param home the project's root
   * @param data the data directory that is worked with; absent for a database of the board's own
   */
  public People(BoardFile board, Path home, @Nullable Path data) {
    this.board = board;
    this.demonstration = data != null && JobFiles.isDemonstration(home, data);
  }

  /**
   * The name of the operating system's user who started the program. The system says it, and not
   * the property {@code user.name}, which anybody may set.
   *
   * @throws NotAllowed where the system knows no name for the user
   */
  public static String login() {
    return ProcessHandle.current()
        .info()
        .user()
        .orElseThrow(
            () ->
                new NotAllowed(
                    "The operating system knows no name for the user who started the program."
                        + " Start it as a user who has one."));
  }

  /**
   * The person, who must be known to the board.
   *
   * @param as whom the user claims to be; absent for the operating system's user
   */
  public Person person(@Nullable String as) {
    String system = login();
    if (as != null && !as.equals(system) && !demonstration) {
      throw new NotAllowed(
          "You are "
              + system
              + ". Acting as "
              + as
              + " is possible in the demonstration's data alone (--data .ojtpay/demo).");
    }
    String user = as == null ? system : as;
    return board
        .person(user)
        .orElseThrow(
            () ->
                new NotAllowed(
                    "The board knows no user \""
                        + user
                        + "\". Its people stand in jobs/board.yaml."));
  }

  /** The person, who must have the role. */
  public Person person(@Nullable String as, String role) {
    Person person = person(as);
    if (!person.is(role)) {
      throw new NotAllowed(
          person.name() + " (" + person.user() + ") has not the role \"" + role + "\".");
    }
    return person;
  }
}
