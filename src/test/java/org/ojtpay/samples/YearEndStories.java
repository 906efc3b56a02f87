package org.ojtpay.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Three nights around the end of a fiscal year: June, the payroll of July, and what was left. */
final class YearEndStories {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  static List<Night> nights() throws IOException {
    return List.of(
        new Night("year-end/1", "2026-06-30", june()),
        new Night("year-end/2", "2026-07-16", july()),
        new Night("year-end/3", "2026-07-28", left()));
  }

  private static List<Story> june() throws IOException {
    return List.of(
        packet(
            "2026-04-27 Sato OJT packet (Kearny)",
            YearEndCast.SATO,
            PacketPrint.grids(YearEndCast.SATO, Wording.OTHER, "2026-04-23")),
        packet(
            "2026-05-21 Tierra Alta - R Ibarra",
            YearEndCast.IBARRA,
            PacketPrint.rows(YearEndCast.IBARRA, Wording.SHORT, "2026-05-19")),
        packet(
            "2026-05-22 OJT Nolan, Sunset Cliffs",
            YearEndCast.NOLAN,
            PacketForm.of(YearEndCast.NOLAN, "2026-05-20")),
        packet(
            "2026-05-29 OJT packet Whitcombe",
            YearEndCast.WHITCOMBE,
            PacketForm.of(YearEndCast.WHITCOMBE, "2026-05-27")),
        packet(
            "2026-06-05 Durant (Otay Mesa Cold Storage)",
            YearEndCast.DURANT,
            PacketPrint.rows(YearEndCast.DURANT, Wording.OTHER, "2026-06-03")),
        sato(),
        ibarra(),
        whitcombe(),
        durant(),
        holidayClaimed());
  }

  private static Story packet(String entry, Placement placement, byte[] pdf) {
    return Story.folder(
        entry,
        Expected.agreement(entry, "APPROVED", placement),
        new SampleFile(placement.lastName() + " agreement.pdf", pdf));
  }

