package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Packs;
import org.ojtpay.policy.Parameter;
import org.ojtpay.policy.PolicyCheck;
import org.ojtpay.policy.PolicyPack;

/** A pack may say NONE in place of a value: that rule, and no other, is silent then. */
class SwitchedOffTest {

  private static final PolicyPack SDWP = PolicyPack.load("sdwp-ojt");

  /** The one code that goes with a parameter; the others only time or word something. */
  private static final Map<String, String> CODES =
      Map.of(
          "agreement.max-hours", "AGR-DURATION-HOURS",
          "agreement.min-hours-per-week", "AGR-PART-TIME",
          "agreement.received-within-working-days", "AGR-RECEIVED-LATE",
          "agreement.signed-before-start-days", "AGR-SIGNED-LATE",
          "agreement.svp-hours", "AGR-SVP-DURATION",
          "discontinuation.section-days", "DISC-LATE",
          "hours.week-short", "PAY-WEEK-SHORT",
          "invoice.received-within-working-days", "INV-LATE",
          "void.days", "VOID-OR-DISCONTINUED");

  @TempDir private static Path temp;

  /** Every parameter for which a pack with NONE is sound. */
  static List<String> switches() throws IOException {
    List<String> keys = new ArrayList<>();
    for (Parameter each : SDWP.parameters()) {
      if (PolicyCheck.check(without(each.key())).isEmpty()) {
        keys.add(each.key());
      }
    }
    return keys;
  }

  private static Path without(String key) throws IOException {
    return Packs.with(Files.createTempDirectory(temp, "pack"), key, "NONE");
  }

  @Test
  void everyRuleThatCanBeSwitchedOffIsAmongThem() throws IOException {
    assertThat(switches()).containsAll(CODES.keySet());
    assertThat(everythingFoundUnder(SDWP)).containsAll(CODES.values());
  }

  @ParameterizedTest
  @MethodSource("switches")
  void silencesItsOwnCodeAndNoOther(String key) throws IOException {
    NavigableSet<String> expected = everythingFoundUnder(SDWP);
    if (CODES.containsKey(key)) {
      expected.remove(CODES.get(key));
    }

    assertThat(everythingFoundUnder(PolicyPack.load(without(key)))).isEqualTo(expected);
  }

  /** What is found on submissions that break every rule that a switch belongs to. */
  private static NavigableSet<String> everythingFoundUnder(PolicyPack pack) {
    NavigableSet<String> codes = new TreeSet<>();
    Verdict late =
        aBoard()
            .under(pack)
            .decide(
                anAgreement()
                    .signedOn("2026-01-29")
                    .receivedOn("2026-02-10")
                    .hours("1041")
                    .with(FieldName.SVP_LEVEL, "3")
                    .with(FieldName.HOURS_PER_WEEK, "31")
                    .with(FieldName.WAGE, "17.50")
                    .raise("2027-07-01", "20.00"));
    codes(late, codes);
    Board board = aBoard().having(anAgreement().from("2026-03-02", "2026-07-31")).under(pack);
    codes(board.decide(shortWeek().receivedOn("2026-04-20")), codes);
    codes(
        board.decide(
            anInvoice()
                .type("DISCONTINUATION")
                .with(FieldName.LAST_DAY_WORKED, "2026-03-06")
                .receivedOn("2026-04-20")),
        codes);
    return codes;
  }

  private static InvoiceBuilder shortWeek() {
    return anInvoice()
        .clarified(
            aClarification().fullDays("2026-03-02", "2026-03-06").day("2026-03-09", "REG", "8.00"))
        .payroll(aRegister().line("REG", "48.00", "22.00"))
        .claiming("48.00", "528.00");
  }

  private static void codes(Verdict verdict, NavigableSet<String> into) {
    verdict.findings().stream().map(Finding::code).forEach(into::add);
  }
}
