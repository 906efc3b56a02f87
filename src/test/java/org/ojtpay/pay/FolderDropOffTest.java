package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.pay.Handover.Outcome;
import org.ojtpay.units.Sha256;

class FolderDropOffTest {

  private static final String NAME = "OJT_BCWB_operating_20260520_A.ach";
  private static final byte[] BYTES = "101 file\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER = "101 File\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;
  private DropOff dropOff;

  @BeforeEach
  void open() {
    dropOff = new Delivery.Folder(folder).dropOff();
  }

  @Test
  void putsTheWholeFileThereAndSeesIt() throws IOException {
    Handover sent = dropOff.send(NAME, BYTES);

    assertThat(sent.outcome()).as(sent.said()).isEqualTo(Outcome.LISTED);
    assertThat(sent.sha256()).isEqualTo(Sha256.of(BYTES));
    assertThat(folder.resolve(NAME)).hasBinaryContent(BYTES);
    assertThat(names()).containsExactly(NAME);
  }

  @Test
  void sendsTheSameBytesAgainAndFindsThemThere() throws IOException {
    dropOff.send(NAME, BYTES);

    assertThat(dropOff.send(NAME, BYTES).outcome()).isEqualTo(Outcome.LISTED);
    assertThat(names()).containsExactly(NAME);
  }

  @Test
  void neverTakesTheNameFromOtherBytes() throws IOException {
    for (byte[] other :
        new byte[][] {OTHER, {}, "101 file\n\n".getBytes(StandardCharsets.US_ASCII)}) {
      Files.write(folder.resolve(NAME), other);

      assertThat(dropOff.send(NAME, BYTES).outcome()).isEqualTo(Outcome.OTHER_BYTES);
      assertThat(dropOff.look(NAME, BYTES).outcome()).isEqualTo(Outcome.OTHER_BYTES);
      assertThat(folder.resolve(NAME)).hasBinaryContent(other);
    }
  }

  @Test
  void doesNotTakeAbsenceForEvidence() {
    assertThat(dropOff.look(NAME, BYTES).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void makesNoFolder() {
    Path missing = folder.resolve("mounted");

    Handover sent = new FolderDropOff(missing).send(NAME, BYTES);

    assertThat(sent.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(missing).doesNotExist();
    assertThat(new FolderDropOff(missing).look(NAME, BYTES).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void isRefusedWhereTheFolderTakesNothing() {
    // Nobody makes files there, as on a disk that is full.
    DropOff full = new FolderDropOff(Path.of("/proc"));

    assertThat(full.send(NAME, BYTES).outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void isUnknownWhereAPartMayBeLeft() throws IOException {
    Files.createDirectories(folder.resolve("." + NAME + ".tmp").resolve("in the way"));

    assertThat(dropOff.send(NAME, BYTES).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(folder.resolve(NAME)).doesNotExist();
  }

  @Test
  void completesWhatACrashHasLeft() throws IOException {
    Files.writeString(folder.resolve("." + NAME + ".tmp"), "101 f");
    assertThat(dropOff.send(NAME, BYTES).outcome()).isEqualTo(Outcome.LISTED);

    Files.write(folder.resolve("." + NAME + ".tmp"), BYTES);
    Files.write(folder.resolve(NAME), new byte[0]);
    assertThat(dropOff.send(NAME, BYTES).outcome()).isEqualTo(Outcome.LISTED);
    assertThat(folder.resolve(NAME)).hasBinaryContent(BYTES);
    assertThat(names()).containsExactly(NAME);
  }

  @Test
  void letsTheGroupReadWhereItMayReadTheFolder() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx--x"));
    dropOff.send("a.ach", BYTES);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    dropOff.send("b.ach", BYTES);

    assertThat(mode("a.ach")).isEqualTo("rw-r-----");
    assertThat(mode("b.ach")).isEqualTo("rw-------");
  }

  private String mode(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName() + "").toList().stream();
    }
  }
}
