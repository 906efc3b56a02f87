package org.ojtpay.onfile;

import java.util.List;
import org.ojtpay.units.Money;

/** The budgets that the board has entered. What is not among them has no money. */
public record Funds(List<Fund> all) {

  public Funds {
    all = List.copyOf(all);
  }

  public Fund of(String letter, int fiscalYear) {
    return all.stream()
        .filter(each -> each.letter().equalsIgnoreCase(letter) && each.fiscalYear() == fiscalYear)
        .findFirst()
        .orElseGet(() -> new Fund(letter, "fund " + letter, fiscalYear, Money.ZERO));
  }
}
