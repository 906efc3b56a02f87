package org.ojtpay.desk;

import java.time.Clock;
import org.ojtpay.desk.FindPayment.Found;
import org.ojtpay.job.Today;
import org.ojtpay.job.Withdrawal;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.pay.HoldScope;
import org.ojtpay.store.HoldShelf;
import org.ojtpay.store.Shelves;

/** Payment files that people withdraw before they are out. */
public final class Voids {

  private final Shelves shelves;
  private final Clock clock;

  public Voids(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /**
   * Withdraws a file; of a payment, its file, and holds its submission: the others of the file are
   * proposed anew, it is not. Withdrawn already is success.
   *
   * @return what was done, as a sentence
   */
  public String of(String fileOrPayment, Ruling by) {
    FindPayment find = new FindPayment(shelves);
    return shelves
        .paymentFiles()
        .file(fileOrPayment)
        .map(file -> file(file, by))
        .or(() -> find.payment(fileOrPayment).map(found -> payment(found, by)))
        .orElseThrow(() -> find.neither(fileOrPayment));
  }

  private String file(FiledPaymentFile file, Ruling by) {
    return shelves
        .paymentLife()
        .withdrawn(file.id())
        .map(
            done ->
                file.name() + " was withdrawn already by " + done.person() + ": " + done.reason())
        .orElseGet(
            () -> {
              withdrawal(by).of(shelves, file.name());
              return file.name()
                  + " is withdrawn. The next \"ojtpay run payment-file\" proposes anew what can be"
                  + " paid.";
            });
  }

  private String payment(Found found, Ruling by) {
    String[] done = new String[1];
    shelves.inOneTransaction(
        () -> {
          String file = file(found.file(), by);
          done[0] = file + " " + hold(found, by);
        });
    return done[0];
  }

  private String hold(Found found, Ruling by) {
    String key = shelves.paymentLife().submissionOf(found.payment().id());
    Holds holds = new Holds(shelves, clock);
    long id =
        holds.today().stream()
            .filter(each -> each.reason() == HoldReason.SUBMISSION && each.key().equals(key))
            .filter(each -> each.until() == null)
            .findFirst()
            .map(each -> each.id())
            .orElseGet(
                () ->
                    holds.put(
                        new HoldShelf.Placed(
                            HoldScope.SUBMISSION, key, HoldReason.SUBMISSION, by.reason(), null),
                        by.person()));
    return found.payment().submission() + " is held until somebody lifts hold " + id + ".";
  }

  private Withdrawal withdrawal(Ruling by) {
    return new Withdrawal(by.person(), by.reason(), null, Today.inZone(clock), clock.instant());
  }
}
