package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.onfile.Deadline.Stage;
import org.ojtpay.onfile.Reminder;

/**
 * Reminds one party of what it has to do: agreement number, what, by when, and how that was
 * counted. It names no participant.
 *
 * @param to where it goes; the board itself where its party has no sound address
 * @param passOn whether its party is somebody else than who gets it
 */
record ReminderMail(String to, boolean passOn, List<Reminder> reminders, Board board) {

  static ReminderMail of(List<Reminder> reminders, String to, Board board) {
    boolean others = reminders.stream().anyMatch(each -> !each.deadline().party().isOfTheBoard());
    return new ReminderMail(to, others && to.equals(board.returnAddress()), reminders, board);
  }

  /** Where a reminder goes. */
  static String address(Reminder reminder, Board board) {
    Deadline deadline = reminder.deadline();
    return switch (deadline.party()) {
      case VENDOR_DESK -> board.vendorAddress();
      case FINANCE -> board.financeAddress();
      case PROGRAMS -> board.returnAddress();
      case AJCC, SUBRECIPIENT, EMPLOYER ->
          deadline.addresses().stream()
              .map(String::strip)
              .filter(MailAddress::isSound)
              .findFirst()
              .orElse(board.returnAddress());
    };
  }

  Message message(ReportedRun run) {
    return new Message(
        to,
        run.stamped(subject()),
        "reminder\n"
            + to
            + "\n"
            + reminders.stream().map(ReminderMail::about).collect(Collectors.joining("\n")),
        run.stamped(letter()),
        "",
        null);
  }

  private static String about(Reminder reminder) {
    Deadline deadline = reminder.deadline();
    return String.join(
        "|",
        deadline.term().name(),
        String.valueOf(deadline.subject().agreement()),
        deadline.subject().submission(),
        deadline.what(),
        deadline.due().toString(),
        deadline.stage().name(),
        Integer.toString(reminder.number()));
  }

  private String subject() {
    Deadline first = reminders.get(0).deadline();
    if (reminders.size() == 1) {
      return "%s %s: %s%s"
          .formatted(
              first.stage() == Stage.LATE ? "Late since" : "Due",
              Print.day(first.due()),
              hidden(first, first.what()),
              agreement(first));
    }
    boolean one =
        reminders.stream()
            .map(each -> DeadlineWords.agreement(each.deadline()))
            .allMatch(DeadlineWords.agreement(first)::equals);
    return "Reminder of %d things due%s".formatted(reminders.size(), one ? agreement(first) : "");
  }

  private static String agreement(Deadline deadline) {
    String number = deadline.subject().agreementNumber();
    return number.isEmpty() ? "" : ", agreement " + hidden(deadline, number);
  }

  private Letter letter() {
    List<String> paragraphs = new ArrayList<>();
    if (passOn) {
      paragraphs.add(
          "For the board's staff: no sound address of who has to act is on file. Please pass this"
              + " on.");
    }
    reminders.forEach(each -> paragraphs.add(paragraph(each)));
    if (reminders.stream().anyMatch(ReminderMail::isForTheAjccToAsk)) {
      paragraphs.add(
          "Please ask the employer or the participant for the report, and note every attempt in"
              + " CalJOBS.");
    }
    paragraphs.add("What has been sent meanwhile need not be sent again.");
    paragraphs.add("Questions: " + board.phone() + ".");
    paragraphs.add(EqualOpportunity.line(board));
    return new Letter(board.name(), "Reminder", paragraphs);
  }

  /** Part II H: who fails to report is asked by the AJCC. */
  private static boolean isForTheAjccToAsk(Reminder reminder) {
    return reminder.deadline().term() == Deadline.Term.PROGRESS_REPORT
        && reminder.deadline().party() == Deadline.Party.AJCC;
  }

  private static String paragraph(Reminder reminder) {
    Deadline deadline = reminder.deadline();
    boolean late = deadline.stage() == Stage.LATE;
    String again =
        reminder.number() > 1 ? " This is reminder %d.".formatted(reminder.number()) : "";
    return "Agreement %s. %s %s %s.%s %s"
        .formatted(
            hidden(deadline, DeadlineWords.agreement(deadline)) + initials(deadline),
            hidden(deadline, deadline.what()),
            late ? "was due" : "is due",
            Print.day(deadline.due()),
            again,
            deadline.counted());
  }

  /** One number may be several people's. */
  private static String initials(Deadline deadline) {
    String initials = Privacy.initials(deadline.subject().participant());
    return initials.isEmpty()
        ? ""
        : ", participant " + initials.substring(0, initials.length() - 1);
  }

  private static String hidden(Deadline deadline, String text) {
    return Privacy.of(deadline.subject().participant(), deadline.subject().agreementNumber())
        .sentence(text);
  }
}
