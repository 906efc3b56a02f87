package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A changed bank account by the command line: listed, called about, approved by another person. */
class VendorsIT extends AtHome {

  private static final String LOMAS = "0190-006";
  private static final String NUMBER = "41190077";

  @BeforeEach
  void makeAHome() throws IOException {
    NightCommand.home(home);
    Files.createDirectory(home.resolve("inbox"));
  }

  private String listed() {
    return done("vendors", "list")
        .lines()
        .filter(line -> line.startsWith(LOMAS))
        .findFirst()
        .orElseThrow();
  }

  private int called(String from, String... more) {
    String[] call = {
      "vendors",
      "called",
      LOMAS,
      "--contact",
      "Teodora Blum, owner",
      "--phone",
      "(619) 555-0171",
      "--phone-from",
      from,
      "--reason",
      "She read the account to me.",
      "--as",
      "tokonjo"
    };
    String[] all = java.util.Arrays.copyOf(call, call.length + more.length);
    System.arraycopy(more, 0, all, call.length, more.length);
    return ojtpay(all);
  }

  @Test
  void aChangedAccountIsListedCalledAboutAndApprovedByAnotherPerson() throws IOException {
    done(
        "run",
        "nightly-invoice-run",
        "--quiet",
        "--as-of",
        "2026-05-20",
        "--inbox",
        home.resolve("inbox").toString());
    new DataOptions()
        .with(
            keptOpen -> {
              isTakenOver();
              entersAnother();
              callsAndApproves();
              return true;
            });
  }

  private void isTakenOver() {
    assertThat(done("vendors", "list").lines()).hasSizeGreaterThan(5);
    assertThat(listed()).contains("Lomas Verdes Landscape Co.", "CHECKING ****0621 TAKEN_OVER");
    assertThat(done("vendors", "show", LOMAS))
        .contains("0190-006 version 1 from 2026-05-20: Lomas Verdes Landscape Co.")
        .contains("e-mail tblum@lomasverdes.example", "account 1: CHECKING ****0621 TAKEN_OVER")
        .doesNotContain("83300621");
    assertThat(ojtpay("vendors", "show", "0190-999")).isEqualTo(2);
    assertThat(said).contains("0190-999");
    assertThat(called("on-file")).as("nothing waits").isEqualTo(2);
    assertThat(said).contains("is TAKEN_OVER and waits for no call");
  }

  private void entersAnother() {
    try {
      Path file = home.resolve("account.csv");
      Files.writeString(
          file, "routing_number,account_number,account_type\n453077185," + NUMBER + ",CHECKING\n");
      done(
          "vendors",
          "bank",
          LOMAS,
          "--from",
          file.toString(),
          "--reason",
          "Letter of May 4.",
          "--as",
          "tokonjo");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThat(listed()).contains("****0077 PENDING").doesNotContain(NUMBER);
    assertThat(ojtpay("vendors", "approve", LOMAS, "--reason", "x", "--as", "hvandermeer"))
        .isEqualTo(2);
    assertThat(said).contains("cannot be approved before somebody has called the employer");
  }

  private void callsAndApproves() {
    assertThat(called("on-file")).isEqualTo(2);
    assertThat(said).contains("did not stand in vendors.csv before the account changed");
    assertThat(called("evidence")).isEqualTo(2);
    assertThat(said).contains("Add --evidence FILE");
    assertThat(called("nowhere")).isEqualTo(2);
    assertThat(called("evidence", "--evidence", home.resolve("account.csv").toString()))
        .as(() -> said)
        .isZero();
    assertThat(said)
        .contains("CALLED_BACK by tokonjo", "spoke to Teodora Blum, owner at (619) 555-0171");
    assertThat(listed()).contains("****0077 CALLED_BACK");
    assertThat(ojtpay("vendors", "approve", LOMAS, "--reason", "x", "--as", "tokonjo"))
        .as("who called has not the role, and would be refused with it")
        .isEqualTo(5);
    done("vendors", "approve", LOMAS, "--reason", "Notes seen.", "--as", "hvandermeer");
    assertThat(listed()).contains("****0077 APPROVED since", "to be paid from");
    assertThat(done("vendors", "show", LOMAS))
        .contains("account 1: CHECKING ****0621", "account 2: CHECKING ****0077 APPROVED")
        .contains("recorded by tokonjo: Letter of May 4.", "APPROVED by hvandermeer", "Notes seen.")
        .doesNotContain(NUMBER);
  }
}
