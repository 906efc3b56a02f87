package org.ojtpay.onfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.units.Money;

/** The reference folder: what it gives, and how it says what is wrong in it. */
class ReferenceFilesTest {

  private static final String VENDOR_HEAD =
      "employer_id,legal_name,dba,fein,address,city,state,zip,email,contact,routing_number,"
          + "account_number,account_type,verified_on,uei\n";
  private static final String ANCHOR =
      "0412-003,Anchor Point Marine LLC,Anchor Point,95-1234567,1800 Main St,Chula Vista,CA,91911,"
          + "ap@example.org,Ruth Okada,122000247,000123456,CHECKING,2026-01-05,AB12CD34EF56\n";
  private static final String EXCLUSION_HEAD =
      "Classification,Name,First,Last,City,State / Province,Unique Entity ID,Active Date,"
          + "Termination Date,SAM Number,Creation_Date\n";
  private static final String EXCLUSION =
      "Firm,Bay Ropes Inc,,,Chula Vista,CA,ZZ12CD34EF56,01/15/2020,Indefinite,S4MR1,2026-01-10\n";

  @TempDir private Path folder;

  @BeforeEach
  void aFolderThatIsRight() throws IOException {
    write("vendors.csv", VENDOR_HEAD + ANCHOR);
    write("exclusions.csv", EXCLUSION_HEAD + EXCLUSION);
    write("subrecipients.csv", "region,name,coordinator,email\nM,Metro AJCC,Ana,ana@example.org\n");
    write("holidays.csv", "date,name\n2026-03-31,Farmworkers Day\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void replace(String name, String text, String by) throws IOException {
    String content = Files.readString(folder.resolve(name));
    assertThat(content).contains(text);
    write(name, content.replace(text, by));
  }

  private Reference read() {
    return new ReferenceFiles(folder).read();
  }

  private List<VendorRow> rows() {
    return VendorRows.of(new ReferenceFiles(folder).vendors());
  }

  private String refused() {
    BadReference refused = catchThrowableOfType(BadReference.class, this::read);
    assertThat(refused).as("a refusal").isNotNull();
    return String.valueOf(refused.getMessage());
  }

  @Test
  void readsWhatTheBoardKnows() {
    Reference reference = read();

    Vendor anchor = reference.vendor("0412003").orElseThrow();
    assertThat(anchor.legalName()).isEqualTo("Anchor Point Marine LLC");
    assertThat(anchor.bank()).as("an account comes with the vendor master").isNull();
    CheckedParty party = new CheckedParty(List.of("BAY ROPES, INCORPORATED"), "", "", "", "");
    DebarmentCheck check =
        reference.debarment(party, LocalDate.parse("2026-03-01"), 80).orElseThrow();
    assertThat(check.likely()).hasSize(1);
    assertThat(reference.exclusionsAsOf()).isEqualTo("2026-01-10");
    assertThat(reference.subrecipient("m").orElseThrow().email()).isEqualTo("ana@example.org");
    assertThat(reference.workingDays().isWorkingDay(LocalDate.parse("2026-03-31"))).isFalse();
  }

  @Test
  void readsTheAccountsForTheLoadOfTheVendorMaster() {
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.account().accountNumber()).isEqualTo("000123456");
              assertThat(row.verifiedOn()).isEqualTo(LocalDate.parse("2026-01-05"));
              assertThat(row.personal()).isFalse();
            });
  }

  @Test
  void keepsNoAccountNumberAndReadsWhatItKept() {
    byte[] kept = VendorRows.masked(new ReferenceFiles(folder).vendors());

    assertThat(new String(kept, UTF_8)).contains(",****3456,").doesNotContain("000123456");
    assertThat(ReferenceFiles.kept(Map.of("vendors.csv", kept)).read().vendor("0412-003"))
        .isEqualTo(read().vendor("0412-003"));
  }

  @Test
  void readsAFileThatBeginsWithAByteOrderMark() throws IOException {
    write("vendors.csv", "\ufeff" + VENDOR_HEAD + ANCHOR);

    assertThat(read().vendor("0412-003")).isPresent();
  }

  @Test
  void takesAVendorWhoseBankIsNotVerifiedYet() throws IOException {
    replace("vendors.csv", "2026-01-05", "");

    assertThat(rows()).singleElement().satisfies(row -> assertThat(row.verifiedOn()).isNull());
  }

  @Test
  void takesAVendorTableWithoutTheColumnThatIsOptional() throws IOException {
    write("vendors.csv", VENDOR_HEAD.replace(",uei", "") + ANCHOR.replace(",AB12CD34EF56", ""));

    assertThat(read().vendor("0412-003").orElseThrow().uei()).isEmpty();
  }

  @Test
  void saysWhichFolderIsMissing() {
    assertThatThrownBy(() -> new ReferenceFiles(folder.resolve("nowhere")).read())
        .isInstanceOf(BadReference.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("--reference");
  }

  @Test
  void saysThatTheVendorsAreMissing() throws IOException {
    Files.delete(folder.resolve("vendors.csv"));

    assertThat(refused()).contains("vendors.csv is missing");
  }

  @Test
  void doesWithoutTheOtherFiles() throws IOException {
    Files.delete(folder.resolve("exclusions.csv"));
    Files.delete(folder.resolve("subrecipients.csv"));
    Files.delete(folder.resolve("holidays.csv"));

    Reference reference = read();

    assertThat(reference.hasExclusions()).isFalse();
    assertThat(reference.subrecipient("M")).isEmpty();
    assertThat(reference.workingDays().isWorkingDay(LocalDate.parse("2026-03-31"))).isTrue();
  }

  @Test
  void tellsAnEmptyExtractFromNone() throws IOException {
    write("exclusions.csv", EXCLUSION_HEAD);

    assertThat(read().hasExclusions()).isTrue();
  }

  @Test
  void readsTheBudgetsOfTheFunds() throws IOException {
    write("funds.csv", "fund,name,fiscal_year,budget\na,WIOA Adult,2026,250000\n");

    Funds funds = read().budgets().orElseThrow();

    assertThat(funds.of("A", 2026))
        .isEqualTo(new Fund("A", "WIOA Adult", 2026, Money.of("250000.00")));
    assertThat(funds.of("A", 2027).budget()).hasToString("0.00");
    assertThat(funds.of("D", 2026).name()).isEqualTo("fund D");
  }

  @Test
  void knowsNoBudgetsWithoutTheFile() {
    assertThat(read().budgets()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'A,Adult,2026,1', 'A,Adult,26,1', fiscal_year",
    "'A,Adult,2026,1', 'A,Adult,2026,-1', budget",
    "'A,Adult,2026,1', 'A,Adult,2026,1.005', budget",
    "'A,Adult,2026,1', 'A,Adult,2026,', budget",
    "'A,Adult,2026,1', ',Adult,2026,1', fund",
    "'D,Dislocated,2026,1', 'a,Adult,2026,2', fiscal_year",
  })
  void namesWhatIsWrongInABudget(String right, String wrong, String column) throws IOException {
    String rows = "A,Adult,2026,1\nD,Dislocated,2026,1\n".replace(right, wrong);
    write("funds.csv", "fund,name,fiscal_year,budget\n" + rows);

    assertThat(refused()).contains("funds.csv, row ", ", column " + column + ":");
  }

  @ParameterizedTest(name = "{0}: {2} for {1}")
  @CsvSource({
    "vendors.csv, 0412-003, '', employer_id",
    "vendors.csv, Anchor Point Marine LLC, '', legal_name",
    "vendors.csv, 95-1234567, 951-23-4567, fein",
    "vendors.csv, 95-1234567, 95-123456, fein",
    "vendors.csv, 122000247, 122000248, routing_number",
    "vendors.csv, 122000247, 12200024, routing_number",
    "vendors.csv, 122000247, '', routing_number",
    "vendors.csv, 000123456, 123456789012345678, account_number",
    "vendors.csv, 000123456, '', account_number",
    "vendors.csv, CHECKING, CURRENT, account_type",
    "vendors.csv, 2026-01-05, 01/05/2026, verified_on",
    "exclusions.csv, 01/15/2020, 2020-01-15, Active Date",
    "exclusions.csv, Indefinite, forever, Termination Date",
    "subrecipients.csv, 'M,', ',', region",
    "subrecipients.csv, Metro AJCC, '', name",
    "subrecipients.csv, ana@example.org, '', email",
    "holidays.csv, 2026-03-31, 31 March, date"
  })
  void namesFileRowColumnAndWhatItExpects(String file, String text, String wrong, String column)
      throws IOException {
    replace(file, text, wrong);

    assertThat(refused())
        .startsWith(file + ", row 2, column " + column + ":")
        .contains("expected")
        .endsWith("Correct the file and run again.");
  }

  @Test
  void namesTheColumnThatIsNotThere() throws IOException {
    replace("vendors.csv", "account_type", "kind");

    assertThat(refused()).contains("vendors.csv, row 2, column account_type");
  }

  @Test
  void namesTheRowOfAnEmployerThatStandsTwice() throws IOException {
    write("vendors.csv", VENDOR_HEAD + ANCHOR + ANCHOR.replace("0412-003", "0412003"));

    assertThat(refused()).contains("vendors.csv, row 3, column employer_id", "only once");
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "98-7654321000, 95-1234567",
    "98-765432, 95-1234567",
    "987654321, 122000247",
    "98765432A, 122000247",
    "9876543210987654321, 000123456",
    "98 7654 321, 000123456"
  })
  void repeatsNoFeinAndNoNumberOfABankOrAccount(String wrong, String right) throws IOException {
    replace("vendors.csv", right, wrong);

    assertThat(refused()).doesNotContain(wrong).contains("(not shown)");
  }

  @Test
  void showsNoAccountInAText() {
    assertThat(rows().toString()).contains("****3456").doesNotContain("000123456");
  }

  @Test
  void refusesARowWithTooManyFields() throws IOException {
    write("vendors.csv", VENDOR_HEAD + ANCHOR.strip() + ",more\n");

    assertThat(refused()).contains("vendors.csv").doesNotContain("000123456");
  }
}
