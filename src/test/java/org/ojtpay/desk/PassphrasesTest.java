package org.ojtpay.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of passphrases, from which none can be read. */
class PassphrasesTest {

  private static final String WORDS = "copper lantern harbor";

  @TempDir Path folder;
  private Path file;
  private Passphrases passphrases;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("passphrases");
    passphrases = new Passphrases(file);
  }

  private boolean knows(String user, String words) {
    return passphrases.matches(user, words.toCharArray());
  }

  @Test
  void knowsEachUsersOwnAndNoOther() throws IOException {
    assertThat(passphrases.has("izuberi")).isFalse();
    passphrases.put("izuberi", WORDS.toCharArray());
    passphrases.put("hvandermeer", "violet turnip seven".toCharArray());

    assertThat(knows("izuberi", WORDS)).isTrue();
    assertThat(knows("izuberi", WORDS + " ")).isFalse();
    assertThat(knows("izuberi", "violet turnip seven")).isFalse();
    assertThat(knows("nobody", WORDS)).isFalse();
    assertThat(Files.readString(file))
        .hasLineCount(2)
        .contains("izuberi PBKDF2WithHmacSHA256 600000 ")
        .doesNotContain("lantern");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void replacesAPassphraseAndNeverGivesTwoUsersTheSameLine() throws IOException {
    passphrases.put("izuberi", WORDS.toCharArray());
    passphrases.put("hvandermeer", WORDS.toCharArray());
    assertThat(Files.readAllLines(file).stream().map(line -> line.replaceFirst("^\\S+", "")))
        .doesNotHaveDuplicates();

    passphrases.put("izuberi", "another four words here".toCharArray());
    assertThat(knows("izuberi", WORDS)).isFalse();
    assertThat(knows("izuberi", "another four words here")).isTrue();
  }

  @Test
  void takesLettersHoweverTheyArePutTogether() {
    passphrases.put("izuberi", "caf\u00e9 lantern harbor".toCharArray());

    assertThat(knows("izuberi", "cafe\u0301 lantern harbor")).isTrue();
  }

  @Test
  void takesTwelveCharactersAndNoFewer() {
    assertThatThrownBy(() -> passphrases.put("izuberi", "elevenchars".toCharArray()))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("at least 12 characters");
    passphrases.put("izuberi", "twelve chars".toCharArray());
    passphrases.put("izuberi", "thirteen char".toCharArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------", "rw-rw-rw-"})
  void refusesAFileThatOthersMayUse(String mode) throws IOException {
    passphrases.put("izuberi", WORDS.toCharArray());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    assertThatThrownBy(() -> passphrases.has("izuberi"))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("chmod 600");
    assertThatThrownBy(() -> Passphrases.given(file)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void refusesALineThatIsNoneAndTwoOfOneUser() throws IOException {
    passphrases.put("izuberi", WORDS.toCharArray());
    String line = Files.readString(file);

    Files.writeString(file, line + line);
    assertThatThrownBy(() -> passphrases.has("izuberi")).isInstanceOf(NotAllowed.class);
    Files.writeString(file, "izuberi " + WORDS);
    assertThatThrownBy(() -> passphrases.has("izuberi"))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("no passphrase")
        .message()
        .doesNotContain("lantern");
  }

  @Test
  void takesTheFirstLineOfAFileThatAPersonGives() throws IOException {
    Path given = Files.writeString(folder.resolve("given"), WORDS + "\r\nsecond line\n");
    Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rw-------"));

    assertThat(new String(Passphrases.given(given))).isEqualTo(WORDS);
    assertThatThrownBy(() -> Passphrases.given(folder.resolve("missing")))
        .isInstanceOf(NotAllowed.class);
  }
}
