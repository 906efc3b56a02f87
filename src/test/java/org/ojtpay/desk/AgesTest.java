package org.ojtpay.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.validate.Board;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;

/** What the list of held submissions says of the thirty days to pay. */
class AgesTest {

  private static final PackSet PACKS = PackSet.of(PolicyPack.load("sdwp-ojt"));

  private static String age(Verdict verdict, String today) {
    return new Ages(PACKS, LocalDate.parse(today))
        .of(new FiledVerdict(1, 1, verdict, true))
        .map(Object::toString)
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-29, day 29 of 30 to pay",
    "2026-06-30, day 30 of 30 to pay",
    "2026-07-01, 1 days over the 30 to pay"
  })
  void aHeldInvoiceSaysItsDay(String today, String said) {
    Verdict held = withApprovedAgreement().decide(anInvoice().receivedOn("2026-05-31"));
    assertThat(held.disposition()).isEqualTo(Disposition.HELD);

    assertThat(age(held, today)).isEqualTo(said);
  }

  @Test
  void whatIsNoHeldInvoiceHasNoDaysToPay() {
    assertThat(age(withApprovedAgreement().decide(anInvoice()), "2026-06-29")).isEmpty();
    assertThat(age(Board.aBoard().decide(anAgreement().receivedOn("2026-01-30")), "2026-06-29"))
        .isEmpty();
  }
}
