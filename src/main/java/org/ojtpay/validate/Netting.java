package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.ojtpay.policy.Category;
import org.ojtpay.units.Hours;

/**
 * R3: negative hours net within their own period and category. They are taken from the same day
 * first, then from the same rate; days and totals never net each other.
 *
 * @param net the lines without negative ones
 * @param left negative lines for which there were not enough hours: a person looks
 */
record Netting(List<PayrollLine> net, List<PayrollLine> left) {

  static Netting of(List<PayrollLine> lines, Function<String, Category> category) {
    List<PayrollLine> net =
        new ArrayList<>(lines.stream().filter(line -> !line.hours().isNegative()).toList());
    List<PayrollLine> left = new ArrayList<>();
    for (PayrollLine line : lines) {
      if (line.hours().isNegative() && !isTaken(net, line, category)) {
        left.add(line);
      }
    }
    return new Netting(List.copyOf(net), List.copyOf(left));
  }

  private static boolean isTaken(
      List<PayrollLine> net, PayrollLine negative, Function<String, Category> category) {
    List<Integer> own = new ArrayList<>();
    Hours available = Hours.ZERO;
    for (int i = 0; i < net.size(); i++) {
      PayrollLine each = net.get(i);
      if (category.apply(each.code()) == category.apply(negative.code())
          && each.date().isPresent() == negative.date().isPresent()) {
        own.add(i);
        available = available.plus(each.hours());
      }
    }
    Hours rest = Hours.ZERO.minus(negative.hours());
    if (available.compareTo(rest) < 0) {
      return false;
    }
    own.sort(Comparator.comparing((Integer at) -> distance(net.get(at), negative)));
    for (int at : own) {
      Hours taken = net.get(at).hours().min(rest);
      net.set(at, net.get(at).withHours(net.get(at).hours().minus(taken)));
      rest = rest.minus(taken);
    }
    return true;
  }

  private static int distance(PayrollLine line, PayrollLine negative) {
    return (line.date().equals(negative.date()) ? 0 : 2) + (line.hasRateOf(negative) ? 0 : 1);
  }
}
