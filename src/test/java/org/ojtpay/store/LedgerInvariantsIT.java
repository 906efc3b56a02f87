package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ojtpay.store.PlantedBooks.lines;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.ledger.Settlements;

/** What must always be true of the books, under everything that may be booked in them. */
class LedgerInvariantsIT {

  private static final String PAYABLE =
      "what was approved and stands, with what is receivable, is payable, in transit or paid";
  private static final String EXPENSE =
      "the dollars used of an agreement are its expenses and openings";
  private static final String OVERPAID =
      "nothing more is paid than was payable, or the rest is receivable";
  private static final String PAID =
      "what is booked as paid is what the bank has settled and nobody has sent back";
  private static final String RETURNED =
      "a payment takes its amount from what is payable, and one that ended gives it back";
  private static final String RECEIVABLE =
      "what is receivable is what is being taken back and what was paid too much, and never less";
  private static final String BALANCE =
      "every journal balances in each fund and fiscal year of an agreement";

  private static final List<String> OURS =
      List.of(PAYABLE, EXPENSE, OVERPAID, PAID, RETURNED, RECEIVABLE, BALANCE);

  private static void assertSound(PlantedBooks books) {
    assertThat(books.broken()).doesNotContainAnyElementsOf(OURS);
  }

  @Test
  void holdFromApprovalToSettlementAndThroughAReversal() {
    try (PlantedBooks books = new PlantedBooks()) {
      assertSound(books);
      long verdict = books.approved("880.00");
      assertSound(books);
      books.inFile("P0", books.approved("1.00"), "1.00");
      books.inTransit("P1", verdict, "880.00");
      assertSound(books);
      books.event("P1", "SETTLED", Settlements.paid("P1", lines("880.00")));
      assertSound(books);
      books.event("P1", "REVERSED", Settlements.reversed("P1", lines("880.00")));
      assertSound(books);
      books.event("P1", "RECOVERED", Settlements.recovered("P1", lines("880.00")));
      assertSound(books);
      books.inTransit("P2", verdict, "880.00");
      assertSound(books);
    }
  }

  /**
   * The reversal comes back after it had settled; the invoice was paid again in between, or not.
   */
  @ParameterizedTest(name = "paid again before: {0}, then {1}")
  @CsvSource({"false, KEPT", "false, REPAID", "true, REPAID"})
  void holdWhenAReversalComesBack(boolean paidAgain, String end) {
    try (PlantedBooks books = new PlantedBooks()) {
      long verdict = books.approved("880.00");
      books.inTransit("P1", verdict, "880.00");
      books.event("P1", "SETTLED", Settlements.paid("P1", lines("880.00")));
      books.event("P1", "REVERSED", Settlements.reversed("P1", lines("880.00")));
      books.event("P1", "RECOVERED", Settlements.recovered("P1", lines("880.00")));
      if (paidAgain) {
        books.inTransit("P2", verdict, "880.00");
      }
      books.event("P1", "NOT_RECOVERED", Settlements.owedAgain("P1", lines("880.00")));
      assertSound(books);
      books.event(
          "P1",
          end,
          end.equals("KEPT")
              ? Settlements.kept("P1", lines("880.00"))
              : Settlements.repaid("P1", lines("880.00")));
      assertSound(books);
    }
  }

  @Test
  void findWhatIsKeptOrRepaidAndNotBooked() {
    for (String end : List.of("KEPT", "REPAID")) {
      try (PlantedBooks books = new PlantedBooks()) {
        books.inTransit("P1", books.approved("880.00"), "880.00");
        books.event("P1", "SETTLED", Settlements.paid("P1", lines("880.00")));
        books.event("P1", "REVERSED", Settlements.reversed("P1", lines("880.00")));
        books.happened("P1", "NOT_RECOVERED");
        assertSound(books);
        books.happened("P1", end);
        assertThat(books.broken()).as(end).contains(RECEIVABLE);
      }
    }
  }

