package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A reminder of a deadline. One goes out when the day is near and one when it is past; where
 * nothing comes of it, it is repeated after the working days that the pack gives.
 *
 * @param number how many of its stage have gone out, with this one
 */
public record Reminder(Deadline deadline, int number) {

  private static final String REPEAT = "reminder.repeat-working-days";

  /**
   * One that has gone out.
   *
   * @param about the key of what it is about
   */
  public record Sent(
      Deadline.Term term,
      String about,
      LocalDate due,
      Deadline.Stage stage,
      int number,
      LocalDate on) {

    private boolean isOf(Deadline deadline) {
      return term == deadline.term()
          && about.equals(deadline.subject().key())
          && due.equals(deadline.due())
          && stage == deadline.stage();
    }
  }

  /**
   * Those that are to go out on that day, in the order of the deadlines.
   *
   * @param sent all that have gone out
   */
  public static List<Reminder> of(List<Deadline> deadlines, List<Sent> sent, Watched watched) {
    List<Reminder> reminders = new ArrayList<>();
    for (Deadline each : deadlines) {
      List<Sent> before = sent.stream().filter(one -> one.isOf(each)).toList();
      if (each.stage().isReminded() && isTime(each, before, watched)) {
        reminders.add(new Reminder(each, before.size() + 1));
      }
    }
    return reminders;
  }

  private static boolean isTime(Deadline deadline, List<Sent> before, Watched watched) {
    LocalDate asOf = watched.asOf();
    int days = watched.packs().named(deadline.pack()).integer(REPEAT, asOf);
    return before.stream()
        .noneMatch(each -> asOf.isBefore(watched.workingDays().plus(each.on(), days)));
  }
}
