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
import org.ojtpay.pay.Hold;
import org.ojtpay.pay.ReversalLine;
import org.ojtpay.store.PaymentLife.Standing;
import org.ojtpay.store.Shelves;

/**
 * A payment file and how it stands today.
 *
 * @param state of the file; SETTLED or PARTLY_RETURNED once its payments say so
 * @param holds what holds any of its payments
 * @param takenBack what it takes back, where it pays nobody
 * @param withdrawn who has withdrawn the file and why; empty where nobody has
 */
public record FileLife(
    FiledPaymentFile file,
    String state,
    List<Item> items,
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

  static FileLife of(Shelves shelves, FiledPaymentFile file, LocalDate today) {
    Map<String, Standing> standing =
        shelves.paymentLife().standing(file.id()).stream()
            .collect(Collectors.toMap(Standing::paymentId, Function.identity()));
    List<Item> items = file.items().stream().map(item -> item(standing, item)).toList();
    List<ReversalLine> takenBack = shelves.reversals().lines(file.id(), Map.of());
    return new FileLife(
        file,
        takenBack.isEmpty() ? state(file, items) : takingBack(file, takenBack),
        items,
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

  private static Item item(Map<String, Standing> standing, FiledPayment payment) {
    Standing of = Objects.requireNonNull(standing.get(payment.id()));
    return new Item(payment, of.state(), of.attempt());
  }

  private static String takingBack(FiledPaymentFile file, List<ReversalLine> takenBack) {
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