  @ParameterizedTest(name = "settled before: {0}")
  @CsvSource({"true", "false"})
  void holdWhenAPaymentIsReturnedAndMadeAgain(boolean settled) {
    try (PlantedBooks books = new PlantedBooks()) {
      long verdict = books.approved("880.00");
      books.inTransit("P1", verdict, "880.00");
      if (settled) {
        books.event("P1", "SETTLED", Settlements.paid("P1", lines("880.00")));
      }
      books.event("P1", "RETURNED", Settlements.returned("P1", settled, lines("880.00")));
      assertSound(books);
      books.inTransit("P2", verdict, "880.00");
      books.event("P2", "SETTLED", Settlements.paid("P2", lines("880.00")));
      assertSound(books);
    }
  }

  @Test
  void holdWhenAReleasedPaymentIsWithdrawn() {
    try (PlantedBooks books = new PlantedBooks()) {
      long verdict = books.approved("880.00");
      books.inTransit("P1", verdict, "880.00");
      books.event("P1", "VOIDED", Settlements.withdrawn("P1", lines("880.00")));
      assertSound(books);
      books.inFile("P2", verdict, "880.00");
      books.happened("P2", "VOIDED");
      assertSound(books);
    }
  }

  /** 880.00 are corrected while nothing is paid: only the correction is payable. */
  @ParameterizedTest(name = "to {0}")
  @CsvSource({"900.00", "880.00", "800.00"})
  void holdWhenAnUnpaidApprovalIsReplaced(String correction) {
    try (PlantedBooks books = new PlantedBooks()) {
      long verdict = books.approved("880.00");
      long by = books.approved(correction);
      books.replaced(verdict, "880.00", by);
      assertSound(books);
      books.inTransit("P1", by, correction);
      assertSound(books);
    }
  }

  @Test
  void holdWhenAPaidApprovalIsReplacedByMore() {
    try (PlantedBooks books = new PlantedBooks()) {
      long verdict = books.approved("880.00");
      books.inTransit("P1", verdict, "880.00");
      books.event("P1", "SETTLED", Settlements.paid("P1", lines("880.00")));
      long by = books.approved("900.00");
      books.replaced(verdict, "880.00", by);
      assertSound(books);
      books.inTransit("P2", by, "20.00");
      assertSound(books);
    }
  }

  /** What was paid too much is receivable, and set off against the next invoice. */
  @Test
  void holdWhenAPaidApprovalIsReplacedByLessAndTheRestIsSetOff() {
    try (PlantedBooks books = new PlantedBooks()) {
      long verdict = books.approved("880.00");
      books.inTransit("P1", verdict, "880.00");
      books.event("P1", "SETTLED", Settlements.paid("P1", lines("880.00")));
      books.replaced(verdict, "880.00", books.approved("800.00"));
      assertThat(books.broken()).contains(OVERPAID);
      books.book("overpaid " + verdict, "RECEIVABLE 80.00", "PAYABLE -80.00");
      assertSound(books);

      long next = books.approved("500.00");
      books.book("set off P2", "PAYABLE 80.00", "RECEIVABLE -80.00");
      books.inTransit("P2", next, "420.00");
      assertSound(books);
    }
  }

  // A row for each that breaks it.

  @Test
  void findApprovalsThatNobodyBookedAndBookingsThatNobodyApproved() {
    try (PlantedBooks books = new PlantedBooks()) {
      long verdict = books.approved("880.00");
      books.sql(
          "INSERT INTO verdict_void (verdict_id, voided_by, confirmed_by, voided_at, reason) VALUES"
              + " ("
              + verdict
              + ", 'm.ortiz', 'r.cole', now(), 'withdrawn')");
      assertThat(books.broken()).contains(PAYABLE);
    }
    try (PlantedBooks books = new PlantedBooks()) {
      books.book("payable of nobody", "EXPENSE 5.00", "PAYABLE -5.00");
      assertThat(books.broken()).contains(PAYABLE, EXPENSE).doesNotContain(PAID, RETURNED);
    }
  }

  @Test
  void findDollarsUsedThatAreNoExpense() {
    try (PlantedBooks books = new PlantedBooks()) {
      books.sql("UPDATE agreement_cap SET amount_used = 0.01");
      assertThat(books.broken()).contains(EXPENSE).doesNotContain(PAYABLE);
    }
  }

