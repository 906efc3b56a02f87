package org.ojtpay.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The clarification of hours as a PDF, one signed page for each pay period. */
final class ClarificationPrint {

  static byte[] of(Claim claim) throws IOException {
    Stationery paper =
        new Stationery(
            List.of("BAY CITIES WORKFORCE BOARD", "EXHIBIT C - CLARIFICATION OF HOURS"),
            "",
            "BCWB Exhibit C (rev. 07/2025)  One page for each pay period.",
            "LibreOffice 7.6");
    try (Pen pen = new Pen(Face.helvetica(9), paper)) {
      Layout layout = new Layout(pen);
      boolean first = true;
      for (PayPeriod period : claim.periods()) {
        if (!first) {
          pen.newPage();
        }
        first = false;
        page(claim, period, pen, layout);
      }
      return pen.finish("Clarification of hours", claim.signed().toString());
    }
  }

  private static void page(Claim claim, PayPeriod period, Pen pen, Layout layout)
      throws IOException {
    Placement placement = claim.placement();
    Wording wording = Wording.BOARD;
    pen.title("CLARIFICATION OF HOURS");
    layout.lines(
        2,
        List.of(
            wording.entry("Agreement Number", placement.number()),
            wording.entry("Participant", placement.participant()),
            wording.entry("Pay Period From", period.from()),
            wording.entry("Pay Period To", period.to())));
    pen.small("List every day of the pay period. Codes as on the pay stub.");
    layout.table(
        new int[] {80, 50, 60, 60, 254},
        List.of("Date", "Day", "Code", "Hours", "Note"),
        body(period));
    layout.lines(1, List.of(new Entry("Reason", "Hours per day from time cards")));
    String signed = wording.date(claim.signed());
    Employer employer = placement.employer();
    layout.signature("Employer", employer.contact(), employer.contactTitle(), signed);
    layout.signature("Participant", placement.participant(), "Trainee", signed);
  }

  private static List<List<String>> body(PayPeriod period) {
    List<List<String>> body = new ArrayList<>();
    for (LocalDate date : period.from().datesUntil(period.to().plusDays(1)).toList()) {
      List<Day> worked = period.on(date);
      if (worked.isEmpty()) {
        body.add(List.of(Wording.BOARD.date(date), weekday(date), "", "0.00", "off"));
      }
      for (Day day : worked) {
        body.add(
            List.of(
                Wording.BOARD.date(date),
                weekday(date),
                day.code(),
                day.hours().toPlainString(),
                note(day)));
      }
    }
    return body;
  }

  static String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US);
  }

  static String note(Day day) {
    return day.code().equals("REG") ? "" : Codes.words(day.code());
  }

  private ClarificationPrint() {}
}
