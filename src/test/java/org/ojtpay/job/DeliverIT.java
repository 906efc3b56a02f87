package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.desk.HandOvers;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.onfile.Run;
import org.ojtpay.pay.AccountNumber;
import org.ojtpay.pay.AccountType;
import org.ojtpay.pay.FilePurpose;
import org.ojtpay.pay.FiledDelivery;
import org.ojtpay.pay.FiledDelivery.State;
import org.ojtpay.pay.Payment;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileIdentity;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.pay.PaymentRun;
import org.ojtpay.pay.ProposedFile;
import org.ojtpay.pay.Receiver;
import org.ojtpay.pay.SampleBank;
import org.ojtpay.pay.SampleBank.Trouble;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.RefusedByDatabase;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.TestDatabase;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;
import org.ojtpay.validate.Board;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Published files on their way to a bank that fails, in runs that die, and what people say. */
class DeliverIT {

  private static final Clock CLOCK = SampleNight.CLOCK;
  private static final LocalDate DAY = LocalDate.parse("2026-05-20");
  private static final Person ZUBERI = new Person("izuberi", "Imani Zuberi", List.of("finance"));
  private static final Person VANDERMEER =
      new Person("hvandermeer", "Hollis Vandermeer", List.of("finance"));
  private static final String NONE = "{kind: none}";

  private static TestDatabase database;
  private static Shelves shelves;
  private static int files;

