package org.ojtpay.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/** What stands in a cell of the workbook. Text that came from outside is never a formula. */
sealed interface CellValue {

  CellValue NOTHING = new Text("");

  /** What a check says where both sides agree. */
  CellValue OK = new Text("OK");

  /** What a check says that needs Finance's ledger where there is none. */
  CellValue NOT_SUPPLIED = new Text("not supplied");

  record Text(String text) implements CellValue {}

  record Day(LocalDate day) implements CellValue {}

  record Moment(LocalDateTime time) implements CellValue {}

  record Figure(BigDecimal amount) implements CellValue {}

  /**
   * A formula.
   *
   * @param formula of our own making, without the equals sign
   * @param now what it comes to, which the file holds beside it
   */
  record Live(String formula, CellValue now) implements CellValue {}

  static CellValue of(String text) {
    return new Text(text);
  }

  static CellValue of(long count) {
    return new Figure(BigDecimal.valueOf(count));
  }

  static CellValue of(@Nullable Money money) {
    return money == null ? NOTHING : new Figure(money.amount());
  }

  static CellValue of(@Nullable LocalDate day) {
    return day == null ? NOTHING : new Day(day);
  }

  static CellValue of(Instant time, ZoneId zone) {
    return new Moment(LocalDateTime.ofInstant(time, zone));
  }

  static CellValue live(String formula, Money now) {
    return new Live(formula, of(now));
  }

  /**
   * Says OK, or the difference.
   *
   * @param difference a formula that is nothing where both sides agree
   */
  static CellValue check(String difference, BigDecimal now) {
    return new Live(
        "IF(ROUND(%1$s,2)=0,\"OK\",ROUND(%1$s,2))".formatted(difference),
        now.signum() == 0 ? OK : new Figure(now));
  }

  /** What it adds to a sum: nothing where it is no figure. */
  static BigDecimal amount(CellValue value) {
    if (value instanceof Figure figure) {
      return figure.amount();
    }
    return value instanceof Live live ? amount(live.now()) : BigDecimal.ZERO;
  }
}
