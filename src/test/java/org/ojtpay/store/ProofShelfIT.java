package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojtpay.pay.Attention;
import org.ojtpay.pay.AttentionKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands out in a payment file, kind by kind. The rows are put past the constraints: each test
 * is about what is seen in them, not about how they come to be.
 */
class ProofShelfIT {

  private static final int FILE = 9;

  private final TestDatabase database = TestDatabase.fresh();
  private int payments;

  @AfterEach
  void close() {
    database.close();
  }

  private void put(String... statements) {
    JdbcClient.create(database.superuser())
        .sql(
            "DO $do$ BEGIN SET LOCAL session_replication_role = replica; "
                + String.join("; ", statements)
                + "; END $do$")
        .update();
  }

  /** A payment to employer 00-01 whose number, verdict and receipt are the next. */
  private String payment(String amount, int bankVersion, int file) {
    payments++;
    String id = "P%08d".formatted(payments);
    put(
        "INSERT INTO run (id, job, as_of, sequence, policy, policy_hash, outbox, status, started_at,"
            + " finished_at) VALUES ('%08d', 'payment-file', '2026-05-%02d', 1, 'p', 'h', 'o',"
                .formatted(payments, payments)
            + " 'DONE', '2026-05-%02dT22:00:00Z', now())".formatted(payments),
        "INSERT INTO verdict (id, run_id, receipt_id, part, decision, submission, kind, disposition,"
            + " agreement_key, content_key, fingerprint, eligible_hours, reimbursement, invoice,"
            + " body) OVERRIDING SYSTEM VALUE VALUES (%1$d, '%1$08d', %1$d, 0, 1, 's', 'INVOICE',"
                .formatted(payments)
            + " 'APPROVED', 'MA1|dana|2026-01-05', 'c', 'f', 8, %s, '{\"number\": \"INV-%d\"}',"
                .formatted(amount, payments)
            + " '{}')",
        "INSERT INTO payment (id, run_id, verdict_id, gross, amount, employer_id, bank_version, body)"
            + " VALUES ('%s', '%08d', %d, %s, %s, '00-01', %d, '{\"account\": \"CHECKING ****000%d\"}')"
                .formatted(id, payments, payments, amount, amount, bankVersion, bankVersion),
        "INSERT INTO payment_file_entry VALUES (%d, '%s', %d)".formatted(file, id, payments));
    return id;
  }

  private void account(int version, String index) {
    put(
        "INSERT INTO bank_version (employer_id, version, routing, last4, account_index, account_type,"
            + " origin, recorded_at, recorded_by, reason) VALUES ('00-01', %d, '190733588', '0001',"
                .formatted(version)
            + " '%s', 'CHECKING', 'FILE', now(), 'o', 'r')".formatted(index.repeat(64)));
  }

  private List<Attention> attention() {
    return Shelves.of(database.app()).proofs().attention(FILE);
  }

  private List<AttentionKind> kinds() {
    return attention().stream().map(Attention::kind).toList();
  }

  @Test
  void firstPaymentIsThatToAnAccountThatNoneWentToThatStayed() {
    account(1, "a");
    String first = payment("100.00", 1, FILE);
    assertThat(attention())
        .containsExactly(new Attention(AttentionKind.FIRST_PAYMENT, first, "CHECKING ****0001"));
  }

  @Test
  void nextPaymentToTheSameAccountIsNotTheFirstButAfterAReturnItIs() {
    account(1, "a");
    account(2, "a");
    String before = payment("100.00", 1, 1);
    payment("90.00", 2, FILE);
    assertThat(kinds()).doesNotContain(AttentionKind.FIRST_PAYMENT);

    put(
        "INSERT INTO payment_event (payment_id, event, on_day, person, happened_at, code, reason)"
            + " VALUES ('%s', 'RETURNED', '2026-05-02', 'f', now(), 'R03', 'no account')"
                .formatted(before));
    assertThat(kinds()).contains(AttentionKind.FIRST_PAYMENT);
  }

  @Test
  void anotherAccountThanThatOfTheLastPaymentIsAChange() {
    account(1, "a");
    account(2, "b");
    payment("100.00", 1, 1);
    String now = payment("90.00", 2, FILE);
    assertThat(attention())
        .containsExactlyInAnyOrder(
            new Attention(AttentionKind.FIRST_PAYMENT, now, "CHECKING ****0002"),
            new Attention(AttentionKind.BANK_CHANGED, now, "before: CHECKING ****0001"));
  }

  @Test
  void unusualIsMoreThanTwiceTheMiddleOfTheLastSixAndNotTwice() {
    account(1, "a");
    for (String amount :
        List.of("9000.00", "100.00", "110.00", "90.00", "80.00", "70.00", "60.00")) {
      payment(amount, 1, 1);
    }
    String twice = payment("160.00", 1, FILE);
    assertThat(kinds()).doesNotContain(AttentionKind.UNUSUAL);

    put("UPDATE payment SET amount = 160.01, gross = 160.01 WHERE id = '%s'".formatted(twice));
    assertThat(attention()).contains(new Attention(AttentionKind.UNUSUAL, twice, "usually 80.00"));
  }

