package org.ojtpay.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.FiledPrenote;
import org.ojtpay.pay.Hold;
import org.ojtpay.pay.ReversalLine;
import org.ojtpay.store.PaymentLife;
import org.ojtpay.store.PrenoteShelf.Back;
import org.ojtpay.store.PrenoteShelf.Standing;
import org.ojtpay.store.Shelves;

/**
 * A payment file and how it stands today.
 *
 * @param state of the file; SETTLED or PARTLY_RETURNED once its payments say so
 * @param prenotes the accounts that it tries; empty for a file of another purpose
 * @param holds what holds any of its payments
 * @param takenBack what it takes back, where it pays nobody
 * @param withdrawn who has withdrawn the file and why; empty where nobody has
 */
public record FileLife(
    FiledPaymentFile file,
    String state,
    List<Item> items,
    List<Tried> prenotes,
    List<ReversalLine> takenBack,
    List<Hold> holds,
    String withdrawn) {

  private static final Set<String> CAME_BACK = Set.of("RETURNED", "REVERSED", "RECOVERED");

  /**
   * A payment of the file.
   *
   * @param state such as IN_FILE, IN_TRANSIT, SETTLED, RETURNED or VOIDED
   * @param attempt on its invoice; above 1 where it was made again
   */
  public record Item(FiledPayment payment, String state, int attempt) {}

  /**
   * An account that the file tries.
   *
   * @param back when and why the prenote came back; empty where it did not
   */
  public record Tried(FiledPrenote prenote, String back) {}

  static FileLife of(Shelves shelves, FiledPaymentFile file, LocalDate today) {
    Map<String, PaymentLife.Standing> standing =
        shelves.paymentLife().standing(file.id()).stream()
            .collect(Collectors.toMap(PaymentLife.Standing::paymentId, Function.identity()));
    List<Item> items = file.items().stream().map(item -> item(standing, item)).toList();
    List<ReversalLine> takenBack = shelves.reversals().lines(file.id(), Map.of());
    return new FileLife(
        file,
        takenBack.isEmpty() ? state(file, items) : takingBack(file, takenBack),
        items,
        shelves.prenotes().in(file.id()).stream().map(FileLife::tried).toList(),
        takenBack,
        shelves.payments().in(file.id()).stream()
            .flatMap(item -> shelves.holds().on(today, item).stream())
            .distinct()
            .toList(),
        shelves
            .paymentLife()
            .withdrawn(file.id())
            .map(each -> each.person() + ": " + each.reason())
            .orElse(""));
  }

  private static Tried tried(Standing standing) {
    Back back = standing.back();
    return new Tried(
        standing.prenote(),
        back == null ? "" : "came back on " + back.on() + " with " + back.why().code());
  }

  private static Item item(Map<String, PaymentLife.Standing> standing, FiledPayment payment) {
    PaymentLife.Standing of = Objects.requireNonNull(standing.get(payment.id()));
    return new Item(payment, of.state(), of.attempt());
  }

  private static String takingBack(FiledPaymentFile file, List<ReversalLine> takenBack) {
    if (!file.isPublished()) {
      return String.valueOf(file.state());
    }
    if (takenBack.stream().anyMatch(each -> each.asked().cameBack())) {
      return "PARTLY_RETURNED";
    }
    boolean settled = takenBack.stream().allMatch(each -> "RECOVERED".equals(each.asked().state()));
    return settled ? "SETTLED" : String.valueOf(file.state());
  }

  private static String state(FiledPaymentFile file, List<Item> items) {
    if (items.stream().anyMatch(each -> CAME_BACK.contains(each.state()))) {
      return "PARTLY_RETURNED";
    }
    boolean settled =
        !items.isEmpty() && items.stream().allMatch(each -> each.state().equals("SETTLED"));
    return settled ? "SETTLED" : String.valueOf(file.state());
  }
}
