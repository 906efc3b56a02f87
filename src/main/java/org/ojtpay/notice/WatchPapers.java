package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.onfile.Reminder;
import org.ojtpay.units.Sha256;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that a deadline watch writes for people and programs. */
public final class WatchPapers {

  private static final List<String> COLUMNS =
      List.of(
          "stage",
          "due",
          "days_left",
          "days_late",
          "term",
          "what",
          "agreement_number",
          "participant",
          "submission",
          "party",
          "counted_from",
          "age_days",
          "counted",
          "clause",
          "policy");

  private final ReportedRun run;
  private final List<Deadline> deadlines;
  private final Board board;
  private final Tray tray;
  private final List<Drafted> drafted = new ArrayList<>();

  /** A reminder, and the mail that it stands in. */
  record Drafted(Reminder reminder, NoticeFile mail) {}

  private WatchPapers(ReportedRun run, List<Deadline> deadlines, Board board, Outbox outbox) {
    this.run = run;
    this.deadlines = List.copyOf(deadlines);
    this.board = board;
    this.tray = new Tray(outbox, board, run.asOf());
  }

  /**
   * The run's files: what is due as rows and as a page, the reminders as mails, a case note of
   * each.
   *
   * @param reminders that go out, of these deadlines
   * @param outbox gets each file as it is made
   */
  public static Papers write(
      ReportedRun run,
      List<Deadline> deadlines,
      List<Reminder> reminders,
      Board board,
      @Nullable String previousManifestSha256,
      Outbox outbox) {
    WatchPapers papers = new WatchPapers(run, deadlines, board, outbox);
    papers.remind(reminders);
    papers.note();
    papers.tray.put("deadlines.csv", papers.rows());
    papers.tray.put(
        "deadlines.html",
        new DeadlinePage(run, papers.deadlines, papers.drafted, board, papers.tray.files())
            .bytes());
    return Closing.close(
        papers.tray, run, List.of(), List.of(), previousManifestSha256, papers::report);
  }

  /** One mail for what a party has to do under an agreement; to the board one for all of it. */
  private void remind(List<Reminder> reminders) {
    Map<List<String>, List<Reminder>> mails = new LinkedHashMap<>();
    for (Reminder each : reminders) {
      Deadline deadline = each.deadline();
      String own =
          deadline.party().isOfTheBoard()
              ? ""
              : deadline.party()
                  + deadline.subject().agreementNumber()
                  + deadline.subject().participant();
      mails
          .computeIfAbsent(
              List.of(ReminderMail.address(each, board), own), none -> new ArrayList<>())
          .add(each);
    }
    mails.forEach((to, own) -> remind(ReminderMail.of(own, to.get(0), board)));
  }

  private void remind(ReminderMail mail) {
    Message message = mail.message(run);
    Deadline first = mail.reminders().get(0).deadline();
    int place = 1 + (int) drafted.stream().map(Drafted::mail).distinct().count();
    String path =
        "reminders/"
            + PaperName.of(
                place,
                first.party().isOfTheBoard() ? "board" : DeadlineWords.agreement(first),
                Sha256.of(message.about()).substring(0, 8));
    NoticeFile file = tray.remind(path, message);
    mail.reminders().forEach(each -> drafted.add(new Drafted(each, file)));
  }

  /** All attempts are entered (part II H): each reminder about an agreement that is known. */
  private void note() {
    List<CaseNote> notes =
        drafted.stream()
            .filter(each -> each.reminder().deadline().subject().agreement() != null)
            .map(this::note)
            .toList();
    if (!run.isDryRun() && !notes.isEmpty()) {
      CaseNotes all = new CaseNotes(notes);
      tray.put(CaseNotes.CSV, all.csv());
      tray.put(CaseNotes.TEXT, all.text());
    }
  }

  private CaseNote note(Drafted each) {
    Deadline deadline = each.reminder().deadline();
    Deadline.Subject subject = deadline.subject();
    AgreementKey agreement = Objects.requireNonNull(subject.agreement());
    boolean late = deadline.stage() == Deadline.Stage.LATE;
    return new CaseNote(
        run.asOf(),
        agreement,
        subject.agreementNumber(),
        subject.participant(),
        subject.participantId(),
        late ? "Reminder, late" : "Reminder",
        "On %s a reminder was written to %s (%s). %s %s %s. %s"
            .formatted(
                Print.day(run.asOf()),
                each.mail().to(),
                DeadlineWords.party(deadline.party()),
                deadline.what(),
                late ? "was due" : "is due",
                Print.day(deadline.due()),
                deadline.counted()),
        "ojtpay",
        deadline.clause());
  }

  private byte[] rows() {
    CsvRows rows = new CsvRows(COLUMNS);
    for (Deadline each : deadlines) {
      long left = each.daysLeft(run.asOf());
      rows.add(
          List.of(
              each.stage().name(),
              each.due().toString(),
              left < 0 ? "" : Long.toString(left),
              left < 0 ? Long.toString(-left) : "",
              each.term().name(),
              each.what(),
              each.subject().agreementNumber(),
              each.subject().participant(),
              each.subject().submission(),
              each.party().name(),
              each.from().toString(),
              each.age(run.asOf()) < 0 ? "" : Long.toString(each.age(run.asOf())),
              each.counted(),
              each.clause(),
              each.pack()));
    }
    return rows.bytes();
  }

  private void report(ObjectNode report) {
    ArrayNode due = report.putArray("deadlines");
    deadlines.forEach(each -> put(each, due.addObject()));
    ArrayNode sent = report.putArray("reminders");
    drafted.forEach(
        each ->
            put(
                each.reminder().deadline(),
                sent.addObject()
                    .put("file", each.mail().file())
                    .put("to", each.mail().to())
                    .put("number", each.reminder().number())));
  }

  private static void put(Deadline deadline, ObjectNode node) {
    node.put("term", deadline.term().name())
        .put("stage", deadline.stage().name())
        .put("due", deadline.due().toString())
        .put("party", deadline.party().name())
        .put("what", deadline.what())
        .put("agreementNumber", deadline.subject().agreementNumber())
        .put("participant", deadline.subject().participant())
        .put("submission", deadline.subject().submission())
        .put("counted", deadline.counted())
        .put("clause", deadline.clause())
        .put("policy", deadline.pack());
  }
}
