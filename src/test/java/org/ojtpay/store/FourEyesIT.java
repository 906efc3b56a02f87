package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.ledger.BrokenInvariant;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.units.Sha256;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has to do with a payment file, asked of the database alone: raw SQL as the role that the
 * program works under. Every file pays an account that m.ortiz entered and s.lee confirmed by
 * telephone.
 */
class FourEyesIT {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final JdbcClient APP = JdbcClient.create(DATABASE.app());
  private static int files;

  static {
    run(
        """
        INSERT INTO run VALUES ('0000000a', 'nightly-invoice-run', '2026-05-20', 1, 'p', 'h', 'o',
          'STARTED', now(), NULL, NULL)
        """);
    run(
        """
        INSERT INTO receipt (run_id, submission, received, member_set_hash, body)
        VALUES ('0000000a', 'a', '2026-05-20', 'm', '{}')
        """);
    run(
        """
        INSERT INTO bank_version (employer_id, version, routing, last4, account_index, account_type,
          origin, recorded_at, recorded_by, reason)
        VALUES ('0190-006', 1, '453077186', '1234', repeat('a', 64), 'CHECKING', 'PERSON', now(),
          'm.ortiz', 'Letter of May 4.')
        """);
    bankEvent("CALLED_BACK", "s.lee");
    bankEvent("APPROVED", "q.hart");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static void bankEvent(String event, String person) {
    APP.sql(
            """
            INSERT INTO bank_event (employer_id, version, event, person, happened_at, on_day,
              contact, phone, phone_source, reason)
            VALUES ('0190-006', 1, ?, ?, now(), '2026-05-05', 'Ana Ruiz', '(619) 555-0101',
              'VENDOR_VERSION 1', 'Spoke with the owner.')
            """)
        .params(event, person)
        .update();
  }

  private static void run(String sql) {
    APP.sql(sql).update();
  }

  /** A file of one payment whose proof list was made. */
  private static long file(boolean second) {
    long file = proposal(second);
    put(file, "PROOFED", "ojtpay");
    return file;
  }

  /** A proposed file of one payment. */
  private static long proposal(boolean second) {
    int number = ++files;
    String name = "OJT_TEST_%04d.ach".formatted(number);
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    String id = "P%08d".formatted(number);
    long verdict =
        APP.sql(
                """
                INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind,
                  disposition, agreement_key, content_key, fingerprint, eligible_hours,
                  reimbursement, body)
                VALUES ('0000000a', 1, ?, 1, 'a', 'INVOICE', 'APPROVED', 'A|ANA|2026-03-02', ?, '',
                  8, 100, '{}') RETURNING id
                """)
            .params(number, "m#" + number)
            .query(Long.class)
            .single();
    APP.sql(
            """
            INSERT INTO run VALUES (?, 'payment-file', date '2026-05-20' + ?, 1, 'p', 'h', 'o',
              'STARTED', now(), NULL, NULL)
            """)
        .params("%08x".formatted(0x1000 + number), number)
        .update();
    APP.sql(
            """
            INSERT INTO payment (id, run_id, verdict_id, gross, amount, employer_id, bank_version,
              body)
            VALUES (?, '0000000a', ?, 100, 100, '0190-006', 1, '{}')
            """)
        .params(id, verdict)
        .update();
    long file =
        APP.sql(
                """
                INSERT INTO payment_file (run_id, name, origin, creation_date, creation_time,
                  modifier, proposal_sha256, entries, total, second_approval, second_reason, body)
                VALUES (?, ?, '1079007001', '2026-05-20', ?, 'A', ?, 1, 100, ?, nullif(?, ''), '{}')
                RETURNING id
                """)
            .params(
                "%08x".formatted(0x1000 + number),
                name,
                "%04d".formatted(number),
                Sha256.of(bytes),
                second,
                second ? "above the limit" : "")
            .query(Long.class)
            .single();
    APP.sql("INSERT INTO payment_file_bytes (file_id, sha256, sealed) VALUES (?, ?, ?)")
        .params(file, Sha256.of(bytes), Approvals.SEALED)
        .update();
    entry(file, id, number);
    put(file, "PROPOSED", "ojtpay");
    return file;
  }

  private static void entry(long file, String payment, int trace) {
    APP.sql("INSERT INTO payment_file_entry (file_id, payment_id, trace) VALUES (?, ?, ?)")
        .params(file, payment, trace)
        .update();
  }

  private static void put(long file, String event, String person) {
    APP.sql(
            """
            INSERT INTO payment_file_event (file_id, event, person, proposal_sha256, happened_at)
            SELECT id, ?, ?, proposal_sha256, now() FROM payment_file WHERE id = ?
            """)
        .params(event, person, file)
        .update();
  }

  private static void refused(long file, String event, String person, String why) {
    assertThatThrownBy(() -> put(file, event, person))
        .as("%s by \"%s\"", event, person)
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining(why);
  }

  /** The name as others might write it. */
  private static List<String> spellings(String person) {
    return List.of(person, person.toUpperCase(Locale.ROOT), "  " + person, person + " ");
  }

  @Test
  void threePeopleWhoEditedNothingTakeAFileToItsBank() {
    long file = file(true);

    put(file, "APPROVED", "hvandermeer");
    put(file, "APPROVED_AGAIN", "rcastellane");
    put(file, "RELEASED", "izuberi");
    put(file, "PUBLISHED", "ojtpay");
    put(file, "HANDED_OVER", "izuberi");
    put(file, "ACKNOWLEDGED", "hvandermeer");

    assertThat(Shelves.of(DATABASE.app()).paymentFiles().who(file, PaymentFileState.RELEASED))
        .contains("izuberi");
  }

  @Test
  void nobodyApprovesAndReleases() {
    long file = file(false);
    put(file, "APPROVED", "hvandermeer");

    for (String same : spellings("hvandermeer")) {
      refused(file, "RELEASED", same, "has given APPROVED;");
    }
  }

  @Test
  void nobodyApprovesTwiceOrReleasesWhatTheyApprovedAgain() {
    long file = file(true);
    put(file, "APPROVED", "hvandermeer");
    for (String same : spellings("hvandermeer")) {
      refused(file, "APPROVED_AGAIN", same, "has given APPROVED;");
    }

    put(file, "APPROVED_AGAIN", "rcastellane");
    for (String same : spellings("rcastellane")) {
      refused(file, "RELEASED", same, "has given APPROVED_AGAIN;");
    }
    for (String same : spellings("hvandermeer")) {
      refused(file, "RELEASED", same, "has given APPROVED;");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"m.ortiz", "s.lee"})
  void whoeverEnteredOrConfirmedAnAccountHasNoPartInPayingIt(String editor) {
    long file = file(true);
    for (String same : spellings(editor)) {
      refused(file, "APPROVED", same, "entered or confirmed an account");
    }
    put(file, "APPROVED", "hvandermeer");
    refused(file, "APPROVED_AGAIN", editor, "entered or confirmed an account");
    put(file, "APPROVED_AGAIN", "rcastellane");
    refused(file, "RELEASED", editor, "entered or confirmed an account");
  }

  @Test
  void whoeverApprovedTheAccountMayApproveThePayment() {
    assertThatCode(() -> put(file(false), "APPROVED", "q.hart")).doesNotThrowAnyException();
  }

  @Test
  void theProgramItselfIsNobody() {
    for (String nobody : List.of("ojtpay", " OJTPAY", "   ")) {
      refused(file(false), "APPROVED", nobody, "by people");
    }
  }

  @Test
  void nothingIsReleasedWithoutTheSecondApprovalThatItNeeds() {
    long file = file(true);
    put(file, "APPROVED", "hvandermeer");
    refused(file, "RELEASED", "izuberi", "before it is APPROVED_AGAIN");

    long one = file(false);
    put(one, "APPROVED", "hvandermeer");
    refused(one, "APPROVED_AGAIN", "rcastellane", "needs no second approval");
  }

  @Test
  void eventsComeInTheirOrder() {
    long file = file(false);
    refused(file, "RELEASED", "izuberi", "before it is APPROVED");
    refused(file, "PUBLISHED", "ojtpay", "before it is RELEASED");
    refused(file, "HANDED_OVER", "ojtpay", "before it is PUBLISHED");
    refused(file, "ACKNOWLEDGED", "hvandermeer", "before it is PUBLISHED");
  }

  @Test
  void nobodyApprovesAFileBeforeItsProofListAndNoListIsMadeAfterwards() {
    long file = proposal(false);
    refused(file, "APPROVED", "hvandermeer", "cannot be APPROVED before it is PROOFED");
    put(file, "PROOFED", "ojtpay");
    put(file, "APPROVED", "hvandermeer");
    refused(file, "PROOFED", "ojtpay", "is APPROVED and cannot be PROOFED any more");
  }

  @Test
  void nothingComesAfterAVoidedFileAndAPublishedOneIsNotVoided() {
    long file = file(false);
    put(file, "APPROVED", "hvandermeer");
    put(file, "VOIDED", "izuberi");
    refused(file, "RELEASED", "izuberi", "is VOIDED and cannot be RELEASED any more");

    long published = file(false);
    put(published, "APPROVED", "hvandermeer");
    put(published, "RELEASED", "izuberi");
    put(published, "PUBLISHED", "ojtpay");
    refused(published, "VOIDED", "izuberi", "is PUBLISHED and cannot be VOIDED any more");
  }

  @Test
  void anApprovalIsBoundToTheBytesAndToAllEntriesOfTheProposal() {
    long file = file(false);
    assertThatThrownBy(
            () ->
                APP.sql(
                        """
                        INSERT INTO payment_file_event
                          (file_id, event, person, proposal_sha256, happened_at)
                        VALUES (?, 'APPROVED', 'hvandermeer', repeat('0', 64), now())
                        """)
                    .param(file)
                    .update())
        .hasMessageContaining("is another one");
    assertThatThrownBy(() -> entry(file, "P%08d".formatted(files - 1), 9_000_000))
        .hasMessageContaining("nothing is added to it");
  }

  @Test
  void noOlderSnapshotLetsTwoWordsPassEachOther() {
    long file = file(false);
    Shelves shelves = Shelves.of(DATABASE.app());
    TransactionTemplate earlier =
        new TransactionTemplate(
            Objects.requireNonNull(shelves.transactions().getTransactionManager()));
    earlier.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

    assertThatThrownBy(
            () ->
                earlier.executeWithoutResult(
                    status ->
                        shelves
                            .paymentFiles()
                            .putEvent(
                                file, PaymentFileState.APPROVED, "izuberi", "", Instant.EPOCH)))
        .isInstanceOf(RefusedByDatabase.class)
        .hasMessage("Refused: events of payment files are put under read committed");
  }

  @Test
  void theBooksTellOfAnAccountThatTurnsOutToBeItsApprovers() {
    long file = file(false);
    put(file, "APPROVED", "hvandermeer");
    run(
        """
        INSERT INTO bank_version (employer_id, version, routing, last4, account_index, account_type,
          origin, recorded_at, recorded_by, reason)
        VALUES ('0190-007', 1, '453077186', '1234', repeat('b', 64), 'CHECKING', 'PERSON', now(),
          ' HVanderMeer', 'Letter of May 4.')
        """);
    assertThat(fourEyes()).isEmpty();

    JdbcClient owner = JdbcClient.create(DATABASE.owner());
    owner.sql("ALTER TABLE payment DISABLE TRIGGER append_only").update();
    owner
        .sql("UPDATE payment SET employer_id = '0190-007' WHERE id = ?")
        .param("P%08d".formatted(files))
        .update();
    owner.sql("ALTER TABLE payment ENABLE TRIGGER append_only").update();

    assertThat(fourEyes())
        .singleElement()
        .satisfies(
            broken -> assertThat(broken.found()).contains("hvandermeer", "APPROVED", "EDITOR"));
  }

  private static List<BrokenInvariant> fourEyes() {
    return Shelves.of(DATABASE.app()).invariants().check().stream()
        .filter(each -> each.invariant().startsWith("approver, second approver"))
        .toList();
  }

  @Test
  void theStatesAreThoseOfTheDatabaseInTheirOrder() {
    assertThat(PaymentFileState.values())
        .extracting(Enum::name)
        .containsExactlyElementsOf(
            APP.sql(
                    """
                    SELECT m[1] FROM pg_constraint c,
                      regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') m
                    WHERE c.conname = 'event_of_a_payment_file'
                    """)
                .query(String.class)
                .list());
  }
}
