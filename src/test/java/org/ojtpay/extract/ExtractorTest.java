package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Problem;

class ExtractorTest {

  private static final String REGISTER = "Employee,Code,Hours\nCasta\u00f1eda, Jo,REG,80\n";

  @TempDir Path folder;

  private FileReading read(byte[] bytes) throws IOException {
    return Sheets.read(Files.write(folder.resolve("file.pdf"), bytes));
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("", "DOC-BROKEN"),
        Arguments.of("   ", "DOC-BROKEN"),
        Arguments.of("%PDF-1.7 and no more", "DOC-BROKEN"),
        Arguments.of("PK\u0003\u0004 and no more", "DOC-KIND-UNKNOWN"),
        Arguments.of("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 and so on", "DOC-BROKEN"),
        Arguments.of("\u0089PNG\r\n and no more", "DOC-UNREADABLE"),
        Arguments.of("\u0000\u0001\u0002", "DOC-BROKEN"),
        Arguments.of("{\\rtf1 Payroll}", "DOC-KIND-UNKNOWN"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void saysWhatIsWrongWithAFileThatItCannotRead(String bytes, String code) throws IOException {
    FileReading reading = read(bytes.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(reading.problems()).extracting(Problem::code).containsExactly(code);
    assertThat(reading.documents()).isEmpty();
  }

  @Test
  void readsTextInEveryCharacterSetThatPayrollSystemsWrite() throws IOException {
    String register = "\"Employee\";Code;Hours\n\"Casta\u00f1eda, Jo\";REG;80\n";
    for (String charset : new String[] {"UTF-8", "windows-1252", "UTF-16"}) {
      FileReading reading = read(register.getBytes(Charset.forName(charset)));
      assertThat(Sheets.lines(reading)).containsExactly("Casta\u00f1eda, Jo|-|-|REG|80|-|-");
    }
    FileReading marked = read(("\ufeff" + register).getBytes(StandardCharsets.UTF_8));
    assertThat(Sheets.lines(marked)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"',',a", "';',a", "'\t',a", "'|',a"})
  void findsTheSeparator(String separator, String name) {
    String text =
        "Payroll, all of it\n"
            + String.join(separator, "Employee", "Code", "Hours")
            + "\n"
            + String.join(separator, "\"Ruiz, Ana\"", "REG", "80")
            + "\n"
            + String.join(separator, name, "OT", "2");
    assertThat(DelimitedText.separator(text)).isEqualTo(separator.charAt(0));
  }

  @Test
  void keepsQuotesAndLineBreaksInsideAField() throws IOException {
    FileReading reading =
        read(
            "Employee,Code,Hours,Note\n\"Ruiz, \"\"Ana\"\"\nMaria\",REG,80,x\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(Sheets.lines(reading)).containsExactly("Ruiz, \"Ana\" Maria|-|-|REG|80|-|-");
  }

  @Test
  void refusesATableOfMoreCellsThanAnySubmissionHolds() throws IOException {
    byte[] bytes =
        ",,,,,,,,,\n".repeat(CellCount.MAX_CELLS / 10 + 1).getBytes(StandardCharsets.UTF_8);
    assertThat(read(bytes).problems()).extracting(Problem::code).containsExactly("DOC-LIMIT");
  }

  @Test
  void neverThrowsWhateverTheBytesAre() throws IOException {
    Random random = new Random(20260504);
    byte[] register = REGISTER.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = register.clone();
      for (int change = 0; change <= i % 5; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      FileReading reading = read(bytes);
      assertThat(reading.documents().size() + reading.problems().size()).isPositive();
    }
  }

  @Test
  void neverThrowsWhereAWorkbookIsCutOrChanged() throws IOException {
    Path whole = folder.resolve("payroll.xlsx");
    Sheets.xlsx(folder, Sheets.row("Employee", "Code", "Hours"), Sheets.row("Ana", "REG", 80));
    byte[] bytes = Files.readAllBytes(whole);
    Random random = new Random(20260517);
    for (int i = 0; i < 60; i++) {
      byte[] changed =
          java.util.Arrays.copyOf(bytes, i % 2 == 0 ? bytes.length : random.nextInt(bytes.length));
      if (changed.length > 0) {
        changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
      }
      FileReading reading = read(changed);
      assertThat(Files.readAllBytes(folder.resolve("file.pdf"))).isEqualTo(changed);
      assertThat(reading.documents().size() + reading.problems().size()).isPositive();
    }
  }
}
