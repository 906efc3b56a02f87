package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.Check;
import org.ojtpay.packet.Check.Guard;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.packet.PayrollPeople;
import org.ojtpay.packet.Remark;

/** What a reading says of itself. */
class ReadingExplainedTest {

  @TempDir Path folder;

  private FileReading explained(String name, String text) throws IOException {
    Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    return new Extractor().read(file, name, "sha", PayrollPeople.of(List.of()), true);
  }

  private List<Remark> remarks(String name, String text) throws IOException {
    return Sheets.only(explained(name, text)).account().remarks();
  }

  @Test
  void saysWhatEachHeadingOfARegisterWasTakenFor() throws IOException {
    List<Remark> remarks = remarks("pay.csv", "Worker,Earn Code,Hrs,Zone\nAna Ruiz,REG,80,4\n");
    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0).rule()).isEqualTo("headings");
    assertThat(remarks.get(0).detail())
        .isEqualTo(
            "\"Worker\" is employee; \"Earn Code\" is code; \"Hrs\" is hours; \"Zone\" is not known");
  }

  @Test
  void saysWhichRowNearlyWasTheHeadings() throws IOException {
    List<Remark> remarks = remarks("pay.csv", "Employee Name,Rate,Gross Pay\nAna Ruiz,20,400\n");
    assertThat(remarks).extracting(Remark::rule).containsExactly("nearly");
    assertThat(remarks.get(0).detail()).contains("Employee Name | Rate | Gross Pay");
  }

  @Test
  void saysWhichTitleALineIsLike() throws IOException {
    List<Remark> remarks =
        remarks("form.csv", "Trainee Clarifcation of Hour Form\nName,Ana Ruiz\n");
    assertThat(remarks)
        .extracting(Remark::rule, Remark::detail)
        .contains(
            tuple(
                "nearly",
                "\"Trainee Clarifcation of Hour Form\" is like the title "
                    + "\"Clarification of Hours Form\""));
  }

  @Test
  void keepsRemarksOnlyForThoseWhoAsk() throws IOException {
    FileReading reading = Sheets.csv(folder, "Employee,Code,Hours\nAna Ruiz,REG,80\n");
    assertThat(Sheets.only(reading).account().remarks()).isEmpty();
    assertThat(Sheets.only(reading).account().checks()).hasSize(Guard.values().length);
  }

  @Test
  void countsWhatConfirmsItselfAndWhatSaysTooLittle() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Employee,Code,Hours,Rate,Amount
            Ana Ruiz,REG,80,20,1600
            Ana Ruiz,OT,2,30,61
            Ana Ruiz,PTO,4,,
            ,Total,86,,1661
            """);
    assertThat(Sheets.only(reading).account().checks())
        .contains(
            new Check(Guard.HOURS_TIMES_RATE, 1, 1, 1),
            new Check(Guard.PRINTED_TOTALS, 2, 0, 0),
            new Check(Guard.FIGURES_UNDER_HEADINGS, 3, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01,1", "2026-03-02,0", "2026-03-15,0", "2026-03-16,1"})
  void holdsADayOutsideItsPayPeriod(String day, int problems) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            "Employee,Code,Period Start,Period End,Date Worked,Hours\n"
                + "Ana Ruiz,REG,2026-03-02,2026-03-15,"
                + day
                + ",8\n");
    assertThat(reading.problems()).hasSize(problems);
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.DATE_WORKED)).contains(day);
  }

  /** Each amount of a line may be rounded by a cent, so their sum by as many cents. */
  @ParameterizedTest
  @CsvSource({"179.96,1", "179.97,0", "180.03,0", "180.04,1"})
  void allowsATotalACentForEachLine(String total, int problems) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            "Employee,Code,Hours,Amount\nAna Ruiz,REG,4,80\nAna Ruiz,REG,3,60\n"
                + "Ana Ruiz,REG,2,40\n,Total,9,"
                + total
                + "\n");
    assertThat(reading.problems()).hasSize(problems);
  }

  @Test
  void travelsWithThePacket() throws IOException {
    Packet packet =
        new Packet(List.of(explained("pay.csv", "Employee,Code,Hours\nAna Ruiz,REG,80\n")));
    assertThat(PacketJson.read(PacketJson.write(packet))).isEqualTo(packet);
    assertThat(packet.files().get(0).documents().get(0).type()).isEqualTo(DocumentType.PAYROLL);
  }

  @ParameterizedTest
  @CsvSource({"Job title,Job title,100", "Job titles,Job title,93", "Wage,Region,0", "'','',0"})
  void measuresHowLikeTwoPhrasesAre(String one, String other, int percent) {
    assertThat(Likeness.percent(one, other)).isEqualTo(percent);
  }
}
