package org.ojtpay.job;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.Selection.Candidate;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.SealedAccount;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.pay.AccountNumber;
import org.ojtpay.pay.AccountType;
import org.ojtpay.pay.BankProfile;
import org.ojtpay.pay.FilePurpose;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.Payment;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileIdentity;
import org.ojtpay.pay.PaymentRun;
import org.ojtpay.pay.ProposedFile;
import org.ojtpay.pay.Receiver;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.store.PaymentShelf.Unpaid;
import org.ojtpay.units.Money;
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
    ProposedFile file, SortedMap<Long, FiledPayment> items, SortedMap<Long, BankVersion> accounts) {

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
    return foreseen(run, List.of());
  }

  /** The same after these files were withdrawn. */
  static Optional<Proposal> foreseen(RunContext run, Collection<FiledPaymentFile> withdrawn) {
    List<Ready> ready = Selection.ready(run, withdrawn).stream().map(Ready::of).toList();
    return ready.isEmpty() ? Optional.empty() : Optional.of(propose(run, ready));
  }

  private static Proposal propose(RunContext run, List<Ready> ready) {
    BankProfile bank = bank(run);
    List<Payment> payments = payments(run, ready);
    int traces = PaymentRun.traces(bank, payments);
    PaymentRun made = new PaymentRun(boardCode(run), bank, identity(run, bank, traces), payments);
    PaymentFile file = made.build(BankingDays.federalReserve());
    SortedMap<String, Integer> trace = made.traces();
    SortedMap<Long, FiledPayment> items = new TreeMap<>();
    SortedMap<Long, BankVersion> accounts = new TreeMap<>();
    for (int i = 0; i < payments.size(); i++) {
      Payment payment = payments.get(i);
      Integer number = Objects.requireNonNull(trace.get(payment.id()));
      items.put(ready.get(i).unpaid().verdictId(), item(payment, number, ready.get(i)));
      accounts.put(ready.get(i).unpaid().verdictId(), ready.get(i).bank());
    }
    return new Proposal(
        new ProposedFile(FilePurpose.PAYMENTS, bank.name(), items.size(), traces, file),
        items,
        accounts);
  }

  private static List<Payment> payments(RunContext run, List<Ready> ready) {
    List<Payment> payments = new ArrayList<>();
    int number = run.shelves().payments().nextPayment();
    for (Ready each : ready) {
      payments.add(payment("P%08d".formatted(number), each, run));
      number++;
    }
    return payments;
  }

  static PaymentFileIdentity identity(RunContext run, BankProfile bank, int traces) {
    return new PaymentFileIdentity(
        bank.immediateOrigin(),
        run.settings().asOf(),
        TIME,
        modifier(run, bank),
        1,
        run.shelves().traces().next(bank.odfiRouting().identification(), traces));
  }

  /** Why its file needs a second approval; absent where one is enough. */
  @Nullable String secondApproval(RunContext run) {
    Money before = run.shelves().paymentFiles().totalOf(file.file().identity().creationDate());
    return run.board().limits().passed(List.copyOf(items.values()), before).orElse(null);
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
        .map(each -> balanced(run, each))
        .orElseThrow(
            () ->
                new BadConfiguration(
                    "jobs/payment-file.yaml, key bankProfile: found \""
                        + name
                        + "\", expected the name of a bank profile in jobs/board.yaml."));
  }

  private static BankProfile balanced(RunContext run, BankProfile bank) {
    Path funding = run.board().fundingAccountFiles().get(bank.name());
    return funding == null ? bank : bank.balancedBy(FundingAccountFile.read(funding));
  }

  /** The board's initials: part of the file's name. */
  static String boardCode(RunContext run) {
    return Pattern.compile("[^A-Za-z0-9]+")
        .splitAsStream(run.board().name())
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The payment as it would be, for the question whether it fits the bank's fields. */
  static Payment rehearsed(Candidate candidate) {
    return payment("P00000000", candidate);
  }

  /** The payment as it would be made now. */
  static Payment payment(String id, Candidate candidate) {
    return payment(id, Ready.of(candidate), candidate.run());
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
        ready.accepted().amount().minus(ready.unpaid().setOff()),
        ready.accepted().amount(),
        new RoutingNumber(account.routing()),
        new AccountNumber(run.shelves().banks().number(ready.bank())),
        AccountType.valueOf(account.type().name()),
        account.personal() ? Receiver.SOLE_PROPRIETOR : Receiver.COMPANY);
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
