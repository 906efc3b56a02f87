package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.desk.AgreementHistory;
import org.ojtpay.desk.AgreementHistory.Days;
import org.ojtpay.desk.AgreementHistory.Event;
import org.ojtpay.desk.AgreementHistory.Sent;
import org.ojtpay.desk.AgreementHistory.Terms;
import org.ojtpay.desk.AgreementHistory.Used;
import org.ojtpay.desk.AgreementHistory.Wage;
import org.ojtpay.desk.History.Act;
import org.ojtpay.desk.History.VerifiedHours;
import org.ojtpay.desk.InvoiceHistory;
import org.ojtpay.desk.InvoiceHistory.Claimed;
import org.ojtpay.desk.InvoiceHistory.Computed;
import org.ojtpay.desk.InvoiceHistory.Decision;
import org.ojtpay.desk.InvoiceHistory.OtherPayment;
import org.ojtpay.desk.InvoiceHistory.Reason;
import org.ojtpay.desk.InvoiceHistory.Source;
import org.ojtpay.desk.InvoiceHistory.Voided;

class HistoryLinesTest {

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static final VerifiedHours PROVISIONAL =
      new VerifiedHours(
          "16.00", "176.00", day("2026-06-30"), day("2026-07-21"), day("2026-07-30"), null);

  private static final AgreementHistory AGREEMENT =
      new AgreementHistory(
          "MA-0412-003",
          "Dana Reyes",
          "Harbor Textiles, Inc.",
          "0412-003",
          "Machinist",
          "APPROVED",
          "sdwp-ojt",
          new Terms(
              day("2026-02-02"),
              day("2026-04-01"),
              day("2026-05-29"),
              day("2026-04-17"),
              "40.00",
              List.of(new Wage(day("2026-02-02"), "22.00"), new Wage(day("2026-03-02"), "24.00")),
              "0.50",
              List.of(new Days(day("2026-03-09"), day("2026-03-13")))),
          new Used("640.00", "320.00", "320.00"),
          new Used("7040.00", "3520.00", "3520.00"),
          Map.of("ENCUMBERED", "3520.00", "PAYABLE", "-3520.00", "EXPENSE", "3520.00"),
          List.of(
              new Event(
                  day("2026-01-21"),
                  day("2026-01-21"),
                  "RECEIVED",
                  "ojtpay",
                  "harbor packet",
                  "II.D.2.a"),
              new Event(day("2026-03-01"), day("2026-03-02"), "AMENDED", "ojtpay", "raise", "")),
          List.of(new Act(day("2026-02-03"), "mortiz", "RECORD START_CONFIRMED", "called", "ab12")),
          List.of(
              new Sent(
                  "7",
                  "harbor\u001b[2J midpoint",
                  day("2026-04-06"),
                  "INVOICE",
                  "HELD",
                  false,
                  "1042",
                  "MIDPOINT",
                  new Days(day("2026-02-02"), day("2026-04-03")),
                  "320.00",
                  "3520.00",
                  null,
                  null,
                  List.of("PAY-CODE-UNKNOWN"),
                  ""),
              new Sent(
                  "8",
                  "harbor year end",
                  day("2026-07-02"),
                  "INVOICE",
                  "APPROVED",
                  false,
                  "1050",
                  "FISCAL_YEAR_END",
                  new Days(day("2026-06-14"), day("2026-06-30")),
                  "96.00",
                  "1056.00",
                  PROVISIONAL,
                  null,
                  List.of(),
                  "published"),
              new Sent(
                  "9",
                  "harbor payroll",
                  day("2026-07-15"),
                  "PAYROLL",
                  "APPROVED",
                  false,
                  null,
                  null,
                  null,
                  null,
                  "-22.00",
                  null,
                  "harbor year end of 2025",
                  List.of(),
                  "")));

  @Test
  void anAgreementIsToldInEvenLines() {
    assertThat(AgreementLines.of(AGREEMENT))
        .containsExactly(
            "Agreement MA-0412-003: APPROVED",
            "  participant    Dana Reyes",
            "  employer       Harbor Textiles, Inc., employer ID 0412-003",
            "  job            Machinist",
            "  training       2026-02-02 to 2026-05-29, midpoint 2026-04-01, 40.00 hours a week",
            "  discontinued   last day worked 2026-04-17",
            "  paused         2026-03-09 to 2026-03-13",
            "  wage           $22.00 an hour from 2026-02-02, $24.00 an hour from 2026-03-02",
            "  reimbursed     50% of wages",
            "  policy pack    sdwp-ojt",
            "  hours          640.00 agreed, 320.00 approved, 320.00 left",
            "  dollars        $7040.00 agreed, $3520.00 approved, $3520.00 left",
            "  on the books   $3520.00 encumbered, $3520.00 payable",
            "",
            "What happened",
            "  2026-01-21  RECEIVED                   ojtpay  harbor packet (II.D.2.a)",
            "  2026-03-01  AMENDED   from 2026-03-02  ojtpay  raise",
            "",
            "What people recorded",
            "  2026-02-03  mortiz  RECORD START_CONFIRMED  called, with a document",
            "",
            "What came under it",
            "  2026-04-06  HELD        invoice 1042, midpoint, 2026-02-02 to 2026-04-03: would be"
                + " 320.00 hours, $3520.00",
            "              \"harbor\\u001B[2J midpoint\", waits for you: ojtpay review show 7",
            "              PAY-CODE-UNKNOWN",
            "  2026-07-02  APPROVED    invoice 1050, fiscal year end, 2026-06-14 to 2026-06-30:"
                + " 96.00 hours, $1056.00, payment published",
            "              \"harbor year end\"",
            "              16.00 hours up to 2026-06-30, $176.00, approved on a verification:"
                + " provisional",
            "              their payroll is to come by 2026-07-21; without it nothing more is paid"
                + " after 2026-07-30",
            "  2026-07-15  APPROVED    payroll",
            "              \"harbor payroll\"",
            "              makes the verified hours of \"harbor year end of 2025\" good");
  }

