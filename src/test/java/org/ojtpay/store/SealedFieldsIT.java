package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.pay.ControlTotals;
import org.ojtpay.pay.FilePurpose;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileIdentity;
import org.ojtpay.pay.ProposedFile;
import org.ojtpay.store.FieldCipher.Place;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;
import org.ojtpay.units.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies sealed in a database: payment files and account numbers, under keys that change. */
class SealedFieldsIT {

  private static final Instant NOON = Instant.parse("2026-05-20T19:00:00Z");
  private static final byte[] BYTES =
      "6221222469204030668588       0000222594".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path folder;

  @Test
  void keepsPaymentFilesSealedAndReadsThoseThatLieInClear() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Database opened = open(database)) {
      Shelves shelves = Shelves.of(opened.app(), opened.cipher());
      long sealed = putFile(database, shelves, "a", BYTES);
      long plain = putFile(database, shelves, "b", new byte[] {1, 2, 3});
      layPlain(database, plain, new byte[] {1, 2, 3});

      assertThat(rows(database, "payment_file_bytes")).doesNotContain("4030668588");
      assertThat(shelves.paymentFiles().bytes(sealed).bytes()).isEqualTo(BYTES);
      assertThat(shelves.paymentFiles().bytes(plain).bytes()).containsExactly(1, 2, 3);

      assertThatThrownBy(
              () ->
                  JdbcClient.create(database.app())
                      .sql(
                          "INSERT INTO payment_file_bytes (file_id, sha256, bytes) SELECT id, 'x',"
                              + " decode('00', 'hex') FROM payment_file")
                      .update())
          .hasMessageContaining("a payment file is put sealed");

      try (FieldKeyRing ring = opened.keyRing()) {
        assertThat(ring.plainFiles()).isEqualTo(1);
        assertThat(ring.sealOld()).isEqualTo(1);
        assertThat(ring.sealOld()).isZero();
        assertThat(ring.plainFiles()).isZero();
        assertThat(ring.fieldsByKey()).containsExactly(Map.entry(ring.current(), 2L));
        assertThat(ring.broken()).isEmpty();
      }
      assertThat(shelves.paymentFiles().bytes(plain).bytes()).containsExactly(1, 2, 3);
    }
  }

  @Test
  void opensNoFieldThatWasMovedFromAnotherRowOrHoldsOtherBytes() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Database opened = open(database)) {
      Shelves shelves = Shelves.of(opened.app(), opened.cipher());
      long one = putFile(database, shelves, "a", BYTES);
      long two = putFile(database, shelves, "b", new byte[] {1, 2, 3});
      putAccount(database, opened.cipher(), 1, "4030668588");
      putAccount(database, opened.cipher(), 2, "55501");
      byMight(
          database,
          "UPDATE payment_file_bytes SET sealed = (SELECT sealed FROM payment_file_bytes WHERE"
              + " file_id = "
              + two
              + ") WHERE file_id = "
              + one);
      byMight(
          database,
          "UPDATE bank_secret SET sealed = (SELECT sealed FROM bank_secret WHERE version = 1) WHERE"
              + " version = 2");
      // Sealed with the right key in the right place, but not what the file's digest says.
      String other = opened.cipher().seal(new byte[] {9}, Place.fileBytes(two));
      byMight(
          database,
          "UPDATE payment_file_bytes SET sealed = '" + other + "' WHERE file_id = " + two);

      assertThatThrownBy(() -> shelves.paymentFiles().bytes(one)).isInstanceOf(SealBroken.class);
      assertThatThrownBy(() -> shelves.paymentFiles().bytes(two))
          .hasMessageContaining("is not the file that was stored");
      try (FieldKeyRing ring = opened.keyRing()) {
        assertThat(ring.broken())
            .hasSize(3)
            .anyMatch(each -> each.contains("bank_secret.sealed of 0200-008|2 does not open"))
            .anyMatch(each -> each.contains("payment_file_bytes.sealed of " + one + " does not"))
            .anyMatch(each -> each.contains("of " + two + " holds something else"));
      }
    }
  }

  @Test
  void rotatesKeysOfWhatIsSealedAndGoesOnWhereItStopped() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Database opened = open(database)) {
      Shelves shelves = Shelves.of(opened.app(), opened.cipher());
      String old = opened.cipher().currentKey();
      long file = putFile(database, shelves, "a", BYTES);
      for (int version = 1; version <= 51; version++) {
        putAccount(database, opened.cipher(), version, "40306685" + version);
      }
      try (FieldKeyRing ring = opened.keyRing()) {
        String renewed = ring.renew();
        assertThat(ring.keys()).containsExactlyInAnyOrder(old, renewed);
        // A program that runs since before seals one more with the old key.
        putAccount(database, opened.cipher(), 52, "4030668552");
        byMight(database, "UPDATE bank_secret SET sealed = 'v1|broken' WHERE version = 52");
        assertThatThrownBy(ring::reseal).isInstanceOf(SealBroken.class);
        assertThat(ring.fieldsByKey().get(renewed)).isGreaterThanOrEqualTo(50);

        byMight(
            database,
            "UPDATE bank_secret SET sealed = '"
                + opened.cipher().seal("4030668552", account(52))
                + "' WHERE version = 52");
        assertThat(ring.reseal()).isBetween(2, 3);
        assertThat(ring.fieldsByKey()).containsExactly(Map.entry(renewed, 53L));
        assertThat(ring.reseal()).isZero();
        assertThat(ring.broken()).isEmpty();
      }
      assertThat(shelves.paymentFiles().bytes(file).bytes()).isEqualTo(BYTES);
    }
  }

  @Test
  void keepsAKeyUntilNothingIsSealedWithItAndThenTakesNothingMoreOfIt() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Database opened = open(database)) {
      Shelves shelves = Shelves.of(opened.app(), opened.cipher());
      String old = opened.cipher().currentKey();
      putFile(database, shelves, "a", BYTES);
      putAccount(database, opened.cipher(), 1, "55501");
      try (FieldKeyRing ring = opened.keyRing()) {
        ring.renew();
        assertThatThrownBy(() -> ring.retire(old, "root", NOON))
            .isInstanceOf(RefusedByDatabase.class)
            .hasMessageContaining("fields are sealed with it");
        assertThat(ring.keys()).contains(old);

        ring.reseal();
        ring.retire(old, "root", NOON);
        ring.retire(old, "root", NOON);
        assertThat(ring.keys()).doesNotContain(old);
      }
      // The one who runs since before has the retired key in hand still.
      assertThatThrownBy(() -> putAccount(database, opened.cipher(), 2, "55502"))
          .hasMessageContaining("key " + old + " is retired");
      assertThatThrownBy(() -> putFile(database, shelves, "b", BYTES))
          .hasMessageContaining("is retired");
    }
  }

  @Test
  void putsMaskedCopiesOfTheVendorsInThePlaceOfThoseInClear() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Database opened = open(database)) {
      Shelves shelves = Shelves.of(opened.app(), opened.cipher());
      keepVendors(database, shelves, "a", "0200-008,4030668588");
      keepVendors(database, shelves, "b", "0200-008,4030668588");
      keepVendors(database, shelves, "c", "0200-008,****8588");
      UnaryOperator<byte[]> masked =
          file ->
              new String(file, StandardCharsets.UTF_8)
                  .replace("403066", "****")
                  .getBytes(StandardCharsets.UTF_8);
      try (FieldKeyRing ring = opened.keyRing()) {
        assertThat(ring.plainVendors(masked)).isEqualTo(1);
        assertThat(ring.maskVendors(masked)).isEqualTo(1);
        assertThat(ring.maskVendors(masked)).isZero();
        assertThat(ring.plainVendors(masked)).isZero();
      }
      for (String letter : List.of("a", "b", "c")) {
        assertThat(shelves.papers().reference("0000000" + letter).get("vendors.csv"))
            .asString()
            .isEqualTo("0200-008,****8588");
      }
      assertThat(shelves.invariants().check()).isEmpty();
      for (String table : List.of("content", "reference_version")) {
        assertThatThrownBy(() -> run(database.ownerInfo(), "DELETE FROM " + table))
            .hasMessageContaining("append-only");
      }
    }
  }

  @Test
  void letsOneProgramAtATimeWorkWithTheKeys() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Database opened = open(database)) {
      try (FieldKeyRing ring = opened.keyRing()) {
        assertThat(ring.keys()).hasSize(1);
        assertThatThrownBy(opened::keyRing).isInstanceOf(RefusedByDatabase.class);
      }
      opened.keyRing().close();
    }
  }

  @Test
  void changesNothingOfASealedFieldButItsKey() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Database opened = open(database)) {
      Shelves shelves = Shelves.of(opened.app(), opened.cipher());
      putFile(database, shelves, "a", BYTES);
      putAccount(database, opened.cipher(), 1, "55501");
      String sameKey = opened.cipher().seal("66601", account(1));
      for (String change :
          List.of(
              "UPDATE bank_secret SET sealed = '" + sameKey + "'",
              "UPDATE bank_secret SET version = 2",
              "UPDATE bank_secret SET sealed = 'v1|66601'",
              "DELETE FROM bank_secret",
              "TRUNCATE bank_secret",
              "UPDATE payment_file_bytes SET sealed = '" + sameKey + "'",
              "UPDATE payment_file_bytes SET sealed = NULL, bytes = decode('00', 'hex')",
              "UPDATE payment_file_bytes SET sha256 = 'x'",
              "DELETE FROM payment_file_bytes",
              "TRUNCATE payment_file_bytes")) {
        assertThatThrownBy(() -> run(database.ownerInfo(), change)).as(change).isNotNull();
        assertThatThrownBy(() -> run(database.appInfo(), change))
            .as(change)
            .hasMessageContaining("permission denied");
      }
      FieldCipher next = FieldCipher.of(FieldKeys.made());
      String otherKey = "UPDATE bank_secret SET sealed = '" + next.seal("55501", account(1)) + "'";
      assertThatThrownBy(() -> run(database.appInfo(), otherKey))
          .hasMessageContaining("permission denied");
      run(database.ownerInfo(), otherKey);
    }
  }

  @Test
  void doesNotStartWithoutAKeyThatARowNamesNorWithAnotherIndex() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      Path keys = folder.resolve("credentials.keys");
      String used;
      try (Database opened = open(database)) {
        putAccount(database, opened.cipher(), 1, "55501");
        used = opened.cipher().currentKey();
      }
      open(database).close();
      String right = Files.readString(keys);

      Files.delete(keys);
      assertThatThrownBy(() -> open(database).close())
          .isInstanceOf(DatabaseSettingsInvalid.class)
          .hasMessageContaining("lacks the key " + used);
      assertThat(keys).doesNotExist();

      FileSync.writePrivately(keys, FieldKeys.made().text());
      assertThatThrownBy(() -> open(database).close())
          .isInstanceOf(DatabaseSettingsInvalid.class)
          .hasMessageContaining("lacks the key " + used);

      String index = FieldKeys.made().text().replaceFirst("(?s).*(index=[^\n]*).*", "$1");
      FileSync.writePrivately(keys, right.replaceFirst("index=.*", index.replace("$", "\\$")));
      assertThatThrownBy(() -> open(database).close())
          .isInstanceOf(DatabaseSettingsInvalid.class)
          .hasMessageContaining("key of the index");

      FileSync.writePrivately(keys, right);
      open(database).close();
    }
  }

  private Database open(TestDatabase database) throws IOException {
    Path file = folder.resolve("credentials");
    ConnectionInfo owner = database.ownerInfo();
    ConnectionInfo app = database.appInfo();
    FileSync.writePrivately(
        file,
        "ownerUser=%s\nownerPassword=%s\nappUser=%s\nappPassword=%s\n"
            .formatted(owner.user(), owner.password(), app.user(), app.password()));
    return Database.external(app.url().replaceFirst("\\?.*", ""), file);
  }

  private static Place account(int version) {
    return Place.bankAccount("0200-008", version);
  }

  private static void putAccount(
      TestDatabase database, FieldCipher cipher, int version, String account) {
    JdbcClient jdbc = JdbcClient.create(database.app());
    jdbc.sql(
            "INSERT INTO bank_version (employer_id, version, routing, last4, account_index,"
                + " account_type, origin, recorded_at, recorded_by, reason) VALUES ('0200-008', ?,"
                + " '122246920', '5501', ?, 'CHECKING', 'FILE', now(), 'm.ortiz', 'Load.') ON"
                + " CONFLICT DO NOTHING")
        .params(version, cipher.index("122246920", account))
        .update();
    jdbc.sql("INSERT INTO bank_secret VALUES ('0200-008', ?, ?)")
        .params(version, cipher.seal(account, account(version)))
        .update();
  }

  private static void keepVendors(
      TestDatabase database, Shelves shelves, String letter, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    shelves.receipts().putContent(Sha256.of(bytes), bytes);
    shelves.papers().putReference(putRun(database, letter), "vendors.csv", Sha256.of(bytes));
  }

  private static String putRun(TestDatabase database, String letter) {
    String runId = "0000000" + letter;
    run(
        database.appInfo(),
        ("INSERT INTO run VALUES ('%s', 'payment-file', '2026-05-2%d', 1, 'p', 'h', 'o', 'STARTED',"
                + " now(), NULL, NULL)")
            .formatted(runId, letter.charAt(0) % 8));
    return runId;
  }

  private static long putFile(TestDatabase database, Shelves shelves, String letter, byte[] bytes) {
    String runId = putRun(database, letter);
    run(
        database.appInfo(),
        "INSERT INTO receipt (run_id, submission, received, member_set_hash, body) VALUES ('%s', '%s', '2026-05-20', '%s', '{}')"
            .formatted(runId, letter, letter));
    Long receipt =
        JdbcClient.create(database.app())
            .sql("SELECT max(id) FROM receipt")
            .query(Long.class)
            .single();
    run(
        database.appInfo(),
        ("INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind, disposition,"
                + " agreement_key, content_key, fingerprint, eligible_hours, reimbursement, body)"
                + " VALUES ('%s', %d, 0, 1, '%s', 'AGREEMENT', 'APPROVED', 'M|ANA|2026-01-05', '%s',"
                + " '', 0, 100, '{}')")
            .formatted(runId, receipt, letter, letter));
    Long verdict =
        JdbcClient.create(database.app())
            .sql("SELECT max(id) FROM verdict")
            .query(Long.class)
            .single();
    FiledPayment item = item("P0000000" + (int) letter.charAt(0) % 8, letter.charAt(0));
    run(
        database.appInfo(),
        ("INSERT INTO payment (id, run_id, verdict_id, amount, gross, employer_id, body) VALUES"
                + " ('%s', '%s', %d, 100, 100, '0200-008', '{}')")
            .formatted(item.id(), runId, verdict));
    PaymentFileIdentity identity =
        new PaymentFileIdentity(
            "1330012345",
            LocalDate.of(2026, 5, 20),
            LocalTime.of(22, 30),
            letter.toUpperCase(Locale.ROOT).charAt(0),
            1,
            item.trace());
    PaymentFile file =
        PaymentFile.stored(
            identity,
            letter + ".ach",
            LocalDate.of(2026, 5, 21),
            new ControlTotals(1, 2, Money.of("100.00"), Money.ZERO, 1, 1),
            bytes,
            Sha256.of(bytes));
    return shelves
        .paymentFiles()
        .putFile(
            runId,
            new ProposedFile(FilePurpose.PAYMENTS, "harbor", 1, 1, file),
            List.of(item),
            null);
  }

  private static FiledPayment item(String id, int trace) {
    return new FiledPayment(
        id,
        trace,
        "0200-008",
        "Harbor Cabinet Works Corp.",
        "pay@harbor.example",
        "CHECKING ****5501",
        "MA-0200-008",
        "Marisol Okafor",
        "1",
        new DateRange(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 8)),
        Money.of("100.00"),
        Money.of("100.00"),
        "a");
  }

  /** As a version before the keys has left it. */
  private static void layPlain(TestDatabase database, long file, byte[] bytes) {
    byMight(
        database,
        "UPDATE payment_file_bytes SET sealed = NULL, bytes = decode('"
            + HexFormat.of().formatHex(bytes)
            + "', 'hex') WHERE file_id = "
            + file);
  }

  /** What nobody but who owns the tables can do. */
  private static void byMight(TestDatabase database, String sql) {
    for (String table : List.of("payment_file_bytes", "bank_secret")) {
      run(database.ownerInfo(), "ALTER TABLE " + table + " DISABLE TRIGGER USER");
    }
    run(database.ownerInfo(), sql);
    for (String table : List.of("payment_file_bytes", "bank_secret")) {
      run(database.ownerInfo(), "ALTER TABLE " + table + " ENABLE TRIGGER USER");
    }
  }

  private static String rows(TestDatabase database, String table) {
    return String.join(
        "\n",
        JdbcClient.create(database.owner())
            .sql("SELECT t::text FROM " + table + " t")
            .query(String.class)
            .list());
  }

  private static void run(ConnectionInfo role, String sql) {
    try (Connection connection = Connections.open(role);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
