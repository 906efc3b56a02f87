package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedServerIT {

  @TempDir Path folder;

  @AfterEach
  void stopWhatIsLeft() {
    EmbeddedServer.wipe(data());
  }

  @Test
  void startsFreshWithEverythingConfirmedOnDisk() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThat(show(server, "SHOW fsync")).isEqualTo("on");
      assertThat(show(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(show(server, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(show(server, "SHOW data_checksums")).isEqualTo("on");
    }
    assertThat(Postmaster.alive(cluster())).isEmpty();
  }

  @Test
  void listensOnLoopbackAloneInUtcAndUtf8() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThat(show(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(show(server, "SHOW max_connections")).isEqualTo("120");
      assertThat(show(server, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(show(server, "SELECT datlocale FROM pg_database WHERE datname = 'ojtpay'"))
          .isEqualTo("C.UTF-8");
      assertThat(setting(server, "unix_socket_directories")).isEmpty();
      assertThat(setting(server, "log_timezone")).isEqualTo("UTC");
    }
  }

  @Test
  void keepsPasswordsInFilesThatOnlyTheOwnerReads() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.open(data());
        Stream<Path> keys = Files.list(data().resolve("keys"))) {
      List<Path> files = keys.toList();
      assertThat(files).hasSize(3);
      for (Path file : files) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
      assertThat(server.app().toString()).doesNotContain(server.app().password());
      assertThat(Files.readString(data().resolve("postgres.log")))
          .doesNotContain(server.app().password(), server.superuser().password());
    }
  }

  @Test
  void refusesWrongPassword() {
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      ConnectionInfo stranger = new ConnectionInfo(server.app().url(), Keys.APP, "guess");

      assertThatThrownBy(() -> Connections.open(stranger).close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void keepsDataAndPortFromStartToStart() throws Exception {
    String url;
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      url = server.app().url();
      leaveMark(server);
    }
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThat(server.app().url()).isEqualTo(url);
      assertThat(hasMark(server)).isTrue();
    }
  }

  @Test
  void takesAnotherPortWhenAStrangerHasOurs() throws Exception {
    EmbeddedServer.open(data()).close();
    int port = Integer.parseInt(Files.readString(data().resolve("port")).strip());
    try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThat(server.app().url()).doesNotContain(":" + stranger.getLocalPort() + "/");
      assertThat(show(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void servesSeveralHandlesOfOneProcess() throws Exception {
    try (EmbeddedServer first = EmbeddedServer.open(data())) {
      try (EmbeddedServer second = EmbeddedServer.open(data())) {
        assertThat(second.app()).isEqualTo(first.app());
      }
      assertThat(show(first, "SELECT 1")).isEqualTo("1");
    }
    assertThat(Postmaster.alive(cluster())).isEmpty();
  }

  @Test
  void secondProcessAttachesAndTheLastOneStopsTheServer() throws Exception {
    try (EmbeddedServer first = EmbeddedServer.open(data());
        UserProcess second = UserProcess.start(data())) {
      assertThat(second.url()).isEqualTo(first.app().url());
      Optional<Postmaster> before = Postmaster.alive(cluster());

      giveBack(first);
      assertThat(Postmaster.alive(cluster())).isEqualTo(before).isPresent();

      second.end();
      assertThat(Postmaster.alive(cluster())).isEmpty();
    }
  }

  @Test
  void twoProcessesThatComeAtOnceShareOneServer() throws Exception {
    try (UserProcess one = UserProcess.start(data());
        UserProcess two = UserProcess.start(data())) {
      assertThat(one.url()).isEqualTo(two.url());
      one.end();
      two.end();
    }
    assertThat(Postmaster.alive(cluster())).isEmpty();
  }

  @Test
  void adoptsTheServerThatAKilledProcessLeftBehind() throws Exception {
    try (UserProcess killed = UserProcess.start(data())) {
      killed.url();
      try (EmbeddedServer server = EmbeddedServer.open(data())) {
        leaveMark(server);
        killed.kill();
      }
    }
    Optional<Postmaster> orphan = orphaned();
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThat(Postmaster.alive(cluster())).isEqualTo(orphan).isPresent();
      assertThat(hasMark(server)).isTrue();
    }
    assertThat(Postmaster.alive(cluster())).isEmpty();
  }

  @Test
  void survivesTheKillingOfTheWholeProcessGroup() throws Exception {
    try (UserProcess killed = UserProcess.start(data(), "setsid")) {
      killed.url();
      Postmaster server = Postmaster.alive(cluster()).orElseThrow();

      // setsid made the JVM the leader of a group of its own.
      assertThat(signal("-KILL", "-" + killed.pid())).isZero();

      assertThat(ProcessHandle.of(killed.pid()).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(Postmaster.alive(cluster())).contains(server);
    }
  }

  @Test
  void recoversWhatWasConfirmedWhenTheServerIsKilled() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      leaveMark(server);
      killServer();
    }
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThat(hasMark(server)).isTrue();
    }
  }

  @Test
  void startsOverAProcessFileWhoseNumberNowBelongsToAnother() throws Exception {
    EmbeddedServer.open(data()).close();
    Files.writeString(
        cluster().resolve("postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + cluster() + "\n1\n5432\n\n\n\nready\n");

    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThat(show(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void startsOverAnEmptyProcessFile() throws Exception {
    EmbeddedServer.open(data()).close();
    Files.writeString(cluster().resolve("postmaster.pid"), "");

    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThat(show(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void goesOnWhereAnEarlierFirstStartWasKilled() throws Exception {
    DataDirectory.claim(data());
    Files.createDirectories(data().resolve("postgres.unfinished-1").resolve("base"));

    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThat(show(server, "SELECT 1")).isEqualTo("1");
    }
    assertThat(data().resolve("postgres.unfinished-1")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keys/ojtpay_app",
        "postgres.unfinished-*/base",
        "postgres.unfinished-*/ojtpay.conf",
        "postgres",
        "postgres/postmaster.pid",
      })
  void comesUpWhereTheFirstStartIsKilledAtAnyMoment(String sign) throws Exception {
    try (UserProcess killed = UserProcess.start(data())) {
      while (!exists(sign)) {
        Thread.sleep(2);
      }
      killed.kill();
    }
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThat(show(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void refusesToStartASecondServerWhereTheOneInUseCannotBeSeen() throws Exception {
    try (UserProcess other = UserProcess.start(data())) {
      other.url();
      killServer();

      assertThatThrownBy(() -> EmbeddedServer.open(data()).close())
          .isInstanceOf(DataDirectoryRefused.class)
          .hasMessageContaining("cannot be seen from here");
    }
  }

  @Test
  void refusesAServerThatMayForget() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.open(data());
        Connection connection = Connections.open(server.superuser());
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE ojtpay_app SET synchronous_commit = off");
    }

    assertThatThrownBy(() -> EmbeddedServer.open(data()).close())
        .isInstanceOf(DatabaseSettingsInvalid.class)
        .hasMessageContaining("synchronous_commit = off");
  }

  @Test
  void wipesDataAndStartsAnew() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      leaveMark(server);
    }
    Files.writeString(data().resolve("anything"), "else");

    EmbeddedServer.wipe(data());

    assertThat(cluster()).doesNotExist();
    assertThat(data().resolve("anything")).doesNotExist();
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThat(hasMark(server)).isFalse();
    }
  }

  @Test
  void refusesToWipeWhatThisOrAnotherProcessUses() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.open(data())) {
      assertThatThrownBy(() -> EmbeddedServer.wipe(data()))
          .isInstanceOf(DataDirectoryRefused.class);
      try (UserProcess other = UserProcess.start(data())) {
        other.url();
        giveBack(server);

        assertThatThrownBy(() -> EmbeddedServer.wipe(data()))
            .isInstanceOf(DataDirectoryRefused.class)
            .hasMessageContaining("in use");
        assertThat(Postmaster.alive(cluster())).isPresent();
        other.end();
      }
    }
  }

  @Test
  void wipesTheServerThatAKilledProcessLeftBehind() throws Exception {
    orphaned();

    EmbeddedServer.wipe(data());

    assertThat(cluster()).doesNotExist();
  }

  private boolean exists(String glob) throws IOException {
    PathMatcher matcher = data().getFileSystem().getPathMatcher("glob:" + data() + "/" + glob);
    if (!Files.exists(data())) {
      return false;
    }
    try (Stream<Path> found = Files.find(data(), 2, (path, attributes) -> matcher.matches(path))) {
      return found.findAny().isPresent();
    } catch (UncheckedIOException vanished) {
      return false;
    }
  }

  private Path data() {
    return folder.resolve("data with spaces");
  }

  private Path cluster() {
    try {
      return data().toRealPath().resolve("postgres");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The server that lives on after its only user was killed. */
  private Optional<Postmaster> orphaned() throws Exception {
    try (UserProcess killed = UserProcess.start(data())) {
      killed.url();
    }
    return Postmaster.alive(cluster());
  }

  private static void giveBack(EmbeddedServer server) {
    server.close();
  }

  private void killServer() throws Exception {
    long pid = Postmaster.alive(cluster()).orElseThrow().pid();
    assertThat(signal("-KILL", Long.toString(pid))).isZero();
    while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
      Thread.sleep(10);
    }
  }

  private static int signal(String signal, String target) throws Exception {
    int status = new ProcessBuilder("kill", signal, "--", target).start().waitFor();
    Thread.sleep(300);
    return status;
  }

  private static void leaveMark(EmbeddedServer server) throws SQLException {
    try (Connection connection = Connections.open(server.owner());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE mark (id int)");
    }
  }

  private static boolean hasMark(EmbeddedServer server) throws SQLException {
    return show(server, "SELECT to_regclass('mark') IS NOT NULL").equals("t");
  }

  private static String show(EmbeddedServer server, String question) throws SQLException {
    return ask(server.app(), question);
  }

  private static String setting(EmbeddedServer server, String name) throws SQLException {
    return ask(server.superuser(), "SHOW " + name);
  }

  private static String ask(ConnectionInfo info, String question) throws SQLException {
    try (Connection connection = Connections.open(info);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
