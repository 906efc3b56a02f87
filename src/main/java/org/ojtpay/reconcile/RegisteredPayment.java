package org.ojtpay.reconcile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * A payment, or its part, for work in the fiscal year out of one fund.
 *
 * @param invoice its number
 * @param file the payment file's name; empty where it stands in none
 * @param date the day on which the file pays; absent where it stands in none
 * @param trace the trace number in that file; empty where it stands in none
 * @param whole what the payment comes to, all years and funds together
 * @param amount the part of this fiscal year and fund
 * @param settledOn the day that the bank gave; absent where it has not settled
 */
public record RegisteredPayment(
    String payment,
    AgreementName agreement,
    String payee,
    String vendorNumber,
    String invoice,
    String fund,
    int fiscalYear,
    String file,
    @Nullable LocalDate date,
    String trace,
    Money whole,
    Money amount,
    State state,
    @Nullable LocalDate settledOn) {

  /** How it stands, by what people have recorded of it. */
  public enum State {
    IN_FILE("in a file, not released"),
    IN_TRANSIT("released, not settled"),
    SETTLED("settled"),
    RETURNED("came back"),
    REVERSED("being taken back"),
    OWED("owed: its reversal came back"),
    RECOVERED("taken back"),
    VOIDED("withdrawn");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** Whether it is out or was, so that a ledger of payments shows it. */
    public boolean isOut() {
      return this != IN_FILE && this != VOIDED;
    }

    /** Whether the money is with the payee, so far as anybody knows. */
    public boolean isPaid() {
      return this == IN_TRANSIT || this == SETTLED || this == REVERSED || this == OWED;
    }
  }
}