  private static Story sato() throws IOException {
    String entry = "2026-06-30 KPSM 26-0611 year end";
    YearEndClaims.June june = YearEndClaims.SATO;
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", june.claim()),
        new SampleFile("Invoice 26-0611.pdf", InvoicePrint.grids(june.claim(), Wording.OTHER)),
        new SampleFile(
            "KPSM payroll June.xlsx",
            RegisterBook.of(Register.of(june.byPayroll(), "1041"), "2026-06-30")),
        new SampleFile("Clarification WS.xlsx", ClarificationBook.of(june.byPayroll())),
        new SampleFile("hours 6-29 + 6-30.xlsx", june.verification().book()));
  }

  private static Story ibarra() throws IOException {
    String entry = "2026-06-30 TAE-140 w payroll + verification";
    YearEndClaims.June june = YearEndClaims.IBARRA;
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", june.claim()),
        new SampleFile("TAE-140.pdf", InvoicePrint.rows(june.claim(), Wording.SHORT)),
        new SampleFile(
            "payroll register.pdf",
            RegisterPrint.of(Register.of(june.byPayroll(), "1069"), "2026-06-30")),
        new SampleFile("hours clarification.pdf", ClarificationPrint.of(june.byPayroll())),
        new SampleFile("verification 6-29 6-30.pdf", june.verification().print()));
  }

  private static Story whitcombe() throws IOException {
    String entry = "2026-06-30 Invoice 1071 Anchor Point";
    YearEndClaims.June june = YearEndClaims.WHITCOMBE;
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", june.claim()),
        new SampleFile("Invoice 1071.pdf", InvoiceForm.of(june.claim())),
        new SampleFile(
            "payroll 6-8 thru 6-21.csv", RegisterCsv.of(Register.of(june.byPayroll(), "1064"))),
        new SampleFile("Clarification of Hours.pdf", ClarificationPrint.of(june.byPayroll())),
        new SampleFile("Exhibit D verification.pdf", june.verification().print()));
  }

  private static Story durant() throws IOException {
    String entry = "2026-06-30 OMCS year end Durant";
    YearEndClaims.June june = YearEndClaims.DURANT;
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", june.claim()),
        new SampleFile("OM-4502.pdf", InvoicePrint.rows(june.claim(), Wording.BOARD)),
        new SampleFile("OMCS_payroll.csv", RegisterCsv.of(Register.of(june.byPayroll(), "1070"))),
        new SampleFile("clarification Durant.docx", ClarificationLetter.of(june.byPayroll())),
        new SampleFile("verification Durant.pdf", june.verification().print()));
  }

  private static Story holidayClaimed() throws IOException {
    String entry = "2026-06-30 Sunset Cliffs SC-402 final";
    Claim right = YearEndClaims.NOLAN;
    Claim claim = right.claiming(new BigDecimal("160.00"), new BigDecimal("1840.00"));
    return Story.folder(
        entry,
        Expected.invoice(entry, "RETURNED", claim, "INV-AMOUNT-MISMATCH", "INV-HOURS-MISMATCH"),
        new SampleFile("SC-402.pdf", InvoiceForm.of(claim)),
        new SampleFile("register June.csv", RegisterCsv.of(Register.of(claim, "1082"))),
        new SampleFile("SC-402 clarification.pdf", ClarificationPrint.of(claim)));
  }

  private static List<Story> july() throws IOException {
    return List.of(shows("FW KPSM payroll Sato.eml"), showsMore(), showsTheSame());
  }

  /** Payroll alone, by mail: fewer hours than the verification. */
  private static Story shows(String entry) throws IOException {
    Claim payroll = YearEndClaims.SATO_JULY;
    byte[] mail =
        new Mail(
                "Received: from mail.northmesa.example (mail.northmesa.example [192.0.2.61])",
                "\tby mx.baycitieswork.example with ESMTPS id 60f2c1;",
                "\tWed, 15 Jul 2026 22:05:12 +0000",
                "Date: Wed, 15 Jul 2026 15:05:01 -0700",
                "From: \"Castellano, Henrike\" <hcastellano@northmesa.example>",
                "To: ojt-intake@baycitieswork.example",
                "Subject: FW: payroll 6/29 - 7/12 for Wendell Sato (MD-0758-001)",
                "Message-ID: <81220.4@northmesa.example>")
            .body("Here is the payroll that was missing on June 30. He left early that day.\n\nH.")
            .attach(
                "KPSM payroll 7-12.xlsx",
                XLSX,
                RegisterBook.of(Register.of(payroll, "1041"), "2026-07-14"))
            .attach("Clarification WS July.xlsx", XLSX, ClarificationBook.of(payroll))
            .finish();
    return Story.folder(
        entry, Expected.other(entry, "PAYROLL", "APPROVED"), new SampleFile(entry, mail));
  }

  /** Payroll alone: more hours than the verification. */
  private static Story showsMore() throws IOException {
    String entry = "2026-07-14 TAE payroll Ibarra (was missing)";
    Claim payroll = YearEndClaims.IBARRA_JULY;
    return Story.folder(
        entry,
        Expected.other(entry, "PAYROLL", "APPROVED"),
        new SampleFile(
            "register 6-28 7-11.pdf", RegisterPrint.of(Register.of(payroll, "1069"), "2026-07-13")),
        new SampleFile("days worked.docx", ClarificationLetter.of(payroll)));
  }

  /** With the next invoice: one pay period on both sides of the thirtieth of June. */
  private static Story showsTheSame() throws IOException {
    String entry = "2026-07-10 Invoice 1078 Anchor Point FINAL";
    Claim claim = YearEndClaims.WHITCOMBE_JULY;
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", claim),
        new SampleFile("Invoice 1078.pdf", InvoiceForm.of(claim)),
        new SampleFile("payroll 6-22 thru 7-5.csv", RegisterCsv.of(Register.of(claim, "1064"))),
        new SampleFile("Clarification of Hours.pdf", ClarificationPrint.of(claim)));
  }

  private static List<Story> left() throws IOException {
    return List.of(late(), corrected(), overlooked());
  }

  /** Payroll three weeks late, a row for each day. */
  private static Story late() {
    String entry = "2026-07-24 OMCS payroll Durant - sorry, vacations";
    return Story.folder(
        entry,
        Expected.other(entry, "PAYROLL", "APPROVED"),
        new SampleFile(
            "timeclock_export_0705.csv", RegisterDays.of(YearEndClaims.DURANT_JULY, "1070")));
  }

  /** One page: the rest is taken from what was sent in June. */
  private static Story corrected() throws IOException {
    String entry = "2026-07-20 SC-402 corrected.pdf";
    Claim claim = YearEndClaims.NOLAN_CORRECTED;
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", claim),
        new SampleFile(entry, InvoiceForm.of(claim)));
  }

  /** What was approved too much for June is set off here. */
  private static Story overlooked() throws IOException {
    String entry = "2026-07-22 KPSM May invoice (overlooked)";
    Claim claim = YearEndClaims.SATO_MAY;
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", claim),
        new SampleFile("Invoice 26-0533.pdf", InvoicePrint.grids(claim, Wording.OTHER)),
        new SampleFile(
            "KPSM payroll May.xlsx", RegisterBook.of(Register.of(claim, "1041"), "2026-06-03")),
        new SampleFile("Clarification WS May.xlsx", ClarificationBook.of(claim)));
  }

  private YearEndStories() {}
}