  @Test
  void ofTwoEarlierPaymentsNothingIsUsual() {
    account(1, "a");
    payment("1.00", 1, 1);
    payment("2.00", 1, 1);
    payment("500.00", 1, FILE);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void theSameAmountUnderTheAgreementIsTold() {
    account(1, "a");
    payment("75.00", 1, 1);
    payment("75.01", 1, 1);
    String again = payment("75.00", 1, FILE);
    assertThat(attention())
        .containsExactly(new Attention(AttentionKind.EQUAL_AMOUNT, again, "invoice INV-1"));
  }

  @Test
  void aHoldLiftedSinceTheLastPaymentIsToldAndAnEarlierOneIsNot() {
    account(1, "a");
    payment("10.00", 1, 1);
    String now = payment("20.00", 1, FILE);
    put(
        "INSERT INTO payment_hold (id, scope, key, reason_code, reason, placed_by, placed_at)"
            + " OVERRIDING SYSTEM VALUE VALUES (1, 'EMPLOYER', '0001', 'OTHER', 'r', 'a', now()),"
            + " (2, 'AGREEMENT', 'MA1|dana|2026-01-05', 'FRAUD_REVIEW', 'r', 'a', now()), (3,"
            + " 'EMPLOYER', '0002', 'OTHER', 'r', 'a', now()), (4, 'SUBMISSION', '2#0', 'OTHER',"
            + " 'r', 'a', now())",
        "INSERT INTO payment_hold_end VALUES (1, 'b', '2026-04-30T00:00:00Z', 'early'), (2, 'b',"
            + " '2026-05-01T23:00:00Z', 'looked into'), (3, 'b', '2026-05-01T23:00:00Z', 'other'),"
            + " (4, 'c', '2026-05-01T23:00:00Z', 'fine')");
    assertThat(attention())
        .containsExactlyInAnyOrder(
            new Attention(AttentionKind.HOLD_LIFTED, now, "FRAUD_REVIEW, lifted by b: looked into"),
            new Attention(AttentionKind.HOLD_LIFTED, now, "OTHER, lifted by c: fine"));
  }

  @Test
  void whatAPersonClearedOrPutRightIsTold() {
    account(1, "a");
    payment("10.00", 1, 1);
    String now = payment("20.00", 1, FILE);
    put(
        "INSERT INTO decision (decided_at, decided_by, receipt_id, part, action, code, reason)"
            + " VALUES (now(), 'rc', 2, 0, 'CLEAR', 'DUP-AMOUNT', 'two months'), (now(), 'rc', 2, 0,"
            + " 'CLEAR', 'INV-LATE', 'mail'), (now(), 'rc', 1, 0, 'CLEAR', 'DUP-AMOUNT', 'other')",
        "INSERT INTO correction (corrected_at, corrected_by, receipt_id, part, field, value, reason)"
            + " VALUES (now(), 'rc', 2, 0, 'periodTo', '2026-05-01', 'misread')");
    assertThat(attention())
        .containsExactlyInAnyOrder(
            new Attention(
                AttentionKind.DUPLICATE_CLEARED, now, "DUP-AMOUNT, cleared by rc: two months"),
            new Attention(AttentionKind.HAND_EDITED, now, "periodTo by rc: misread"));
  }

  @Test
  void whatIsMadeAgainReplacesSetsOffOrPassesALimitIsTold() {
    account(1, "a");
    payment("30.00", 1, 1);
    String now = payment("20.00", 1, FILE);
    put(
        "UPDATE payment SET reissue_of = 'P00000001', attempt = 2, set_off = 5, amount = 15 WHERE id ="
            + " '%s'".formatted(now),
        "INSERT INTO verdict_void (verdict_id, voided_by, voided_at, reason, replaced_by) VALUES (1,"
            + " 'a', now(), 'r', 2)",
        "INSERT INTO payment_file (id, run_id, name, origin, creation_date, creation_time, modifier,"
            + " proposal_sha256, entries, total, body, second_approval, second_reason) OVERRIDING"
            + " SYSTEM VALUE VALUES (9, '00000002', 'n', 'o', '2026-05-02', '2230', 'A', 's', 1, 15,"
            + " '{}', true, 'file above 10.00')");
    assertThat(attention())
        .containsExactlyInAnyOrder(
            new Attention(AttentionKind.SECOND_APPROVAL, "", "file above 10.00"),
            new Attention(AttentionKind.REISSUE, now, "of P00000001"),
            new Attention(AttentionKind.REPLACEMENT, now, "of invoice INV-1"),
            new Attention(AttentionKind.SET_OFF, now, "5.00 of 20.00"));
  }
}
