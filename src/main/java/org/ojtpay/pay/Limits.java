package org.ojtpay.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * The amounts above which one approval is not enough; absent where the board sets none.
 *
 * @param payment of one payment
 * @param file of all payments of a file
 * @param day of all files that are created on one day
 */
public record Limits(@Nullable Money payment, @Nullable Money file, @Nullable Money day) {

  /** Whether the board sets any. */
  public boolean areSet() {
    return payment != null || file != null || day != null;
  }

  /**
   * Why the payments of a file need a second approval, without a full stop; empty where they do
   * not.
   *
   * @param before what the other files of its day come to
   */
  public Optional<String> passed(List<FiledPayment> payments, Money before) {
    List<String> reasons = new ArrayList<>();
    payments.stream()
        .filter(each -> isAbove(each.amount(), payment))
        .map(each -> "payment " + each.id() + above(each.amount(), payment))
        .forEach(reasons::add);
    Money total = payments.stream().map(FiledPayment::amount).reduce(Money.ZERO, Money::plus);
    if (isAbove(total, file)) {
      reasons.add("the file" + above(total, file));
    }
    Money ofDay = total.plus(before);
    if (isAbove(ofDay, day)) {
      reasons.add("what is paid on the day" + above(ofDay, day));
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }

  private static boolean isAbove(Money amount, @Nullable Money limit) {
    return limit != null && amount.compareTo(limit) > 0;
  }

  private static String above(Money amount, @Nullable Money limit) {
    return " is $" + amount + ", above the limit of $" + limit;
  }
}
