package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExclusiveRenameTest {

  private static final ExclusiveRename.Link NO_LINKS =
      (link, existing) -> {
        throw new UnsupportedOperationException();
      };
  private static final ExclusiveRename.Link NOT_PERMITTED =
      (link, existing) -> {
        throw new FileSystemException(link.toString(), null, "Operation not permitted");
      };

  @TempDir Path folder;
  private Path from;
  private Path to;

  @BeforeEach
  void write() throws IOException {
    from = Files.writeString(folder.resolve(".a.tmp"), "ours");
    to = folder.resolve("a");
  }

  @Test
  void givesTheNewNameAndTakesTheOldOneAway() throws IOException {
    ExclusiveRename.move(from, to);

    assertThat(to).hasContent("ours");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void refusesANameThatIsTaken() throws IOException {
    Files.writeString(to, "theirs");

    assertThatThrownBy(() -> ExclusiveRename.move(from, to))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(to).hasContent("theirs");
    assertThat(from).hasContent("ours");
  }

  @Test
  void refusesANameThatIsTakenAtTheLastMoment() {
    ExclusiveRename.Link late =
        (link, existing) -> {
          Files.writeString(to, "theirs");
          Files.createLink(link, existing);
        };

    assertThatThrownBy(() -> ExclusiveRename.move(from, to, late))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(to).hasContent("theirs");
  }

  @Test
  void doesWithoutLinksWhereThereAreNone() throws IOException {
    for (ExclusiveRename.Link none : new ExclusiveRename.Link[] {NO_LINKS, NOT_PERMITTED}) {
      Files.deleteIfExists(to);
      Files.writeString(from, "ours");

      ExclusiveRename.move(from, to, none);

      assertThat(to).hasContent("ours");
      assertThat(names()).containsExactly("a");
    }
  }

  @Test
  void refusesATakenNameWithoutLinksToo() throws IOException {
    Files.writeString(to, "theirs");

    assertThatThrownBy(() -> ExclusiveRename.move(from, to, NO_LINKS))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(to).hasContent("theirs");
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName() + "").toList().stream();
    }
  }
}
