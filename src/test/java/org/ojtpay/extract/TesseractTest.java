package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Problem;

/** The program that recognises, good or bad; small scripts stand in for it. */
class TesseractTest {

  private static final GrayPicture PAGE = GrayPicture.blank(40, 30);

  @TempDir Path folder;

  private Tesseract script(String body) throws IOException {
    Path file = Files.writeString(folder.resolve("recogniser"), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return new Tesseract(file.toString());
  }

  @Test
  void readsWordsWithTheirBoxesAndConfidence() throws Exception {
    String row = "5\\t1\\t1\\t1\\t1\\t1\\t10\\t20\\t30\\t8\\t96.7\\tWage\\n";
    Tesseract fake = script("printf '4\\t1\\t1\\t1\\t1\\t0\\t9\\t9\\t9\\t9\\t-1\\t\\n" + row + "'");

    List<RecognisedWord> words = fake.words(PAGE, 6, Duration.ofSeconds(20));

    assertThat(words).containsExactly(new RecognisedWord("Wage", new Box(10, 20, 30, 8), 96));
  }

  @Test
  void endsAProgramThatHangs() throws IOException {
    Tesseract hanging = script("echo $$ > " + folder.resolve("pid") + "; sleep 300");

    assertThatThrownBy(() -> hanging.words(PAGE, 6, Duration.ofMillis(1_500)))
        .isInstanceOf(Tesseract.Failure.class)
        .hasMessageContaining("did not end within 1 seconds");

    long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void saysWhatToInstallWhereTheProgramIsMissing() {
    assertThatThrownBy(() -> new Tesseract("no-such-program").words(PAGE, 6, Duration.ofSeconds(1)))
        .isInstanceOf(Tesseract.Failure.class)
        .hasMessageContaining("install tesseract-ocr");
  }

  @Test
  void saysThatItFailed() throws IOException {
    Tesseract failing = script("exit 3");

    assertThatThrownBy(() -> failing.words(PAGE, 6, Duration.ofSeconds(20)))
        .hasMessage("tesseract failed with exit code 3");
  }

  @Test
  void holdsAPictureThatCannotBeRecognised() throws IOException {
    Path picture = folder.resolve("invoice.png");
    javax.imageio.ImageIO.write(Scanner.image(PAGE), "png", picture.toFile());

    FileReading reading =
        new Extractor(new Tesseract("no-such-program")).read(picture, "invoice.png", "sha");

    assertThat(reading.problems()).extracting(Problem::code).containsExactly("DOC-UNREADABLE");
    assertThat(reading.problems().get(0).detail()).contains("install tesseract-ocr");
  }

  @Test
  void leavesNoPictureBehind() throws Exception {
    try (var before = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      List<Path> known = before.toList();
      script("exit 0").words(PAGE, 6, Duration.ofSeconds(20));
      try (var after = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        assertThat(after.filter(each -> !known.contains(each)))
            .noneMatch(each -> each.getFileName().toString().startsWith("scan"));
      }
    }
  }
}
