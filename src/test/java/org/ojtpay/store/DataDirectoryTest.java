package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path folder;

  @Test
  void claimsMissingDirectory() {
    DataDirectory data = DataDirectory.claim(folder.resolve("a/b"));

    assertThat(data.root().resolve("ojtpay-data.json")).content().contains("\"format\": 1");
  }

  @Test
  void claimsEmptyDirectoryAndFindsItAgain() {
    DataDirectory claimed = DataDirectory.claim(folder);

    assertThat(DataDirectory.claim(folder)).isEqualTo(claimed);
    assertThat(DataDirectory.find(folder)).contains(claimed);
  }

  @Test
  void refusesForeignDirectoryAndLeavesItAsItIs() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "mine");

    assertThatThrownBy(() -> DataDirectory.claim(folder))
        .isInstanceOf(DataDirectoryRefused.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("not a data directory of ojtpay")
        .hasMessageContaining("Name an empty or a new directory");
    assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("letter.txt"));
  }

  @Test
  void refusesToWipeForeignDirectory() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "mine");

    assertThatThrownBy(() -> EmbeddedServer.wipe(folder)).isInstanceOf(DataDirectoryRefused.class);
    assertThat(letter).hasContent("mine");
  }

  @Test
  void findsNothingInMissingOrEmptyDirectory() throws IOException {
    assertThat(DataDirectory.find(folder)).isEmpty();
    assertThat(DataDirectory.find(folder.resolve("absent"))).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesFormatOfANewerProgram() throws IOException {
    Files.writeString(folder.resolve("ojtpay-data.json"), "{\"format\": 2}");

    assertThatThrownBy(() -> DataDirectory.claim(folder))
        .isInstanceOf(DataDirectoryRefused.class)
        .hasMessageContaining("format");
  }

  @Test
  void refusesPathThatAShellWouldInterpret() {
    assertThatThrownBy(() -> DataDirectory.claim(folder.resolve("a$(id)")))
        .isInstanceOf(DataDirectoryRefused.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void claimsDirectoryThatAnotherProcessIsAboutToClaim() throws IOException {
    Files.writeString(folder.resolve(".ojtpay-data.json.half"), "");

    assertThat(DataDirectory.claim(folder).root().resolve("ojtpay-data.json")).exists();
  }
}
