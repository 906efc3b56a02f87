package org.ojtpay.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.job.BoardFile;

/** Nobody is two people but in the demonstration's own data. */
class PeopleTest {

  private static final BoardFile BOARD = BoardFile.read(Path.of("jobs/board.yaml"), Path.of(""));
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

    assertThat(people.person("izuberi").name()).isEqualTo("Imani Zuberi");
  }

  @Test
  void letsNobodyActAsAnotherInOtherData() {
    People people = new People(BOARD, home, elsewhere);

    assertThatThrownBy(() -> people.person("izuberi"))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("Acting as izuberi is possible in the demonstration's data alone");
  }

  @Test
  void takesNoLinkForTheDemonstration() throws IOException {
    Path link = Files.createSymbolicLink(home.resolve(".ojtpay/demo"), elsewhere);
    People people = new People(BOARD, home, link);

    assertThatThrownBy(() -> people.person("izuberi")).isInstanceOf(NotAllowed.class);
  }

  @Test
  void letsNobodyActAsAnotherInADatabaseOfTheBoardsOwn() {
    assertThatThrownBy(() -> new People(BOARD, home, null).person("izuberi"))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void asksTheSystemWhoItIsAndNoPropertyThatAnybodyMaySet() {
    System.setProperty("user.name", "izuberi");

    assertThat(People.login()).isNotEqualTo("izuberi");
    assertThatThrownBy(() -> new People(BOARD, home, elsewhere).person("izuberi"))
        .isInstanceOf(NotAllowed.class);
  }
}
