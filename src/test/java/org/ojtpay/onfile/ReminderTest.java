package org.ojtpay.onfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.onfile.Watch.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.onfile.Deadline.Term;

/** When somebody is reminded, and when not again. */
class ReminderTest {

  private final Watch watch = training("2026-02-02", "2026-07-31");
  private final List<Reminder.Sent> sent = new ArrayList<>();

  /** What goes out on that day about that term, which has then gone out. */
  private List<String> remindedOn(String day, Term term) {
    LocalDate asOf = LocalDate.parse(day);
    List<Reminder> reminders =
        Reminder.of(watch.asOf(day), sent, watch.watched(day)).stream()
            .filter(each -> each.deadline().term() == term)
            .toList();
    for (Reminder each : reminders) {
      Deadline deadline = each.deadline();
      sent.add(
          new Reminder.Sent(
              deadline.term(),
              deadline.subject().key(),
              deadline.due(),
              deadline.stage(),
              each.number(),
              asOf));
    }
    return reminders.stream()
        .map(each -> each.deadline().stage() + " " + each.deadline().due() + " #" + each.number())
        .toList();
  }

  @Test
  void nobodyIsRemindedBeforeTheDayIsNear() {
    assertThat(remindedOn("2026-01-30", Term.START)).isEmpty();
    assertThat(remindedOn("2026-01-31", Term.START)).containsExactly("SOON 2026-02-05 #1");
  }

  @Test
  void oneReminderGoesOutWhenTheDayIsNearAndOneWhenItIsPast() {
    assertThat(remindedOn("2026-02-03", Term.START)).containsExactly("SOON 2026-02-05 #1");
    assertThat(remindedOn("2026-02-03", Term.START)).isEmpty();
    assertThat(remindedOn("2026-02-05", Term.START)).isEmpty();
    assertThat(remindedOn("2026-02-06", Term.START)).containsExactly("LATE 2026-02-05 #1");
    assertThat(remindedOn("2026-02-06", Term.START)).isEmpty();
  }

  /** From Friday, 6 February the fifth working day is the 13th. */
  @Test
  void aReminderWithoutEffectIsRepeatedAfterFiveWorkingDays() {
    assertThat(remindedOn("2026-02-06", Term.START)).containsExactly("LATE 2026-02-05 #1");
    assertThat(remindedOn("2026-02-12", Term.START)).isEmpty();
    assertThat(remindedOn("2026-02-13", Term.START)).containsExactly("LATE 2026-02-05 #2");
    // Washington's Birthday is skipped.
    assertThat(remindedOn("2026-02-20", Term.START)).isEmpty();
    assertThat(remindedOn("2026-02-23", Term.START)).containsExactly("LATE 2026-02-05 #3");
  }

  @Test
  void aDayThatMovesIsRemindedOfAnew() {
    assertThat(remindedOn("2026-04-20", Term.PROGRESS_REPORT))
        .containsExactly("LATE 2026-03-13 #1", "LATE 2026-04-14 #1");
    assertThat(remindedOn("2026-05-12", Term.PROGRESS_REPORT))
        .containsExactly("LATE 2026-03-13 #2", "LATE 2026-04-14 #2", "SOON 2026-05-14 #1");
  }

  @Test
  void aWatchOfAnEarlierDayRepeatsNothing() {
    assertThat(remindedOn("2026-02-13", Term.START)).containsExactly("LATE 2026-02-05 #1");
    assertThat(remindedOn("2026-02-06", Term.START)).isEmpty();
  }

  @Test
  void nobodyIsRemindedOfWhatWaitsOrIsGoodToKnow() {
    watch.confirmed().open(OpenSubmission.Kind.INVOICE, State.HELD, "2026-07-28", "", "INV-LATE");
    assertThat(watch.listed("2026-07-29", Term.INVOICE_DECISION)).isEqualTo("OPEN 2026-08-27");
    assertThat(watch.listed("2026-07-29", Term.END)).isEqualTo("WARNING 2026-07-31");

    assertThat(remindedOn("2026-07-29", Term.INVOICE_DECISION)).isEmpty();
    assertThat(remindedOn("2026-07-29", Term.END)).isEmpty();
  }
}
