package org.ojtpay.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.SealedAccount;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.pay.AccountNumber;
import org.ojtpay.pay.AccountType;
import org.ojtpay.pay.BankProfile;
import org.ojtpay.pay.FilePurpose;
import org.ojtpay.pay.FiledPrenote;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.pay.Prenote;
import org.ojtpay.pay.PrenoteRun;
import org.ojtpay.pay.ProposedFile;
import org.ojtpay.pay.Receiver;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.store.PaymentFileShelf;
import org.ojtpay.units.RoutingNumber;

/**
 * Where the board tries accounts before it pays to them: makes one file of entries of zero, one to
 * each account that people have approved and that nothing has gone to. It is approved and released
 * like every other file.
 */
final class PrenoteStep implements Step {

  /** An account and the entry that tries it. */
  private record Tried(Vendor vendor, BankVersion account, Prenote prenote) {

    FiledPrenote filed(int trace) {
      return new FiledPrenote(
          prenote.id(),
          trace,
          account.employerId(),
          account.version(),
          vendor.legalName(),
          account.account().shown());
    }
  }

  @Override
  public String name() {
    return "prenote";
  }

  @Override
  public void run(RunContext run) {
    BankProfile bank = Proposal.bank(run);
    if (!run.board().prenoting().contains(bank.name())) {
      return;
    }
    run.shelves().payments().lockNumbers();
    if (run.shelves().paymentFiles().proposedBy(run.runId(), FilePurpose.PRENOTES).isPresent()) {
      return;
    }
    List<Tried> accounts = accounts(run, bank);
    if (!accounts.isEmpty()) {
      propose(run, bank, accounts);
    }
  }

  /** Whose values do not fit the bank's file is left out; what it is owed waits and says so. */
  private static List<Tried> accounts(RunContext run, BankProfile bank) {
    List<Tried> accounts = new ArrayList<>();
    int number = run.shelves().prenotes().next();
    for (BankVersion account : untried(run, bank)) {
      Optional<Vendor> vendor = run.reference().vendor(account.employerId());
      Optional<Tried> tried =
          vendor
              .map(of -> tried("N%08d".formatted(number + accounts.size()), run, of, account))
              .filter(each -> PrenoteRun.refusal(each.prenote(), bank).isEmpty());
      tried.ifPresent(accounts::add);
    }
    return accounts;
  }

  private static List<BankVersion> untried(RunContext run, BankProfile bank) {
    return run.shelves().prenotes().untried(bank.name()).stream()
        .flatMap(
            each ->
                run.shelves().banks().of(each.employerId()).stream()
                    .filter(version -> version.version() == each.version()))
        .toList();
  }

  /** The number of the account is in clear from here to the bytes of the file, and no longer. */
  private static Tried tried(String id, RunContext run, Vendor vendor, BankVersion version) {
    SealedAccount account = version.account();
    return new Tried(
        vendor,
        version,
        new Prenote(
            id,
            vendor.legalName(),
            new RoutingNumber(account.routing()),
            new AccountNumber(run.shelves().banks().number(version)),
            AccountType.valueOf(account.type().name()),
            account.personal() ? Receiver.SOLE_PROPRIETOR : Receiver.COMPANY));
  }

  private static void propose(RunContext run, BankProfile bank, List<Tried> accounts) {
    List<Prenote> prenotes = accounts.stream().map(Tried::prenote).toList();
    int traces = PrenoteRun.traces(bank, prenotes);
    PrenoteRun made =
        new PrenoteRun(
            Proposal.boardCode(run), bank, Proposal.identity(run, bank, traces), prenotes);
    PaymentFile file = made.build(BankingDays.federalReserve());
    SortedMap<String, Integer> trace = made.traces();
    put(
        run,
        new ProposedFile(FilePurpose.PRENOTES, bank.name(), prenotes.size(), traces, file),
        accounts.stream()
            .map(each -> each.filed(Objects.requireNonNull(trace.get(each.prenote().id()))))
            .toList());
  }

  private static void put(RunContext run, ProposedFile proposed, List<FiledPrenote> prenotes) {
    PaymentFile file = proposed.file();
    ProposeStep.takeTraces(run, proposed);
    PaymentFileShelf shelf = run.shelves().paymentFiles();
    long id = shelf.putFile(run.runId(), proposed, List.of(), null);
    run.shelves().prenotes().put(id, prenotes);
    shelf.putEvent(id, PaymentFileState.PROPOSED, "ojtpay", file.sha256(), run.clock().instant());
    run.shelves()
        .papers()
        .audit(
            "ojtpay",
            "PROPOSED " + file.name() + ", which tries accounts with nothing, " + file.sha256(),
            run.clock().instant());
  }
}
