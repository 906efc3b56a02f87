package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.onfile.Deadline.Party;
import org.ojtpay.onfile.Deadline.Stage;
import org.ojtpay.onfile.Deadline.Subject;
import org.ojtpay.onfile.Deadline.Term;
import org.ojtpay.onfile.Reminder;
import org.ojtpay.policy.Counted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a deadline watch writes: rows, a page, mails, and a case note of each reminder. */
class WatchPapersTest {

  private static final ReportedRun RUN = SampleNight.run();
  private static final ReportedRun DRY =
      new ReportedRun(
          RUN.id(),
          RUN.job(),
          RUN.asOf(),
          RUN.sequence(),
          RUN.policy(),
          RUN.policyHash(),
          ReportedRun.DRY_RUN,
          RUN.startedAt(),
          RUN.finishedAt());

  private static Deadline deadline(Term term, Stage stage, Party party, String... addresses) {
    Counted due = Counted.calendarDays("the start of training", LocalDate.parse("2026-05-18"), 5);
    return new Deadline(
        term,
        new Subject(
            "key of " + term,
            AgreementKey.of("MA-0412-003", "Marisol Okafor", LocalDate.parse("2026-05-18")),
            "MA-0412-003",
            "Marisol Okafor",
            "7114050",
            party.isOfTheBoard() ? "2026-05-18 Okafor invoice" : ""),
        "The " + term.name().toLowerCase(Locale.ROOT),
        stage,
        LocalDate.parse("2026-05-18"),
        due.day(),
        due.how(),
        "SDWP OJT Policy, II.H",
        party,
        List.of(addresses),
        "sdwp-ojt");
  }

  private static final Deadline START =
      deadline(Term.START, Stage.SOON, Party.AJCC, "no address", "ajcc@example.org");
  private static final Deadline REPORT =
      deadline(Term.PROGRESS_REPORT, Stage.LATE, Party.AJCC, "ajcc@example.org");
  private static final Deadline INVOICE =
      deadline(Term.MIDPOINT_INVOICE, Stage.LATE, Party.SUBRECIPIENT);
  private static final Deadline PAYMENT = deadline(Term.PAYMENT, Stage.SOON, Party.FINANCE);
  private static final Deadline DECISION =
      deadline(Term.INVOICE_DECISION, Stage.OPEN, Party.PROGRAMS);
  private static final Deadline REQUEST =
      deadline(Term.NEW_EMPLOYER_ID, Stage.SOON, Party.VENDOR_DESK);
  private static final Deadline WAITING = deadline(Term.APPROVAL, Stage.OPEN, Party.PROGRAMS);

  private static Folder write(ReportedRun run, List<Deadline> deadlines, List<Reminder> reminders) {
    return Folder.of(
        outbox -> WatchPapers.write(run, deadlines, reminders, SampleNight.BOARD, null, outbox));
  }

  private static Folder write(Deadline... deadlines) {
    List<Deadline> all = List.of(deadlines);
    return write(
        RUN,
        all,
        all.stream()
            .filter(each -> each.stage().isReminded())
            .map(each -> new Reminder(each, 1))
            .toList());
  }

  private static String text(Folder folder, String path) {
    return new String(folder.file(path), StandardCharsets.UTF_8);
  }

  private static List<String> mails(Folder folder) {
    return folder.files().keySet().stream().filter(path -> path.endsWith(".eml")).toList();
  }

