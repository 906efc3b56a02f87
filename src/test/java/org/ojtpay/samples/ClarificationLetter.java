package org.ojtpay.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The clarification of hours as a text document: a table for each pay period, signed once. */
final class ClarificationLetter {

  private static final Wording WORDING = Wording.BOARD;

  static byte[] of(Claim claim) throws IOException {
    Placement placement = claim.placement();
    try (XWPFDocument letter = new XWPFDocument()) {
      line(letter, placement.employer().legalName(), false);
      title(letter);
      answer(letter, "Agreement No.", placement.number());
      answer(letter, "Trainee Name", placement.participant());
      for (PayPeriod period : claim.periods()) {
        answer(
            letter, "Pay Period", WORDING.date(period.from()) + " - " + WORDING.date(period.to()));
        days(letter, period);
        line(letter, "", false);
      }
      answer(letter, "Reason", "Our payroll service prints totals for each half month only");
      String signed = WORDING.date(claim.signed());
      signature(letter, "Employer", placement.employer().contact(), signed);
      signature(letter, "Participant", placement.participant(), signed);
      return finish(letter, placement.employer().contact(), claim.signed().toString());
    }
  }

  private static void title(XWPFDocument letter) {
    XWPFParagraph paragraph = letter.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = paragraph.createRun();
    run.setBold(true);
    run.setFontSize(14);
    run.setText("Clarification of Hours");
  }

  private static void line(XWPFDocument letter, String text, boolean bold) {
    XWPFRun run = letter.createParagraph().createRun();
    run.setBold(bold);
    run.setText(text);
  }

  private static void answer(XWPFDocument letter, String label, String value) {
    XWPFParagraph paragraph = letter.createParagraph();
    XWPFRun run = paragraph.createRun();
    run.setBold(true);
    run.setText(label + ": ");
    paragraph.createRun().setText(value);
  }

  private static void signature(XWPFDocument letter, String who, String name, String date) {
    line(letter, who + " Signature: /s/ " + name + " ________    Date: " + date, false);
  }

  private static void days(XWPFDocument letter, PayPeriod period) {
    XWPFTable table = letter.createTable();
    row(table, 0, List.of("Date", "Day", "Code", "Hours", "Note"));
    int row = 1;
    for (LocalDate date : period.from().datesUntil(period.to().plusDays(1)).toList()) {
      String printed = WORDING.date(date);
      String weekday = ClarificationPrint.weekday(date);
      if (period.on(date).isEmpty()) {
        row(table, row++, List.of(printed, weekday, "", "0.00", "off"));
      }
      for (Day day : period.on(date)) {
        String hours = day.hours().toPlainString();
        row(
            table,
            row++,
            List.of(printed, weekday, day.code(), hours, ClarificationPrint.note(day)));
      }
    }
    table.removeRow(row);
  }

  /** A new table has a row of one cell; it is always one row ahead. */
  private static void row(XWPFTable table, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (table.getRow(row).getCell(i) == null) {
        table.getRow(row).createCell();
      }
      table.getRow(row).getCell(i).setText(cells.get(i));
    }
    table.createRow();
  }

  private static byte[] finish(XWPFDocument letter, String author, String day) throws IOException {
    var about = letter.getProperties();
    about.getCoreProperties().setCreator(author);
    about.getCoreProperties().setCreated(Optional.of(Date.from(Instant.parse(day + "T16:10:00Z"))));
    about
        .getCoreProperties()
        .setModified(Optional.of(Date.from(Instant.parse(day + "T16:55:00Z"))));
    about.getExtendedProperties().setApplication("Microsoft Office Word");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    letter.write(bytes);
    return FixedZip.of(Book.parts(bytes.toByteArray()));
  }

  private ClarificationLetter() {}
}
