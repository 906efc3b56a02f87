package org.ojtpay.job;

import java.math.BigDecimal;
import java.util.List;
import org.ojtpay.ledger.Account;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.Shelves;
import org.ojtpay.units.Money;

/** Payment files of a {@link Year}, a step each. */
final class Paying {

  private final Year year;

  Paying(Year year) {
    this.year = year;
  }

  /** A file of all that can be paid on that day is proposed. */
  Paying proposed(String asOf) {
    RunContext run = year.paying(asOf);
    shelves().inOneTransaction(() -> new ProposeStep().run(run));
    new BalanceStep().run(run);
    shelves().runs().finish(run.runId(), run.clock().instant(), "");
    return this;
  }

  /** Two people approve and release what was proposed. */
  Paying released() {
    file("PROPOSED")
        .forEach(each -> Release.approve(shelves(), each, "hvandermeer", java.time.Instant.EPOCH));
    file("APPROVED")
        .forEach(each -> Release.release(shelves(), each, "izuberi", java.time.Instant.EPOCH));
    return this;
  }

  Paying published() {
    file("RELEASED")
        .forEach(
            each ->
                shelves()
                    .paymentFiles()
                    .putEvent(
                        each.id(), "PUBLISHED", "ojtpay", each.sha256(), java.time.Instant.EPOCH));
    return this;
  }

  private List<FiledPaymentFile> file(String state) {
    return shelves().paymentFiles().files().stream()
        .filter(each -> each.state().equals(state))
        .toList();
  }

  /** The amounts of all files, in their order. */
  List<String> amounts() {
    return shelves().paymentFiles().files().stream()
        .flatMap(each -> each.items().stream())
        .map(each -> each.amount().toString())
        .toList();
  }

  /** What all files come to. */
  String inAll() {
    return shelves().paymentFiles().files().stream()
        .map(FiledPaymentFile::total)
        .reduce(Money.ZERO, Money::plus)
        .toString();
  }

  /** What stands on an account, a debit as positive. */
  String on(Account account, AgreementKey agreement) {
    return shelves()
        .paid()
        .balances(agreement)
        .getOrDefault(account, new Money(new BigDecimal("0.00")))
        .toString();
  }

  private Shelves shelves() {
    return year.shelves();
  }
}
