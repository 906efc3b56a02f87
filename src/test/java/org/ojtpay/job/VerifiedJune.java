package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.job.JunePackets.KEY;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ojtpay.ledger.Account;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Verdict;

/**
 * Nights of the board of {@link JunePackets}, whose agreement is approved; whatever happens, the
 * books balance.
 */
abstract class VerifiedJune {

  final Year year = new Year(KEY);
  final Paying paying = new Paying(year);

  @BeforeEach
  void approveTheAgreement() {
    year.night("2026-01-23", anAgreement().arrival());
  }

  @AfterEach
  void close() {
    assertThat(year.broken()).isEmpty();
    year.close();
  }

  /** What the night decided, in words such as {@code 2026-07-15 Reyes payroll HELD 0.00}. */
  final List<String> night(String asOf, Arrival... arrivals) {
    return year.night(asOf, arrivals).stream().map(VerifiedJune::came).toList();
  }

  static String came(Verdict verdict) {
    return verdict.submission() + " " + verdict.disposition() + " " + verdict.payable();
  }

  /** What stands on an account, a debit as positive. */
  final String sum(Account account) {
    return paying.on(account, KEY);
  }
}
