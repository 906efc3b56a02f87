package org.ojtpay.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ojtpay.job.Reversals;
import org.ojtpay.job.RunRefused;
import org.ojtpay.job.Today;
import org.ojtpay.ledger.Settlements;
import org.ojtpay.pay.AskedReversal;
import org.ojtpay.pay.ConfirmedTotals;
import org.ojtpay.pay.FilePurpose;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.PaymentLife;
import org.ojtpay.store.PaymentLife.Standing;
import org.ojtpay.store.Shelves;

/**
 * What the bank says of payment files that are out: that it has one, and that one has settled. The
 * same said twice changes nothing.
 */
public final class Settling {

  /** What came of a settlement, counted in payments of the file. */
  public record Settled(int now, int earlier, int notPaid) {}

  private final Shelves shelves;
  private final Clock clock;

  public Settling(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /**
   * Records that the bank has confirmed the file, where every figure is that of the bytes.
   *
   * @return the figures that differ; where there are any, nothing but the attempt is recorded
   */
  public List<String> acknowledge(String name, ConfirmedTotals said, String person) {
    FiledPaymentFile file = out(name);
    byte[] bytes = shelves.paymentFiles().bytes(file.id()).bytes();
    List<String> differences = ConfirmedTotals.of(bytes).differences(said);
    shelves.inOneTransaction(
        () -> {
          shelves.paymentFiles().lock(file.id());
          if (!differences.isEmpty()) {
            audit(person, "NOT ACKNOWLEDGED " + name + ": " + String.join(" ", differences));
          } else if (!is("ACKNOWLEDGED", out(name))) {
            shelves.paymentLife().putEvent(file, "ACKNOWLEDGED", person, clock.instant(), said);
            audit(person, "ACKNOWLEDGED " + name + " " + file.sha256());
          }
        });
    return differences;
  }

  /** Records that every payment of the file has settled that has not come back. */
  public Settled settle(String name, LocalDate on, String person) {
    FiledPaymentFile file = out(name);
    if (file.purpose() == FilePurpose.PRENOTES) {
      throw new NotPossible(
          name
              + " tries accounts with entries of zero: nothing of it settles. What comes back of it"
              + " is recorded with \"ojtpay payments return\".");
    }
    if (on.isBefore(file.effectiveEntryDate())) {
      throw new NotPossible(
          name
              + " settles on "
              + file.effectiveEntryDate()
              + " at the earliest, not on "
              + on
              + ".");
    }
    requireNotToCome(on, clock);
    int[] settled = new int[3];
    shelves.inOneTransaction(
        () -> {
          shelves.paymentFiles().lock(file.id());
          for (Standing each : shelves.paymentLife().standing(file.id())) {
            switch (each.state()) {
              case "IN_TRANSIT" -> {
                paid(file, each.paymentId(), on, person);
                settled[0]++;
              }
              case "SETTLED" -> settled[1]++;
              default -> settled[2]++;
            }
          }
          for (AskedReversal each : shelves.reversals().in(file.id())) {
            settled[1] += "RECOVERED".equals(each.state()) ? 1 : 0;
            settled[2] += each.cameBack() ? 1 : 0;
          }
          settled[0] += new Reversals(shelves, file, clock).settled(on, person);
          if (settled[0] > 0) {
            audit(person, "SETTLED " + name + " on " + on + ": " + settled[0] + " payments");
          }
        });
    return new Settled(settled[0], settled[1], settled[2]);
  }

  private void paid(FiledPaymentFile file, String payment, LocalDate on, String person) {
    shelves
        .paymentLife()
        .put(
            payment,
            new PaymentLife.Event(
                "SETTLED", on, person, clock.instant(), null, "settled by the bank"));
    shelves
        .journals()
        .put(
            file.runId(),
            null,
            List.of(Settlements.paid(payment, shelves.payments().payable(payment))));
  }

  private FiledPaymentFile out(String name) {
    FiledPaymentFile file = new FindPayment(shelves).requireFile(name);
    requireOut(file);
    return file;
  }

  /**
   * Refuses what a bank cannot say of a file yet.
   *
   * @throws RunRefused where the file is not published
   */
  static void requireOut(FiledPaymentFile file) {
    if (!file.isPublished()) {
      throw new RunRefused(
          file.name()
              + " is "
              + file.state()
              + "; the bank can say nothing of a file that is not published.");
    }
  }

  /** Refuses a day that has not come. */
  static void requireNotToCome(LocalDate on, Clock clock) {
    if (on.isAfter(Today.inZone(clock))) {
      throw new NotPossible(on + " is still to come.");
    }
  }

  private static boolean is(String state, FiledPaymentFile file) {
    return String.valueOf(file.state()).equals(state);
  }

  private void audit(String person, String what) {
    shelves.papers().audit(person, what, clock.instant());
  }
}
