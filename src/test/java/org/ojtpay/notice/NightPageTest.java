package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.units.Sha256;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Verdict;

class NightPageTest {

  private static String page(List<Reported> submissions) {
    return new String(SampleNight.write(submissions).file("report.html"), StandardCharsets.UTF_8);
  }

  @Test
  void beginsWithTheNightInOneSentence() {
    assertThat(page(SampleNight.night()))
        .contains(
            "<p class=\"verdict\">3 of 8 submissions approved, $1,520.00 payable; 2 returned to the"
                + " sender, 1 held for the board&#39;s staff, 1 duplicate, 1 quarantined. 1 more"
                + " stands as decided by an earlier run.</p>");
    assertThat(page(List.of())).contains("Nothing new was decided.");
  }

  @Test
  void saysFirstThatARunIsNotFinished() {
    ReportedRun run = SampleNight.run();
    ReportedRun failed =
        new ReportedRun(
            run.id(),
            run.job(),
            run.asOf(),
            1,
            run.policy(),
            run.policyHash(),
            "FAILED",
            run.startedAt(),
            run.finishedAt());
    assertThat(NightSentence.of(failed, SampleNight.night()))
        .startsWith("This run is not finished (FAILED).");
  }

  @Test
  void escapesWhatSendersWrote() {
    assertThat(page(SampleNight.night()))
        .contains("tolerated &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void fetchesNothingFromElsewhere() {
    assertThat(page(SampleNight.night()))
        .doesNotContain("http:", "https:", "src=", "<link", "@import", "url(");
  }

  @Test
  void quarantinedEntriesHeadTheStaffsList() {
    String page = page(SampleNight.night());
    int staff = page.indexOf("For the board&#39;s staff (2)");
    int quarantined = page.indexOf("card quarantined");
    int held = page.indexOf("card held");
    int returned = page.indexOf("Returned to their senders (2)");
    assertThat(staff).isPositive().isLessThan(quarantined);
    assertThat(quarantined).isLessThan(held);
    assertThat(held).isLessThan(returned);
  }

  @Test
  void standingEntriesStandApart() {
    String page = page(SampleNight.night());
    int apart = page.indexOf("Standing from earlier runs (1)");
    assertThat(page.indexOf("Cholla completion invoice")).isGreaterThan(apart);
  }

  @Test
  void tellsOfHoldsThatStillWait() {
    Reported held = SampleNight.held();
    Reported standing = new Reported(held.verdict(), true, List.of(), Submitted.NOTHING);
    assertThat(page(List.of(held, standing))).contains("Held by earlier runs and still waiting: 1");
    assertThat(page(List.of(held))).doesNotContain("still waiting");
  }

  @Test
  void saysWhichLaterSubmissionAnsweredAHeldOne() {
    FiledVerdict held = new FiledVerdict(1, 1, SampleNight.held().verdict(), true);
    FiledVerdict answered = held.answeredBy("2026-06-03 the rest");
    Reported told =
        new Reported(answered.verdict(), true, List.of(), Submitted.NOTHING)
            .answeredBy(answered.answeredBy());

    assertThat(page(List.of(told)))
        .contains("(answered by 2026-06-03 the rest)")
        .doesNotContain("still waiting", "the same as");
    Folder folder = SampleNight.write(List.of(told));
    assertThat(new String(folder.file("report.json"), StandardCharsets.UTF_8))
        .contains("\"disposition\" : \"DUPLICATE\"", "\"answeredBy\" : \"2026-06-03 the rest\"")
        .contains("\"duplicate\" : 1");
  }

  @Test
  void moneyControlAddsUp() {
    MoneyControl money = MoneyControl.of(SampleNight.night(), SampleNight.PACK);
    assertThat(money.claimed()).hasToString("4016.03");
    assertThat(money.claimed(Disposition.APPROVED)).hasToString("1520.03");
    assertThat(money.payable()).hasToString("1520.00");
    assertThat(money.kept()).hasToString("0.03");
    assertThat(money.claimsAddUp()).isTrue();
    assertThat(money.approvedAddUp()).isTrue();
    assertThat(page(SampleNight.night())).contains("adds up").doesNotContain("does not add up");
  }

  @Test
  void payingMoreThanClaimedShows() {
    List<Reported> night = new ArrayList<>(SampleNight.night());
    Reported invoice = SampleNight.approvedInvoice();
    night.add(new Reported(invoice.verdict(), false, List.of(), SampleNight.submitted("759.99")));
    assertThat(MoneyControl.of(night, SampleNight.PACK).approvedAddUp()).isFalse();
    assertThat(page(night)).contains("does not add up");
  }

  @ParameterizedTest(name = "claimed {0} for 760.00 payable")
  @CsvSource({"760.04, 0.04, 0.00", "760.05, 0.05, 0.00", "760.06, 0.00, 0.06"})
  void whatIsNotPaidIsCalledCentsUpToTheToleranceAlone(String claimed, String kept, String more) {
    Verdict verdict = SampleNight.approvedInvoice().verdict();
    List<Reported> night =
        List.of(new Reported(verdict, false, List.of(), SampleNight.submitted(claimed)));
    MoneyControl money = MoneyControl.of(night, SampleNight.PACK);
    assertThat(money.kept()).hasToString(kept);
    assertThat(money.reduced()).hasToString(more);
    assertThat(money.approvedAddUp()).isTrue();
    assertThat(page(night).contains("More than the tolerance, not paid"))
        .isEqualTo(money.reduced().isPositive());
  }

  @Test
  void aNoticeThatAsksForNothingHasNoDueDateInTheReport() {
    Reported elsewhere =
        new Reported(
            SampleNight.verdict("x", Kind.CLASSROOM, Disposition.RETURNED)
                .findings(
                    SampleNight.finding("PRG-NOT-WAGES", null, "programme", "Classroom training"))
                .build(),
            false,
            List.of(),
            Submitted.NOTHING);
    assertThat(page(List.of(elsewhere)))
        .contains("No answer asked for")
        .doesNotContain("Answer due");
    assertThat(page(List.of(SampleNight.returnedInvoice())))
        .contains("Answer due Thu, Jun 4, 2026 · notice to dokoro@metroharbor.example · <a ");
  }

  @Test
  void invoicesWithoutAnAmountAreNamed() {
    Reported held = SampleNight.held();
    Reported unread = new Reported(held.verdict(), false, List.of(), SampleNight.submitted(null));
    assertThat(page(List.of(unread)))
        .contains("Not in these figures: 1 invoice claims no readable amount.");
  }

  @Test
  void listsEveryFileWithItsHash() {
    Folder papers = SampleNight.write(SampleNight.night());
    String page = page(SampleNight.night());
    papers
        .files()
        .forEach(
            (path, bytes) -> {
              if (path.contains("/")) {
                assertThat(page).contains(path, Sha256.of(bytes));
              }
            });
  }

  @Test
  void holdsOfAReturnedSubmissionAreForTheStaffAlone() {
    Reported returned =
        new Reported(
            SampleNight.invoice("both", Disposition.RETURNED, "1")
                .findings(
                    SampleNight.finding("CLAR-MISSING", null),
                    SampleNight.finding("DUP-AMOUNT", null, "other", "invoice 7"))
                .build(),
            false,
            List.of(),
            SampleNight.submitted("760.00"));
    Folder papers = SampleNight.write(List.of(returned));
    String page = new String(papers.file("report.html"), StandardCharsets.UTF_8);
    assertThat(page).contains("not told to the sender", "DUP-AMOUNT");
    assertThat(new String(papers.file(papers.notices().get(0).file()), StandardCharsets.US_ASCII))
        .doesNotContain("DUP-AMOUNT");
    assertThat(page(SampleNight.night())).doesNotContain("not told to the sender");
  }
}
