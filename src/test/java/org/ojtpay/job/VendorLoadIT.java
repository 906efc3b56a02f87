package org.ojtpay.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojtpay.desk.BankChanges;
import org.ojtpay.desk.CallBack;
import org.ojtpay.desk.NotAllowed;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.desk.Ruling;
import org.ojtpay.desk.Vendors;
import org.ojtpay.onfile.BankState;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.Run;
import org.ojtpay.store.RowCounts;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vendor master of a database, loaded by runs and changed by people. */
class VendorLoadIT {

  private static final String HEAD =
      "employer_id,legal_name,dba,fein,address,city,state,zip,email,contact,phone,routing_number,"
          + "account_number,account_type,verified_on\n";
  private static final String ANCHOR =
      "0412-003,Anchor Point Marine LLC,,95-1234567,1800 Main St,Chula Vista,CA,91911,"
          + "ap@anchor.example,Ruth Okada,(619) 555-0100,122000247,%s,CHECKING,2026-01-05\n";
  private static final String BAY =
      "0777-001,Bay Ropes Inc,,33-0000001,2 Quay,San Diego,CA,92101,bay@ropes.example,Al,,"
          + "122000247,%s,SAVINGS,\n";

  private final TestDatabase database = TestDatabase.fresh();
  private final Shelves shelves = Shelves.of(database.app(), database.cipher());
  private int runs;

  @AfterEach
  void close() {
    database.close();
  }

