package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.intake.RawNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A night over an inbox of the worst names and files that a disk can hold. */
class NamesIT {

  /** As printf writes them. */
  private static final List<String> RETURNED =
      List.of(
          "-rf",
          "2026-05-19 x\\r\\nBcc: someone@elsewhere.example\\r\\n\\r\\n<script>alert(1)<!--",
          "=cmd|' C'!A0",
          "\"quoted' & <b>bold<",
          "\\033[2Jscreen",
          "\\330\\271\\330\\261\\330\\250\\331\\212 \\342\\200\\256fdp",
          "\\340\\244\\271\\340\\244\\277",
          "\\360\\237\\216\\211 party");

  private static final List<String> SINGLE =
      List.of("caf\\303\\251.pdf", "cafe\\314\\201.pdf", "caf\\351.pdf", "caf\\352.pdf");

  @TempDir static Path folder;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Path inbox;
  private static RunResult first;
  private static JsonNode report;

  @BeforeAll
  static void runTheNight() throws Exception {
    inbox = Files.createDirectory(folder.resolve("inbox"));
    Path samples = Path.of("inbox-samples/night").toAbsolutePath();
    for (String name : RETURNED) {
      RawNames.copy(samples.resolve("2026-05-19 new OJT Raman"), inbox, name);
    }
    for (String name : SINGLE) {
      RawNames.copy(samples.resolve("2026-02-17 Achterberg OJT packet (Kearny).pdf"), inbox, name);
    }
    RawNames.write("a,b\n1,2\n", inbox, "x".repeat(251) + ".csv");
    Files.createDirectory(inbox.resolve("empty"));
    Files.createSymbolicLink(inbox.resolve("link.pdf"), samples);
    new ProcessBuilder("mkfifo", inbox.resolve("pipe.pdf").toString()).start().waitFor();
    Path deep = Files.createDirectories(inbox.resolve("deep/a/b"));
    RawNames.write("a,b\n1,2\n", deep, "\\377\\n.csv");
    first = new SampleNight(folder, inbox).run(JobRunner.NIGHTLY);
    report = Outputs.report(first.folder());
  }

  @Test
  void namesEveryEntryOnceInTheOrderOfItsBytes() {
    assertThat(submissions(report))
        .containsExactly(
            "\u001b[2Jscreen",
            "\"quoted' & <b>bold<",
            "-rf",
            "2026-05-19 x\r\nBcc: someone@elsewhere.example\r\n\r\n<script>alert(1)<!--",
            "=cmd|' C'!A0",
            "cafe\u0301.pdf",
            "caf\u00e9.pdf",
            "caf\\xE9.pdf",
            "caf\\xEA.pdf",
            "deep",
            "empty",
            "link.pdf",
            "pipe.pdf",
            "x".repeat(251) + ".csv",
            "\u0639\u0631\u0628\u064a \u202efdp",
            "\u0939\u093f",
            "\uD83C\uDF89 party");
  }

  @Test
  void decidesOnEachAsOnAnyOther() {
    assertThat(dispositions("-rf", "\uD83C\uDF89 party")).containsOnly("RETURNED");
    assertThat(dispositions("empty", "link.pdf", "pipe.pdf")).containsOnly("QUARANTINED");
    assertThat(
            List.of("cafe\u0301.pdf", "caf\u00e9.pdf", "caf\\xE9.pdf", "caf\\xEA.pdf").stream()
                .map(name -> dispositions(name).get(0)))
        .hasSize(4)
        .haveExactly(3, new Condition<>("DUPLICATE"::equals, "a duplicate"));
  }

  @Test
  void writesFilesOfPlainNamesThatTheManifestLists() throws IOException {
    JsonNode manifest = JSON.readTree(Files.readString(first.folder().resolve("manifest.json")));
    List<String> listed =
        manifest.path("files").valueStream().map(e -> e.path("path").asString()).toList();
    try (Stream<Path> all = Files.walk(first.folder())) {
      List<String> written =
          all.filter(Files::isRegularFile)
              .map(file -> first.folder().relativize(file).toString())
              .toList();
      assertThat(written).allMatch(name -> name.matches("[a-z0-9/-]+\\.[a-z]+"));
      assertThat(written)
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(listed.stream(), Stream.of("manifest.json", "report.json")).toList());
    }
    assertThat(report.path("notices").size()).isEqualTo(RETURNED.size());
    assertThat(report.path("notices").valueStream().map(e -> e.path("file").asString()))
        .doesNotHaveDuplicates();
  }

  @Test
  void letsNoNameIntoTheHeadersOfAMail() throws Exception {
    for (Path file : Outputs.list(first.folder().resolve("notices"))) {
      if (!file.toString().endsWith(".eml")) {
        continue;
      }
      try (InputStream in = Files.newInputStream(file)) {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
        assertThat(Collections.list(mail.getAllHeaders()))
            .extracting(Header::getName)
            .containsOnlyOnce("To", "Subject")
            .doesNotContain("Bcc", "Cc");
        assertThat(mail.getAllRecipients()).hasSize(1);
      }
    }
  }

  @Test
  void showsNamesOnThePageAsText() throws IOException {
    String page = Files.readString(first.folder().resolve("report.html"));

    assertThat(page).doesNotContain("<script>alert", "<b>bold", "\u001b", "\u202e");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;!--", "caf\\xE9.pdf", "caf\\xEA.pdf");
  }

  @Test
  void takesNoneOfThemForNewInTheNextRun() {
    RunResult second = new SampleNight(folder, inbox).run(JobRunner.NIGHTLY);

    assertThat(second.verdicts())
        .hasSize(first.verdicts().size())
        .allMatch(each -> each.standing());
  }

  private static List<String> submissions(JsonNode of) {
    return of.path("submissions").valueStream().map(e -> e.path("submission").asString()).toList();
  }

  private static List<String> dispositions(String... names) {
    return report
        .path("submissions")
        .valueStream()
        .filter(each -> List.of(names).contains(each.path("submission").asString()))
        .map(each -> each.path("disposition").asString())
        .toList();
  }
}
