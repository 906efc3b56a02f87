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

  /**
   * Hours of an approved invoice that stand on an hours of verification.
   *
   * @param last the last such day
   * @param payrollDue by when their payroll is to come; absent where it has, and where the pack
   *     says NONE, as the next
   * @param heldAfter after which day nothing more is paid under the agreement without it
   * @param trueUp what payroll has made of them; absent while they are provisional
   */
  record VerifiedHours(
      String hours,
      String dollars,
      LocalDate last,
      @Nullable LocalDate payrollDue,
      @Nullable LocalDate heldAfter,
      @Nullable TrueUp trueUp) {

    /**
     * What payroll shows in their place.
     *
     * @param difference in dollars; negative where too much was approved
     * @param id by which {@code review} knows the submission that it came with
     */
    public record TrueUp(String actualHours, String difference, String id, String submission) {}
  }

  /** As JSON, a value on a line. */
  default String json() {
    return RecordJson.json(this);
  }
}
