package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ojtpay.job.WhatIf;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;

class WhatIfLinesTest {

  private static WhatIfLines lines(WhatIf.Difference... differences) {
    Run run =
        new Run(
            "1a2b3c4d",
            "nightly-invoice-run",
            LocalDate.parse("2026-05-20"),
            1,
            "sdwp-ojt",
            "9f".repeat(32),
            "outbox",
            "DONE",
            Instant.EPOCH,
            Instant.EPOCH,
            "");
    return new WhatIfLines(
        new WhatIf.Answer(run, PolicyPack.load("mo-ojt-wioa"), 23, List.of(differences)));
  }

  private static WhatIf.Difference cured() {
    return new WhatIf.Difference(
        "2026-05-12 late invoice",
        new WhatIf.Outcome(
            Disposition.HELD, List.of("HOLD INV-LATE"), Optional.of(Money.of("900.00"))),
        new WhatIf.Outcome(Disposition.APPROVED, List.of(), Optional.of(Money.of("900.00"))));
  }

  @Test
  void showsOnlyWhatDiffers() {
    assertThat(lines(cured()).text().lines())
        .containsExactly(
            "Run 1a2b3c4d as of 2026-05-20, decided by sdwp-ojt, and again by mo-ojt-wioa "
                + PolicyPack.load("mo-ojt-wioa").version(),
            "",
            "  2026-05-12 late invoice",
            "    disposition  HELD -> APPROVED",
            "    reasons      HOLD INV-LATE -> none",
            "",
            "1 of 23 submissions would have come to something else.",
            "Nothing was changed.");
  }

  @Test
  void saysThatNothingDiffers() {
    assertThat(lines().text()).contains("Nothing differs in 23 submissions.");
    assertThat(lines().json()).endsWith("\"decided\":23,\"differences\":[]}");
  }

  @Test
  void saysBothSidesInJson() {
    assertThat(lines(cured()).json())
        .contains(
            "\"differences\":[{\"submission\":\"2026-05-12 late invoice\",\"before\":{\"disposition\":\"HELD\",\"reasons\":[\"HOLD"
                + " INV-LATE\"],\"reimbursement\":\"900.00\"},\"after\":{\"disposition\":\"APPROVED\",\"reasons\":[],\"reimbursement\":\"900.00\"}}]");
  }
}
