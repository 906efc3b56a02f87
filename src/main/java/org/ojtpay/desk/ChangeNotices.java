package org.ojtpay.desk;

import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ojtpay.desk.FindPayment.Found;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.pay.HoldScope;
import org.ojtpay.store.HoldShelf;
import org.ojtpay.store.Shelves;

/** That a bank wants an account written otherwise: the employer is held, and no account changed. */
record ChangeNotices(Shelves shelves, Clock clock) {

  private static final Pattern CHANGE = Pattern.compile("C[0-9]{2}");

  /** The entry that the bank speaks of. */
  private record Entry(String id, FiledPaymentFile file, String employerId) {}

  String change(String number, String code, Ruling by) {
    Entry entry = entry(number);
    String known = code.strip().toUpperCase(Locale.ROOT);
    if (!CHANGE.matcher(known).matches()) {
      throw new NotPossible("\"" + code + "\" is no change code: C and two digits, such as C01.");
    }
    Settling.requireOut(entry.file());
    String which = known + " on " + entry.id() + ": ";
    String key = HoldShelf.employer(entry.employerId());
    Holds holds = new Holds(shelves, clock);
    return shelves.together(
        () -> {
          shelves.paymentFiles().lock(entry.file().id());
          return holds.today().stream()
              .filter(each -> each.reason() == HoldReason.NOC_OPEN && each.key().equals(key))
              .filter(each -> each.why().startsWith(which))
              .findFirst()
              .map(each -> "Recorded already: " + each.sentence() + ". Nothing was changed.")
              .orElseGet(() -> hold(holds, key, which + by.reason(), by.person()));
        });
  }

  private Entry entry(String number) {
    PrenoteReturns prenotes = new PrenoteReturns(shelves, clock);
    return prenotes
        .find(number)
        .map(
            tried ->
                new Entry(
                    tried.prenote().id(), prenotes.requireOut(tried), tried.prenote().employerId()))
        .orElseGet(
            () -> {
              Found found = new FindPayment(shelves).requirePayment(number);
              return new Entry(found.payment().id(), found.file(), found.payment().employerId());
            });
  }

  private static String hold(Holds holds, String key, String why, String person) {
    long id =
        holds.put(
            new HoldShelf.Placed(HoldScope.EMPLOYER, key, HoldReason.NOC_OPEN, why, null), person);
    return "Recorded. The account stays as it is; nothing more is paid to the employer until hold "
        + id
        + " is lifted: "
        + HoldReason.NOC_OPEN.ends()
        + ".";
  }
}
