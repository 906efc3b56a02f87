package org.ojtpay.pay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;

/**
 * What one bank asks of a NACHA file that it takes from the board.
 *
 * @param name short; it becomes part of the file's name
 * @param immediateDestination the bank's routing number; a blank or a zero may stand before it
 * @param immediateOrigin nine digits, or ten characters that the bank agreed to; often 1 and the
 *     EIN
 * @param companyName whom the employer sees as the payer; 16 characters are shown
 * @param companyId at most ten characters; often 1 and the EIN
 * @param odfiRouting the board's own bank
 * @param entryDescription at most ten characters, such as {@code OJT REIMB}
 * @param fundingAccount the board's account; needed where the bank wants balanced files
 * @param balanced whether an entry on the board's account balances each batch
 */
public record BankProfile(
    String name,
    String immediateDestination,
    String immediateDestinationName,
    String immediateOrigin,
    String immediateOriginName,
    String companyName,
    String companyId,
    RoutingNumber odfiRouting,
    String entryDescription,
    @Nullable FundingAccount fundingAccount,
    boolean balanced,
    LineEnd lineEnd) {

  /** The board's own account, which the credits are paid from. */
  public record FundingAccount(RoutingNumber routing, AccountNumber account, AccountType type) {}

  /** The identification of the entry that balances a batch; no payment has it. */
  static final String OFFSET = "OFFSET";

  /** Record type, priority, destination and origin. */
  private static final int ORIGIN_ENDS = 23;

  /** PAYROLL is for wages, REVERSAL for taking back: neither is a reimbursement. */
  private static final Set<String> NOT_OURS = Set.of("PAYROLL", "REVERSAL");

  /** Fails on a value that does not fit its field, so that a profile is refused when it is read. */
  public BankProfile {
    new FileHeader(
        immediateDestination,
        immediateDestinationName,
        immediateOrigin,
        immediateOriginName,
        LocalDate.EPOCH,
        LocalTime.MIDNIGHT,
        'A');
    new BatchHeader(
        companyName,
        companyId,
        StandardEntryClass.CCD,
        entryDescription,
        LocalDate.EPOCH,
        odfiRouting,
        1);
    if (balanced && fundingAccount == null) {
      throw new IllegalArgumentException(
          "bank profile " + name + " asks for balanced files and names no funding account");
    }
    if (NOT_OURS.contains(entryDescription.strip().toUpperCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "bank profile " + name + ": Nacha keeps the description " + entryDescription);
    }
  }

  /** The same bank, where it wants each batch balanced by an entry on this account. */
  public BankProfile balancedBy(FundingAccount account) {
    return new BankProfile(
        name,
        immediateDestination,
        immediateDestinationName,
        immediateOrigin,
        immediateOriginName,
        companyName,
        companyId,
        odfiRouting,
        entryDescription,
        account,
        true,
        lineEnd);
  }

  FileHeader fileHeader(LocalDate creationDate, LocalTime creationTime, char fileIdModifier) {
    return new FileHeader(
        immediateDestination,
        immediateDestinationName,
        immediateOrigin,
        immediateOriginName,
        creationDate,
        creationTime,
        fileIdModifier);
  }

  BatchHeader batchHeader(
      StandardEntryClass entryClass, String description, LocalDate effective, int batchNumber) {
    return new BatchHeader(
        companyName, companyId, entryClass, description, effective, odfiRouting, batchNumber);
  }

  /**
   * The entry that balances a batch, on the board's own account; none where the bank wants none.
   *
   * @param flow what the batch pays; negative where it takes back
   */
  Optional<EntryOrder> offset(StandardEntryClass entryClass, Money flow) {
    FundingAccount funding = fundingAccount;
    if (!balanced || funding == null || flow.isZero()) {
      return Optional.empty();
    }
    return Optional.of(
        new EntryOrder(
            entryClass,
            flow.isPositive()
                ? TransactionCode.debitFrom(funding.type())
                : TransactionCode.creditTo(funding.type()),
            funding.routing(),
            funding.account(),
            flow.abs(),
            OFFSET,
            companyName,
            null));
  }

  /** Whether a file goes from this profile's origin to this profile's bank, as its header says. */
  public boolean isOf(PaymentFile file) {
    String header = new String(file.bytes(), 0, ORIGIN_ENDS, StandardCharsets.US_ASCII);
    String own = fileHeader(LocalDate.EPOCH, LocalTime.MIDNIGHT, 'A').line();
    return header.equals(own.substring(0, ORIGIN_ENDS));
  }
}
