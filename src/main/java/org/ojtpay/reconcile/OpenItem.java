package org.ojtpay.reconcile;

import java.time.LocalDate;
import java.util.List;
import org.ojtpay.units.Money;

/**
 * A submission of the year that nobody has settled.
 *
 * @param submission as it lay in the inbox
 * @param kind such as {@code INVOICE}
 * @param agreementNumber as submitted; empty where none was read, as are the next two
 * @param since the day of the decision that stands
 * @param ageDays from there to the day of the run
 * @param stale whether it has waited longer than the board lets things wait
 * @param codes of the reasons that return or hold it
 * @param wouldBe what it would come to
 */
public record OpenItem(
    String submission,
    String kind,
    State state,
    String agreementNumber,
    String participant,
    String invoice,
    LocalDate received,
    LocalDate since,
    long ageDays,
    boolean stale,
    List<String> codes,
    Money wouldBe,
    Owner owner) {

  /** How it stands. */
  public enum State {
    RETURNED,
    HELD,
    QUARANTINED
  }

  public OpenItem {
    codes = List.copyOf(codes);
  }
}
