package org.ojtpay.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A completion invoice over the whole training. The employer pays twice a month, so that the first
 * and the last pay period reach beyond the training; the clarification says which days lie inside.
 */
final class Straddle {
  private static final Placement WICKLIFFE =
      new Placement(
          Employers.CHOLLA,
          Providers.SOUTH,
          "Adult",
          "Jerome",
          "Wickliffe",
          "7088126",
          new Job(
              "Baker",
              "51-3011.00",
              4,
              List.of(
                  Skill.of("Mixing, scaling and fermentation", "140.00"),
                  Skill.of("Lamination and shaping", "160.00"),
                  Skill.of("Deck and rack ovens", "120.00"),
                  Skill.of("Food safety and allergens", "60.00"))),
          Terms.of("2026-02-02", "2026-03-14", "2026-04-24", "40.00", "480.00", "20.50"),
          LocalDate.parse("2026-01-16"),
          Signatures.on("2026-01-21", "2026-01-22", "2026-01-23"));

  private static final Timesheet DAYS =
      Timesheet.weekdays(Claims.day("2026-02-02"), Claims.day("2026-04-30"), "8")
          .on("2026-02-25", "SICK 8")
          .on("2026-04-10", "REG 6.75");

  static List<Story> stories() throws IOException {
    return List.of(packet(), invoice());
  }

  private static Story packet() throws IOException {
    String entry = "2026-01-27 Wickliffe OJT - Cholla Bread";
    return Story.folder(
        entry,
        Expected.agreement(entry, "APPROVED", WICKLIFFE),
        new SampleFile(
            "Wickliffe packet.pdf", PacketPrint.rows(WICKLIFFE, Wording.OTHER, "2026-01-23")));
  }

  private static Story invoice() throws IOException {
    String entry = "2026-05-01 Cholla completion invoice";
    Claim claim =
        Claim.right(
            WICKLIFFE,
            "CB-2026-07",
            "Completion",
            WICKLIFFE.terms().start(),
            WICKLIFFE.terms().end(),
            Claims.day("2026-05-01"),
            halfMonths());
    Register register = Register.of(claim, "1058");
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", claim),
        new SampleFile("completion invoice.pdf", InvoicePrint.rows(claim, Wording.OTHER)),
        new SampleFile("Payroll Feb - Apr.pdf", RegisterPrint.of(register, "2026-04-30")),
        new SampleFile("clarif hours JW.docx", ClarificationLetter.of(claim)));
  }

  /** The first to the fifteenth, the sixteenth to the last day; paid on the last day. */
  private static List<PayPeriod> halfMonths() {
    List<PayPeriod> periods = new ArrayList<>();
    for (int month = 2; month <= 4; month++) {
      LocalDate first = LocalDate.of(2026, month, 1);
      LocalDate last = first.plusMonths(1).minusDays(1);
      LocalDate middle = first.plusDays(14);
      periods.add(DAYS.period(first, middle, middle));
      periods.add(DAYS.period(middle.plusDays(1), last, last));
    }
    return periods;
  }

  private Straddle() {}
}
