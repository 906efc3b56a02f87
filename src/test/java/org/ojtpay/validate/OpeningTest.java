package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.Opening;
import org.ojtpay.packet.FieldName;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/** Invoices under an agreement of which part was paid elsewhere. */
class OpeningTest {

  /** The invoice of the builder claims 80 hours, $880.00, of 1 to 14 March 2026. */
  private static Board after(String from, String to, String hours, String amount) {
    Opening opening =
        new Opening(
            AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02")),
            "Dana Reyes",
            "A",
            LocalDate.parse("2026-03-15"),
            DateRange.of(from, to),
            "17",
            Hours.of(hours),
            Money.of(amount),
            "import of opening.csv, row 2");
    return withApprovedAgreement().with(opening.invoice().orElseThrow());
  }

  @Test
  void paysWhatFollows() {
    assertThat(codes(after("2026-02-02", "2026-02-28", "160", "1760.00").decide(anInvoice())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-02-27, 0", "2026-03-01, 0", "2026-03-02, 1", "2026-03-14, 1"})
  void holdsAnInvoiceForADayThatWasPaidElsewhere(String lastPaid, int holds) {
    Verdict verdict = after("2026-02-02", lastPaid, "160", "1760.00").decide(anInvoice());

    assertThat(codes(verdict)).hasSize(holds);
    assertThat(codes(verdict)).allMatch("INV-PERIOD-OVERLAP HOLD"::equals);
    assertThat(verdict.disposition())
        .isEqualTo(holds == 0 ? Disposition.APPROVED : Disposition.HELD);
  }

  @Test
  void holdsTheNumberOfAnInvoiceThatWasPaidElsewhere() {
    Verdict verdict =
        after("2026-02-02", "2026-02-28", "160", "1760.00")
            .decide(anInvoice().with(FieldName.INVOICE_NUMBER, "0017"));

    assertThat(codes(verdict)).containsExactly("DUP-INVOICE-NUMBER HOLD");
  }

  /** 640 hours and $7040.00 are agreed. */
  @ParameterizedTest
  @CsvSource({
    "559.00, 80.00",
    "560.00, 80.00",
    "561.00, 79.00",
    "640.00, 0.00",
  })
  void countsHoursThatWerePaidElsewhereAgainstTheCap(String before, String eligible) {
    Verdict verdict = after("2026-02-02", "2026-02-28", before, "100.00").decide(anInvoice());

    assertThat(verdict.computed().orElseThrow().eligibleHours()).hasToString(eligible);
    assertThat(verdict.disposition() == Disposition.APPROVED).isEqualTo(eligible.equals("80.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "6159.99, 880.00",
    "6160.00, 880.00",
    "6160.01, 879.99",
    "7040.00, 0.00",
  })
  void countsAmountsThatWerePaidElsewhereAgainstTheMaximum(String before, String pays) {
    Verdict verdict = after("2026-02-02", "2026-02-28", "160", before).decide(anInvoice());

    assertThat(verdict.computed().orElseThrow().reimbursement()).hasToString(pays);
  }
}
