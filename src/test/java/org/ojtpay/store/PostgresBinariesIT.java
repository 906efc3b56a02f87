package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesIT {

  @TempDir Path cache;

  @Test
  void unpacksOnceAlsoWhenTwoCome() throws Exception {
    CompletableFuture<Path> other =
        CompletableFuture.supplyAsync(() -> PostgresBinaries.unpackedBelow(cache));
    Path home = PostgresBinaries.unpackedBelow(cache);

    assertThat(other.get(60, TimeUnit.SECONDS)).isEqualTo(home);
    assertThat(home.getFileName().toString()).matches("postgres-18\\.6\\.0-[0-9a-f]{8}");
    assertThat(home.resolve("bin/postgres")).isExecutable();
    assertThat(home.resolve("lib/libpq.so")).isSymbolicLink();
    try (Stream<Path> entries = Files.list(cache)) {
      assertThat(entries.filter(Files::isDirectory)).containsExactly(home);
    }
  }

  @Test
  void leavesWholeFolderAloneAndReplacesDamagedOne() throws Exception {
    Path home = PostgresBinaries.unpackedBelow(cache);
    FileTime before = Files.getLastModifiedTime(home.resolve("bin"));
    PostgresBinaries.unpackedBelow(cache);
    assertThat(Files.getLastModifiedTime(home.resolve("bin"))).isEqualTo(before);

    // What a loss of power leaves of a file that was not yet on disk.
    Files.write(home.resolve("bin/postgres"), new byte[0]);
    PostgresBinaries.unpackedBelow(cache);

    assertThat(home.resolve("bin/postgres")).isNotEmptyFile();
  }
}
