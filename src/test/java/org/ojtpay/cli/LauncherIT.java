package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher with a Maven and a Java that only note how they were called. */
class LauncherIT {

  private static final String JAVA =
      """
      #!/bin/sh
      for argument in "$@"; do
        case $argument in -XX:ArchiveClassesAtExit=*) echo archive >"${argument#*=}"; exit 0 ;; esac
      done
      printf '%s\\n' "$@"
      echo "names in ${LC_ALL:-${LC_CTYPE:-${LANG:-none}}}"
      echo "in $(pwd)"
      exit "${FAKE_STATUS:-0}"
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$@" >>"$CALLS"
      for argument in "$@"; do
        case $argument in -Dojtpay.build.directory=*) build=${argument#*=} ;; esac
      done
      sleep 1
      [ -z "${FAKE_BREAK:-}" ] || { echo "cannot find symbol"; exit 1; }
      mkdir -p "$build/lib"
      echo library >"$build/lib/one.jar"
      echo program >"$build/ojtpay.jar"
      """;

  @TempDir Path folder;
  private Path root;
  private Path elsewhere;

  @BeforeEach
  void makeProject() throws IOException {
    root = Files.createDirectories(folder.toRealPath().resolve("a project"));
    elsewhere = Files.createDirectories(folder.toRealPath().resolve("else where"));
    executable(root.resolve("ojtpay"), Files.readString(Path.of("ojtpay").toAbsolutePath()));
    Files.writeString(root.resolve("pom.xml"), "");
    Files.createDirectories(root.resolve("src/main"));
    java("17.0.15+6");
    executable(folder.resolve("bin/mvn"), MAVEN);
  }

  @Test
  void buildsOnceAndThenStartsWithoutBuilding() throws Exception {
    Ended first = start().ended();
    Ended second = start().ended();

    assertThat(first.errors()).contains("building");
    assertThat(second.errors()).isEmpty();
    assertThat(mavenCalls()).hasSize(1).first().asString().contains("-Plauncher", "package");
    assertThat(root.resolve(".ojtpay/app/lib/one.jar")).hasContent("library");
  }

  @Test
  void passesArgumentsAsTheyAreAndRunsWhereTheCallerStands() throws Exception {
    List<String> lines = start("run", "a b", "", "*", "$x").ended().output().lines().toList();

    String jar = root.resolve(".ojtpay/app/ojtpay.jar").toString();
    assertThat(lines)
        .containsSubsequence("-Dojtpay.home=" + root, "-jar", jar, "run", "a b", "", "*", "$x")
        .endsWith("in " + elsewhere);
    assertThat(lines).anyMatch(line -> line.startsWith("-XX:SharedArchiveFile="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "en_US.ISO-8859-1", "no_SUCH.locale", ""})
  void readsNamesOfFilesAsUtf8WhateverTheLocaleIs(String locale) throws Exception {
    Ended ended = start(List.of("LC_ALL=" + locale, "LANG=", "LC_CTYPE=")).ended();

    assertThat(ended.output()).contains("names in C.UTF-8\n");
  }

  @Test
  void readsNamesOfFilesAsUtf8WhereNoProgramTellsTheLocale() throws Exception {
    start().ended();
    String path = withoutMaven();
    Files.delete(Path.of(path).resolve("locale"));

    Ended ended = start(List.of("PATH=" + path, "LC_ALL=en_US.ISO-8859-1")).ended();

    assertThat(ended.output()).contains("names in C.UTF-8\n");
  }

  @Test
  void keepsALocaleThatIsUtf8Already() throws Exception {
    Ended ended = start(List.of("LC_ALL=C.utf8")).ended();

    assertThat(ended.output()).contains("names in C.utf8\n");
  }

  @Test
  void worksForTheHomeThatIsNamed() throws Exception {
    assertThat(start(List.of("OJTPAY_HOME=/srv/our board")).ended().output())
        .contains("-Dojtpay.home=/srv/our board\n");
  }

  @Test
  void passesExitStatusOn() throws Exception {
    assertThat(start(List.of("FAKE_STATUS=4")).ended().status()).isEqualTo(4);
  }

  @Test
  void startsThroughLink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a project/ojtpay"));

    Ended ended = new Started(link, List.of(), List.of()).ended();

    assertThat(ended.output()).contains("-Dojtpay.home=" + root + "\n");
  }

  @Test
  void buildsOnceForTwoThatStartAtTheSameMoment() throws Exception {
    Started one = start();
    Started two = start();

    assertThat(one.ended().status()).isZero();
    assertThat(two.ended().status()).isZero();
    assertThat(mavenCalls()).hasSize(1);
  }

