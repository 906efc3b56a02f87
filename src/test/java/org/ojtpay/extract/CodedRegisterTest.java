package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.FileReading;

/** Registers whose columns of further hours and earnings have codes beside their figures. */
class CodedRegisterTest {

  private static final String JUNE = "|2026-06-01|2026-06-14|";

  @TempDir Path folder;

  private FileReading read(PdfSheets sheets) {
    try (sheets) {
      return Sheets.read(sheets.save(folder));
    }
  }

  private static PdfSheets register() {
    return new PdfSheets()
        .font(PdfSheets.PLAIN, 7)
        .text(30, 40, "Larkspur Millwork Inc")
        .text(30, 52, "Pay period: 06/01/2026 - 06/14/2026")
        .text(190, 80, "H O U R S")
        .text(320, 80, "E A R N I N G S")
        .text(30, 92, "Employee Name")
        .text(130, 92, "Rate")
        .text(170, 92, "Regular")
        .text(210, 92, "Overtime")
        .text(250, 92, "Hours 3/4")
        .text(300, 92, "Regular")
        .text(345, 92, "Overtime")
        .text(390, 92, "Earnings 3/4/5")
        .text(455, 92, "Gross")
        .text(495, 92, "Deductions")
        .text(550, 92, "Net Pay");
  }

  private static PdfSheets withPay(PdfSheets sheets, int y, String gross) {
    return sheets
        .text(30, y, "Abernathy, Rosalind")
        .text(130, y, "18.00")
        .text(175, y, "64.00")
        .text(215, y, "2.00")
        .text(255, y, "8.00 H")
        .text(300, y, "1,152.00")
        .text(350, y, "54.00")
        .text(395, y, "40.00 Q")
        .text(455, y, gross)
        .text(500, y, "12.40 H")
        .text(550, y, "1,485.60")
        .text(30, y + 9, "File No. 004417")
        .text(255, y + 9, "6.00 V")
        .text(395, y + 9, "144.00 H")
        .text(500, y + 9, "8.00 V")
        .text(395, y + 18, "108.00 V");
  }

  private static PdfSheets withAnother(PdfSheets sheets, int y) {
    return sheets
        .text(30, y, "Pettibone, Linus")
        .text(130, y, "20.00")
        .text(175, y, "80.00")
        .text(300, y, "1,600.00")
        .text(455, y, "1,600.00")
        .text(550, y, "1,600.00");
  }

  @Test
  void pairsHoursWithTheMoneyOfTheirCode() {
    PdfSheets sheets = withAnother(withPay(register(), 110, "1,498.00"), 140);
    FileReading reading =
        read(sheets.text(30, 400, "Codes: H = Holiday V = Vacation Deductions: Q = Union"));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Abernathy, Rosalind" + JUNE + "REG|64|18|1152",
            "Abernathy, Rosalind" + JUNE + "OT|2|-|54",
            "Abernathy, Rosalind" + JUNE + "HOL|8|18|144",
            "Abernathy, Rosalind" + JUNE + "Q|-|-|40",
            "Abernathy, Rosalind" + JUNE + "VAC|6|18|108",
            "Pettibone, Linus" + JUNE + "REG|80|20|1600");
  }

  @Test
  void keepsTheLettersWhereNothingSaysWhatTheyMean() {
    FileReading reading = read(withAnother(withPay(register(), 110, "1,498.00"), 140));
    assertThat(Sheets.lines(reading))
        .contains(
            "Abernathy, Rosalind" + JUNE + "H|8|18|144",
            "Abernathy, Rosalind" + JUNE + "V|6|18|108");
  }

  @Test
  void holdsAGrossThatIsNotTheSumOfTheEarnings() {
    FileReading reading = read(withAnother(withPay(register(), 110, "1,478.00"), 140));
    assertThat(Sheets.details(reading))
        .containsExactly("the number 1,478.00 stands under no heading that is known");
  }

  @Test
  void holdsAFigureWithoutItsCode() {
    PdfSheets sheets = withPay(register(), 110, "1,498.00").text(255, 128, "4.00");
    assertThat(Sheets.details(read(withAnother(sheets, 150))))
        .containsExactly("the number 4.00 stands under no heading that is known");
  }

  @Test
  void holdsTwoFiguresOfOneCode() {
    PdfSheets sheets = withPay(register(), 110, "1,498.00").text(255, 128, "4.00 V");
    FileReading reading = read(withAnother(sheets, 150));
    assertThat(Sheets.details(reading))
        .contains(
            "the number 4.00 stands under no heading that is known",
            "the number 6.00 stands under no heading that is known");
    assertThat(Sheets.lines(reading)).noneMatch(line -> line.contains("|V|"));
  }

  @Test
  void leavesAPageWithAFigureOfNobodyUnread() {
    PdfSheets sheets = withAnother(withPay(register(), 110, "1,498.00"), 145);
    assertThat(Sheets.details(read(sheets.text(255, 200, "4.00 V")))).isNotEmpty();
  }
}
