package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {

  private static final byte[] BYTES = "101 file\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER = "101 File\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path outbox;

  @Test
  void putsTheFileAndNothingElseIntoAFolderThatItMakes() throws IOException {
    Path folder = outbox.resolve("run").resolve("payments");

    Path published = Publisher.publish(folder, "a.ach", BYTES);

    assertThat(published).isEqualTo(folder.resolve("a.ach")).hasBinaryContent(BYTES);
    assertThat(names(folder)).containsExactly("a.ach");
  }

  @Test
  void leavesAFileWithTheSameBytesAsItIs() throws IOException {
    Path published = Publisher.publish(outbox, "a.ach", BYTES);
    Files.setLastModifiedTime(published, FileTime.fromMillis(1_000));

    Publisher.publish(outbox, "a.ach", BYTES);

    assertThat(Files.getLastModifiedTime(published)).isEqualTo(FileTime.fromMillis(1_000));
    assertThat(names(outbox)).containsExactly("a.ach");
  }

  @Test
  void refusesToReplaceOtherBytes() throws IOException {
    Path published = Publisher.publish(outbox, "a.ach", BYTES);

    assertThatThrownBy(() -> Publisher.publish(outbox, "a.ach", OTHER))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(published).hasBinaryContent(BYTES);
    assertThat(names(outbox)).containsExactly("a.ach");
  }

  @Test
  void refusesToCompleteAFileThatWasCutOff() throws IOException {
    Files.write(outbox.resolve("a.ach"), new byte[] {BYTES[0]});

    assertThatThrownBy(() -> Publisher.publish(outbox, "a.ach", BYTES))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void isNotDisturbedByWhatACrashLeftBehind() throws IOException {
    Files.writeString(outbox.resolve(".a.ach.123.tmp"), "101 f");

    assertThat(Publisher.publish(outbox, "a.ach", BYTES)).hasBinaryContent(BYTES);
  }

  @Test
  void completesARenameThatACrashHasCutInTwo() throws IOException {
    // A file system without links: the empty file was there, its replacement was to follow.
    Files.createFile(outbox.resolve("a.ach"));
    Files.write(outbox.resolve(".a.ach.tmp"), BYTES);

    assertThat(Publisher.publish(outbox, "a.ach", BYTES)).hasBinaryContent(BYTES);
    assertThat(names(outbox)).containsExactly("a.ach");
  }

  @Test
  void leavesAnEmptyFileOfSomebodyElseAlone() throws IOException {
    Path empty = Files.createFile(outbox.resolve("a.ach"));

    assertThatThrownBy(() -> Publisher.publish(outbox, "a.ach", BYTES))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(empty).isEmptyFile();
  }

  @Test
  void removesTheSecondNameThatACrashHasLeft() throws IOException {
    Path published = Publisher.publish(outbox, "a.ach", BYTES);
    Files.createLink(outbox.resolve(".a.ach.tmp"), published);

    Publisher.publish(outbox, "a.ach", BYTES);

    assertThat(names(outbox)).containsExactly("a.ach");
  }

  @Test
  void leavesNothingBehindWhereTheFolderIsAFile() throws IOException {
    Path file = Files.writeString(outbox.resolve("payments"), "not a folder");

    assertThatThrownBy(() -> Publisher.publish(file, "a.ach", BYTES))
        .isInstanceOf(IOException.class);
    assertThat(names(outbox)).containsExactly("payments");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "../a.ach", "b/a.ach", "/a.ach", "..", ".a.ach"})
  void refusesNamesThatAreNotPlain(String name) {
    assertThatThrownBy(() -> Publisher.publish(outbox, name, BYTES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName() + "").toList().stream();
    }
  }
}
