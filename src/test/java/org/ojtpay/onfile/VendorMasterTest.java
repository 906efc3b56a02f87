package org.ojtpay.onfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.onfile.VendorMaster.Changes;
import org.ojtpay.onfile.VendorMaster.Incoming;
import org.ojtpay.onfile.VendorMaster.Loading;

/** What a vendors.csv adds to the employers and accounts on file. */
class VendorMasterTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-05-20");
  private static final LocalDate LATER = LocalDate.parse("2026-05-21");

  private final List<VendorVersion> vendors = new ArrayList<>();
  private final List<BankVersion> accounts = new ArrayList<>();

  private Changes load(LocalDate day, VendorRow... rows) {
    return load(day, List.of(), rows);
  }

  /** Loads the file and puts what it adds. */
  private Changes load(LocalDate day, List<Vendor> imported, VendorRow... rows) {
    VersionRecord recorded =
        new VersionRecord(VersionOrigin.FILE, "m.ortiz", Instant.EPOCH, "run of " + day);
    Changes changes =
        new VendorMaster(vendors, accounts)
            .load(
                new Incoming(List.of(rows), imported), new Loading(day, recorded), Accounts.PLAIN);
    vendors.addAll(changes.vendors());
    accounts.addAll(changes.accounts());
    return changes;
  }

  private static VendorRow anchor(String account, String verifiedOn) {
    return row("0412-003", "ap@anchor.example", "(619) 555-0100", account, verifiedOn);
  }

  private static VendorRow row(
      String id, String email, String phone, String account, String verifiedOn) {
    return new VendorRow(
        vendor(id, email, phone),
        new BankAccount("122000247", account, BankAccount.AccountType.CHECKING),
        false,
        verifiedOn.isEmpty() ? null : LocalDate.parse(verifiedOn));
  }

  private static Vendor vendor(String id, String email, String phone) {
    return new Vendor(
        id,
        "Anchor Point Marine Supply, Inc.",
        "",
        "07-4120036",
        "2840 Shelter Basin Drive",
        "San Diego",
        "CA",
        "92106",
        email,
        "Gwendolyn Pruitt",
        phone,
        "",
        null);
  }

  private BankVersion last() {
    return accounts.get(accounts.size() - 1);
  }

  private void becomes(BankState state) {
    BankVersion of = accounts.remove(accounts.size() - 1);
    accounts.add(
        new BankVersion(
            of.employerId(),
            of.version(),
            of.account(),
            of.recorded(),
            of.reason(),
            state,
            LATER,
            state == BankState.APPROVED ? LATER : null));
  }

  @ParameterizedTest(name = "verified on {0}: {1}")
  @CsvSource({
    "2026-05-19, TAKEN_OVER",
    "2026-05-20, TAKEN_OVER",
    "2026-05-21, PENDING",
    "'', PENDING"
  })
  void takesOverWithTheFirstLoadWhatWasVerifiedByTheDay(String verifiedOn, BankState state) {
    load(FIRST, anchor("4400127718", verifiedOn));

    assertThat(last().state()).isEqualTo(state);
    assertThat(last().recorded().origin()).isEqualTo(VersionOrigin.FIRST_LOAD);
    assertThat(last().isUsableOn(FIRST)).isEqualTo(state == BankState.TAKEN_OVER);
  }

  @Test
  void makesNothingOfTheSameFileAgain() {
    load(FIRST, anchor("4400127718", "2025-09-16"));

    Changes again = load(LATER, anchor("4400127718", "2025-09-16"));

    assertThat(again.accounts()).isEmpty();
    assertThat(again.vendors()).isEmpty();
  }

  @Test
  void makesNothingOfAnotherWayToWriteTheSameNumberNorOfAnotherDayOfVerification() {
    load(FIRST, anchor("4400127718", ""));

    assertThat(load(LATER, anchor("004400127718", "2026-05-21")).accounts()).isEmpty();
    assertThat(last().state()).isEqualTo(BankState.PENDING);
  }

  @ParameterizedTest(name = "verified on {0}")
  @ValueSource(strings = {"", "2020-01-01", "2026-05-21"})
  void leavesEveryLaterAccountPendingWhateverTheFileSays(String verifiedOn) {
    load(FIRST, anchor("4400127718", "2025-09-16"));
    load(LATER, row("0999-001", "x@new.example", "", "55512345", verifiedOn));
    assertThat(last().state()).isEqualTo(BankState.PENDING);

    load(LATER, anchor("9900127718", verifiedOn));
    assertThat(last().state()).isEqualTo(BankState.PENDING);
    assertThat(last().version()).isEqualTo(2);
    assertThat(last().reason()).isEqualTo("vendors.csv shows another account");
  }

  @Test
  void leavesAnEarlierAccountPendingWhenItComesBack() {
    load(FIRST, anchor("4400127718", "2025-09-16"));
    load(LATER, anchor("9900127718", ""));
    becomes(BankState.APPROVED);

    load(LATER, anchor("4400127718", "2025-09-16"));

    assertThat(last().version()).isEqualTo(3);
    assertThat(last().state()).isEqualTo(BankState.PENDING);
  }

  @Test
  void leavesWhatPeopleRejectedRejectedWhileTheFileStillSaysIt() {
    load(FIRST, anchor("4400127718", "2025-09-16"));
    load(LATER, anchor("9900127718", ""));
    becomes(BankState.REJECTED);

    assertThat(load(LATER, anchor("9900127718", "")).accounts()).isEmpty();
    assertThat(VendorMaster.newest(accounts).orElseThrow().version()).isEqualTo(1);

    assertThat(load(LATER, anchor("8800127718", "")).accounts()).hasSize(1);
  }

  @Test
  void saysThatTheWayToReachTheEmployerChangedWithTheAccount() {
    load(FIRST, anchor("4400127718", "2025-09-16"));

    load(LATER, row("0412-003", "ap@anch0r.example", "(213) 555-0199", "9900127718", ""));

    assertThat(last().reason())
        .isEqualTo(
            "vendors.csv shows another account, and with it another e-mail address and another"
                + " telephone number");
    assertThat(vendors).hasSize(2);
    assertThat(vendors.get(1).version()).isEqualTo(2);
    assertThat(vendors.get(1).validFrom()).isEqualTo(LATER);
  }

  @Test
  void knowsAnEmployerWhoseNumberIsWrittenOtherwise() {
    load(FIRST, anchor("4400127718", "2025-09-16"));

    Changes changes =
        load(LATER, row("0412003", "ap@anchor.example", "(619) 555-0100", "9900127718", ""));

    assertThat(changes.accounts())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.employerId()).isEqualTo("0412-003");
              assertThat(each.version()).isEqualTo(2);
            });
  }

  @Test
  void takesImportedEmployersWithoutAnAccountWhoAreNotInTheFile() {
    Vendor imported = vendor("0777-002", "a@b.example", "");
    Changes changes =
        load(
            FIRST,
            List.of(imported, vendor("0412-003", "old@anchor.example", "")),
            anchor("4400127718", "2025-09-16"));

    assertThat(changes.vendors())
        .extracting(each -> each.employerId() + " " + each.recorded().origin())
        .containsExactly("0412-003 FIRST_LOAD", "0777-002 IMPORT");
    assertThat(changes.accounts()).hasSize(1);
  }

  @Test
  void makesAPendingVersionOfEveryAccountThatAPersonEnters() {
    load(FIRST, anchor("4400127718", "2025-09-16"));

    BankVersion entered =
        VendorMaster.entered(
            "0412-003",
            EnteredAccount.read(
                "bank.csv",
                "routing_number,account_number,account_type\n122000247,4400127718,CHECKING\n"
                    .getBytes(StandardCharsets.UTF_8),
                "Verified anew."),
            accounts,
            new Loading(
                LATER, new VersionRecord(VersionOrigin.PERSON, "tokonjo", Instant.EPOCH, null)),
            Accounts.PLAIN);

    assertThat(entered.version()).isEqualTo(2);
    assertThat(entered.state()).isEqualTo(BankState.PENDING);
    assertThat(entered.toString()).doesNotContain("0127718");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "routing_number,account_number,account_type\n",
        "routing_number,account_number,account_type\n122000248,4400127718,CHECKING\n",
        "routing_number,account_number,account_type\n122000247,44001277180000000000,CHECKING\n",
        "routing_number,account_number,account_type\n122000247,4400127718,4400127718\n",
        "routing_number,account_number\n122000247,4400127718\n",
        """
        routing_number,account_number,account_type
        122000247,4400127718,CHECKING
        122000247,4400127719,CHECKING
        """
      })
  void refusesAnAccountThatIsNoneAndNeverShowsIt(String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> EnteredAccount.read("bank.csv", bytes, "Letter of May 4."))
        .isInstanceOf(BadReference.class)
        .hasMessageContaining("bank.csv")
        .hasMessageNotContaining("4400127");
  }
}
