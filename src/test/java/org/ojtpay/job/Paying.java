package org.ojtpay.job;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.Returns;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.ledger.Account;
import org.ojtpay.notice.NotPaid;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.store.Shelves;
import org.ojtpay.units.Money;

/** Payment files of a {@link Year}, a step each. */
final class Paying {

  private final Year year;
  private @Nullable RunContext last;

  Paying(Year year) {
    this.year = year;
  }

  /** A file of all that can be paid on that day is proposed. */
  Paying proposed(String asOf) {
    RunContext run = year.paying(asOf);
    shelves().inOneTransaction(() -> new ProposeStep().run(run));
    shelves().inOneTransaction(() -> new ProofStep().run(run));
    new BalanceStep().run(run);
    shelves().runs().finish(run.runId(), run.clock().instant(), "");
    last = run;
    return this;
  }

  /** Two people approve and release what was proposed. */
  Paying released() {
    RunContext run = Objects.requireNonNull(last);
    Release release = new Release(shelves(), run.clock());
    file(PaymentFileState.PROOFED)
        .forEach(each -> release.approve(each, person("hvandermeer", "approver")));
    file(PaymentFileState.APPROVED)
        .forEach(
            each -> release.release(each, person("izuberi", "releaser"), ReleaseChecks.of(run)));
    return this;
  }

  private static Person person(String user, String role) {
    return new Person(user, user, List.of(role));
  }

  Paying published() {
    file(PaymentFileState.RELEASED)
        .forEach(
            each ->
                shelves()
                    .paymentFiles()
                    .putEvent(
                        each.id(),
                        PaymentFileState.PUBLISHED,
                        "ojtpay",
                        each.sha256(),
                        Instant.EPOCH));
    return this;
  }

  /** The bank sends the first payment of all back. */
  String returned(String code, String on) {
    String first = shelves().paymentFiles().files().get(0).items().get(0).id();
    Clock clock = Clock.fixed(Instant.parse(on + "T12:00:00Z"), ZoneOffset.UTC);
    return new Returns(shelves(), clock)
        .back(new Returns.Said(first, code, LocalDate.parse(on), null), "izuberi");
  }

  /** What the last run says of invoices that no payment could be made for. */
  List<String> waiting() {
    return Outstanding.of(Objects.requireNonNull(last)).waiting().stream()
        .map(NotPaid.Waiting::line)
        .toList();
  }

  private List<FiledPaymentFile> file(PaymentFileState state) {
    return shelves().paymentFiles().files().stream().filter(each -> each.state() == state).toList();
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
