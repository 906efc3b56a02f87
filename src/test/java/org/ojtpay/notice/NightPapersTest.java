package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ojtpay.policy.RuleClauses;
import org.ojtpay.units.Sha256;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NightPapersTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Folder papers = SampleNight.write(SampleNight.night());

  private JsonNode json(String path) {
    return JSON.readTree(text(papers, path));
  }

  private static String text(Folder papers, String path) {
    return new String(papers.file(path), StandardCharsets.UTF_8);
  }

  private JsonNode submission(int index) {
    return json("report.json").path("submissions").path(index);
  }

  private static List<String> names(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  @Test
  void namesFilesByPlaceSubmissionAndContent() {
    String hash = Sha256.of("2026-05-07 invoice Téllez").substring(0, 8);
    assertThat(papers.files())
        .containsKeys(
            "report.json",
            "report.html",
            "manifest.json",
            "notices/003-2026-05-07-invoice-tellez-" + hash + ".eml",
            "notices/003-2026-05-07-invoice-tellez-" + hash + ".pdf",
            "worksheets/003-2026-05-07-invoice-tellez-" + hash + ".json",
            "worksheets/003-2026-05-07-invoice-tellez-" + hash + ".pdf");
    assertThat(papers.files().keySet().stream().filter(path -> path.startsWith("notices/")))
        .filteredOn(path -> !path.startsWith("notices/acknowledgements/"))
        .hasSize(4);
  }

  @Test
  void writesNoWorksheetAndNoNoticeForAStandingSubmission() {
    Reported standing =
        new Reported(SampleNight.returnedInvoice().verdict(), true, List.of(), Submitted.NOTHING);
    assertThat(SampleNight.write(List.of(standing)).files().keySet())
        .containsExactly("manifest.json", "report.html", "report.json");
  }

  @Test
  void handsOnTheReportLast() {
    assertThat(papers.order()).endsWith("report.html", "manifest.json", "report.json");
  }

  @Test
  void writesTheRunAsTheContractNamesIt() {
    JsonNode run = json("report.json").path("run");
    assertThat(names(run))
        .containsExactly(
            "id",
            "job",
            "asOf",
            "sequence",
            "policy",
            "policyHash",
            "status",
            "startedAt",
            "finishedAt",
            "manifestSha256");
    assertThat(run.path("asOf").asString()).isEqualTo("2026-05-20");
    assertThat(run.path("sequence").isInt()).isTrue();
    assertThat(run.path("startedAt").asString()).isEqualTo("2026-05-20T08:00:00Z");
    assertThat(run.path("manifestSha256").asString())
        .isEqualTo(Sha256.of(papers.file("manifest.json")))
        .isEqualTo(papers.manifestSha256());
    assertThat(names(json("report.json")))
        .containsExactly(
            "run",
            "submissions",
            "payments",
            "notices",
            "acknowledgements",
            "drafts",
            "forwards",
            "totals");
  }

  @Test
  void writesAReturnedInvoiceWithItsFigures() {
    JsonNode invoice = submission(2);
    assertThat(names(invoice))
        .containsExactly(
            "submission",
            "kind",
            "disposition",
            "standing",
            "received",
            "agreementNumber",
            "participant",
            "invoiceNumber",
            "reasons",
            "eligibleHours",
            "excludedHours",
            "eligibleWages",
            "rate",
            "reimbursement",
            "duplicateOf",
            "documents");
    assertThat(invoice.path("disposition").asString()).isEqualTo("RETURNED");
    assertThat(invoice.path("standing").isBoolean()).isTrue();
    assertThat(invoice.path("received").asString()).isEqualTo("2026-05-18");
    assertThat(invoice.path("eligibleHours").asString()).isEqualTo("80.00");
    assertThat(invoice.path("excludedHours").path("HOLIDAY").asString()).isEqualTo("8.00");
    assertThat(invoice.path("eligibleWages").asString()).isEqualTo("1520.00");
    assertThat(invoice.path("rate").asString()).isEqualTo("0.50");
    assertThat(invoice.path("reimbursement").asString()).isEqualTo("760.00");
    assertThat(invoice.path("duplicateOf").isNull()).isTrue();
  }

  @Test
  void writesReasonsWithTheirPlaces() {
    JsonNode reasons = submission(2).path("reasons");
    assertThat(reasons).hasSize(4);
    assertThat(names(reasons.path(0)))
        .containsExactly("code", "severity", "message", "fix", "citation", "grounds");
    assertThat(names(reasons.path(0).path("grounds")))
        .containsExactly("rule", "clause", "pack", "version", "hash", "inputs", "outcome");
    JsonNode signature = reasons.path(2);
    assertThat(signature.path("code").asString()).isEqualTo("INV-SIGNATURE-MISSING");
    assertThat(signature.path("severity").asString()).isEqualTo("RETURN");
    assertThat(names(signature.path("source"))).containsExactly("file", "page", "box");
    assertThat(signature.path("source").path("box").path(0).decimalValue())
        .isEqualByComparingTo("72");
    assertThat(names(submission(4).path("reasons").path(0).path("source")))
        .containsExactly("file", "sheet", "cell");
  }

  @Test
  void writesNullForWhatIsNotKnownAndNoFiguresWithoutAWorksheet() {
    JsonNode broken = submission(6);
    assertThat(broken.path("agreementNumber").isNull()).isTrue();
    assertThat(broken.path("participant").isNull()).isTrue();
    assertThat(broken.path("invoiceNumber").isNull()).isTrue();
    assertThat(broken.has("reimbursement")).isFalse();
    assertThat(submission(5).path("duplicateOf").asString())
        .isEqualTo("2026-04-10 Invoice 1042 Anchor Point");
  }

  @Test
  void listsEveryDocumentAlsoTheUnopened() {
    JsonNode documents = submission(2).path("documents");
    assertThat(documents).hasSize(3);
    assertThat(names(documents.path(1)))
        .containsExactly("file", "sha256", "type", "method", "pages");
    assertThat(documents.path(1).path("pages").path(1).asInt()).isEqualTo(3);
    assertThat(submission(6).path("documents").path(0).path("method").asString()).isEqualTo("NONE");
  }

  @Test
  void totalsCountEveryEntryAndSumWhatThisRunApproved() {
    JsonNode totals = json("report.json").path("totals");
    assertThat(totals.toString())
        .isEqualTo(
            "{\"submissions\":9,\"approved\":4,\"returned\":2,\"held\":1,\"duplicate\":1,"
                + "\"quarantined\":1,\"reimbursement\":\"1520.00\"}");
  }

  @Test
  void mapsEachNoticeToItsReceiverAndSubmission() {
    JsonNode notices = json("report.json").path("notices");
    assertThat(notices).hasSize(2);
    assertThat(names(notices.path(0))).containsExactly("file", "paper", "to", "submission");
    assertThat(notices.path(0).path("to").asString()).isEqualTo("dokoro@metroharbor.example");
    assertThat(notices.path(1).path("to").asString()).isEqualTo("coordinator@harborcc.example");
    for (JsonNode notice : notices) {
      assertThat(papers.files()).containsKey(notice.path("file").asString());
      assertThat(papers.files()).containsKey(notice.path("paper").asString());
    }
  }

  @Test
  void manifestCoversEveryOtherFileInOrder() {
    JsonNode manifest = json("manifest.json");
    List<String> paths = new ArrayList<>();
    for (JsonNode file : manifest.path("files")) {
      String path = file.path("path").asString();
      paths.add(path);
      byte[] bytes = papers.file(path);
      assertThat(file.path("bytes").asInt()).isEqualTo(bytes.length);
      assertThat(file.path("sha256").asString()).isEqualTo(Sha256.of(bytes));
    }
    List<String> others = new ArrayList<>(papers.files().keySet());
    others.removeAll(List.of("manifest.json", "report.json"));
    assertThat(paths).isEqualTo(others).isSorted();
    assertThat(manifest.path("controlTotals").path("reimbursement").asString())
        .isEqualTo("1520.00");
    assertThat(manifest.path("controlTotals").path("files").asInt()).isEqualTo(paths.size());
    assertThat(manifest.path("previousManifestSha256").isNull()).isTrue();
  }

  @Test
  void manifestNamesTheOneBefore() {
    Folder second = SampleNight.write(SampleNight.run(), List.of(), papers.manifestSha256());
    assertThat(
            JSON.readTree(text(second, "manifest.json")).path("previousManifestSha256").asString())
        .isEqualTo(papers.manifestSha256());
  }

  @Test
  void worksheetLinesAddUp() {
    String path =
        papers.files().keySet().stream()
            .filter(each -> each.matches("worksheets/003-.*json"))
            .findFirst()
            .orElseThrow();
    JsonNode sheet = json(path);
    assertThat(sheet.path("payable").asBoolean()).isFalse();
    assertThat(sum(sheet.path("wageLines"), "hours")).isEqualByComparingTo("80");
    assertThat(sum(sheet.path("wageLines"), "wages"))
        .isEqualByComparingTo(sheet.path("eligibleWages").asString());
    assertThat(sheet.path("hourLines").path(1).path("source").path("row").asInt()).isEqualTo(5);
    assertThat(sheet.path("hourLines").path(1).path("rate").isNull()).isTrue();
    assertThat(sheet.path("agreement").path("amountLeftBefore").asString()).isEqualTo("5000.00");
  }

  private static Folder withClauses() {
    RuleClauses clauses =
        new RuleClauses(
            "sdwp-ojt",
            "2018.08-1",
            "ab12",
            new TreeMap<>(
                Map.of(
                    "R4", "2 CFR 200.403",
                    "R5", "California Labor Code 510",
                    "R9", "SDWP OJT Policy, II.C.3")));
    Reported reported =
        new Reported(
            SampleNight.invoice("with clauses", Disposition.APPROVED, "1042")
                .worksheet(SampleNight.worksheet().restingOn(clauses))
                .build(),
            false,
            List.of(),
            Submitted.NOTHING);
    return SampleNight.write(List.of(reported));
  }

  private static String path(Folder folder, String pattern) {
    return folder.files().keySet().stream()
        .filter(each -> each.matches(pattern))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void worksheetNamesThePackOnceAndTheClauseOfEachLine() {
    Folder folder = withClauses();
    JsonNode sheet = JSON.readTree(text(folder, path(folder, "worksheets/.*json")));
    assertThat(sheet.path("pack").path("name").asString()).isEqualTo("sdwp-ojt");
    assertThat(sheet.path("pack").path("hash").asString()).isEqualTo("ab12");
    assertThat(sheet.path("hourLines").path(1).path("rule").asString()).isEqualTo("R4");
    assertThat(sheet.path("hourLines").path(1).path("clause").asString())
        .isEqualTo("2 CFR 200.403");
    assertThat(sheet.path("wageLines").path(0).path("rule").asString()).isEqualTo("R9");
    assertThat(sheet.path("wageLines").path(0).path("clause").asString())
        .isEqualTo("SDWP OJT Policy, II.C.3");
  }

  @Test
  void worksheetOnPaperEndsWithTheClausesOfTheRulesThatItsLinesName() {
    Folder folder = withClauses();
    String paper = PaperText.of(folder.file(path(folder, "worksheets/.*pdf")));

    assertThat(paper).contains("holiday 8.00 R4 register.csv", "R4 by period total");
    assertThat(paper.substring(paper.indexOf("What the rules rest on")))
        .contains("Decided by the policy pack sdwp-ojt 2018.08-1, sha256 ab12.")
        .contains("R4 when totals of a pay period are enough without its days 2 CFR 200.403")
        .contains(
            "R9 what the hours come to, and how much the agreement has left SDWP OJT Policy,"
                + " II.C.3")
        .doesNotContain("R5");
  }

  private static BigDecimal sum(JsonNode lines, String name) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode line : lines) {
      sum = sum.add(new BigDecimal(line.path(name).asString()));
    }
    return sum;
  }

  @Test
  void jsonEndsWithALineEndAndHasNoCarriageReturn() {
    for (String path : List.of("report.json", "manifest.json")) {
      assertThat(text(papers, path)).endsWith("}\n").doesNotContain("\r");
    }
  }

  @Test
  void givesTheSameBytesTwiceWhateverTheMachinesHabits() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertSame(SampleNight.write(SampleNight.night()), papers);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  private static void assertSame(Folder one, Folder other) {
    assertThat(one.files().keySet()).isEqualTo(other.files().keySet());
    one.files().forEach((path, bytes) -> assertThat(other.file(path)).as(path).isEqualTo(bytes));
  }

  @Test
  void noticesAndWorksheetsDoNotDependOnTheRun() {
    ReportedRun run = SampleNight.run();
    ReportedRun later =
        new ReportedRun(
            "ffffffff",
            run.job(),
            run.asOf(),
            2,
            run.policy(),
            run.policyHash(),
            run.status(),
            Instant.EPOCH,
            Instant.EPOCH);
    Folder again = SampleNight.write(later, SampleNight.night(), null);
    papers
        .files()
        .forEach(
            (path, bytes) -> {
              if (path.contains("/")) {
                assertThat(again.file(path)).as(path).isEqualTo(bytes);
              }
            });
  }

  @Test
  void worksheetNamesAFileOnceForAllItsPlaces() {
    Reported reported =
        new Reported(
            SampleNight.invoice("two rows", Disposition.APPROVED, "1042")
                .worksheet(SampleNight.holidayInTwoRows())
                .build(),
            false,
            List.of(),
            SampleNight.submitted("760.00"));
    Folder written = SampleNight.write(List.of(reported));
    String paper =
        written.files().keySet().stream()
            .filter(each -> each.matches("worksheets/.*pdf"))
            .findFirst()
            .orElseThrow();
    assertThat(PaperText.of(written.file(paper)))
        .contains("holiday 8.00 R4 register.csv: row 5, column 6; row 9, column 6 Sum 8.00");
  }

  @Test
  void partsOfOneEntryGetFilesOfTheirOwn() {
    List<Reported> parts = new ArrayList<>();
    for (int part = 1; part <= 2; part++) {
      parts.add(
          new Reported(
              SampleNight.invoice("two invoices.zip", Disposition.RETURNED, "7" + part)
                  .part(part)
                  .findings(SampleNight.finding("CLAR-MISSING", null))
                  .build(),
              false,
              List.of(),
              SampleNight.submitted("760.00")));
    }
    assertThat(SampleNight.write(parts).notices())
        .extracting(NoticeFile::submission)
        .containsExactly("two invoices.zip#1", "two invoices.zip#2");
  }

  @Test
  void refusesAVerdictWithoutAContentHash() {
    assertThatThrownBy(
            () ->
                PaperName.of(
                    1,
                    new org.ojtpay.validate.Verdict(
                        1,
                        false,
                        "x",
                        0,
                        Kind.UNKNOWN,
                        Disposition.HELD,
                        SampleNight.AS_OF,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        "../../etc",
                        "",
                        null,
                        List.of(),
                        null,
                        null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoReturnedSubmissionsOfOneNameGetTwoNotices() {
    Reported one = SampleNight.returnedInvoice();
    Folder two = SampleNight.write(List.of(one, one));
    assertThat(two.notices()).extracting(NoticeFile::file).doesNotHaveDuplicates().hasSize(2);
  }

  /** Texts that a sender can put into a form or a file's name. */
  private static String hostile(Random random) {
    String parts =
        "aZ09 .,@-_/\\\"'<>&{}%$^*()[]?|+~`\r\n\t\0\u00e9\u0301\u202e\u2028\ud83d\ude00\udc00";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(24); i > 0; i--) {
      text.append(parts.charAt(random.nextInt(parts.length())));
    }
    return text.toString();
  }

  @Test
  void noTextOfASenderStopsTheNight() {
    long seed = 41;
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String file = hostile(random);
      Reported each =
          new Reported(
              SampleNight.invoice(hostile(random), Disposition.RETURNED, hostile(random))
                  .numbers(hostile(random), hostile(random), hostile(random))
                  .findings(
                      SampleNight.finding(
                          "DOC-PROTECTED", SampleNight.page(file, 1), "detail", file))
                  .build(),
              false,
              SampleNight.documents(file),
              new Submitted(
                  null,
                  null,
                  null,
                  hostile(random),
                  hostile(random),
                  hostile(random),
                  null,
                  Set.of(hostile(random))));
      Folder written = SampleNight.write(List.of(each));
      assertThat(written.notices()).as("seed %s, round %s", seed, i).hasSize(1);
      assertThat(JSON.readTree(text(written, "report.json")).path("submissions")).hasSize(1);
      assertThat(written.files().keySet()).allMatch(path -> path.matches("[a-z0-9/.-]+"));
    }
  }
}