  @TempDir Path home;
  private PaymentFile file;
  private long fileId;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    shelves = Shelves.of(database.app(), database.cipher());
    // These files stand for themselves: what they pay is not looked at.
    for (String each :
        List.of(
            "ALTER TABLE payment_file DROP CONSTRAINT payment_file_entries_check",
            "ALTER TABLE payment_file_entry DROP CONSTRAINT payment_file_entry_payment_id_fkey",
            "ALTER TABLE payment_event DROP CONSTRAINT payment_event_payment_id_fkey")) {
      JdbcClient.create(database.owner()).sql(each).update();
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /** What other cases have left is taken by a person; then a new file is made. */
  @BeforeEach
  void makeAFile() {
    shelves.deliveries().all().stream()
        .filter(each -> !each.is(State.HANDED_OVER))
        .forEach(each -> desk().taken(each.fileName(), ZUBERI, "of another case"));
    files++;
    file =
        new PaymentRun("BCWB", SampleNight.board().banks().get(0), identity(), List.of(payment()))
            .build(BankingDays.federalReserve());
    shelves.runs().start(newRun());
    fileId =
        shelves
            .paymentFiles()
            .putFile(
                newRun().id(),
                new ProposedFile(FilePurpose.PAYMENTS, "operating", 1, 1, file),
                List.of(),
                null);
  }

  private static PaymentFileIdentity identity() {
    return new PaymentFileIdentity(
        SampleNight.board().banks().get(0).immediateOrigin(),
        DAY.plusDays(files),
        LocalTime.of(21, 30),
        'A',
        1,
        files);
  }

  private static Payment payment() {
    return new Payment(
        "P%08d".formatted(files),
        "INV-1001",
        "MA-0200-008",
        "Marisol Okafor",
        "0200-008",
        "Harbor Cabinet Works Corp.",
        Money.of("2225.94"),
        Money.of("2225.94"),
        new RoutingNumber("122253557"),
        new AccountNumber("0093348102"),
        AccountType.CHECKING,
        Receiver.COMPANY);
  }

  private static Run newRun() {
    return new Run(
        "%08x".formatted(files),
        JobRunner.PAYMENT_FILE,
        DAY.plusDays(files),
        1,
        "sdwp-ojt",
        "h",
        "outbox",
        "STARTED",
        CLOCK.instant(),
        null,
        null);
  }

  @Test
  void dropsThePublishedFileIntoItsFolderOnce() throws IOException {
    Path drop = Files.createDirectory(home.resolve("drop"));
    BoardFile board = board("{kind: folder, folder: drop}");
    published(board);
    assertThat(standing().state()).isEqualTo(State.READY);

    deliver(board);
    deliver(board);

    assertThat(standing().state()).isEqualTo(State.HANDED_OVER);
    assertThat(standing().attempts()).isEqualTo(1);
    assertThat(drop.resolve(file.name())).hasBinaryContent(file.bytes());
    assertThat(shelves.paymentFiles().file(file.name()).orElseThrow().state())
        .isEqualTo(PaymentFileState.HANDED_OVER);
    handOversAreSound();
  }

  @Test
  void leavesWhatAPersonTakesToAPersonWhateverTheProfileSaysLater() throws IOException {
    Path drop = Files.createDirectory(home.resolve("drop"));
    published(board(NONE));

    deliver(board("{kind: folder, folder: drop}"));

    assertThat(drop).isEmptyDirectory();
    assertThat(standing().state()).isEqualTo(State.READY);
    desk().taken(file.name(), ZUBERI, "uploaded in the bank's portal");
    assertThat(standing().state()).isEqualTo(State.HANDED_OVER);
    assertThatThrownBy(() -> desk().taken(file.name(), ZUBERI, "again"))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("handed over already");
    handOversAreSound();
  }

  @Test
  void sendsNothingToABankThatTheFileIsNotFor() throws IOException {
    Path drop = Files.createDirectory(home.resolve("drop"));
    BoardFile board = board("{kind: folder, folder: drop}");
    Path text = home.resolve("jobs/board.yaml");
    Files.writeString(text, Files.readString(text).replace("1079007001", "1079007002"));
    assertThat(board.deliveryOf(file, "operating").channel().name()).isEqualTo("FOLDER");

    published(BoardFile.read(text, home));

    assertThat(standing().channel().name()).isEqualTo("PERSON");
    assertThat(drop).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSES_HALF_WAY", "CLOSES_BEFORE_RENAME"})
  void neverSendsAgainBecauseTheFileIsNotToBeSeen(Trouble trouble) throws IOException {
    try (SampleBank bank = new SampleBank(home, "EC")) {
      BoardFile board = sftp(bank);
      published(board);
      bank.has(trouble);
      deliver(board);
      bank.isWell();
      deliver(board);
      deliver(board);

      assertThat(standing().state()).isEqualTo(State.HANDOVER_UNKNOWN);
      assertThat(standing().attempts()).isEqualTo(1);
      assertThat(bank.box().resolve(file.name())).doesNotExist();

      desk().notThere(file.name(), ZUBERI, "Ana Ruiz of the bank said so at 9:10");
      deliver(board);
      assertThat(standing().attempts()).isEqualTo(1);
      for (String same : List.of("izuberi", "IZuberi ", " izuberi")) {
        assertThatThrownBy(
                () -> desk().confirm(file.name(), new Person(same, same, List.of()), "me too"))
            .isInstanceOf(RefusedByDatabase.class);
      }
      desk().confirm(file.name(), VANDERMEER, "I asked Ana Ruiz as well");
      deliver(board);

      assertThat(standing().state()).isEqualTo(State.HANDED_OVER);
      assertThat(standing().attempts()).isEqualTo(2);
      assertThat(bank.box().resolve(file.name())).hasBinaryContent(file.bytes());
      assertThat(bank.renamed()).isEqualTo(1);
      handOversAreSound();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSES_AFTER_RENAME", "REFUSES_LISTING"})
  void settlesByLookingAndSendsNothing(Trouble trouble) throws IOException {
    try (SampleBank bank = new SampleBank(home, "EC")) {
      BoardFile board = sftp(bank);
      published(board);
      bank.has(trouble);
      deliver(board);
      assertThat(standing().state()).isEqualTo(State.HANDOVER_UNKNOWN);

      bank.isWell();
      deliver(board);

      assertThat(standing().state()).isEqualTo(State.HANDED_OVER);
      assertThat(standing().attempts()).isEqualTo(1);
      assertThat(bank.renamed()).isEqualTo(1);
      handOversAreSound();
    }
  }

  @Test
  void leavesAFileThatTheBankTookAtOnceToAPerson() throws IOException {
    try (SampleBank bank = new SampleBank(home, "EC")) {
      BoardFile board = sftp(bank);
      published(board);
      bank.has(Trouble.TAKES_AT_ONCE);
      deliver(board);
      deliver(board);
      assertThat(standing().state()).isEqualTo(State.HANDOVER_UNKNOWN);

      desk().taken(file.name(), ZUBERI, "the bank's portal shows it");
      deliver(board);

      assertThat(standing().state()).isEqualTo(State.HANDED_OVER);
      assertThat(bank.renamed()).isEqualTo(1);
      handOversAreSound();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DISK_IS_FULL", "REFUSES_RENAME"})
  void stopsTheRunWhereTheBankTakesNothingAndSendsInTheNext(Trouble trouble) throws IOException {
    try (SampleBank bank = new SampleBank(home, "EC")) {
      BoardFile board = sftp(bank);
      published(board);
      bank.has(trouble);
      assertThatThrownBy(() -> deliver(board))
          .isInstanceOf(RunFailed.class)
          .hasMessageContaining(file.name() + " is published and not handed over");
      assertThat(standing().state()).isEqualTo(State.READY);

      bank.isWell();
      deliver(board);

      assertThat(standing().state()).isEqualTo(State.HANDED_OVER);
      assertThat(standing().attempts()).isEqualTo(2);
      assertThat(bank.renamed()).isEqualTo(1);
      handOversAreSound();
    }
  }

  @Test
  void stopsTheRunWhereOtherBytesLieThereAndOverwritesNothing() throws IOException {
    Path drop = Files.createDirectory(home.resolve("drop"));
    BoardFile board = board("{kind: folder, folder: drop}");
    published(board);
    Files.writeString(drop.resolve(file.name()), "of somebody else");

    for (int run = 0; run < 2; run++) {
      assertThatThrownBy(() -> deliver(board))
          .isInstanceOf(RunFailed.class)
          .hasMessageContaining("Nothing was overwritten; find out who wrote it.");
    }

    assertThat(drop.resolve(file.name())).hasContent("of somebody else");
    assertThat(standing().state()).isEqualTo(State.HANDOVER_UNKNOWN);
    assertThat(standing().attempts()).isEqualTo(1);
  }

  @Test
  void looksWhereItSentTheFileAndNowhereElse() throws IOException {
    Path other = Files.createDirectory(home.resolve("other"));
    try (SampleBank bank = new SampleBank(home, "EC")) {
      BoardFile board = sftp(bank);
      published(board);
      bank.has(Trouble.CLOSES_HALF_WAY);
      deliver(board);
      Files.write(other.resolve(file.name()), file.bytes());

      deliver(board("{kind: folder, folder: other}"));

      assertThat(standing().state()).isEqualTo(State.HANDOVER_UNKNOWN);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void sendsOnceWhateverCommitItsConnectionIsCutAt(int cutAt) throws IOException {
    try (SampleBank bank = new SampleBank(home, "EC")) {
      BoardFile board = sftp(bank);
      published(board);
      int port = URI.create(database.appInfo().url().substring("jdbc:".length())).getPort();
      try (CutConnections cut = new CutConnections(port, "COMMIT", cutAt, () -> {})) {
        deliver(board, Shelves.of(through(cut.port(), port), database.cipher()));
      } catch (RuntimeException lost) {
        // What it says is not asked here.
      }
      boolean arrived = Files.exists(bank.box().resolve(file.name()));
      deliver(board);
      deliver(board);

      assertThat(standing().attempts()).isEqualTo(1);
      assertThat(standing().state())
          .isEqualTo(arrived ? State.HANDED_OVER : State.HANDOVER_UNKNOWN);
      assertThat(bank.renamed()).isEqualTo(arrived ? 1 : 0);
      handOversAreSound();
    }
  }

  private static DataSource through(int port, int instead) {
    return new DriverManagerDataSource(
        database.appInfo().url().replace(":" + instead + "/", ":" + port + "/"),
        database.appInfo().user(),
        database.appInfo().password());
  }

  @Test
  void sendsOnceWhereManyRunsDeliverAtOnce() throws Exception {
    int runs = 6;
    try (SampleBank bank = new SampleBank(home, "EC")) {
      BoardFile board = sftp(bank);
      published(board);
      CyclicBarrier start = new CyclicBarrier(runs);
      ExecutorService pool = Executors.newFixedThreadPool(runs);
      List<Callable<Void>> all =
          IntStream.range(0, runs)
              .<Callable<Void>>mapToObj(
                  each ->
                      () -> {
                        start.await();
                        deliver(board, Shelves.of(database.app(), database.cipher()));
                        return null;
                      })
              .toList();
      for (var each : pool.invokeAll(all)) {
        each.get();
      }
      pool.shutdown();

      assertThat(standing().state()).isEqualTo(State.HANDED_OVER);
      assertThat(standing().attempts()).isEqualTo(1);
      assertThat(bank.renamed()).isEqualTo(1);
      handOversAreSound();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACKNOWLEDGED", "SETTLED", "RETURNED"})
  void sendsNothingThatTheBankHasOtherwiseShownToHave(String event) throws IOException {
    Path drop = home.resolve("drop");
    BoardFile board = board("{kind: folder, folder: drop}");
    put("INSERT INTO payment_file_entry VALUES (%d, 'P%08d', %d)".formatted(fileId, files, files));
    published(board);
    assertThatThrownBy(() -> deliver(board))
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("is not there, or is no folder");

    if (event.equals("ACKNOWLEDGED")) {
      shelves
          .paymentFiles()
          .putEvent(
              fileId, PaymentFileState.valueOf(event), "izuberi", file.sha256(), CLOCK.instant());
    } else {
      put(
          "INSERT INTO payment_event (payment_id, event, on_day, person, happened_at, reason)"
              + " VALUES ('P%08d', '%s', '2026-05-22', 'izuberi', now(), 'by the bank')"
                  .formatted(files, event));
    }
    Files.createDirectory(drop);
    deliver(board);

    assertThat(drop).isEmptyDirectory();
    assertThat(standing().state()).isEqualTo(State.HANDED_OVER);
    handOversAreSound();
  }

  private static void put(String sql) {
    JdbcClient.create(database.app()).sql(sql).update();
  }

  @Test
  void asksPeopleInTheirOrderAndNotWhileARunSends() throws IOException {
    Files.createDirectory(home.resolve("drop"));
    BoardFile board = board("{kind: folder, folder: drop}");
    published(board);
    String name = file.name();

    assertThatThrownBy(() -> desk().notThere(name, ZUBERI, "x"))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("there is nothing to find out about it");
    shelves
        .deliveries()
        .begin(fileId, board.deliveryOf(file, "operating"), newRun().id(), CLOCK.instant());
    assertThatThrownBy(() -> desk().confirm(name, ZUBERI, "x"))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("Nobody has said yet");
    shelves.inOneTransaction(
        () -> {
          shelves.deliveries().lock();
          Shelves elsewhere = Shelves.of(database.app(), database.cipher());
          assertThatThrownBy(() -> new HandOvers(elsewhere, CLOCK).notThere(name, ZUBERI, "x"))
              .isInstanceOf(NotPossible.class)
              .hasMessageContaining("just now");
        });

    desk().notThere(name, ZUBERI, "the program died while it sent");

    assertThat(standing().state()).isEqualTo(State.HANDOVER_UNKNOWN);
    assertThatThrownBy(() -> desk().notThere(name, VANDERMEER, "x"))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("izuberi has said so already");
    handOversAreSound();
  }

  @Test
  void theDatabaseItselfSendsNothingTwice() throws IOException {
    Files.createDirectory(home.resolve("drop"));
    BoardFile board = board("{kind: folder, folder: drop}");
    published(board);
    shelves
        .deliveries()
        .begin(fileId, board.deliveryOf(file, "operating"), newRun().id(), CLOCK.instant());
    String of = " WHERE file_id = " + fileId;

    refused("UPDATE delivery SET state = 'READY'" + of);
    refused("UPDATE delivery SET state = 'HANDED_OVER'" + of);
    refused("UPDATE delivery SET attempts = 0" + of);
    refused("UPDATE delivery SET target = 'elsewhere'" + of);
    refused("UPDATE delivery SET file_id = file_id + 1000" + of);
    refused("DELETE FROM delivery" + of);
    refused("DELETE FROM delivery_attempt" + of);
    refused(attest("NOT_THERE", "izuberi"));
    desk().notThere(file.name(), ZUBERI, "asked");
    refused("UPDATE delivery SET state = 'READY'" + of);
    refused("UPDATE delivery SET state = 'SENDING', attempts = attempts + 1" + of);
    refused(attest("CONFIRMED", "IZUBERI "));
    refused(attest("CONFIRMED", "ojtpay"));
    refused(attest("TAKEN", "ojtpay"));
    desk().taken(file.name(), VANDERMEER, "the bank called back: it is there");
    refused("UPDATE delivery SET state = 'READY'" + of);
    refused("UPDATE delivery SET state = 'SENDING', attempts = attempts + 1" + of);
    refused(attest("NOT_THERE", "izuberi"));
    handOversAreSound();
  }

  private String attest(String what, String person) {
    return "INSERT INTO delivery_evidence (file_id, attempt, what, person, happened_at, detail)"
        + " VALUES (%d, 1, '%s', '%s', now(), '{}')".formatted(fileId, what, person);
  }

  private static void refused(String sql) {
    assertThatThrownBy(() -> put(sql)).as(sql).isNotNull();
  }

  private static void handOversAreSound() {
    assertThat(shelves.invariants().check())
        .extracting(each -> each.invariant())
        .doesNotContain(
            "a payment file that is handed over has evidence of it, and every attempt is on"
                + " record");
  }

  private static HandOvers desk() {
    return new HandOvers(shelves, CLOCK);
  }

  private FiledDelivery standing() {
    return desk().standing(file.name());
  }

  private void published(BoardFile board) {
    for (List<String> each :
        List.of(
            List.of("PROPOSED", "ojtpay"),
            List.of("PROOFED", "ojtpay"),
            List.of("APPROVED", "hvandermeer"),
            List.of("RELEASED", "izuberi"),
            List.of("PUBLISHED", "ojtpay"))) {
      shelves
          .paymentFiles()
          .putEvent(
              fileId,
              PaymentFileState.valueOf(each.get(0)),
              each.get(1),
              file.sha256(),
              CLOCK.instant());
    }
    shelves.deliveries().put(fileId, board.deliveryOf(file, "operating"), CLOCK.instant());
  }

  private static void deliver(BoardFile board) {
    deliver(board, shelves);
  }

  private static void deliver(BoardFile board, Shelves through) {
    Path none = Path.of("outbox");
    PolicyPack pack = PolicyPack.load("sdwp-ojt");
    JobSettings settings =
        new JobSettings(
            JobRunner.PAYMENT_FILE,
            DAY,
            none,
            none,
            none,
            none,
            null,
            null,
            pack.name(),
            "operating",
            null);
    RunContext run =
        new RunContext(
            newRun(),
            settings,
            board,
            PackSet.of(pack),
            Board.aBoard().reference(),
            through,
            Clock.fixed(CLOCK.instant(), ZoneOffset.UTC),
            RunWatch.none());
    through.inOneTransaction(() -> new DeliverStep().run(run));
  }

  private BoardFile sftp(SampleBank bank) throws IOException {
    return board(
        "{kind: sftp, host: 127.0.0.1, port: %d, user: board, keyFile: board.key, knownHosts: known_hosts}"
            .formatted(bank.delivery().port()));
  }

  private BoardFile board(String delivery) throws IOException {
    return SampleNight.boardWithDelivery(home, delivery);
  }
}
