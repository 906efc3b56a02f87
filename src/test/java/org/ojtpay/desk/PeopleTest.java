package org.ojtpay.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.job.BadConfiguration;
import org.ojtpay.job.BoardFile;

/** Nobody is two people but in the demonstration's own data. */
class PeopleTest {

  private static final BoardFile BOARD = BoardFile.read(Path.of("jobs/board.yaml"), Path.of(""));
  private static final String WORDS = "copper lantern harbor";
  private static final String PROPERTY = System.getProperty("user.name");

  @TempDir Path home;
  private Path elsewhere;

  @BeforeEach
  void makeTheFolders() throws IOException {
    Files.createDirectories(home.resolve(".ojtpay"));
    elsewhere = Files.createDirectories(home.resolve("elsewhere"));
  }

  @AfterEach
  void putThePropertyBack() {
    System.setProperty("user.name", PROPERTY);
  }

  @Test
  void letsAnybodyActAsAnInventedPersonInTheDemonstration() {
    People people = new People(BOARD, home, home.resolve(".ojtpay/demo"));

    assertThat(people.person("izuberi", PeopleTest::nothing).name()).isEqualTo("Imani Zuberi");
  }

  @Test
  void letsNobodyActAsAnotherInOtherData() {
    People people = new People(BOARD, home, elsewhere);

    assertThatThrownBy(() -> people.person("izuberi", PeopleTest::nothing))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("key passphrases: found nothing");
  }

  @Test
  void takesNoLinkForTheDemonstration() throws IOException {
    Path link = Files.createSymbolicLink(home.resolve(".ojtpay/demo"), elsewhere);
    People people = new People(BOARD, home, link);

    assertThatThrownBy(() -> people.person("izuberi", PeopleTest::nothing))
        .isInstanceOf(BadConfiguration.class);
  }

  @Test
  void letsNobodyActAsAnotherInADatabaseOfTheBoardsOwn() {
    assertThatThrownBy(() -> new People(BOARD, home, null).person("izuberi", PeopleTest::nothing))
        .isInstanceOf(BadConfiguration.class);
  }

  @Test
  void asksTheSystemWhoItIsAndNoPropertyThatAnybodyMaySet() {
    System.setProperty("user.name", "izuberi");

    assertThat(People.login()).isNotEqualTo("izuberi");
    assertThatThrownBy(() -> new People(BOARD, home, elsewhere).person(null, PeopleTest::nothing))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("The board knows no user \"" + People.login() + "\"");
  }

  @Test
  void takesWhoProvesItByThePassphraseForAnotherPersonAndNobodyElse() throws IOException {
    People people = new People(boardWithPassphrases(), home, elsewhere);
    assertThatThrownBy(() -> people.person("izuberi", PeopleTest::nothing))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("\"ojtpay people passphrase izuberi\" sets one");

    people.passphrases().put("izuberi", WORDS.toCharArray());
    people.passphrases().put("hvandermeer", "violet turnip seven".toCharArray());

    assertThat(people.person("izuberi", "releaser", WORDS::toCharArray).name())
        .isEqualTo("Imani Zuberi");
    assertThatThrownBy(() -> people.person("izuberi", "approver", WORDS::toCharArray))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("has not the role");
    long before = System.nanoTime();
    assertThatThrownBy(() -> people.person("hvandermeer", WORDS::toCharArray))
        .isInstanceOf(WrongPassphrase.class)
        .hasMessageContaining("not the passphrase of hvandermeer");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));
  }

  private BoardFile boardWithPassphrases() throws IOException {
    String board = Files.readString(Path.of("jobs/board.yaml"));
    return BoardFile.read(
        Files.writeString(home.resolve("board.yaml"), board + "\npassphrases: words\n"), home);
  }

  private static char[] nothing() {
    throw new AssertionError("nobody is to be asked");
  }
}