  @Test
  void anInvoiceSaysWhatWasClaimedFoundAndDone() {
    InvoiceHistory invoice =
        new InvoiceHistory(
            "1042",
            "MA-0412-003",
            "Dana Reyes",
            "Harbor Textiles, Inc.",
            List.of(
                new InvoiceHistory.Sent(
                    "7",
                    "harbor midpoint",
                    day("2026-04-06"),
                    "INVOICE",
                    "RETURNED",
                    false,
                    null,
                    new Claimed(
                        "MIDPOINT", day("2026-02-02"), day("2026-04-03"), "324.00", "3564.00"),
                    new Computed(
                        "320.00", Map.of("SICK", "4.00"), "7040.00", "0.50", "3520.00", "3520.00"),
                    null,
                    List.of(
                        new Reason(
                            "INV-HOURS-MISMATCH",
                            "RETURN",
                            "The invoice claims 324.00 hours.",
                            "Send it with 320.00 hours.",
                            "II.F.1",
                            "invoice.pdf, page 1",
                            "sdwp-ojt 1, sha256 ab",
                            Map.of("claimed", "324.00"))),
                    List.of(
                        new Source("invoice.pdf", "ab", "INVOICE", "PDF_TEXT", List.of(1)),
                        new Source("days.pdf", "cd", "CLARIFICATION", "PDF_TEXT", List.of(1)),
                        new Source("days.pdf", "cd", "CLARIFICATION", "PDF_TEXT", List.of(2))),
                    List.of(
                        new Decision(
                            day("2026-04-07"),
                            "ab12cd34",
                            "sdwp-ojt",
                            "RETURNED",
                            List.of("INV-HOURS-MISMATCH"))),
                    List.of(),
                    List.of(),
                    new Voided(day("2026-04-20"), "mortiz and rcole", "Not hers.", null))),
            null,
            List.of(
                new OtherPayment("P00000001", "3520.00", "VOIDED", "P00000007"),
                new OtherPayment("P00000007", "3520.00", "VOIDED", null)));
    assertThat(InvoiceLines.of(invoice))
        .containsExactly(
            "Invoice 1042: RETURNED, and VOID",
            "  agreement      MA-0412-003",
            "  participant    Dana Reyes",
            "  employer       Harbor Textiles, Inc.",
            "  payment        nothing is paid",
            "  other payment  P00000001, $3520.00, VOIDED, replaced by P00000007",
            "  other payment  P00000007, $3520.00, VOIDED",
            "",
            "Received 2026-04-06: invoice, RETURNED",
            "  submission     \"harbor midpoint\"",
            "  approval       void since 2026-04-20, withdrawn by mortiz and rcole: Not hers.",
            "  claimed        midpoint, 2026-02-02 to 2026-04-03, 324.00 hours, $3564.00",
            "  computed       would be 320.00 hours, wages $7040.00, at 50% is $3520.00; hours left"
                + " out: sick 4.00",
            "  decided        2026-04-07 RETURNED by sdwp-ojt in run ab12cd34: INV-HOURS-MISMATCH",
            "  RETURN INV-HOURS-MISMATCH",
            "      The invoice claims 324.00 hours.",
            "      Send it with 320.00 hours.",
            "      invoice.pdf, page 1; II.F.1",
            "      judged from: claimed 324.00",
            "  files",
            "    invoice.pdf  invoice on page 1",
            "    days.pdf     clarification on pages 1, 2");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"22.00, $22.00 more", "0.00, which changes nothing", "-22.00, $22.00 less"})
  void aTrueUpSaysWhatItChangesAndWhatItCameWith(String difference, String words) {
    VerifiedHours madeGood =
        new VerifiedHours(
            "16.00",
            "176.00",
            day("2026-06-30"),
            null,
            null,
            new VerifiedHours.TrueUp("14.00", difference, "9", "harbor payroll"));
    assertThat(AgreementLines.verified(madeGood))
        .containsExactly(
            "16.00 hours up to 2026-06-30, $176.00, approved on a verification",
            "made good by submission 9 \"harbor payroll\": payroll shows 14.00 hours, " + words);
  }

  @Test
  void whereThePackNamesNoTermsNoDayIsTold() {
    assertThat(
            AgreementLines.verified(
                new VerifiedHours("16.00", "176.00", day("2026-06-30"), null, null, null)))
        .endsWith("their payroll is to come");
  }
}
