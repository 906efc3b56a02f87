package org.ojtpay.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.BadConfiguration;
import org.ojtpay.job.BoardFile;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.JobFiles;

/**
 * Who sits at the desk: the operating system's user, if the board knows one of that name; or
 * another person of the board who proves it by a passphrase. In the demonstration's data anybody
 * may act as one of its invented people.
 */
public final class People {

  private static final long WRONG_COSTS_SECONDS = 1;

  private final BoardFile board;
  private final boolean demonstration;
  private final Optional<Passphrases> passphrases;

  /**
   * @param home the project's root
   * @param data the data directory that is worked with; absent for a database of the board's own
   */
  public People(BoardFile board, Path home, @Nullable Path data) {
    this.board = board;
    this.demonstration = data != null && JobFiles.isDemonstration(home, data);
    this.passphrases = board.passphrases().map(home::resolve).map(Passphrases::new);
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
   * @param proof asks for that person's passphrase; called only where one is needed
   * @throws NotAllowed where the board does not know the person, or there is nothing to prove it by
   * @throws WrongPassphrase where the proof fails
   */
  public Person person(@Nullable String as, Supplier<char[]> proof) {
    String system = login();
    Person person = known(as == null ? system : as);
    if (!person.user().equals(system) && !demonstration) {
      prove(person, proof);
    }
    return person;
  }

  /** The person, who must have the role. */
  public Person person(@Nullable String as, String role, Supplier<char[]> proof) {
    Person person = person(as, proof);
    if (!person.is(role)) {
      throw new NotAllowed(
          person.name() + " (" + person.user() + ") has not the role \"" + role + "\".");
    }
    return person;
  }

  /** A user who must be known to the board, whoever asks. */
  public Person known(String user) {
    return board
        .person(user)
        .orElseThrow(
            () ->
                new NotAllowed(
                    "The board knows no user \""
                        + user
                        + "\". Its people stand in jobs/board.yaml."));
  }

  /**
   * The board's passphrases.
   *
   * @throws BadConfiguration where the board names no file for them
   */
  public Passphrases passphrases() {
    return passphrases.orElseThrow(
        () ->
            new BadConfiguration(
                "jobs/board.yaml, key passphrases: found nothing, expected the file in which"
                    + " people's passphrases stand. Without it everybody works under a login of"
                    + " their own."));
  }

  /**
   * The person knows the passphrase. A wrong one costs time.
   *
   * @throws NotAllowed where the person has none
   * @throws WrongPassphrase where it is another one
   */
  public void prove(Person person, Supplier<char[]> proof) {
    if (!passphrases().has(person.user())) {
      throw new NotAllowed(
          "You are "
              + login()
              + ", and "
              + person.user()
              + " has no passphrase to prove otherwise. \"ojtpay people passphrase "
              + person.user()
              + "\" sets one.");
    }
    if (!passphrases().matches(person.user(), proof.get())) {
      rest();
      throw new WrongPassphrase(person.user());
    }
  }

  private static void rest() {
    try {
      TimeUnit.SECONDS.sleep(WRONG_COSTS_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
