package org.ojtpay.notice;

import java.time.LocalDate;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.onfile.Deadline.Party;
import org.ojtpay.onfile.Deadline.Stage;

/** What deadlines are called on paper. */
final class DeadlineWords {

  private DeadlineWords() {}

  static String stage(Stage stage) {
    return switch (stage) {
      case LATE -> "Late";
      case SOON -> "Due soon";
      case OPEN -> "Waiting";
      case WARNING -> "Good to know";
    };
  }

  static String party(Party party) {
    return switch (party) {
      case AJCC -> "AJCC";
      case SUBRECIPIENT -> "Subrecipient";
      case EMPLOYER -> "Employer";
      case PROGRAMS -> "Board, programs";
      case FINANCE -> "Board, finance";
      case VENDOR_DESK -> "Board, vendor desk";
    };
  }

  /** {@code 3 days late}, {@code today}, {@code in 1 day}. */
  static String distance(Deadline deadline, LocalDate asOf) {
    int left = Math.toIntExact(deadline.daysLeft(asOf));
    if (left == 0) {
      return "today";
    }
    return left < 0
        ? Print.count(-left, "day", "days") + " ago"
        : "in " + Print.count(left, "day", "days");
  }

  /** {@code MA-0412-003}; words where no number has been given. */
  static String agreement(Deadline deadline) {
    String number = deadline.subject().agreementNumber();
    return number.isEmpty() ? "without a number" : number;
  }
}
