package org.ojtpay.validate;

import java.util.List;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;
import org.ojtpay.units.DateRange;

/** Part II C 3: "Duration of training shall be no more than 26 weeks". */
final class TrainingWeeks {

  private TrainingWeeks() {}

  /**
   * What is found on a training, as agreed or as amended.
   *
   * @param paused its days in pauses, which use up none
   */
  static List<Finding> tooLong(AgreementCase of, DateRange training, long paused) {
    int weeks = of.pack().integer("agreement.max-weeks", training.from());
    long days = training.days() - paused;
    return days <= 7L * weeks
        ? List.of()
        : List.of(
            of.finding(
                "AGR-DURATION-WEEKS",
                FieldName.END,
                "start",
                training.from().toString(),
                "end",
                training.to().toString(),
                "days",
                Long.toString(days),
                "maximum",
                Integer.toString(7 * weeks)));
  }
}
