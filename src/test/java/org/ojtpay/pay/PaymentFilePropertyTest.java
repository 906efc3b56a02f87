package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;

/** Whatever is paid, the file is sound and comes to what was asked. */
class PaymentFilePropertyTest {

  private static final int RUNS = 150;
  private static final BankingDays DAYS = BankingDays.federalReserve();
  private static final String NAME_LETTERS =
      "ABCXYZ abcxyz 0189 &.,'-/#ÀÉÎÕÜñçßøŁ\u2019\u2014\t\n\u0007\u00a0東€";

  @Test
  void makesSoundFilesWhoseTotalsAreThoseOfThePayments() {
    for (long seed = 1; seed <= RUNS; seed++) {
      PaymentRun run = anyRun(new Random(seed));
      PaymentFile file = run.build(DAYS);
      assertThat(NachaValidator.validate(file.bytes(), DAYS)).as("seed %d", seed).isEmpty();
      assertThat(file.totals().payments()).as("seed %d", seed).isEqualTo(run.payments().size());
      assertThat(file.totals().credits()).as("seed %d", seed).isEqualTo(total(run));
      assertThat(file.totals().blocks() * 10).as("seed %d", seed).isEqualTo(records(file));
      assertThat(run.build(DAYS)).as("seed %d", seed).isEqualTo(file);
    }
  }

  private static Money total(PaymentRun run) {
    return run.payments().stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
  }

  private static int records(PaymentFile file) {
    int records = 0;
    for (byte each : file.bytes()) {
      records += each == '\n' ? 1 : 0;
    }
    return records;
  }

  private static PaymentRun anyRun(Random random) {
    LineEnd lineEnd = random.nextBoolean() ? LineEnd.CRLF : LineEnd.LF;
    BankProfile profile =
        SamplePayments.profile(
            random.nextBoolean(), lineEnd, SamplePayments.balancedProfile().fundingAccount());
    List<Payment> payments = new ArrayList<>();
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      payments.add(anyPayment(random, i));
    }
    return new PaymentRun("board", profile, anyIdentity(random), payments);
  }

  private static PaymentFileIdentity anyIdentity(Random random) {
    return new PaymentFileIdentity(
        "1330012345",
        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_460)),
        LocalTime.of(random.nextInt(24), random.nextInt(60)),
        "ABCXYZ0189".charAt(random.nextInt(10)),
        1 + random.nextInt(9_999_998),
        1 + random.nextInt(9_999_000));
  }

  private static Payment anyPayment(Random random, int place) {
    Money amount = anyAmount(random);
    return new Payment(
        "P" + place,
        "INV" + place + "x".repeat(random.nextInt(30)),
        "MA-0200-008",
        null,
        "0200-008",
        anyName(random),
        amount,
        amount.plus(Money.ofCents(random.nextInt(10_000))),
        anyRouting(random),
        new AccountNumber("1" + digits(random, random.nextInt(17))),
        random.nextBoolean() ? AccountType.CHECKING : AccountType.SAVINGS,
        random.nextInt(3) == 0 ? Receiver.SOLE_PROPRIETOR : Receiver.COMPANY);
  }

  /** Small ones, large ones and the two ends of the field; balanced, they still fit one debit. */
  private static Money anyAmount(Random random) {
    return Money.ofCents(
        switch (random.nextInt(4)) {
          case 0 -> 1;
          case 1 -> 1 + random.nextInt(100_000);
          default -> 1 + random.nextInt(240_000_000);
        });
  }

  private static String anyName(Random random) {
    StringBuilder name = new StringBuilder("Q");
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      name.append(NAME_LETTERS.charAt(random.nextInt(NAME_LETTERS.length())));
    }
    return name.toString();
  }

  private static RoutingNumber anyRouting(Random random) {
    return RoutingNumber.ofBank("1" + digits(random, 7));
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}