  private Run run(String day) {
    LocalDate asOf = LocalDate.parse(day);
    return new Run(
        "%08x".formatted(++runs),
        JobRunner.NIGHTLY,
        asOf,
        1,
        "p",
        "h",
        "outbox",
        "STARTED",
        at(day),
        null,
        null);
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private Run load(String day, String rows) {
    Run run = run(day);
    shelves.inOneTransaction(
        () -> {
          shelves.runs().start(run);
          VendorLoad.put(run, bytes(rows), shelves);
        });
    shelves.runs().finish(run.id(), at(day), "");
    return run;
  }

  private static byte[] bytes(String rows) {
    return (HEAD + rows).getBytes(UTF_8);
  }

  private BankVersion newest() {
    return shelves.banks().newest("0412-003").orElseThrow();
  }

  private BankChanges on(String day) {
    return new BankChanges(shelves, Clock.fixed(at(day), ZoneOffset.UTC), 3);
  }

  private static Ruling by(String person) {
    return Ruling.of(person, "The owner confirmed it.");
  }

  private static Ruling shown(String person) {
    return new Ruling(person, "The owner confirmed it.", "Agreement of 2025".getBytes(UTF_8));
  }

  private static CallBack call(String phone, boolean onFile) {
    return new CallBack("Ruth Okada, owner", phone, onFile);
  }

  @Test
  void takesOverAtTheFirstRunOfAnUpgradedDatabaseAndPutsEachChangeOnce() {
    Run before = run("2026-05-19");
    shelves.runs().start(before);
    shelves.runs().finish(before.id(), at("2026-05-19"), "");

    load("2026-05-20", ANCHOR.formatted("4400127718") + BAY.formatted("5501"));

    assertThat(newest().state()).isEqualTo(BankState.TAKEN_OVER);
    assertThat(newest().since()).isEqualTo("2026-01-05");
    assertThat(shelves.banks().newest("0777-001").orElseThrow().state())
        .isEqualTo(BankState.PENDING);
    assertThat(shelves.banks().number(newest())).isEqualTo("4400127718");
    assertThat(inClear("4400127718")).isZero();
    assertThat(shelves.invariants().check()).isEmpty();

    SortedMap<String, Long> counts = RowCounts.of(database.app());
    load("2026-05-21", ANCHOR.formatted("4400127718") + BAY.formatted("5501"));
    SortedMap<String, Long> after = RowCounts.of(database.app());
    for (String table : List.of("bank_version", "bank_secret", "bank_event", "vendor_version")) {
      assertThat(after.get(table)).as(table).isEqualTo(counts.get(table));
    }
    assertThat(shelves.banks().newestAt(before.startedAt()))
        .as("a night before the first load, asked again")
        .containsKeys("0412003", "0777001");
  }

  /** In how many rows of the tables of the vendor master the number can be read. */
  private int inClear(String number) {
    return JdbcClient.create(database.owner())
        .sql(
            "SELECT (SELECT count(*) FROM bank_version b WHERE b::text LIKE ?) + (SELECT count(*)"
                + " FROM bank_secret s WHERE s::text LIKE ?) + (SELECT count(*) FROM vendor_version v"
                + " WHERE v::text LIKE ?) + (SELECT count(*) FROM audit a WHERE a::text LIKE ?)")
        .params("%" + number + "%", "%" + number + "%", "%" + number + "%", "%" + number + "%")
        .query(Integer.class)
        .single();
  }

  @Test
  void putsNothingOfARunThatDoesNotBegin() {
    Run killed = run("2026-05-20");
    assertThatThrownBy(
            () ->
                shelves.inOneTransaction(
                    () -> {
                      shelves.runs().start(killed);
                      VendorLoad.put(killed, bytes(ANCHOR.formatted("4400127718")), shelves);
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(shelves.banks().all()).isEmpty();

    SortedMap<String, Long> counts = RowCounts.of(database.app());
    Run dry = run("2026-05-20");
    assertThat(VendorLoad.foreseen(dry, bytes(ANCHOR.formatted("4400127718")), shelves))
        .as("of a dry run")
        .hasEntrySatisfying(
            "0412003",
            each -> {
              assertThat(each.isUsableOn(dry.asOf())).isTrue();
              assertThat(shelves.banks().number(each)).isEqualTo("4400127718");
            });
    assertThat(RowCounts.of(database.app())).isEqualTo(counts);

    load("2026-05-20", ANCHOR.formatted("4400127718"));
    assertThat(newest().state()).isEqualTo(BankState.TAKEN_OVER);
  }

  @Test
  void verifiesAChangeByACallToANumberOnFileBeforeAndAnotherPerson() {
    load("2026-05-20", ANCHOR.formatted("4400127718"));
    String moved =
        ANCHOR.formatted("9900127718").replace("ap@anchor", "ap@anch0r").replace("0100", "0199");
    load("2026-05-21", moved);
    assertThat(newest().state()).isEqualTo(BankState.PENDING);
    assertThat(newest().reason()).contains("another e-mail address and another telephone number");

    assertThatThrownBy(() -> on("2026-05-21").approve("0412003", by("hvandermeer")))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("before somebody has called");
    assertThatThrownBy(
            () -> on("2026-05-21").called("0412003", call("619-555-0199", true), by("tokonjo")))
        .as("the number that came with the change")
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("before the account changed");
    assertThatThrownBy(
            () -> on("2026-05-21").called("0412003", call("619-555-0142", false), by("tokonjo")))
        .as("a number that nothing shows")
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("--evidence");
    on("2026-05-21").called("0412003", call("1 619 555 0100", true), by("tokonjo"));
    assertThat(newest().state()).isEqualTo(BankState.CALLED_BACK);

    for (String person : List.of("tokonjo", "Tokonjo ", newest().recorded().person())) {
      assertThatThrownBy(() -> on("2026-05-21").approve("0412-003", by(person)))
          .isInstanceOf(NotAllowed.class)
          .hasMessageContaining("yourself");
    }
    BankVersion approved = on("2026-05-21").approve("0412-003", by("hvandermeer"));

    assertThat(approved.usableFrom())
        .as("three banking days, Memorial Day and a weekend between")
        .isEqualTo("2026-05-27");
    assertThat(approved.isUsableOn(LocalDate.parse("2026-05-26"))).isFalse();
    assertThat(approved.isUsableOn(LocalDate.parse("2026-05-27"))).isTrue();
    assertThat(approved.isUsableOn(LocalDate.parse("2026-05-28"))).isTrue();
    assertThatThrownBy(() -> on("2026-05-21").reject("0412-003", by("tokonjo")))
        .isInstanceOf(NotPossible.class);
    assertThat(new Vendors(shelves).show("0412003").accounts().get(1).events())
        .extracting(each -> each.event() + " " + each.phoneSource())
        .containsExactly("CALLED_BACK VENDOR_VERSION 1", "APPROVED null");
    assertThat(shelves.invariants().check()).isEmpty();
  }

  @Test
  void payTheOldAccountAgainOnceTheChangeIsRejected() {
    load("2026-05-20", ANCHOR.formatted("4400127718"));
    load("2026-05-21", ANCHOR.formatted("9900127718"));

    on("2026-05-21").reject("0412-003", by("tokonjo"));
    assertThat(newest().version()).isEqualTo(1);
    load("2026-05-22", ANCHOR.formatted("9900127718"));
    assertThat(newest().version()).as("the file still says it").isEqualTo(1);
    assertThat(shelves.banks().newestAt(at("2026-05-21").minusSeconds(1)).get("0412003"))
        .extracting(each -> each.version())
        .isEqualTo(1);
  }

  @Test
  void entersAnAccountFromAFileAndTellsWhoseElseItIs() {
    load("2026-05-20", ANCHOR.formatted("4400127718") + BAY.formatted("5501"));
    assertThat(shelves.banks().sharing(newest())).isEmpty();
    byte[] same =
        "routing_number,account_number,account_type\n122000247,04400127718,SAVINGS\n"
            .getBytes(UTF_8);

    on("2026-05-21").enter("0777-001", "bank.csv", same, shown("tokonjo"));
    assertThat(shelves.banks().sharing(newest()))
        .extracting(each -> each.employerId())
        .containsExactly("0777-001");

    byte[] again =
        "routing_number,account_number,account_type\n122000247,4400127718,CHECKING\n"
            .getBytes(UTF_8);
    on("2026-05-22").enter("0412-003", "bank.csv", again, by("tokonjo"));
    on("2026-05-22").called("0412-003", call("619-555-0100", true), by("tokonjo"));
    on("2026-05-22").approve("0412-003", by("hvandermeer"));
    assertThat(shelves.banks().sharing(newest()))
        .as("two people have approved it in spite of that")
        .isEmpty();
    assertThat(evidence()).isEqualTo(1);
    assertThat(shelves.invariants().check()).isEmpty();
  }

  private @Nullable Integer evidence() {
    return JdbcClient.create(database.app())
        .sql("SELECT count(evidence_sha256)::int FROM bank_version")
        .query(Integer.class)
        .single();
  }
}
