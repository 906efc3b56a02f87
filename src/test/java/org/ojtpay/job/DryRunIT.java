package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.Office;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.Database;
import org.ojtpay.store.Shelves;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A dry run comes to what the run after it comes to, and leaves no trace in the database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DryRunIT {

  @TempDir static Path folder;

  private final SampleNight night = new SampleNight(folder);

  private RunResult dry(JobSettings settings) {
    JobFiles files = new JobFiles(Path.of("").toAbsolutePath(), Path.of("jobs").toAbsolutePath());
    return new DryRun(files.board(), SampleNight.CLOCK, RunWatch.none()).run(settings);
  }

  /** How many rows each table has, and the head of the audit chain. */
  private Map<String, String> database() throws SQLException {
    Map<String, String> found = new TreeMap<>();
    try (Database database = JobRunner.open(night.settings(JobRunner.NIGHTLY));
        Connection connection = database.app().getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'r' AND relnamespace ="
                  + " 'public'::regnamespace AND has_table_privilege(oid, 'SELECT')")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        found.put(table, first(statement, "SELECT count(*) FROM " + table));
      }
      found.put(
          "audit head",
          first(
              statement,
              "SELECT max(hash) FROM audit WHERE seq = (SELECT" + " max(seq) FROM audit)"));
    }
    assertThat(found).containsKeys("verdict", "receipt", "run", "content", "payment");
    return found;
  }

  private static String first(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  /** The report, without what two runs differ in. */
  private static JsonNode report(RunResult result) throws IOException {
    ObjectNode report =
        (ObjectNode)
            JsonMapper.builder()
                .build()
                .readTree(Files.readString(result.folder().resolve("report.json")));
    ObjectNode run = (ObjectNode) report.path("run");
    run.remove(List.of("id", "status", "startedAt", "finishedAt", "manifestSha256"));
    return report;
  }

  private static List<String> files(RunResult result) throws IOException {
    try (Stream<Path> all = Files.walk(result.folder())) {
      return all.filter(Files::isRegularFile)
          .map(file -> result.folder().relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** A dry run, then the run: the same but for what says which is which. */
  private void rehearsedAndRun() throws Exception {
    Map<String, String> before = database();
    RunResult dry = dry(night.settings(JobRunner.NIGHTLY));
    assertThat(database()).isEqualTo(before);

    RunResult real = night.run(JobRunner.NIGHTLY);

    assertThat(report(dry)).isEqualTo(report(real));
    assertThat(files(dry)).isEqualTo(files(real));
    assertThat(dry.folder().getFileName().toString())
        .startsWith("dry-run-nightly-invoice-run-2026-05-20-");
  }

  @Test
  @Order(1)
  void rehearsesANightOverAnEmptyDatabase() throws Exception {
    rehearsedAndRun();
  }

  @Test
  @Order(2)
  void rehearsesANightInWhichNothingIsNew() throws Exception {
    rehearsedAndRun();
  }

  @Test
  @Order(3)
  void rehearsesTheEndOfAHold() throws Exception {
    try (Office office = Office.open(night.settings(JobRunner.NIGHTLY), SampleNight.CLOCK)) {
      office
          .review()
          .clear(
              "2026-05-12 OB Bicycle invoice (sorry for delay)",
              "INV-LATE",
              "rcastellane",
              "the mail was down",
              null);
    }
    rehearsedAndRun();
  }

  @Test
  @Order(4)
  void rehearsesAPaymentFileAndWritesNone() throws Exception {
    Map<String, String> before = database();
    RunResult dry = dry(night.settings(JobRunner.PAYMENT_FILE));
    assertThat(database()).isEqualTo(before);

    FiledPaymentFile real = night.run(JobRunner.PAYMENT_FILE).files().get(0);

    assertThat(dry.files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.sha256()).isEqualTo(real.sha256());
              assertThat(file.items()).isEqualTo(real.items());
            });
    assertThat(files(dry)).containsExactly("manifest.json", "report.html", "report.json");
  }

  @Test
  @Order(5)
  void stampsWhatItWrites() throws Exception {
    Path other = Files.createDirectories(folder.resolve("stamped"));
    RunResult dry = dry(new SampleNight(other).settings(JobRunner.NIGHTLY));

    assertThat(Files.readString(dry.folder().resolve("report.html"))).contains("DRY RUN");
    assertThat(Files.readString(dry.folder().resolve("report.json"))).contains("\"DRY_RUN\"");
    List<String> notices =
        files(dry).stream().filter(name -> name.matches("notices/.*\\.eml")).toList();
    assertThat(notices).isNotEmpty();
    for (String notice : notices) {
      assertThat(Files.readString(dry.folder().resolve(notice)))
          .contains("Subject: DRY RUN, NOT SENT")
          .contains("DRY RUN: nothing was decided");
    }
    List<String> papers = files(dry).stream().filter(name -> name.endsWith(".pdf")).toList();
    assertThat(papers).isNotEmpty();
    for (String paper : papers) {
      try (PDDocument pages = Loader.loadPDF(dry.folder().resolve(paper).toFile())) {
        assertThat(new PDFTextStripper().getText(pages)).contains("DRY RUN");
      }
    }
  }

  @Test
  @Order(6)
  void isRefusedWhereARunWasBrokenOff() {
    JobSettings settings = night.settings(JobRunner.NIGHTLY);
    try (Database database = JobRunner.open(settings)) {
      Shelves shelves = Shelves.of(database.app());
      shelves
          .runs()
          .start(NewRun.of(settings, Packs.load(settings.policy()), 9, SampleNight.CLOCK));
    }
    assertThatThrownBy(() -> dry(settings))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("has not ended");
  }

  @Test
  @Order(7)
  void theDatabaseItselfRefusesToBeWrittenTo() {
    try (Database database = JobRunner.open(night.settings(JobRunner.NIGHTLY))) {
      Shelves shelves = Shelves.of(database.app());
      assertThatThrownBy(
              () ->
                  shelves.inSnapshot(
                      () -> {
                        shelves.papers().audit("x", "y", SampleNight.CLOCK.instant());
                        return true;
                      }))
          .hasStackTraceContaining("read-only transaction");
    }
  }
}
