package org.ojtpay.job;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.pay.Delivery;

/** The jobs' files: what is there is sound, and what is wrong is named. */
class JobsCheckTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-20T19:00:00Z"), ZoneOffset.UTC);
  private static final Path HOME = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void copyTheJobs() throws IOException {
    copyTheJobs(new CopyOption[0]);
  }

  private void copyTheJobs(CopyOption... options) throws IOException {
    for (String name : List.of("board.yaml", "nightly-invoice-run.yaml", "payment-file.yaml")) {
      Files.copy(HOME.resolve("jobs").resolve(name), folder.resolve(name), options);
    }
  }

  private JobsCheck.Result check() {
    return JobsCheck.check(new JobFiles(HOME, folder), CLOCK);
  }

  private List<String> faultsWith(String name, String found, String other) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(found);
    Files.writeString(file, text.replace(found, other));
    return check().faults().stream().map(each -> each.replace(folder + "/", "")).toList();
  }

  @Test
  void theProjectsOwnJobsAreSound() {
    for (String own : List.of("jobs", "jobs/demo")) {
      JobsCheck.Result result = JobsCheck.check(new JobFiles(HOME, HOME.resolve(own)), CLOCK);
      assertThat(result.faults()).isEmpty();
      assertThat(result.warnings()).isEmpty();
      assertThat(result.schedules()).isNotEmpty();
    }
  }

  @Test
  void listsWhatIsDueNextTheEarliestFirst() {
    assertThat(check().next(CLOCK))
        .extracting(each -> each.job() + " " + each.shown())
        .containsExactly(
            "nightly-invoice-run Wednesday 2026-05-20 21:30 America/Los_Angeles",
            "payment-file Thursday 2026-05-21 05:30 America/Los_Angeles");
  }

  @Test
  void namesAKeyThatNobodyReadsAndTheOneThatWasMeant() throws IOException {
    assertThat(faultsWith("payment-file.yaml", "bankProfile:", "bankprofil:"))
        .contains("payment-file.yaml: there is no key bankprofil. Did you mean bankProfile?");
    assertThat(faultsWith("board.yaml", "companyName:", "companyNmae:"))
        .contains(
            "board.yaml: there is no key bankProfiles[0].companyNmae. Did you mean companyName?");
  }

  @Test
  void namesARoleThatThereIsNot() throws IOException {
    assertThat(faultsWith("board.yaml", "[finance, releaser]", "[finance, releeser]"))
        .containsExactly(
            "board.yaml, key people: there is no role \"releeser\", which izuberi has. Did you mean"
                + " releaser?");
  }

  @Test
  void takesTwoSpellingsOfAUserForOnePerson() throws IOException {
    for (String same : List.of("izuberi", "IZuberi", "\" izuberi \"")) {
      copyTheJobs(REPLACE_EXISTING);
      assertThat(faultsWith("board.yaml", "user: rcastellane", "user: " + same))
          .as(same)
          .singleElement()
          .asString()
          .contains("key people: user \"", "stands there twice");
    }
  }

  @Test
  void warnsWhereTooFewDifferentPeopleCanPay() throws IOException {
    assertThat(check().warnings()).isEmpty();

    faultsWith("board.yaml", "user: mlindqvist", "user: hvandermeer2");
    assertThat(check().warnings()).isEmpty();
    assertThat(faultsWith("board.yaml", "[bank-steward]", "[fraud]")).isEmpty();
    assertThat(check().warnings()).singleElement().asString().contains("not enough people");

    faultsWith("board.yaml", "[programs]", "[programs, bank-steward]");
    assertThat(check().warnings()).isEmpty();
  }

  @Test
  void asksForASecondApproverOnlyWhereThereAreLimits() throws IOException {
    faultsWith("board.yaml", "roles: [finance, approver]", "roles: [finance]");
    faultsWith("board.yaml", "[programs]", "[programs, approver]");
    assertThat(check().warnings()).singleElement().asString().contains("a second approver above");

    faultsWith(
        "board.yaml",
        "limits:\n  payment: \"15000.00\"\n  file: \"250000.00\"\n  day: \"400000.00\"\n",
        "");
    assertThat(check().warnings()).isEmpty();
  }

  @Test
  void asksWhetherAccountsAreTriedFirst() throws IOException {
    assertThat(faultsWith("board.yaml", "prenotes: false", "prenotes: perhaps"))
        .anyMatch(fault -> fault.contains("bankProfiles[0].prenotes: found \"perhaps\""));
    assertThat(faultsWith("board.yaml", "prenotes: perhaps", "prenotes: true"))
        .noneMatch(fault -> fault.contains("prenotes"));
  }

  @Test
  void asksForTheAccountThatBalancesFilesAndForNobodyElseToReadIt() throws IOException {
    assertThat(faultsWith("board.yaml", "balanced: false", "balanced: maybe"))
        .anyMatch(fault -> fault.contains("bankProfiles[0].balanced: found \"maybe\""));
    assertThat(faultsWith("board.yaml", "balanced: maybe", "balanced: true"))
        .anyMatch(fault -> fault.contains("bankProfiles[0].fundingAccountFile: found \"nothing\""));

    String named = "balanced: true\n    fundingAccountFile: own.properties";
    assertThat(faultsWith("board.yaml", "balanced: true", named))
        .singleElement()
        .asString()
        .contains("own.properties, cannot be read");
    Path own = folder.resolve("own.properties");
    Files.writeString(own, "routing=190733588\naccount=55501\ntype=checking\n");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(check().faults()).singleElement().asString().contains("chmod 600");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
    assertThat(check().faults()).singleElement().asString().contains("type=CHECKING");
    Files.writeString(own, "routing=190733588\ntype=CHECKING\n");
    assertThat(check().faults()).singleElement().asString().contains("lacks account");
    Files.writeString(own, "routing=190733588\naccount=55501\ntype=CHECKING\n");
    assertThat(check().faults()).isEmpty();
  }

  @Test
  void readsHowFilesReachTheBank() throws IOException {
    assertThat(faultsWithDelivery("{kind: none}")).isEmpty();
    assertThat(faultsWithDelivery("{kind: folder, folder: /srv/bank}")).isEmpty();
    assertThat(
            faultsWithDelivery(
                "{kind: sftp, host: sftp.bank.example, user: board, keyFile: bank.key,"
                    + " knownHosts: bank.hosts, remoteFolder: incoming, port: 2022}"))
        .isEmpty();
    assertThat(new JobFiles(HOME, folder).board().deliveries())
        .containsEntry(
            "operating",
            new Delivery.Sftp(
                "sftp.bank.example",
                2022,
                "board",
                HOME.resolve("bank.key"),
                HOME.resolve("bank.hosts"),
                "incoming"));
  }

  @Test
  void namesWhatADeliveryLacks() throws IOException {
    assertThat(faultsWithDelivery("{kind: ftp}"))
        .singleElement()
        .asString()
        .contains("delivery.kind: found \"ftp\", expected none, folder or sftp.");
    assertThat(faultsWithDelivery("{kind: folder}"))
        .singleElement()
        .asString()
        .contains("bankProfiles[0].delivery.folder: found \"nothing\", expected a value.");
    assertThat(faultsWithDelivery("{kind: none, pasword: x}"))
        .singleElement()
        .asString()
        .startsWith("board.yaml: there is no key bankProfiles[0].delivery.pasword.");
    for (String port : List.of("0", "65536", "\"22\"", "ssh")) {
      assertThat(
              faultsWithDelivery(
                  "{kind: sftp, host: h, user: u, keyFile: k, knownHosts: k, port: " + port + "}"))
          .singleElement()
          .asString()
          .contains("delivery.port", "a port from 1 to 65535");
    }
  }

  private List<String> faultsWithDelivery(String delivery) throws IOException {
    Files.copy(
        HOME.resolve("jobs/board.yaml"),
        folder.resolve("board.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    return faultsWith(
        "board.yaml",
        "    entryDescription: OJT REIMB",
        "    entryDescription: OJT REIMB\n    delivery: " + delivery);
  }

  @Test
  void collectsTheFaultsOfAllFiles() throws IOException {
    faultsWith("payment-file.yaml", "bankProfile: operating", "bankProfile: savings");
    assertThat(faultsWith("nightly-invoice-run.yaml", "policy: sdwp-ojt", "policy: none"))
        .hasSize(2);
  }

  @Test
  void refusesATimeThatIsNone() throws IOException {
    String file = "nightly-invoice-run.yaml";
    assertThat(faultsWith(file, "\"21:30\"", "\"9:30pm\""))
        .containsExactly(
            file
                + ", key time: found \"9:30pm\", expected a time in quotes such as \"21:30\"."
                + " Correct the file and run again.");
    assertThat(faultsWith(file, "\"9:30pm\"", "\"24:00\"")).hasSize(1);
    assertThat(faultsWith(file, "\"24:00\"", "21:30")).isEmpty();
    assertThat(faultsWith(file, "21:30", "\"21:30\"")).isEmpty();
  }

  @Test
  void readsDaysAsARangeOrAList() throws IOException {
    String file = "nightly-invoice-run.yaml";
    assertThat(faultsWith(file, "MONDAY-FRIDAY", "[MONDAY, thursday]")).isEmpty();
    assertThat(check().schedules().get(0).days()).hasSize(2);
    assertThat(faultsWith(file, "[MONDAY, thursday]", "FRIDAY-MONDAY, WEDNESDAY")).isEmpty();
    assertThat(check().schedules().get(0).days()).hasSize(5);
    assertThat(faultsWith(file, "FRIDAY-MONDAY, WEDNESDAY", "MONDAY-FRYDAY"))
        .singleElement()
        .asString()
        .contains("key days: found \"FRYDAY\"");
    assertThat(faultsWith(file, "days: MONDAY-FRYDAY", "days: MONDAY-TUESDAY-FRIDAY")).hasSize(1);
    assertThat(faultsWith(file, "days: MONDAY-TUESDAY-FRIDAY", "days:")).hasSize(1);
  }

  @Test
  void takesTheBoardsTimeZoneWhereAJobNamesNone() throws IOException {
    faultsWith("board.yaml", "timeZone: America/Los_Angeles", "timeZone: America/New_York");
    assertThat(faultsWith("nightly-invoice-run.yaml", "zone: America/Los_Angeles\n", "")).isEmpty();
    assertThat(check().schedules().get(0).zone()).hasToString("America/New_York");
    assertThat(check().schedules().get(1).zone()).hasToString("America/Los_Angeles");
  }

  @Test
  void warnsOfATimeThatTheClocksSkip() throws IOException {
    String file = "nightly-invoice-run.yaml";
    faultsWith(file, "MONDAY-FRIDAY", "MONDAY-SUNDAY");
    assertThat(faultsWith(file, "21:30", "02:30")).isEmpty();
    assertThat(check().warnings())
        .first()
        .asString()
        .contains("2027-03-14", "the job starts on Sunday 2027-03-14 03:30");
  }

  @Test
  void leavesAJobWithoutTimeToPeople() throws IOException {
    assertThat(faultsWith("payment-file.yaml", "time: \"05:30\"\n", "")).isEmpty();
    assertThat(check().schedules()).hasSize(1);
  }

  @Test
  void refusesAnotherJobThatThereIsNot() throws IOException {
    assertThat(faultsWith("payment-file.yaml", "after: nightly-invoice-run", "after: payment-file"))
        .singleElement()
        .asString()
        .contains("key after");
    assertThat(faultsWith("payment-file.yaml", "name: payment-file", "name: payments"))
        .anyMatch(each -> each.contains("key name: found \"payments\""));
  }
}
