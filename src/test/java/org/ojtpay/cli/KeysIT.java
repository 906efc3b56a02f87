package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of what is sealed, by the command line, with the accounts of the sample board. */
class KeysIT {

  @TempDir Path home;
  private final String before = System.getProperty("ojtpay.home", "");
  private String said = "";

  @BeforeEach
  void makeAHome() throws IOException {
    NightCommand.home(home);
    System.setProperty("ojtpay.home", home.toString());
  }

  @AfterEach
  void leaveIt() {
    System.setProperty("ojtpay.home", before);
  }

  @Test
  void areExchangedAndNothingBeginsWithoutThem() throws IOException {
    assertThat(ojtpay("run", "payment-file", "--quiet", "--as-of", "2026-05-20")).as(said).isZero();
    assertThat(ojtpay("keys", "check")).as(said).isZero();
    String old = found("([0-9a-f]{12}) +10 fields  current");

    assertThat(ojtpay("keys", "rotate")).as(said).isZero();
    assertThat(said).contains("10 fields were sealed with it").contains("keys retire " + old);
    String current = found("Key ([0-9a-f]{12}) was made");
    assertThat(ojtpay("keys", "check")).as(said).isZero();
    assertThat(said)
        .contains(old + "       0 fields\n")
        .contains(current + "      10 fields  current");

    assertThat(ojtpay("keys", "retire", current)).isEqualTo(2);
    assertThat(ojtpay("keys", "retire", old)).as(said).isZero();
    assertThat(ojtpay("keys", "retire", old)).isEqualTo(2);
    assertThat(ojtpay("keys", "seal-old")).as(said).isZero();
    assertThat(said).contains("0 payment files and 0 kept copies of vendors.csv");

    Path file = home.resolve(".ojtpay/demo/keys/fields");
    Path aside = Files.move(file, home.resolve("fields"));
    assertThat(ojtpay("runs")).isEqualTo(3);
    assertThat(said).contains("lacks the key " + current);
    assertThat(file).doesNotExist();
    Files.move(aside, file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(ojtpay("runs")).isEqualTo(3);
    assertThat(said).contains("chmod 600");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(ojtpay("ledger", "check")).as(said).isZero();
  }

  private String found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(said);
    assertThat(matcher.find()).as(said).isTrue();
    return matcher.group(1);
  }

  private int ojtpay(String... args) {
    StringWriter all = new StringWriter();
    int status =
        Main.commandLine()
            .setOut(new PrintWriter(all, true))
            .setErr(new PrintWriter(all, true))
            .execute(args);
    said = all.toString();
    return status;
  }
}
