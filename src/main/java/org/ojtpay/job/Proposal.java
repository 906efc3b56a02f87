package org.ojtpay.job;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ojtpay.job.Selection.Candidate;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.SealedAccount;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.pay.AccountNumber;
import org.ojtpay.pay.AccountType;
import org.ojtpay.pay.BankProfile;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.Payment;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileIdentity;
import org.ojtpay.pay.PaymentRun;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.store.PaymentShelf.Unpaid;
import org.ojtpay.units.RoutingNumber;
import org.ojtpay.validate.Accepted;

/**
 * One payment of every approved invoice that can be paid now, and one file of the payments, built
 * and validated. It puts nothing.
 *
 * @param items by the number of the verdict that each pays, which is the order of the file
 * @param accounts to which each goes, by the number of the verdict
 */
record Proposal(
    PaymentFile file, SortedMap<Long, FiledPayment> items, SortedMap<Long, BankVersion> accounts) {

  /** The file's creation time: fixed, since it is the modifier that tells a day's files apart. */
  private static final LocalTime TIME = LocalTime.of(22, 30);

  private static final String MODIFIERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /** A payment to be made. */
  private record Ready(Unpaid unpaid, Accepted accepted, Vendor vendor, BankVersion bank) {

    static Ready of(Candidate candidate) {
      return new Ready(
          candidate.unpaid(),
          Accepted.of(candidate.verdict()).orElseThrow(),
          candidate.vendor(),
          Objects.requireNonNull(candidate.vendor().bank(), "of who may be paid"));
    }
  }

  /** The version of the employer's account that the payment of that verdict goes to. */
  int bankVersion(long verdict) {
    return Objects.requireNonNull(accounts.get(verdict), "of a verdict that is paid").version();
  }

  /** Nothing where no approved invoice can be paid. */
  static Optional<Proposal> of(RunContext run) {
    List<Ready> ready = Selection.ready(run).stream().map(Ready::of).toList();
    return ready.isEmpty() ? Optional.empty() : Optional.of(propose(run, ready));
  }

  private static Proposal propose(RunContext run, List<Ready> ready) {
    BankProfile bank = bank(run);
    int firstTrace = run.shelves().paymentFiles().nextTrace();
    List<Payment> payments = new ArrayList<>();
    SortedMap<Long, FiledPayment> items = new TreeMap<>();
    SortedMap<Long, BankVersion> accounts = new TreeMap<>();
    int number = run.shelves().payments().nextPayment();
    for (Ready each : ready) {
      Payment payment = payment("P%08d".formatted(number), each, run);
      FiledPayment item = item(payment, firstTrace + items.size(), each);
      payments.add(payment);
      items.put(each.unpaid().verdictId(), item);
      accounts.put(each.unpaid().verdictId(), each.bank());
      number++;
    }
    PaymentFileIdentity identity =
        new PaymentFileIdentity(
            bank.immediateOrigin(),
            run.settings().asOf(),
            TIME,
            modifier(run, bank),
            1,
            firstTrace);
    PaymentFile file =
        new PaymentRun(boardCode(run), bank, identity, payments)
            .build(BankingDays.federalReserve());
    return new Proposal(file, items, accounts);
  }

  private static char modifier(RunContext run, BankProfile bank) {
    int files =
        run.shelves().paymentFiles().filesOf(bank.immediateOrigin(), run.settings().asOf(), TIME);
    if (files >= MODIFIERS.length()) {
      throw new RunFailed("A day has at most " + MODIFIERS.length() + " payment files.", null);
    }
    return MODIFIERS.charAt(files);
  }

  static BankProfile bank(RunContext run) {
    String name = run.settings().bankProfile();
    return run.board().banks().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadConfiguration(
                    "jobs/payment-file.yaml, key bankProfile: found \""
                        + name
                        + "\", expected the name of a bank profile in jobs/board.yaml."));
  }

  /** The board's initials: part of the file's name. */
  private static String boardCode(RunContext run) {
    return Pattern.compile("[^A-Za-z0-9]+")
        .splitAsStream(run.board().name())
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The payment as it would be, for the question whether it fits the bank's fields. */
  static Payment rehearsed(Candidate candidate) {
    return payment("P00000000", Ready.of(candidate), candidate.run());
  }

  /** The number of the account is in clear from here to the bytes of the file, and no longer. */
  private static Payment payment(String id, Ready ready, RunContext run) {
    SealedAccount account = ready.bank().account();
    return new Payment(
        id,
        ready.accepted().invoice().number(),
        ready.accepted().agreement().number(),
        ready.accepted().agreement().participant(),
        ready.bank().employerId(),
        ready.vendor().legalName(),
        ready.accepted().amount(),
        ready.accepted().amount(),
        new RoutingNumber(account.routing()),
        new AccountNumber(run.shelves().banks().number(ready.bank())),
        AccountType.valueOf(account.type().name()));
  }

  private static FiledPayment item(Payment payment, int trace, Ready ready) {
    return new FiledPayment(
        payment.id(),
        trace,
        payment.employerId(),
        payment.payeeName(),
        ready.vendor().email(),
        ready.bank().account().shown(),
        payment.agreementNumber(),
        ready.accepted().agreement().participant(),
        payment.invoiceNumber(),
        ready.accepted().invoice().period(),
        payment.gross(),
        payment.amount(),
        ready.unpaid().verdict().submission());
  }
}