  private static MimeMessage mail(Folder folder, String path) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(folder.file(path)));
  }

  private static String body(Folder folder, String path) throws Exception {
    Multipart parts = (Multipart) mail(folder, path).getContent();
    return parts.getBodyPart(0).getContent().toString().replaceAll("\\s+", " ");
  }

  private static @Nullable String to(Folder folder, String path) throws Exception {
    return mail(folder, path).getAllRecipients()[0].toString();
  }

  @Test
  void aMailSaysNumberWhatAndDayAndNamesNobody() throws Exception {
    Folder folder = write(START);
    String path = mails(folder).get(0);

    assertThat(path).matches("reminders/001-ma-0412-003-[0-9a-f]{8}\\.eml");
    assertThat(mail(folder, path).getSubject())
        .isEqualTo("Due Sat, May 23, 2026: The start, agreement MA-0412-003");
    assertThat(body(folder, path))
        .contains("Agreement MA-0412-003, participant M. O. The start is due Sat, May 23, 2026.")
        .contains("Counted from the start of training, Mon, May 18, 2026: 5 days end on")
        .doesNotContain("Okafor", "Marisol");
  }

  @Test
  void aSoundAddressIsTakenAndWithoutOneTheBoardPassesItOn() throws Exception {
    Folder folder = write(START, INVOICE);

    assertThat(to(folder, mails(folder).get(0))).isEqualTo("ajcc@example.org");
    assertThat(to(folder, mails(folder).get(1))).isEqualTo(SampleNight.BOARD.returnAddress());
    assertThat(body(folder, mails(folder).get(0))).doesNotContain("pass this on");
    assertThat(body(folder, mails(folder).get(1))).contains("Please pass this on.");
  }

  @Test
  void whatOnePartyHasToDoUnderAnAgreementStandsInOneMail() throws Exception {
    Folder folder = write(START, REPORT);

    assertThat(mails(folder)).hasSize(1);
    assertThat(mail(folder, mails(folder).get(0)).getSubject())
        .isEqualTo("Reminder of 2 things due, agreement MA-0412-003");
    assertThat(body(folder, mails(folder).get(0)))
        .contains("The start is due")
        .contains("The progress_report was due")
        .contains("note every attempt in CalJOBS");
  }

  @Test
  void theBoardsOwnStaffGetsItsOwn() throws Exception {
    Folder folder = write(PAYMENT, REQUEST);

    assertThat(mails(folder)).hasSize(2);
    assertThat(to(folder, mails(folder).get(0))).isEqualTo(SampleNight.BOARD.financeAddress());
    assertThat(to(folder, mails(folder).get(1))).isEqualTo(SampleNight.BOARD.vendorAddress());
    assertThat(body(folder, mails(folder).get(0))).doesNotContain("pass this on", "Okafor");
  }

  @Test
  void aReminderThatIsRepeatedSaysWhichItIs() throws Exception {
    Folder folder = write(RUN, List.of(REPORT), List.of(new Reminder(REPORT, 3)));

    assertThat(body(folder, mails(folder).get(0))).contains("This is reminder 3.");
  }

  @Test
  void everyReminderIsCaseNoted() {
    String notes = text(write(START, REPORT, WAITING), "case-notes/case-notes.csv");

    assertThat(notes.lines()).hasSize(3);
    assertThat(notes)
        .contains("Marisol Okafor,7114050,\"Reminder, late\"")
        .contains("a reminder was written to ajcc@example.org (AJCC). The start is due Sat")
        .contains("ojtpay,\"SDWP OJT Policy, II.H\"");
    assertThat(write(WAITING).files()).doesNotContainKey("case-notes/case-notes.csv");
  }

  @Test
  void aDryRunStampsItsMailsAndNotesNothing() throws Exception {
    Folder folder = write(DRY, List.of(START), List.of(new Reminder(START, 1)));

    assertThat(mail(folder, mails(folder).get(0)).getSubject()).startsWith("DRY RUN, NOT SENT: ");
    assertThat(folder.files()).doesNotContainKey("case-notes/case-notes.csv");
    assertThat(text(folder, "deadlines.html")).contains("DRY RUN: nothing was decided");
  }

  @Test
  void theRowsHoldEachDeadlineWithItsAge() {
    assertThat(text(write(START, WAITING), "deadlines.csv").lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("SOON,2026-05-23,3,,START,The start,MA-0412-003,"))
        .anyMatch(
            line -> line.contains("2026-05-18 Okafor invoice,PROGRAMS,2026-05-18,2,\"Counted"));
  }

  @Test
  void thePageSaysWhatIsLateAndWhereTheMailLies() {
    Folder folder = write(REPORT, START, WAITING, PAYMENT);
    String page = text(folder, "deadlines.html");

    assertThat(page)
        .contains("1 late, 2 due soon, 1 waiting; 3 reminders drafted in 2 mails.")
        .contains("Late (1)")
        .contains("Waiting (1)")
        .contains("Invoices that are not paid, by age (1)")
        .contains("<a href=\"" + mails(folder).get(0) + "\">drafted</a>");
  }

  /** The thirty days run whether or not a hold is decided. */
  @Test
  void heldInvoicesAreListedByTheirAgeToo() {
    assertThat(text(write(PAYMENT, DECISION, START), "deadlines.html"))
        .contains("Invoices that are not paid, by age (2)");
  }

  @Test
  void theReportListsDeadlinesAndReminders() {
    Folder folder = write(START, PAYMENT, WAITING);
    JsonNode report = JsonMapper.builder().build().readTree(folder.file("report.json"));

    assertThat(report.path("deadlines")).hasSize(3);
    assertThat(report.path("submissions")).isEmpty();
    assertThat(report.path("reminders")).hasSize(2);
    assertThat(report.path("reminders").get(0).path("to").asString()).isEqualTo("ajcc@example.org");
    assertThat(report.path("reminders").get(0).path("file").asString())
        .isEqualTo(mails(folder).get(0));
    assertThat(folder.order()).endsWith("manifest.json", "report.json");
  }
}
