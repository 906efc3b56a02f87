package org.ojtpay.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.store.FieldCipher.Place;

class FieldKeyFileTest {

  private static final Place HERE = Place.bankAccount("E1042", 1);

  @TempDir private Path folder;

  @Test
  void isMadeAtTheFirstUseForItsOwnerAlone() throws IOException {
    Path path = folder.resolve("new/deep/fields");
    FieldKeys made = new FieldKeyFile(path).open(Set.of());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    assertThat(new FieldKeyFile(path).open(Set.of(made.current())).current())
        .isEqualTo(made.current());
    try (Stream<Path> left = Files.list(path.getParent())) {
      assertThat(left).containsExactly(path);
    }
  }

  @Test
  void isOneFileForAllWhoMakeItAtOnce() throws Exception {
    FieldKeyFile file = new FieldKeyFile(folder.resolve("fields"));
    CyclicBarrier together = new CyclicBarrier(8);
    Callable<String> opening =
        () -> {
          together.await();
          return file.open(Set.of()).text();
        };
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      Set<String> seen = new HashSet<>();
      for (var each : pool.invokeAll(Collections.nCopies(8, opening))) {
        seen.add(each.get());
      }
      assertThat(seen).hasSize(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void isNeverMadeAnewForADatabaseThatHoldsSealedFields() {
    FieldKeyFile file = new FieldKeyFile(folder.resolve("fields"));
    assertThatThrownBy(() -> file.open(Set.of("3f9a00aa11bb")))
        .isInstanceOf(DatabaseSettingsInvalid.class)
        .hasMessageContaining("lacks the key 3f9a00aa11bb");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void isRefusedWhereItLacksAKeyThatARowNames() {
    FieldKeyFile file = new FieldKeyFile(folder.resolve("fields"));
    FieldKeys made = file.open(Set.of());
    assertThatThrownBy(() -> file.open(Set.of(made.current(), "3f9a00aa11bb")))
        .isInstanceOf(DatabaseSettingsInvalid.class)
        .hasMessageContaining("lacks the key 3f9a00aa11bb,");
  }

  @Test
  void isRefusedWhereOthersMayReadIt() throws IOException {
    Path path = folder.resolve("fields");
    FieldKeyFile file = new FieldKeyFile(path);
    file.open(Set.of());
    for (String mode : List.of("rw-r-----", "rw----r--", "rw--w----", "rwx------")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
      assertThatThrownBy(() -> file.open(Set.of()))
          .as(mode)
          .isInstanceOf(DatabaseSettingsInvalid.class)
          .hasMessageContaining("chmod 600");
    }
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--------"));
    assertThat(file.open(Set.of()).ids()).hasSize(1);
  }

  @Test
  void isRefusedWhereItIsDamaged() throws IOException {
    Path path = folder.resolve("fields");
    FieldKeyFile file = new FieldKeyFile(path);
    FieldKeys made = file.open(Set.of());
    FieldKeys other = FieldKeys.made();
    String text = made.text();

    assertDamaged(file, "", "current key \"\" is not among");
    assertDamaged(file, text.replaceFirst("current=.*", "current=3f9a"), "\"3f9a\"");
    assertDamaged(file, text.replaceFirst("index=.*\n", ""), "entry index is missing");
    assertDamaged(file, text.replaceFirst("index=.*", "index=c2hvcnQ="), "entry index");
    assertDamaged(
        file,
        other.text().replace(other.current(), made.current()),
        "key " + made.current() + " was changed");
  }

  @Test
  void findsAKeyThatAnotherProgramHasRotatedTo() throws IOException {
    FieldKeyFile file = new FieldKeyFile(folder.resolve("fields"));
    FieldCipher serving = FieldCipher.of(file, Set.of());
    file.write(file.read().rotated());
    FieldCipher rotating = FieldCipher.of(file, Set.of());

    assertThat(serving.openText(rotating.seal("5", HERE), HERE)).isEqualTo("5");
    assertThat(rotating.openText(serving.seal("6", HERE), HERE)).isEqualTo("6");
  }

  @Test
  void losesNoKeyUntilItIsTakenOut() {
    FieldKeys first = FieldKeys.made();
    FieldKeys second = first.rotated();
    FieldKeys read = FieldKeys.of(second.text());

    assertThat(read.ids()).containsExactlyInAnyOrder(first.current(), second.current());
    assertThat(read.key(first.current())).isEqualTo(first.key(first.current()));
    assertThat(read.index()).isEqualTo(first.index());
    assertThat(read.without(first.current()).ids()).containsExactly(second.current());
    assertThatThrownBy(() -> read.without(second.current()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertDamaged(FieldKeyFile file, String text, String why) throws IOException {
    FileSync.writePrivately(file.path(), text);
    byte[] before = Files.readAllBytes(file.path());
    assertThatThrownBy(() -> file.open(Set.of()))
        .isInstanceOf(DatabaseSettingsInvalid.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining(why);
    assertThat(Files.readAllBytes(file.path())).isEqualTo(before);
    assertThat(new String(before, UTF_8)).isEqualTo(text);
  }
}
