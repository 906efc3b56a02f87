package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ojtpay.ledger.Bookings;
import org.ojtpay.ledger.FiscalYears;
import org.ojtpay.onfile.FiledImport;
import org.ojtpay.onfile.ImportKind;
import org.ojtpay.onfile.Imported;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.State;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.WorkingDays;
import org.ojtpay.units.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself keeps of what is taken over, whatever the program thinks. */
class ImportShelfIT {

  private static final Instant AT = Instant.parse("2026-04-01T18:00:00Z");
  private static final Bookings BOOKINGS =
      new Bookings(new FiscalYears(PolicyPack.load("sdwp-ojt")));
  private static final Reference NONE =
      new Reference(Map.of(), null, Map.of(), WorkingDays.of(Map.of()), null);

  private static final String AGREEMENTS =
      """
      agreement_number,participant,employer_name,employer_id,job_title,start,end,signed,total_hours,wage,reimbursement_rate,maximum_reimbursement
      MA-0412-003,Dana Reyes,Anchor Point Marine LLC,0412-003,Rigger,2026-02-02,2026-07-31,2026-01-20,640,22.00,0.50,7040.00
      """;

  private static final String PAYMENTS =
      """
      agreement_number,participant,start,fund,as_of,period_from,period_to,hours,amount
      MA-0412-003,Dana Reyes,2026-02-02,A,2026-02-28,2026-02-02,2026-02-14,80.00,880.00
      """;

  private final TestDatabase database = TestDatabase.fresh();
  private final Shelves shelves = Shelves.of(database.app());
  private final JdbcClient jdbc = JdbcClient.create(database.app());

  @BeforeEach
  void takeOverTheAgreement() {
    approve(propose(ImportKind.AGREEMENTS, AGREEMENTS), "b");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private FiledImport propose(ImportKind kind, String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    OnFile onFile = shelves.onFile().read(NONE);
    Imported judged =
        Imported.of(
            kind,
            bytes,
            new Imported.Against(
                onFile,
                shelves.imports().waiting(),
                PolicyPack.load("sdwp-ojt"),
                LocalDate.parse("2026-04-01"),
                "import of " + kind));
    assertThat(judged.rows().get(0).faults()).isEmpty();
    shelves.receipts().putContent(Sha256.of(bytes), bytes);
    long id = shelves.imports().put(judged, "file.csv", Sha256.of(bytes), "a", AT);
    return shelves.imports().find(id).orElseThrow();
  }

  private void approve(FiledImport filed, String person) {
    shelves.inOneTransaction(
        () -> {
          Imported rows = new Imported(filed.kind(), shelves.imports().rows(filed.id()));
          shelves.imports().approve(filed, rows.accepted(), person, AT);
          shelves.journals().putImported(filed.id(), BOOKINGS.of(rows));
        });
  }

  private OnFile onFile() {
    return shelves.onFile().read(NONE);
  }

  @Test
  void encumbersTheRestOfTheMaximumAndHoldsTheAgreementUntilItsOpening() {
    assertThat(onFile().agreements()).extracting("state").containsExactly(State.HELD);

    approve(propose(ImportKind.PAYMENTS, PAYMENTS), "b");

    assertThat(onFile().agreements()).extracting("state").containsExactly(State.APPROVED);
    assertThat(onFile().amountUsed(onFile().agreements().get(0).key())).hasToString("880.00");
    assertThat(
            jdbc.sql("SELECT sum(amount) FROM posting WHERE account = 'ENCUMBERED'")
                .query(String.class)
                .single())
        .isEqualTo("6160.00");
    assertThat(
            jdbc.sql("SELECT hours_used || ' ' || amount_used FROM agreement_cap")
                .query(String.class)
                .single())
        .isEqualTo("80.0000 880.00");
    assertThat(shelves.invariants().check()).isEmpty();
  }

  @Test
  void refusesTheSamePersonForBoth() {
    FiledImport filed = propose(ImportKind.PAYMENTS, PAYMENTS);

    for (String spelling : List.of("a", "A", " a ")) {
      assertThatThrownBy(() -> approve(filed, spelling))
          .isInstanceOf(RefusedByDatabase.class)
          .hasMessageContaining("two people");
    }
    assertThat(onFile().invoices()).isEmpty();
  }

  @Test
  void refusesToApproveTwice() {
    FiledImport filed = propose(ImportKind.PAYMENTS, PAYMENTS);
    approve(filed, "b");

    assertThatThrownBy(() -> approve(filed, "c")).isInstanceOf(RefusedByDatabase.class);
  }

  @Test
  void refusesADayThatWasPaidElsewhereToWhateverWouldPayItAgain() {
    FiledImport first = propose(ImportKind.PAYMENTS, PAYMENTS);
    FiledImport second = propose(ImportKind.PAYMENTS, PAYMENTS.replace("80.00,880.00", "8,88.00"));
    approve(first, "b");

    assertThatThrownBy(() -> approve(second, "b"))
        .isInstanceOf(RefusedByDatabase.class)
        .hasMessageContaining("a day of it is paid already");
    assertThat(shelves.imports().find(second.id()).orElseThrow().isApproved()).isFalse();
    assertThat(shelves.invariants().check()).isEmpty();
  }

  @Test
  void refusesWhatWouldPassTheCap() {
    FiledImport first = propose(ImportKind.PAYMENTS, PAYMENTS);
    FiledImport second =
        propose(
            ImportKind.PAYMENTS,
            PAYMENTS
                .replace("2026-02-02,2026-02-14", "2026-02-15,2026-02-28")
                .replace("880.00", "6160.01"));
    approve(first, "b");

    assertThatThrownBy(() -> approve(second, "b"))
        .isInstanceOf(RefusedByDatabase.class)
        .hasMessageContaining("maximum would be");
  }

  @Test
  void keepsWhatWasProposed() {
    for (String table : List.of("import_batch", "import_row", "import_approval")) {
      for (String change : List.of("DELETE FROM ", "TRUNCATE ")) {
        assertThatThrownBy(() -> jdbc.sql(change + table).update()).as(change + table).isNotNull();
      }
    }
  }

  @Test
  void readsAVendorWithoutAnAccountBack() {
    approve(
        propose(
            ImportKind.VENDORS,
            "employer_id,legal_name,fein\n0999-001,Mesa Tile Works,78-1900999\n"),
        "b");

    assertThat(shelves.imports().vendors(AT)).as("approved at that moment, not before").isEmpty();
    assertThat(shelves.imports().vendors(AT.plusSeconds(1)))
        .allMatch(each -> Objects.isNull(each.bank()))
        .extracting("legalName")
        .containsExactly("Mesa Tile Works");
    assertThat(NONE.with(shelves.imports().vendors(AT.plusSeconds(1))).vendor("0999001"))
        .isPresent();
    assertThat(Set.copyOf(shelves.imports().all())).hasSize(2);
  }
}
