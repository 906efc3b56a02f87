package org.ojtpay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the jobs: one YAML file each, and the board's. What the command line says
 * counts before what stands in a file.
 */
public final class JobFiles {

  private static final List<String> DEMONSTRATIONS = List.of("demo", "demo-year-end");

  private final Path home;
  private final Path folder;

  /**
   * @param home the project's root: relative paths in the files start from here
   * @param folder where the files lie, such as {@code jobs} or {@code jobs/demo}
   */
  public JobFiles(Path home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  /** The folder's own board, else that of {@code jobs}. */
  public BoardFile board() {
    return BoardFile.read(boardPath(), home);
  }

  Path boardPath() {
    Path own = folder.resolve("board.yaml");
    return Files.isRegularFile(own) ? own : home.resolve("jobs").resolve("board.yaml");
  }

  /** The jobs' files, by name. */
  List<Path> jobPaths() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.toString().endsWith(".yaml"))
          .filter(path -> !path.endsWith("board.yaml"))
          .sorted()
          .toList();
    } catch (NotDirectoryException | NoSuchFileException e) {
      throw new BadConfiguration("The folder " + folder + " of the jobs' files does not exist.");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /**
   * The settings of a job.
   *
   * @param given what the command line says, by the name of the option; paths as the user wrote
   *     them, relative to where the user stands
   */
  public JobSettings settings(String job, Map<String, String> given, Clock clock) {
    YamlFile file = YamlFile.read(folder.resolve(job + ".yaml"));
    Path data = path(file, given, "data");
    String database =
        Optional.ofNullable(given.get("database")).or(() -> file.optional("database")).orElse(null);
    JobSettings.AtOnce atOnce = atOnce(file);
    if (atOnce != null && (database != null || !isDemonstration(home, data))) {
      throw file.bad("release", "at-once", "by-people, for any data but the demonstration's");
    }
    // The demonstration has keys of its own, which go with its data.
    Path fieldKeys = database == null && isDemonstration(home, data) ? null : fieldKeys();
    return new JobSettings(
        job,
        asOf(file, given, clock),
        path(file, given, "inbox"),
        path(file, given, "outbox"),
        path(file, given, "reference"),
        data,
        database,
        credentials(given),
        fieldKeys,
        Optional.ofNullable(given.get("policy")).orElseGet(() -> file.needed("policy")),
        file.optional("bankProfile").orElse(null),
        atOnce,
        yearEnd(file, given));
  }

  private static @Nullable YearEndSettings yearEnd(YamlFile file, Map<String, String> given) {
    if (!file.path().endsWith(JobRunner.FISCAL_YEAR_END + ".yaml")) {
      return null;
    }
    String ledger = given.get("ledger");
    return new YearEndSettings(
        Integer.parseInt(given.getOrDefault("fiscal-year", "0")),
        ledger == null ? null : Path.of(ledger).toAbsolutePath(),
        new LedgerKeys(file).read(),
        given.getOrDefault("user", ""));
  }

  /** The data of a job that is started by its times, and therefore has no day of its own. */
  Path served(String job) {
    YamlFile file = YamlFile.read(folder.resolve(job + ".yaml"));
    file.optional("asOf")
        .ifPresent(
            day -> {
              throw file.bad("asOf", day, "no such key where serve starts the job by its times");
            });
    return path(file, Map.of(), "data");
  }

  /**
   * Whether the data directory is a demonstration's, where invented people may be anybody and a
   * file may be released at once. A link that leads elsewhere is what it leads to.
   *
   * @param home the project's root
   */
  public static boolean isDemonstration(Path home, Path data) {
    try {
      Path own = home.toRealPath().resolve(".ojtpay");
      return DEMONSTRATIONS.stream().map(own::resolve).anyMatch(real(data)::equals);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot find out where " + data + " lies", e);
    }
  }

  /** Where the path leads; what is not there yet lies where its nearest folder leads. */
  private static Path real(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    return parent == null || Files.exists(whole, LinkOption.NOFOLLOW_LINKS)
        ? whole.toRealPath()
        : real(parent).resolve(whole.getFileName());
  }

  private LocalDate asOf(YamlFile file, Map<String, String> given, Clock clock) {
    String text = given.get("as-of");
    if (text != null) {
      return LocalDate.parse(text);
    }
    return file.optional("asOf")
        .map(date -> date(file, date))
        .orElseGet(() -> LocalDate.now(clock.withZone(board().zone())));
  }

  private static LocalDate date(YamlFile file, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw file.bad("asOf", text, "a date written YYYY-MM-DD");
    }
  }

  private @Nullable Path credentials(Map<String, String> given) {
    String text = given.get("credentials");
    return text == null
        ? board().credentials().map(home::resolve).orElse(null)
        : Path.of(text).toAbsolutePath();
  }

  private @Nullable Path fieldKeys() {
    return board().fieldKeys().map(home::resolve).orElse(null);
  }

  private Path path(YamlFile file, Map<String, String> given, String key) {
    String text = given.get(key);
    return text == null ? home.resolve(file.needed(key)) : Path.of(text).toAbsolutePath();
  }

  private static JobSettings.@Nullable AtOnce atOnce(YamlFile file) {
    String release = file.optional("release").orElse("by-people");
    return switch (release) {
      case "by-people" -> null;
      case "at-once" -> new JobSettings.AtOnce(file.needed("approver"), file.needed("releaser"));
      default -> throw file.bad("release", release, "by-people or at-once");
    };
  }
}
