package org.ojtpay.onfile;

import java.util.List;
import java.util.stream.Stream;
import org.ojtpay.onfile.Deadline.Stage;

/** What is due and late for every term of the policy. */
public final class Deadlines {

  private Deadlines() {}

  /**
   * All that is late or near, every submission that waits whatever its day, and what is good to
   * know; the most urgent first.
   */
  public static List<Deadline> of(Watched watched) {
    return Stream.of(
            SubmissionTerms.of(watched),
            TrainingTerms.of(watched),
            InvoiceTerms.of(watched),
            VerifiedTerms.of(watched),
            ProgressTerms.of(watched),
            LimitTerms.of(watched))
        .flatMap(each -> each)
        .filter(each -> each.stage() != Stage.OPEN || !each.subject().submission().isEmpty())
        .sorted(Deadline.ORDER)
        .toList();
  }
}
