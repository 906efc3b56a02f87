package org.ojtpay.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invoice: each time that it was sent, and whether it is paid.
 *
 * @param agreement as printed; empty where none is
 * @param payment of the approval that stands; absent while none was proposed
 * @param otherPayments before it, or of an approval that it replaced
 */
public record InvoiceHistory(
    String invoice,
    String agreement,
    String participant,
    String employer,
    List<Sent> submissions,
    @Nullable PaymentState payment,
    List<OtherPayment> otherPayments)
    implements History {

  public InvoiceHistory {
    submissions = List.copyOf(submissions);
    otherPayments = List.copyOf(otherPayments);
  }

  /**
   * A payment that another followed.
   *
   * @param replacedBy the payment that was made in its place; absent where none was
   */
  public record OtherPayment(
      String payment, String amount, String state, @Nullable String replacedBy) {}

  /**
   * That an approval does not stand any more.
   *
   * @param by who has withdrawn it; ojtpay where a correction took its place
   * @param replacedBy the submission that took its place; absent where none did
   */
  public record Voided(LocalDate on, String by, String reason, @Nullable String replacedBy) {}

  /**
   * One submission of it, the newest decision first in what it says.
   *
   * @param id by which {@code review} knows it
   * @param mended whether a later one completes it
   * @param computed absent where nothing could be computed
   * @param verified the hours of it that stand on an hours of verification; absent where none do
   * @param decisions all of them, the oldest first
   * @param recorded what people have recorded about it
   * @param notices what was written to its sender
   * @param voided absent of what was never approved, and of an approval that stands
   */
  public record Sent(
      String id,
      String submission,
      LocalDate received,
      String kind,
      String disposition,
      boolean mended,
      @Nullable String duplicateOf,
      Claimed claimed,
      @Nullable Computed computed,
      @Nullable VerifiedHours verified,
      List<Reason> reasons,
      List<Source> files,
      List<Decision> decisions,
      List<Act> recorded,
      List<Written> notices,
      @Nullable Voided voided) {

    public Sent {
      reasons = List.copyOf(reasons);
      files = List.copyOf(files);
      decisions = List.copyOf(decisions);
      recorded = List.copyOf(recorded);
      notices = List.copyOf(notices);
    }
  }

  /** What the form says; each may be missing. */
  public record Claimed(
      @Nullable String type,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String hours,
      @Nullable String dollars) {}

  /**
   * The sum of the worksheet.
   *
   * @param excluded hours that were left out, by reason
   * @param beforeCap dollars before the agreement's maximum was applied
   */
  public record Computed(
      String eligibleHours,
      Map<String, String> excluded,
      String eligibleWages,
      String rate,
      String beforeCap,
      String reimbursement) {}

  /**
   * A reason with its grounds.
   *
   * @param where the place in the papers; empty where something is missing
   * @param pack name, version and hash of the policy pack; empty of what was decided before that
   *     was kept
   * @param inputs what the rule looked at
   */
  public record Reason(
      String code,
      String severity,
      String message,
      String fix,
      String clause,
      String where,
      String pack,
      Map<String, String> inputs) {}

  /** A document in a file that was sent. */
  public record Source(
      String file, String sha256, String type, String method, List<Integer> pages) {

    public Source {
      pages = List.copyOf(pages);
    }
  }

  /** What a run decided. */
  public record Decision(
      LocalDate on, String run, String pack, String disposition, List<String> reasons) {

    public Decision {
      reasons = List.copyOf(reasons);
    }
  }

  /** A notice: in which folder of the outbox, and to whom. */
  public record Written(String folder, String file, String to) {}
}
