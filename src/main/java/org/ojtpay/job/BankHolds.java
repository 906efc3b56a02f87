package org.ojtpay.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.Selection.Candidate;
import org.ojtpay.job.Selection.Waiting;
import org.ojtpay.onfile.BankState;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.onfile.VendorMaster;
import org.ojtpay.pay.HoldReason;

/**
 * Why nothing is paid to an employer's account. While a change is open nothing is paid to the
 * account before it either: what was held can be paid later, what went to a stranger is gone.
 */
final class BankHolds {

  private BankHolds() {}

  /**
   * The account as it stands at this moment: people may have changed it since the run began. In a
   * dry run it may be one that is not put.
   */
  static @Nullable BankVersion account(RunContext run, Vendor vendor) {
    BankVersion foreseen = vendor.bank();
    String id = foreseen == null ? vendor.employerId() : foreseen.employerId();
    List<BankVersion> live = run.shelves().banks().of(id);
    return foreseen == null || isPut(foreseen, live)
        ? VendorMaster.newest(live).orElse(null)
        : foreseen;
  }

  private static boolean isPut(BankVersion version, List<BankVersion> live) {
    return live.stream().anyMatch(each -> each.version() >= version.version());
  }

  static Optional<Waiting> pending(Candidate candidate) {
    BankVersion bank = candidate.vendor().bank();
    String employer = candidate.vendor().employerId();
    if (bank == null) {
      return candidate.waits(
          HoldReason.BANK_PENDING,
          "no bank account of the employer is on file; it comes with vendors.csv, or with"
              + " \"ojtpay vendors bank "
              + employer
              + " --from FILE\"");
    }
    return bank.state().isOpen()
        ? candidate.waits(HoldReason.BANK_PENDING, open(bank), bank.since())
        : Optional.empty();
  }

  private static String open(BankVersion bank) {
    String account =
        "the employer's bank account "
            + bank.account().masked()
            + " of "
            + bank.recorded().at().toString().substring(0, 10)
            + " is not verified ("
            + bank.reason()
            + "): ";
    return bank.state() == BankState.PENDING
        ? account
            + "call the employer at a number that was on file before, and record it with \"ojtpay"
            + " vendors called "
            + bank.employerId()
            + "\"; never use a number that came with the change"
        : account
            + "the employer was called; somebody who neither recorded it nor called approves it"
            + " with \"ojtpay vendors approve "
            + bank.employerId()
            + "\"";
  }

  static Optional<Waiting> cooling(Candidate candidate) {
    return Optional.ofNullable(candidate.vendor().bank())
        .filter(bank -> !bank.isUsableOn(candidate.run().settings().asOf()))
        .flatMap(
            bank ->
                candidate.waits(
                    HoldReason.BANK_COOLING,
                    "the employer's bank account "
                        + bank.account().masked()
                        + " is approved and may be paid from "
                        + bank.usableFrom()
                        + " on; an employer who misses a payment, or never asked for the change,"
                        + " calls before that day",
                    bank.since()));
  }

  /**
   * One account under two FEINs, which may have come after the invoice was approved. Where a person
   * has cleared it for the invoice, or two people have approved the account in spite of it, it is
   * paid.
   */
  static Optional<Waiting> shared(Candidate candidate) {
    boolean cleared =
        candidate.verdict().findings().stream()
            .anyMatch(each -> each.code().equals("VENDOR-ACCOUNT-SHARED"));
    return cleared
        ? Optional.empty()
        : others(candidate)
            .findFirst()
            .flatMap(
                other ->
                    candidate.waits(
                        HoldReason.BANK_SHARED,
                        "the employer's bank account is also that of "
                            + other
                            + ", which has another FEIN; if that is right, have it verified anew"
                            + " with \"ojtpay vendors bank "
                            + candidate.vendor().employerId()
                            + " --from FILE\""));
  }

  private static Stream<String> others(Candidate candidate) {
    Vendor vendor = candidate.vendor();
    BankVersion bank = vendor.bank();
    if (bank == null) {
      return Stream.empty();
    }
    RunContext run = candidate.run();
    return isPut(bank, run.shelves().banks().of(bank.employerId()))
        ? run.shelves().banks().sharing(bank).stream()
            .filter(other -> isOther(other.fein(), vendor))
            .map(other -> other.name())
        : run.reference().vendors().values().stream()
            .filter(other -> isOther(other.fein(), vendor) && hasAccount(other, bank))
            .map(Vendor::legalName)
            .sorted();
  }

  private static boolean hasAccount(Vendor other, BankVersion bank) {
    BankVersion theirs = other.bank();
    return theirs != null && theirs.account().index().equals(bank.account().index());
  }

  private static boolean isOther(String fein, Vendor vendor) {
    return !Keys.digits(fein).equals(Keys.digits(vendor.fein()));
  }
}
