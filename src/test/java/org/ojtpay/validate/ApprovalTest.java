package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.policy.PolicyPack;

/** A board whose pack lets a person approve. */
class ApprovalTest {

  @TempDir private Path folder;
  private Board board = aBoard();

  @BeforeEach
  void letAPersonApprove() throws IOException {
    Path pack = Path.of("src/main/resources/policies/sdwp-ojt");
    Path own = Files.createDirectory(folder.resolve("sdwp-ojt"));
    try (Stream<Path> files = Files.list(pack)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file).replace("value: PROGRAM}", "value: PERSON}");
        Files.writeString(own.resolve(file.getFileName().toString()), text);
      }
    }
    board = aBoard().under(PolicyPack.load(own));
  }

  @Test
  void holdsAnAgreementOnWhichNothingIsFound() {
    Verdict verdict = board.decide(anAgreement());

    assertThat(codes(verdict)).containsExactly("AGR-TO-APPROVE HOLD");
    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
  }

  @Test
  void approvesItOnceAPersonHas() {
    Verdict verdict = board.clearing(1, "AGR-TO-APPROVE").decide(anAgreement());

    assertThat(verdict.disposition()).isEqualTo(Disposition.APPROVED);
    assertThat(codes(verdict)).containsExactly("AGR-TO-APPROVE WARN");
  }

  @Test
  void asksForNoApprovalOfWhatGoesBackOrIsHeldAnyway() {
    assertThat(codes(board.decide(anAgreement().rate("0.60"))))
        .containsExactly("AGR-RATE-OVER-CAP RETURN");
    assertThat(codes(board.decide(anAgreement().receivedOn("2026-01-26"))))
        .containsExactly("AGR-RECEIVED-LATE HOLD");
  }

  @Test
  void sendsItBackWhereAPersonDoes() {
    assertThat(board.clearing(1, "").decide(anAgreement()).disposition())
        .isEqualTo(Disposition.RETURNED);
  }
}
