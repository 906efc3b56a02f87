package org.ojtpay.pay;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;

/** An invented board, its bank and two payments. */
final class SamplePayments {

  static final RoutingNumber HARBOR = new RoutingNumber("122246920");
  static final RoutingNumber MESA = new RoutingNumber("122253557");

  private SamplePayments() {}

  static BankProfile profile() {
    return profile(false, LineEnd.CRLF, null);
  }

  static BankProfile profile(
      boolean balanced, LineEnd lineEnd, BankProfile.@Nullable FundingAccount funding) {
    return new BankProfile(
        "harbor",
        "122246920",
        "Harbor Bank",
        "1330012345",
        "San Diego Workforce",
        "San Diego Workforce Partnership",
        "1330012345",
        HARBOR,
        "OJT REIMB",
        funding,
        balanced,
        lineEnd);
  }

  static BankProfile balancedProfile() {
    return profile(
        true,
        LineEnd.CRLF,
        new BankProfile.FundingAccount(HARBOR, new AccountNumber("55501"), AccountType.CHECKING));
  }

  static PaymentFileIdentity identity() {
    return new PaymentFileIdentity(
        "1330012345", LocalDate.of(2026, 3, 18), LocalTime.of(21, 30), 'A', 1, 41);
  }

  static Payment first() {
    return new Payment(
        "P000000001",
        "INV-1001",
        "MA-0200-008",
        "Marisol Okafor",
        "0200-008",
        "Harbor Cabinet Works Corp.",
        Money.of("2225.94"),
        Money.of("2225.94"),
        HARBOR,
        new AccountNumber("4030668588"),
        AccountType.CHECKING,
        Receiver.COMPANY);
  }

  static Payment second() {
    return new Payment(
        "P000000002",
        "20260318-7",
        "MA-0201-006",
        null,
        "0201-006",
        "Castañeda Dental Lab of Mesa Verde LLC",
        Money.of("100.00"),
        Money.of("150.00"),
        MESA,
        new AccountNumber("47-032"),
        AccountType.SAVINGS,
        Receiver.COMPANY);
  }

  /** Paid to his own account as a person. */
  static Payment third() {
    return new Payment(
        "P000000003",
        "INV 12",
        "MA-0300-001",
        "Teo Brandt",
        "0300-001",
        "Ignacio Peña dba Peña Tile",
        Money.of("412.50"),
        Money.of("412.50"),
        MESA,
        new AccountNumber("900121"),
        AccountType.CHECKING,
        Receiver.SOLE_PROPRIETOR);
  }

  static PaymentRun run(BankProfile profile, Payment... payments) {
    return new PaymentRun("san-diego", profile, identity(), List.of(payments));
  }
}
