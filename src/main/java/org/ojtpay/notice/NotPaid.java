package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * What a payment-file run tells of besides its files.
 *
 * @param waiting approved invoices that are not paid yet
 * @param notHandedOver published files that a program should have handed over
 * @param withdrawn files that it withdrew, or in a dry run would
 * @param takenBack payments that a dry run would take back; a run has a file of them
 * @param notTakenBack payments that were to be taken back and were not, until a person ends that
 */
public record NotPaid(
    List<Waiting> waiting,
    List<Told> notHandedOver,
    List<Told> withdrawn,
    List<Told> takenBack,
    List<Told> notTakenBack) {

  /** Nothing of the kind. */
  public static final NotPaid NOTHING =
      new NotPaid(List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * An approved invoice that waits.
   *
   * @param reason its code
   * @param since when it was held; absent of what each run finds anew
   * @param ends who ends it and how
   */
  public record Waiting(
      String employer,
      String submission,
      Money amount,
      String reason,
      String why,
      @Nullable LocalDate since,
      String ends) {

    /** The submission, why it waits, and who ends that. */
    public String line() {
      return submission + ": " + why + " (" + reason + "; " + ends + ")";
    }
  }

  /** A file or a payment, and what there is to say of it. */
  public record Told(String what, String why) {}

  public NotPaid {
    waiting = List.copyOf(waiting);
    notHandedOver = List.copyOf(notHandedOver);
    withdrawn = List.copyOf(withdrawn);
    takenBack = List.copyOf(takenBack);
    notTakenBack = List.copyOf(notTakenBack);
  }
}
