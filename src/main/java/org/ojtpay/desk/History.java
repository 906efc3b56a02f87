package org.ojtpay.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on file about one agreement or one invoice, for its reader. Hours and dollars have two
 * places. The names of its components are those of its JSON form.
 */
public sealed interface History permits AgreementHistory, InvoiceHistory {

  /**
   * What a person has recorded.
   *
   * @param on the day, in UTC
   * @param evidence the digest of the document that shows it
   */
  record Act(LocalDate on, String who, String what, String reason, @Nullable String evidence) {}

  /** The payment of an approved invoice, as far as it has come. */
  record PaymentState(
      String payment,
      String amount,
      String payee,
      String account,
      int trace,
      String file,
      String fileSha256,
      LocalDate settles,
      List<Step> steps) {

    /** Who did what with its file. */
    public record Step(String event, String who, LocalDate on) {}

    public PaymentState {
      steps = List.copyOf(steps);
    }

    /** Such as {@code PUBLISHED}. */
    public String state() {
      return steps.isEmpty() ? "" : steps.get(steps.size() - 1).event();
    }
  }

  /** As JSON, a value on a line. */
  default String json() {
    return RecordJson.json(this);
  }
}