  @Test
  void findASettlementThatNobodyBooked() {
    try (PlantedBooks books = new PlantedBooks()) {
      books.inTransit("P1", books.approved("880.00"), "880.00");
      books.happened("P1", "SETTLED");
      assertThat(books.broken()).contains(PAID).doesNotContain(PAYABLE, RETURNED);
    }
  }

  @Test
  void findCashOfAnotherAmountAndCashOfNoPayment() {
    try (PlantedBooks books = new PlantedBooks()) {
      books.inTransit("P1", books.approved("880.00"), "880.00");
      books.event("P1", "SETTLED", Settlements.paid("P1", lines("879.99")));
      assertThat(books.broken()).contains(PAID);
    }
    try (PlantedBooks books = new PlantedBooks()) {
      books.approved("880.00");
      books.book("gift", "PAYABLE 880.00", "CASH -880.00");
      assertThat(books.broken()).contains(PAID).doesNotContain(PAYABLE);
    }
  }

  @Test
  void findAReturnThatNobodyBookedAndAPaymentThatReleasedNothing() {
    try (PlantedBooks books = new PlantedBooks()) {
      books.inTransit("P1", books.approved("880.00"), "880.00");
      books.happened("P1", "RETURNED");
      assertThat(books.broken()).contains(RETURNED).doesNotContain(PAYABLE);
    }
    try (PlantedBooks books = new PlantedBooks()) {
      books.inFile("P1", books.approved("880.00"), "880.00");
      books.book("in transit P1", "PAYABLE 880.00", "IN_TRANSIT -880.00");
      assertThat(books.broken()).contains(RETURNED);
    }
  }

  /** A return after a reversal is no second return: what was owed has come. */
  @Test
  void findAPaymentThatIsOwedTwiceAfterAReversal() {
    try (PlantedBooks books = new PlantedBooks()) {
      books.inTransit("P1", books.approved("880.00"), "880.00");
      books.event("P1", "SETTLED", Settlements.paid("P1", lines("880.00")));
      books.event("P1", "REVERSED", Settlements.reversed("P1", lines("880.00")));
      books.event("P1", "RETURNED", Settlements.returned("P1", true, lines("880.00")));
      assertThat(books.broken()).contains(RETURNED);
    }
  }

  @Test
  void findAReceivableThatIsLessThanNothingOrOfNoReversal() {
    try (PlantedBooks books = new PlantedBooks()) {
      books.approved("880.00");
      books.book("set off P9", "PAYABLE 0.01", "RECEIVABLE -0.01");
      assertThat(books.broken()).contains(RECEIVABLE).doesNotContain(PAYABLE);
    }
    try (PlantedBooks books = new PlantedBooks()) {
      books.inTransit("P1", books.approved("880.00"), "880.00");
      books.event("P1", "SETTLED", Settlements.paid("P1", lines("880.00")));
      books.book(Settlements.reversed("P1", lines("880.00")));
      assertThat(books.broken()).contains(RECEIVABLE, RETURNED);
    }
  }

  /** 80.00 more than was payable; to the cent nothing is found. */
  @ParameterizedTest(name = "{0} of 880.00 taken")
  @CsvSource({"879.99, false", "880.00, false", "880.01, true"})
  void findMorePaidThanWasPayable(String taken, boolean found) {
    try (PlantedBooks books = new PlantedBooks()) {
      books.approved("880.00");
      books.book("taken", "PAYABLE " + taken, "IN_TRANSIT -" + taken);
      assertThat(books.broken().contains(OVERPAID)).isEqualTo(found);
    }
  }

  @Test
  void findAJournalThatMovesMoneyBetweenFunds() {
    try (PlantedBooks books = new PlantedBooks()) {
      books.sql("ALTER TABLE posting DISABLE TRIGGER USER");
      books.sql("ALTER TABLE journal DISABLE TRIGGER USER");
      books.sql("INSERT INTO journal (run_id, idem_key, what) VALUES ('0000000a', 'k', 'w')");
      books.sql(
          "INSERT INTO posting SELECT id, line, 'EXPENSE', 'a', fund, 2026, amount FROM journal,"
              + " (VALUES (1, 'A', 1.00), (2, 'B', -1.00)) AS l (line, fund, amount) WHERE"
              + " idem_key = 'k'");
      assertThat(books.broken()).contains(BALANCE);
    }
  }