  @Test
  void takesOverTheLockOfABuildThatDied() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock = Files.createDirectories(root.resolve(".ojtpay/build.lock"));
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

    Ended ended = start().ended();

    assertThat(ended.status()).isZero();
    assertThat(ended.errors()).contains("taking over");
    assertThat(lock).doesNotExist();
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    start().ended();
    Path source = Files.writeString(root.resolve("src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));

    Ended ended = start().ended();

    assertThat(ended.errors()).contains("the sources have changed");
    assertThat(mavenCalls()).hasSize(2);
  }

  @Test
  void buildsAgainWhenItsFolderWasDeleted() throws Exception {
    start().ended();
    new ProcessBuilder("rm", "-rf", root.resolve(".ojtpay").toString()).start().waitFor();

    assertThat(start().ended().status()).isZero();
    assertThat(mavenCalls()).hasSize(2);
  }

  @Test
  void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
    Ended ended = start(List.of("FAKE_BREAK=1")).ended();

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.errors()).contains("cannot find symbol", "the build failed");
    assertThat(root.resolve(".ojtpay/build.lock")).doesNotExist();
  }

  @Test
  void saysHowToGetMaven() throws Exception {
    Files.delete(folder.resolve("bin/mvn"));

    Ended ended = start(List.of("PATH=" + withoutMaven())).ended();

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.errors()).contains("no mvn", "apt install maven", "dnf", "brew");
  }

  @Test
  void refusesJavaBeforeSeventeen() throws Exception {
    java("11.0.2+9");
    Ended eleven = start().ended();
    java("1.8.0_402-b06");
    Ended eight = start().ended();

    assertThat(eleven.status()).isEqualTo(3);
    assertThat(eleven.errors()).contains("is Java 11.0.2", "17 or newer");
    assertThat(eight.status()).isEqualTo(3);
  }

  @Test
  void givesFlagsOfNewerJavaToNewerJavaOnly() throws Exception {
    assertThat(start().ended().output()).doesNotContain("--enable-native-access");
    java("25.0.3+9-LTS");
    assertThat(start().ended().output())
        .contains("--enable-native-access=ALL-UNNAMED", "ojtpay-25.0.3_9_LTS.jsa");
  }

  @Test
  void refusesJavaHomeWithoutJava() throws Exception {
    Ended ended = start(List.of("JAVA_HOME=" + elsewhere)).ended();

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.errors()).contains("JAVA_HOME is " + elsewhere);
  }

  private Started start(String... arguments) throws IOException {
    return new Started(root.resolve("ojtpay"), List.of(), List.of(arguments));
  }

  private Started start(List<String> environment) throws IOException {
    return new Started(root.resolve("ojtpay"), environment, List.of());
  }

  private void java(String version) throws IOException {
    executable(folder.resolve("jdk/bin/java"), JAVA);
    Files.writeString(folder.resolve("jdk/release"), "JAVA_RUNTIME_VERSION=\"" + version + "\"\n");
  }

  /** The system's programs, without whatever Maven may lie among them. */
  private String withoutMaven() throws IOException {
    Path programs = Files.createDirectories(folder.resolve("programs"));
    for (String name :
        List.of(
            "sh",
            "dirname",
            "readlink",
            "sed",
            "tr",
            "find",
            "head",
            "mkdir",
            "cat",
            "rm",
            "locale",
            "cp",
            "mv",
            "ps",
            "sleep")) {
      executable(programs.resolve(name), "#!/bin/sh\nexec /bin/" + name + " \"$@\"\n");
    }
    return programs.toString();
  }

  private List<String> mavenCalls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"));
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Ended(int status, String output, String errors) {}

  private final class Started {
    private final Process process;
    private final Path output = Files.createTempFile(folder, "output", "");
    private final Path errors = Files.createTempFile(folder, "errors", "");

    private Started(Path launcher, List<String> environment, List<String> arguments)
        throws IOException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "env",
                  "JAVA_HOME=" + folder.resolve("jdk"),
                  "PATH=" + folder.resolve("bin") + ":/usr/bin:/bin",
                  "CALLS=" + folder.resolve("calls")));
      command.addAll(environment);
      command.add(launcher.toString());
      command.addAll(arguments);
      process =
          new ProcessBuilder(command)
              .directory(elsewhere.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
    }

    private Ended ended() throws Exception {
      boolean inTime = process.waitFor(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS);
      assertThat(inTime).isTrue();
      return new Ended(
          process.exitValue(),
          Files.readString(output, StandardCharsets.UTF_8),
          Files.readString(errors, StandardCharsets.UTF_8));
    }
  }
}
