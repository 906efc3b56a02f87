package org.ojtpay.job;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ojtpay.onfile.CheckedParty;
import org.ojtpay.onfile.PayeeCheck;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.pay.AccountNumber;
import org.ojtpay.pay.AccountType;
import org.ojtpay.pay.BankProfile;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.Payment;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileIdentity;
import org.ojtpay.pay.PaymentRun;
import org.ojtpay.pay.Receiver;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Severity;
import org.ojtpay.store.PaymentShelf;
import org.ojtpay.store.PaymentShelf.Unpaid;
import org.ojtpay.units.RoutingNumber;
import org.ojtpay.validate.Accepted;
import org.ojtpay.validate.Verdict;

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
  private record Ready(Unpaid unpaid, Accepted accepted, Vendor vendor) {}

  /** Nothing where no approved invoice can be paid. */
  static Optional<Proposal> of(RunContext run) {
    PaymentShelf shelf = run.shelves().payments();
    List<Ready> ready =
        shelf.unpaid().stream()
            .filter(unpaid -> waitingFor(run, unpaid).isEmpty())
            .map(unpaid -> ready(run, unpaid))
            .toList();
    return ready.isEmpty() ? Optional.empty() : Optional.of(propose(run, shelf, ready));
  }

  private static Ready ready(RunContext run, Unpaid unpaid) {
    Accepted accepted = Accepted.of(unpaid.verdict()).orElseThrow();
    Vendor vendor = run.reference().vendor(accepted.agreement().employerId()).orElseThrow();
    return new Ready(unpaid, accepted, vendor);
  }

  /** Why an approved invoice is not paid yet; empty where it can be. */
  static Optional<String> waitingFor(RunContext run, Unpaid unpaid) {
    Accepted accepted = Accepted.of(unpaid.verdict()).orElseThrow();
    Optional<Vendor> vendor = run.reference().vendor(accepted.agreement().employerId());
    if (vendor.isEmpty()) {
      return Optional.of("the employer is not in the vendor master");
    }
    if (!vendor.get().isVerifiedBy(run.settings().asOf())) {
      return Optional.of("the employer's bank account is not verified");
    }
    if (!run.packs().has(unpaid.verdict().pack())) {
      return Optional.of(
          "the policy pack " + unpaid.verdict().pack() + ", which it was approved by, is not here");
    }
    return debarred(run, unpaid.verdict(), vendor.get())
        .or(
            () ->
                PaymentRun.refusal(
                    payment("P00000000", new Ready(unpaid, accepted, vendor.get())), bank(run)));
  }

  /** The look-ups of all that could be paid, by the number of the verdict. */
  static SortedMap<Long, PayeeCheck> checks(RunContext run) {
    SortedMap<Long, PayeeCheck> checks = new TreeMap<>();
    for (Unpaid unpaid : run.shelves().payments().unpaid()) {
      Accepted accepted = Accepted.of(unpaid.verdict()).orElseThrow();
      run.reference()
          .vendor(accepted.agreement().employerId())
          .ifPresent(
              vendor -> checks.put(unpaid.verdictId(), check(run, unpaid.verdict(), vendor)));
    }
    return checks;
  }

  /** The employer is looked for in the extract once more. */
  private static PayeeCheck check(RunContext run, Verdict approved, Vendor vendor) {
    return PayeeCheck.of(
        run.reference(),
        CheckedParty.of(vendor),
        run.settings().asOf(),
        run.pack(approved).integer("debarment.score-least", approved.received()),
        approved.debarment());
  }

  /**
   * Who was found already when the invoice was approved is not asked about again: a person has said
   * that they are not the same. So it is with an extract that was missing then.
   */
  private static Optional<String> debarred(RunContext run, Verdict approved, Vendor vendor) {
    PayeeCheck check = check(run, approved, vendor);
    return switch (check.outcome()) {
      case NOBODY, COMPARED -> Optional.empty();
      case LIKE ->
          Optional.of("the employer may be an excluded party: " + check.found().get(0).described());
      case UNCHECKED ->
          approved.debarment() == null || isOnlyNoted(run.pack(approved))
              ? Optional.empty()
              : Optional.of(
                  "there is no exclusions extract to look for the employer in; put exclusions.csv"
                      + " into the reference folder");
    };
  }

  private static boolean isOnlyNoted(PolicyPack pack) {
    Finding unchecked = pack.reasons().finding("AGR-DEBARMENT-UNCHECKED", null, Map.of());
    return unchecked.severity() == Severity.WARN;
  }

  private static Proposal propose(RunContext run, PaymentShelf shelf, List<Ready> ready) {
    BankProfile bank = bank(run);
    int firstTrace = shelf.nextTrace();
    List<Payment> payments = new ArrayList<>();
    SortedMap<Long, FiledPayment> items = new TreeMap<>();
    int number = shelf.nextPayment();
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
            modifier(run, shelf, bank),
            1,
            firstTrace);
    PaymentFile file =
        new PaymentRun(boardCode(run), bank, identity, payments)
            .build(BankingDays.federalReserve());
    return new Proposal(file, items);
  }

  private static char modifier(RunContext run, PaymentShelf shelf, BankProfile bank) {
    int files = shelf.filesOf(bank.immediateOrigin(), run.settings().asOf(), TIME);
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
        AccountType.valueOf(vendor.paidTo().type().name()),
        Receiver.COMPANY);
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
