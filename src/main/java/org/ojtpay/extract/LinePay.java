package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/** What a row pays in all, where it is the pay of one earning. */
final class LinePay {

  private LinePay() {}

  /**
   * The gross of a row is the amount of its only hours, where hours times rate come to it.
   *
   * @param bareDates the dates of lines, kept for the line that takes this one's place
   */
  static void ofOnly(
      TableHeader header,
      SortedMap<Integer, Cell> row,
      List<Fields> lines,
      IdentityHashMap<Fields, Value> bareDates) {
    Optional<Cell> gross = header.cell(row, Role.TOTAL_AMOUNT);
    if (gross.isEmpty() || !header.hasKinds()) {
      return;
    }
    List<Integer> unpaid =
        IntStream.range(0, lines.size())
            .filter(i -> !lines.get(i).has(FieldName.AMOUNT))
            .boxed()
            .toList();
    if (unpaid.size() != 1) {
      return;
    }
    Fields line = lines.get(unpaid.get(0));
    Optional<BigDecimal> hours = line.number(FieldName.HOURS);
    Optional<BigDecimal> rate = line.number(FieldName.RATE_PAID);
    Optional<BigDecimal> paid = CellValues.number(gross.get());
    if (hours.isPresent()
        && rate.isPresent()
        && paid.isPresent()
        && PrintedTotals.isClose(hours.get().multiply(rate.get()), paid.get(), 1)) {
      Map<FieldName, Value> values = new EnumMap<>(line.values());
      values.put(FieldName.AMOUNT, CellValues.of(FieldName.AMOUNT, gross.get()));
      Fields priced = new Fields(values);
      lines.set(unpaid.get(0), priced);
      Optional.ofNullable(bareDates.remove(line)).ifPresent(date -> bareDates.put(priced, date));
    }
  }
}