  // What the database refuses.

  @Test
  void refuseMoneyThatMovesBetweenFundsOrFiscalYears() {
    try (PlantedBooks books = new PlantedBooks()) {
      for (String other : List.of("'B', 2026", "'A', 2027")) {
        assertThatThrownBy(() -> books.sqlOfTheProgram(twoLines("'A', 2026", other)))
            .as(other)
            .hasMessageContaining("does not balance");
      }
      books.sqlOfTheProgram(twoLines("'A', 2026", "'A', 2026"));
    }
  }

  private static String twoLines(String one, String other) {
    return "WITH j AS (INSERT INTO journal (run_id, idem_key, what) VALUES ('0000000a', 'k', 'w')"
        + " RETURNING id) INSERT INTO posting SELECT j.id, l.* FROM j, (VALUES (1, 'EXPENSE', 'a', "
        + one
        + ", 1.00), (2, 'PAYABLE', 'a', "
        + other
        + ", -1.00)) AS l";
  }

  /** A pair that balances, put to a journal of an earlier transaction. */
  @Test
  void refuseALineForAJournalOfAnotherTransaction() {
    try (PlantedBooks books = new PlantedBooks()) {
      books.sqlOfTheProgram(twoLines("'A', 2026", "'A', 2026"));
      String later =
          "INSERT INTO posting SELECT id, l.* FROM journal, (VALUES (3, 'EXPENSE', 'a', 'A', 2026,"
              + " 1.00), (4, 'PAYABLE', 'a', 'A', 2026, -1.00)) AS l WHERE idem_key = 'k'";
      assertThatThrownBy(() -> books.sqlOfTheProgram(later))
          .hasMessageContaining("is not of this transaction");
    }
  }

  /** Nobody says in which transaction a journal is put but the database. */
  @Test
  void refuseAJournalThatSaysAnotherTransaction() {
    try (PlantedBooks books = new PlantedBooks()) {
      books.sqlOfTheProgram(
          twoLines("'A', 2026", "'A', 2026")
              .replace("idem_key, what)", "idem_key, what, put_in)")
              .replace("'k', 'w')", "'k', 'w', '1'::xid8)"));
      books.sqlOfTheProgram(
          "UPDATE run SET status = 'FAILED', finished_at = now() WHERE EXISTS (SELECT FROM journal"
              + " WHERE idem_key = 'k' AND put_in > '1'::xid8)");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"'''a'', '''', 2026'", "''''', ''A'', 2026'"})
  void refuseALineWithoutFundOrAgreement(String place) {
    try (PlantedBooks books = new PlantedBooks()) {
      String lines = twoLines("'A', 2026", "'A', 2026").replace("'a', 'A', 2026", place);
      assertThatThrownBy(() -> books.sqlOfTheProgram(lines)).hasMessageContaining("posting_has_a");
    }
  }

  @Test
  void refuseToEndARunOverBrokenBooks() {
    try (PlantedBooks books = new PlantedBooks()) {
      String done =
          "UPDATE run SET status = 'DONE', finished_at = now(), manifest_sha256 = '' WHERE id ="
              + " '0000000a'";
      books.sql("UPDATE agreement_cap SET amount_used = 0.01");
      assertThatThrownBy(() -> books.sqlOfTheProgram(done))
          .hasMessageContaining("is not done while this does not hold");
      assertThatThrownBy(
              () ->
                  books.sqlOfTheProgram(
                      "INSERT INTO run VALUES ('0000000b', 'j', '2026-05-20', 1, 'p', 'h', 'o',"
                          + " 'DONE', now(), now(), '')"))
          .hasMessageContaining("is not done while this does not hold");

      books.sql("UPDATE agreement_cap SET amount_used = 0.00");
      books.sql("INSERT INTO run_entry VALUES ('0000000a', 1)");
      assertThatThrownBy(() -> books.sqlOfTheProgram(done))
          .as("its own arrival has no verdict")
          .hasMessageContaining("every arrival has a verdict once its run is done");
    }
  }
}
