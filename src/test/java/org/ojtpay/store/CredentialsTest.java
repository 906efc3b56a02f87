package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

  @TempDir Path folder;

  @Test
  void readsBothRoles() throws IOException {
    Credentials read = Credentials.read(file("o", "p w", "a", "q"));

    assertThat(read.owner("url")).isEqualTo(new ConnectionInfo("url", "o", "p w"));
    assertThat(read.app("url")).isEqualTo(new ConnectionInfo("url", "a", "q"));
    assertThat(read.toString()).doesNotContain("p w");
  }

  @Test
  void refusesFileThatEverybodyMayRead() throws IOException {
    Path file = file("o", "p", "a", "q");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> Credentials.read(file))
        .isInstanceOf(DatabaseSettingsInvalid.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void takesFileThatTheGroupMayRead() throws IOException {
    Path file = file("o", "p", "a", "q");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThat(Credentials.read(file).appUser()).isEqualTo("a");
  }

  @Test
  void refusesOneRoleForBothUses() throws IOException {
    Path file = file("same", "p", "same", "q");

    assertThatThrownBy(() -> Credentials.read(file)).hasMessageContaining("must differ");
  }

  @Test
  void refusesRoleNameThatWouldEndItsQuotes() throws IOException {
    Path file = file("o", "p", "a\"; DROP", "q");

    assertThatThrownBy(() -> Credentials.read(file)).hasMessageContaining("appUser may consist");
  }

  @Test
  void namesWhatIsMissing() throws IOException {
    Path file = file("o", "", "a", "q");

    assertThatThrownBy(() -> Credentials.read(file)).hasMessageContaining("lacks ownerPassword");
    assertThatThrownBy(() -> Credentials.read(folder.resolve("absent")))
        .isInstanceOf(DatabaseSettingsInvalid.class)
        .hasMessageContaining("cannot be read");
  }

  private Path file(String ownerUser, String ownerPassword, String appUser, String appPassword)
      throws IOException {
    Path file = folder.resolve("credentials");
    FileSync.writePrivately(
        file,
        "ownerUser=%s\nownerPassword=%s\nappUser=%s\nappPassword=%s\n"
            .formatted(ownerUser, ownerPassword, appUser, appPassword));
    return file;
  }
}
