package org.ojtpay.onfile;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/** One row of a file that is taken over. It collects what is wrong with it. */
final class ImportRow {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,4})?");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{2})?");

  private final NamedCsvRecord record;
  private final List<ImportFault> faults = new ArrayList<>();

  ImportRow(NamedCsvRecord record) {
    this.record = record;
  }

  /** Its line in the file, the headings counted. */
  long number() {
    return record.getStartingLineNumber();
  }

  List<ImportFault> faults() {
    return List.copyOf(faults);
  }

  boolean isSound() {
    return faults.isEmpty();
  }

  void fault(String column, String says) {
    faults.add(new ImportFault(column, says));
  }

  /** Empty where the cell or the column is. */
  String text(String column) {
    return record.findField(column).map(String::strip).orElse("");
  }

  String needed(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      fault(column, "is empty. Fill it in.");
    }
    return text;
  }

  Optional<LocalDate> date(String column) {
    return read(column, "a date written YYYY-MM-DD", LocalDate::parse);
  }

  Optional<LocalDate> neededDate(String column) {
    return needed(column).isEmpty() ? Optional.empty() : date(column);
  }

  /** From one day to another, which may be the same. */
  Optional<DateRange> range(String from, String to) {
    Optional<LocalDate> first = neededDate(from);
    Optional<LocalDate> last = neededDate(to);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    Optional<DateRange> range = DateRange.between(first.get(), last.get());
    if (range.isEmpty()) {
      fault(to, "%s lies before %s. Correct the one that is wrong.".formatted(last.get(), from));
    }
    return range;
  }

  Optional<Hours> hours(String column) {
    return read(column, "hours written 640.00", text -> new Hours(number(text)));
  }

  Optional<Money> money(String column) {
    return read(
        column, "an amount of dollars and cents written 7040.00", text -> new Money(number(text)));
  }

  Optional<WageRate> wage(String column, String text) {
    return read(
        column,
        text,
        "dollars an hour written 22.00",
        each -> {
          BigDecimal dollars = number(each);
          if (dollars.signum() == 0) {
            throw new IllegalArgumentException(each);
          }
          return new WageRate(dollars);
        });
  }

  /** As a fraction or in percent; the whole at the most. */
  Optional<ReimbursementRate> rate(String column) {
    return read(
        column,
        "a share written 0.50 or 50%",
        text -> {
          boolean percent = text.endsWith("%");
          BigDecimal said = number(percent ? text.substring(0, text.length() - 1) : text);
          BigDecimal fraction = percent ? said.movePointLeft(2) : said;
          if (fraction.signum() == 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(text);
          }
          return new ReimbursementRate(fraction);
        });
  }

  private static BigDecimal number(String text) {
    String bare = text.startsWith("$") ? text.substring(1) : text;
    if (GROUPED.matcher(bare).matches()) {
      return new BigDecimal(bare.replace(",", ""));
    }
    if (!NUMBER.matcher(bare).matches()) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(bare);
  }

  /** Nothing where the cell is empty, and nothing but a fault where it says something else. */
  <T> Optional<T> read(String column, String expected, Function<String, T> reader) {
    return read(column, text(column), expected, reader);
  }

  <T> Optional<T> read(
      String column, String text, String expected, Function<String, @Nullable T> reader) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.ofNullable(reader.apply(text));
    } catch (DateTimeParseException | ArithmeticException | IllegalArgumentException other) {
      fault(column, "found \"%s\", expected %s. Correct it.".formatted(text, expected));
      return Optional.empty();
    }
  }
}
