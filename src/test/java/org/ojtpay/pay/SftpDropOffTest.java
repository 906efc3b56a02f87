package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.pay.Handover.Outcome;
import org.ojtpay.pay.SampleBank.Trouble;
import org.ojtpay.units.Sha256;

/** Deliveries to a server on this machine, which fails where the test wants it to. */
class SftpDropOffTest {

  private static final String NAME = "OJT_BCWB_operating_20260520_A.ach";

  /** Larger than what one message carries. */
  private static final byte[] BYTES =
      "6220910000190093348102".repeat(5_000).getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;
  private SampleBank bank;
  private DropOff dropOff;

  @BeforeEach
  void open() {
    bank = new SampleBank(folder, "EC");
    dropOff = dropOff(bank.delivery());
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private static DropOff dropOff(Delivery.Sftp delivery) {
    return new SftpDropOff(delivery, Duration.ofSeconds(2));
  }

  @Test
  void putsTheWholeFileThereAndSeesIt() {
    Handover sent = dropOff.send(NAME, BYTES);

    assertThat(sent.outcome()).as(sent.said()).isEqualTo(Outcome.LISTED);
    assertThat(sent.sha256()).isEqualTo(Sha256.of(BYTES));
    arrivedOnce();
  }

  @Test
  void leavesAFileAloneThatLiesThereAlready() throws IOException {
    dropOff.send(NAME, BYTES);
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(bank.box().resolve(NAME), before);

    assertThat(dropOff.send(NAME, BYTES).outcome()).isEqualTo(Outcome.LISTED);
    assertThat(Files.getLastModifiedTime(bank.box().resolve(NAME))).isEqualTo(before);
    assertThat(dropOff.look(NAME, BYTES).outcome()).isEqualTo(Outcome.LISTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void neverTakesTheNameFromOtherBytes(int longer) throws IOException {
    byte[] other = new byte[BYTES.length + longer];
    Files.write(bank.box().resolve(NAME), other);

    assertThat(dropOff.send(NAME, BYTES).outcome()).isEqualTo(Outcome.OTHER_BYTES);
    assertThat(dropOff.look(NAME, BYTES).outcome()).isEqualTo(Outcome.OTHER_BYTES);
    assertThat(bank.box().resolve(NAME)).hasBinaryContent(other);
    assertThat(bank.names()).containsExactly(NAME);
  }

  @Test
  void doesNotTakeAbsenceForEvidence() {
    assertThat(dropOff.look(NAME, BYTES).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CLOSES_HALF_WAY",
        "CLOSES_BEFORE_RENAME",
        "CLOSES_AFTER_RENAME",
        "STALLS_AT_RENAME",
        "REFUSES_LISTING",
        "TAKES_AT_ONCE"
      })
  void isUnknownWhereTheAnswerFailsToCome(Trouble trouble) {
    bank.has(trouble);

    Handover sent = dropOff.send(NAME, BYTES);

    assertThat(sent.outcome()).as(sent.said()).isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSES_AFTER_RENAME", "REFUSES_LISTING"})
  void isSettledByALaterLookWhereTheFileHadArrived(Trouble trouble) {
    bank.has(trouble);
    dropOff.send(NAME, BYTES);
    bank.isWell();

    assertThat(dropOff.look(NAME, BYTES).outcome()).isEqualTo(Outcome.LISTED);
    arrivedOnce();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CLOSES_AFTER_OPEN",
        "CLOSES_HALF_WAY",
        "CLOSES_BEFORE_RENAME",
        "CLOSES_AFTER_RENAME",
        "DISK_IS_FULL",
        "DISK_FILLS_UP",
        "REFUSES_RENAME",
        "REFUSES_LISTING"
      })
  void sendsTheSameBytesUnderTheSameNameAgainWhateverHappenedBefore(Trouble trouble) {
    bank.has(trouble);
    dropOff.send(NAME, BYTES);
    bank.isWell();

    assertThat(dropOff.send(NAME, BYTES).outcome()).isEqualTo(Outcome.LISTED);
    arrivedOnce();
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSES_AFTER_OPEN", "DISK_IS_FULL", "DISK_FILLS_UP", "REFUSES_RENAME"})
  void isRefusedWhereNothingOfItIsLeftThere(Trouble trouble) throws IOException {
    bank.has(trouble);

    Handover sent = dropOff.send(NAME, BYTES);

    assertThat(sent.outcome()).as(sent.said()).isEqualTo(Outcome.REFUSED);
    for (String name : bank.names()) {
      assertThat(bank.box().resolve(name)).isEmptyFile();
    }
  }

  @Test
  void isSatisfiedWithTheSizeWhereTheBankLetsNobodyRead() {
    bank.has(Trouble.REFUSES_READING);

    Handover sent = dropOff.send(NAME, BYTES);

    assertThat(sent.outcome()).as(sent.said()).isEqualTo(Outcome.LISTED);
    assertThat(sent.sha256()).isNull();
  }

  @Test
  void refusesABankThatShowsAnotherKeyThanTheKnownOne() throws IOException {
    bank.knows(List.of(SampleBank.key("EC")));

    refused(dropOff, "which is not its key in");
  }

  @Test
  void refusesABankWhoseKeyIsNotKnown() throws IOException {
    bank.knows(List.of());
    refused(dropOff, "which is not its key in");

    Files.delete(bank.delivery().knownHosts());
    refused(dropOff, "known_hosts, with the server's own key, cannot be read");
  }

  @Test
  void asksABankForTheKeyThatIsKnown() throws IOException {
    try (SampleBank two = new SampleBank(folder.resolve("two"), "EC", "RSA")) {
      for (var each : two.hostKeys()) {
        two.knows(List.of(each));

        Handover sent = dropOff(two.delivery()).send(NAME, BYTES);

        assertThat(sent.outcome()).as(sent.said()).isEqualTo(Outcome.LISTED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
  void refusesAKeyFileThatIsOpenToOthers(String mode) throws IOException {
    Files.setPosixFilePermissions(bank.delivery().keyFile(), PosixFilePermissions.fromString(mode));

    refused(dropOff, "do: chmod 600");
  }

  @Test
  void refusesAKeyThatTheBankDoesNotKnow() throws IOException {
    bank.keyFile("board.key", SampleBank.key("EC"), null);

    refused(dropOff, "let nobody in");
  }

  @Test
  void refusesAKeyWithAPassphraseAndAFileThatHoldsNone() throws IOException {
    bank.keyFile("board.key", SampleBank.key("EC"), "correct horse");
    refused(dropOff, "holds no private key");

    Files.writeString(bank.delivery().keyFile(), "not a key");
    refused(dropOff, "holds no private key");

    Files.delete(bank.delivery().keyFile());
    refused(dropOff, "cannot be read");
  }

  @Test
  void isRefusedWhereNobodyAnswers() {
    bank.close();

    refused(dropOff, "let nobody in");
    assertThat(dropOff.look(NAME, BYTES).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void deliversIntoTheFolderThatTheBankNamed() throws IOException {
    Files.createDirectory(bank.box().resolve("incoming"));
    Delivery.Sftp to = bank.delivery();

    DropOff incoming =
        dropOff(
            new Delivery.Sftp(
                to.host(), to.port(), to.user(), to.keyFile(), to.knownHosts(), "incoming"));

    assertThat(incoming.send(NAME, BYTES).outcome()).isEqualTo(Outcome.LISTED);
    assertThat(bank.box().resolve("incoming").resolve(NAME)).hasBinaryContent(BYTES);
    assertThat(incoming.target()).isEqualTo("sftp://board@127.0.0.1:" + to.port() + "/incoming");
  }

  private void refused(DropOff by, String why) {
    Handover sent = by.send(NAME, BYTES);

    assertThat(sent.outcome()).as(sent.said()).isEqualTo(Outcome.REFUSED);
    assertThat(sent.said()).contains(why);
    assertThat(bank.names()).isEmpty();
  }

  private void arrivedOnce() {
    assertThat(bank.names()).containsExactly(NAME);
    assertThat(bank.box().resolve(NAME)).hasBinaryContent(BYTES);
  }
}
