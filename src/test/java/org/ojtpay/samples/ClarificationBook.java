package org.ojtpay.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The clarification of hours as a workbook: all pay periods in one sheet, signed at the foot. */
final class ClarificationBook {

  static byte[] of(Claim claim) throws IOException {
    Placement placement = claim.placement();
    try (Book book = new Book("Clarification")) {
      book.widths(22, 26, 16, 12, 10, 30);
      book.heading("CLARIFICATION OF HOURS");
      book.row("Contract No.", placement.number());
      book.row("Trainee Name", placement.participant());
      book.row("Pay Period From", claim.periods().get(0).from());
      book.row("Pay Period To", claim.periods().get(claim.periods().size() - 1).to());
      book.skip();
      book.heading("Date", "Day", "Pay Period Ending", "Code", "Hours", "Note");
      int first = book.next();
      for (PayPeriod period : claim.periods()) {
        days(book, period);
      }
      book.heading("Total Hours", "", "", "", "=SUM(E" + first + ":E" + (book.next() - 1) + ")");
      book.skip();
      book.row("Reason", "Daily hours taken from the shop's time clock");
      book.skip();
      book.row("Employer Signature", "/s/ " + placement.employer().contact());
      book.row("Employer Date", claim.signed());
      book.row("Participant Signature", "/s/ " + placement.participant());
      book.row("Participant Date", claim.signed());
      return book.finish(placement.employer().contact(), claim.signed().toString());
    }
  }

  private static void days(Book book, PayPeriod period) {
    for (LocalDate date : period.from().datesUntil(period.to().plusDays(1)).toList()) {
      String weekday = ClarificationPrint.weekday(date);
      if (period.on(date).isEmpty()) {
        book.row(date, weekday, period.to(), "", new BigDecimal("0.00"), "day off");
      }
      for (Day day : period.on(date)) {
        book.row(date, weekday, period.to(), day.code(), day.hours(), ClarificationPrint.note(day));
      }
    }
  }

  private ClarificationBook() {}
}
