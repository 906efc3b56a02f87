package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Payments that do not go straight, by the command line and with a real database: withdrawn in each
 * state, held, come back before and after they settled, made again, and paid at last. The books
 * balance after each step.
 */
class PaymentLifeIT extends AtHome {

  private static final String LOMAS = "2026-04-22 Lomas Verdes final invoice";
  private static final List<String> ENTRIES =
      List.of(
          "2026-03-09 Lomas Verdes - L Ferreira agreement",
          LOMAS,
          "2026-02-05 OJT packet Tellez - Anchor Point",
          "2026-04-10 Invoice 1042 Anchor Point",
          "2026-03-24 Sunset Cliffs Vet - two OJTs",
          "2026-05-14 sunset cliffs invoices.zip");
  private static final String DAY = "2026-05-20";
  private static final String SETTLES = "2026-05-21";
  private static final String APPROVER = "hvandermeer";
  private static final String RELEASER = "izuberi";

  @BeforeEach
  void makeAHome() throws IOException {
    NightCommand.home(home);
    Path job = home.resolve("jobs/payment-file.yaml");
    Files.writeString(
        job,
        Files.readString(job)
            .replaceAll("(?m)^(approver|releaser):.*$", "")
            .replace("release: at-once", "release: by-people"));
    for (String entry : ENTRIES) {
      Path from = Path.of("inbox-samples/night", entry);
      Path to = home.resolve("inbox").resolve(entry);
      if (Files.isDirectory(from)) {
        NightCommand.copy(from, to);
      } else {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    }
  }

  private String pay(String day) {
    String told =
        done("run", "payment-file", "--quiet", "--as-of", day, "--inbox", home + "/inbox");
    String balance = done("ledger", "check");
    assertThat(balance).contains("The books balance.");
    return told;
  }

  private String pay() {
    return pay(DAY);
  }

  /** The lines of "payments list", the newest file last. */
  private List<String> files() {
    return done("payments", "list").lines().toList();
  }

  private String newest() {
    List<String> files = files();
    return files.get(files.size() - 1).replaceAll(".*(OJT_\\S+\\.ach).*", "$1");
  }

  private void approve(String file) {
    done("payments", "approve", file, "--as", APPROVER);
  }

  private void release(String file) {
    done("payments", "release", file, "--as", RELEASER);
  }

  private String hold() {
    return said.replaceAll("(?s).*hold ([0-9]+).*", "$1");
  }

  private String payment(String file, String words) {
    return done("payments", "show", file)
        .lines()
        .filter(line -> line.contains(words))
        .findFirst()
        .orElseThrow()
        .strip()
        .split(" +", -1)[0];
  }

  private String voided(String what) {
    return done("payments", "void", what, "--reason", "A slip.", "--as", APPROVER);
  }

  @Test
  void aPaymentThatWasWithdrawnHeldAndReturnedIsPaidOnce() {
    done("run", "nightly-invoice-run", "--quiet", "--as-of", DAY, "--inbox", home + "/inbox");
    new DataOptions()
        .with(
            keptOpen -> {
              withdrawnInEachState();
              String file = heldAndLifted();
              String second = confirmedSettledAndReturned(file);
              madeAgain(second);
              return true;
            });
  }

  private void withdrawnInEachState() {
    assertThat(pay()).contains("PROOFED", "4 payments  $10322.97");
    String proposed = newest();
    voided(proposed);
    assertThat(voided(proposed)).contains("was withdrawn already by hvandermeer: A slip.");
    assertThat(ojtpay("payments", "approve", proposed, "--as", APPROVER)).isEqualTo(5);

    pay();
    String approved = newest();
    assertThat(approved).isNotEqualTo(proposed);
    approve(approved);
    voided(approved);
    assertThat(ojtpay("payments", "release", approved, "--as", RELEASER)).isEqualTo(5);

    pay();
    String released = newest();
    approve(released);
    release(released);
    voided(released);
    assertThat(done("ledger", "check")).contains("The books balance.");
    assertThat(files()).hasSize(3).allMatch(line -> line.startsWith("VOIDED"));
    assertThat(done("payments", "show", released))
        .contains("withdrawn by hvandermeer: A slip.", "P00000012  VOIDED", "attempt 3");
    assertThat(ojtpay("payments", "void", "OJT_BCWB_operating_20260520_Z.ach", "--reason", "x"))
        .isEqualTo(5);
  }

  /**
   * The submission of one is held while its file is approved; the file goes, the rest comes anew.
   */
  private String heldAndLifted() {
    pay();
    String stale = newest();
    approve(stale);
    assertThat(
            ojtpay(
                "payments", "hold", "EMPLOYER", "0190-007", "--reason", "x", "--as", "rcastellane"))
        .isEqualTo(2);
    assertThat(said).contains("No agreement on file has the employer", "Near it: 0190006");
    done(
        "payments", "hold", "SUBMISSION", LOMAS, "--reason", "Asked twice.", "--as", "rcastellane");
    String hold = hold();
    String foreseen =
        done(
            "run",
            "payment-file",
            "--dry-run",
            "--quiet",
            "--as-of",
            DAY,
            "--inbox",
            home + "/inbox");
    assertThat(foreseen)
        .contains("WOULD WITHDRAW  " + stale + ": hold " + hold)
        .contains("WOULD PROPOSE", "3 payments  $8722.97", "WAITING  " + LOMAS);
    String looked = page(foreseen);

    String paid = pay();
    tells(page(paid), stale, hold);
    assertThat(looked)
        .contains(done("payments", "show", newest()).replaceAll("(?s).*sha256 (\\S+).*", "$1"));
    assertThat(paid)
        .contains("WITHDRAWN  " + stale + ": hold " + hold + " of rcastellane on SUBMISSION")
        .contains("3 payments  $8722.97")
        .contains("WAITING  " + LOMAS + ": hold " + hold, "(SUBMISSION; Finance lifts it");
    String file = newest();
    assertThat(done("payments", "holds")).contains("Asked twice.", "ojtpay payments lift " + hold);
    assertThat(ojtpay("payments", "lift", hold, "--reason", "x", "--as", "rcastellane"))
        .isEqualTo(5);
    approve(file);
    release(file);
    assertThat(pay()).contains("PUBLISHED  " + file);
    assertThat(ojtpay("payments", "void", file, "--reason", "x", "--as", APPROVER)).isEqualTo(5);
    assertThat(said).contains("cannot be withdrawn any more");
    done("payments", "lift", hold, "--reason", "It came once.", "--as", RELEASER);
    assertThat(ojtpay("payments", "lift", hold, "--reason", "x", "--as", RELEASER)).isEqualTo(2);

    assertThat(pay()).contains("1 payments  $1600.00");
    assertThat(pay("2026-05-22")).contains("WITHDRAWN", "it was to settle on 2026-05-21");
    return file;
  }

  /** What the run has written for people. */
  private static String page(String told) {
    try {
      return Files.readString(
          Path.of(told.replaceAll("(?s).*Look at (\\S+/report\\.html).*", "$1")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tells(String page, String stale, String hold) {
    String today = java.time.LocalDate.now(java.time.ZoneId.of("America/Los_Angeles")).toString();
    assertThat(page)
        .contains("1 approved invoice, $1,600.00, waits to be paid")
        .containsSubsequence(
            "Held from payment",
            "Lomas Verdes Landscape Co.",
            LOMAS,
            "SUBMISSION: hold " + hold,
            today,
            "ojtpay payments lift " + hold)
        .containsSubsequence("Withdrawn", stale, "Asked twice.");
  }

  /** One comes back before the file settles, another after it. Gives the file of what is left. */
  private String confirmedSettledAndReturned(String file) {
    String control = control(file);
    String[] figures = {
      "" + Integer.parseInt(control.substring(13, 21)), "8722.97", "0.00", control.substring(21, 31)
    };
    assertThat(acknowledge(file, "7", figures[1], figures[2], figures[3])).isEqualTo(1);
    assertThat(said).contains("entries and addenda: the file has 6, and you said 7.");
    assertThat(files().toString()).doesNotContain("ACKNOWLEDGED");
    assertThat(acknowledge(file, figures)).as(said).isZero();
    assertThat(acknowledge(file, figures)).as(said).isZero();

    String anchor = payment(file, "Anchor Point");
    assertThat(ojtpay("payments", "settle", file, "--on", DAY, "--as", APPROVER)).isEqualTo(2);
    assertThat(said).contains("settles on 2026-05-21 at the earliest");
    assertThat(back("P99999999", "R03")).isEqualTo(2);
    assertThat(back("P00000099", "R03")).isEqualTo(2);
    assertThat(said).contains("There is no payment \"P00000099\". Near it: P00000009.");
    assertThat(back(anchor, "3")).isEqualTo(2);
    assertThat(
            ojtpay(
                "payments",
                "return",
                anchor,
                "--code",
                "R03",
                "--on",
                SETTLES,
                "--trace",
                "190733580000999",
                "--as",
                APPROVER))
        .isEqualTo(2);
    assertThat(said).contains("not 0000999. No payment has that.");

    assertThat(back(anchor, "R03")).as(said).isZero();
    assertThat(said).contains("$3456.57 are owed", "(RETURNED_PAYMENT) is lifted");
    assertThat(back(anchor, "R03")).as(said).isZero();
    assertThat(said).contains("already. Nothing was changed.");
    assertThat(back(anchor, "R04")).isEqualTo(2);
    assertThat(done("ledger", "check")).contains("The books balance.");

    done("payments", "settle", file, "--on", SETTLES, "--as", RELEASER);
    assertThat(said).contains("2 payments settled; 0 had before, 1 came back");
    done("payments", "settle", file, "--on", SETTLES, "--as", RELEASER);
    assertThat(said).contains("0 payments settled; 2 had before");
    String sunset = payment(file, "$2598.40");
    nobodyAskedBack(sunset);
    assertThat(back(sunset, "R23")).as(said).isZero();
    assertThat(done("ledger", "check")).contains("The books balance.");
    assertThat(done("payments", "show", file))
        .startsWith("PARTLY_RETURNED")
        .contains(anchor + "  RETURNED", sunset + "  RETURNED", "SETTLED")
        .contains("held: ", "RETURNED_PAYMENT", "DUPLICATE_SUSPECT");
    assertThat(done("payments", "holds").lines()).hasSize(3);
    return newest();
  }

  private void nobodyAskedBack(String payment) {
    for (List<String> asked :
        List.of(
            List.of("return", payment, "--reversal", "--code", "R02", "--on", SETTLES),
            List.of("keep", payment, "--reason", "x"),
            List.of("repaid", payment, "--on", SETTLES, "--reason", "x"))) {
      List<String> words = new ArrayList<>(asked);
      words.add(0, "payments");
      words.addAll(List.of("--as", APPROVER));
      assertThat(ojtpay(words.toArray(String[]::new))).as(asked.get(0)).isEqualTo(2);
      assertThat(said).contains("Nobody has asked " + payment + " back.");
    }
  }

  private int acknowledge(String file, String... figures) {
    return ojtpay(
        "payments",
        "acknowledge",
        file,
        "--entries",
        figures[0],
        "--credits",
        figures[1],
        "--debits",
        figures[2],
        "--hash",
        figures[3],
        "--as",
        APPROVER);
  }

  private int back(String payment, String code) {
    return ojtpay("payments", "return", payment, "--code", code, "--on", SETTLES, "--as", APPROVER);
  }

  private String control(String file) {
    try (Stream<Path> runs = Files.walk(home.resolve("outbox"))) {
      Path bytes = runs.filter(each -> each.endsWith(file)).findFirst().orElseThrow();
      return Files.readString(bytes, StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> line.startsWith("9"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing is made again while it is held; a change of account ends by another person. */
  private void madeAgain(String third) {
    assertThat(pay(SETTLES)).contains("WAITING", "RETURNED_PAYMENT", "DUPLICATE_SUSPECT");
    for (String line :
        done("payments", "holds").lines().filter(each -> each.contains("P0")).toList()) {
      done(
          "payments",
          "lift",
          line.split(" ", -1)[0],
          "--reason",
          "Account corrected.",
          "--as",
          RELEASER);
    }
    assertThat(pay(SETTLES)).contains("2 payments  $6054.97");
    String again = newest();
    assertThat(done("payments", "show", again)).contains("attempt 6");
    approve(again);
    release(again);
    assertThat(files().toString()).contains("PROOFED          " + third);
    approve(third);
    release(third);
    assertThat(pay(SETTLES)).contains("PUBLISHED  " + again);

    String lomas = payment(third, "Lomas");
    assertThat(ojtpay("payments", "noc", lomas, "--code", "X1", "--reason", "x", "--as", APPROVER))
        .isEqualTo(2);
    done("payments", "noc", lomas, "--code", "C01", "--reason", "A digit.", "--as", APPROVER);
    String noc = hold();
    done("payments", "noc", lomas, "--code", "C01", "--reason", "A digit.", "--as", APPROVER);
    assertThat(said).contains("Recorded already");
    assertThat(ojtpay("payments", "lift", noc, "--reason", "x", "--as", APPROVER)).isEqualTo(5);
    done("payments", "lift", noc, "--reason", "Verified by telephone.", "--as", RELEASER);

    for (String file : List.of(again, third)) {
      done("payments", "settle", file, "--on", "2026-05-26", "--as", APPROVER);
    }
    assertThat(pay("2026-05-26")).contains("Nothing to pay").doesNotContain("WAITING");
    assertThat(files().stream().filter(each -> each.startsWith("SETTLED"))).hasSize(2);
    assertThat(done("show", "1042")).contains("settled by hvandermeer");
    assertThat(done("payments", "holds")).contains("0 holds.");
  }
}
