package org.ojtpay.job;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 */
record Proposal(PaymentFile file, SortedMap<Long, FiledPayment> items) {

  /** The file's creation time: fixed, since it is the modifier that tells a day's files apart. */
  private static final LocalTime TIME = LocalTime.of(22, 30);

  private static final String MODIFIERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /** A payment to be made. */
  private record Ready(Unpaid unpaid, Accepted accepted, Vendor vendor) {

    static Ready of(RunContext run, Unpaid unpaid) {
      Accepted accepted = Accepted.of(unpaid.verdict()).orElseThrow();
      Vendor vendor = run.reference().vendor(accepted.agreement().employerId()).orElseThrow();
      return new Ready(unpaid, accepted, vendor);
    }
  }

  /** Nothing where no approved invoice can be paid. */
  static Optional<Proposal> of(RunContext run) {
    List<Ready> ready =
        run.shelves().payments().unpaid().stream()
            .filter(unpaid -> Selection.waiting(run, unpaid).isEmpty())
            .map(unpaid -> Ready.of(run, unpaid))
            .toList();
    return ready.isEmpty() ? Optional.empty() : Optional.of(propose(run, ready));
  }

  private static Proposal propose(RunContext run, List<Ready> ready) {
    BankProfile bank = bank(run);
    int firstTrace = run.shelves().paymentFiles().nextTrace();
    List<Payment> payments = new ArrayList<>();
    SortedMap<Long, FiledPayment> items = new TreeMap<>();
    int number = run.shelves().payments().nextPayment();
    for (Ready each : ready) {
      Payment payment = payment("P%08d".formatted(number), each);
      FiledPayment item = item(payment, firstTrace + items.size(), each);
      payments.add(payment);
      items.put(each.unpaid().verdictId(), item);
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
    return new Proposal(file, items);
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
  static Payment rehearsed(RunContext run, Unpaid unpaid) {
    return payment("P00000000", Ready.of(run, unpaid));
  }

  private static Payment payment(String id, Ready ready) {
    Vendor vendor = ready.vendor();
    return new Payment(
        id,
        ready.accepted().invoice().number(),
        ready.accepted().agreement().number(),
        ready.accepted().agreement().participant(),
        vendor.employerId(),
        vendor.legalName(),
        ready.accepted().amount(),
        ready.accepted().amount(),
        new RoutingNumber(vendor.paidTo().routingNumber()),
        new AccountNumber(vendor.paidTo().accountNumber()),
        AccountType.valueOf(vendor.paidTo().type().name()));
  }

  private static FiledPayment item(Payment payment, int trace, Ready ready) {
    return new FiledPayment(
        payment.id(),
        trace,
        payment.employerId(),
        payment.payeeName(),
        ready.vendor().email(),
        ready.vendor().paidTo().toString(),
        payment.agreementNumber(),
        ready.accepted().agreement().participant(),
        payment.invoiceNumber(),
        ready.accepted().invoice().period(),
        payment.gross(),
        payment.amount(),
        ready.unpaid().verdict().submission());
  }
}
