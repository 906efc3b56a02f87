package org.ojtpay.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The stories of the night, as entries of the inbox. */
final class Stories {
  private static final String KEARNY_INVOICE = "2026-05-08 KPSM inv 26-0317 Achterberg";

  static List<Story> all() throws IOException {
    List<Story> stories = new ArrayList<>(first());
    stories.addAll(Straddle.stories());
    stories.addAll(Late.stories());
    stories.addAll(OverTheCap.stories());
    stories.addAll(UnknownCode.stories());
    stories.addAll(SharedNumber.stories());
    stories.add(ByMail.story());
    stories.add(Classroom.story());
    stories.add(NewVendor.story());
    stories.add(OnPaper.story());
    return stories;
  }

  private static List<Story> first() throws IOException {
    return List.of(
        fillablePacket(),
        fillableInvoice(),
        printedPacket(),
        printedInvoice(),
        overtimePacket(),
        overtimeClaimed(),
        unsignedPacket(),
        sentTwice(),
        brokenFile());
  }

  private static Story fillablePacket() throws IOException {
    String entry = "2026-02-05 OJT packet Tellez - Anchor Point";
    return Story.folder(
        entry,
        Expected.agreement(entry, "APPROVED", Cast.TELLEZ),
        new SampleFile("OJT Packet_Tellez_SIGNED.pdf", PacketForm.of(Cast.TELLEZ, "2026-02-03")));
  }

  private static Story fillableInvoice() throws IOException {
    String entry = "2026-04-10 Invoice 1042 Anchor Point";
    Claim claim = Claims.TELLEZ;
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", claim),
        new SampleFile("Invoice 1042 FINAL (2).pdf", InvoiceForm.of(claim)),
        new SampleFile("payroll 2-9 thru 4-5.csv", RegisterCsv.of(Register.of(claim, "1063"))),
        new SampleFile("Clarification of Hours - Tellez.pdf", ClarificationPrint.of(claim)));
  }

  private static Story printedPacket() throws IOException {
    String entry = "2026-02-17 Achterberg OJT packet (Kearny).pdf";
    Placement placement = Cast.ACHTERBERG;
    byte[] packet = PacketPrint.grids(placement, Wording.OTHER, "2026-02-12");
    return Story.folder(
        entry, Expected.agreement(entry, "APPROVED", placement), new SampleFile(entry, packet));
  }

  private static Story printedInvoice() throws IOException {
    return Story.folder(
        KEARNY_INVOICE,
        Expected.invoice(KEARNY_INVOICE, "APPROVED", Claims.ACHTERBERG),
        kearnyFiles("Invoice 26-0317.pdf", "KPSM payroll Feb-May.xlsx", "Clarification DA.xlsx"));
  }

  /** The same three files under other names, five days later. */
  private static Story sentTwice() throws IOException {
    String entry = "2026-05-13 Kearny invoice - resending, pls confirm";
    return Story.folder(
        entry,
        Expected.invoice(entry, "DUPLICATE", Claims.ACHTERBERG).sameAs(KEARNY_INVOICE),
        kearnyFiles(
            "Invoice 26-0317 (1).pdf", "KPSM payroll Feb-May (1).xlsx", "Clarification DA.xlsx"));
  }

  private static SampleFile[] kearnyFiles(String invoice, String payroll, String clarification)
      throws IOException {
    Claim claim = Claims.ACHTERBERG;
    Register register = Register.of(claim, "1038");
    return new SampleFile[] {
      new SampleFile(invoice, InvoicePrint.grids(claim, Wording.OTHER)),
      new SampleFile(payroll, RegisterBook.of(register, "2026-05-06")),
      new SampleFile(clarification, ClarificationBook.of(claim))
    };
  }

  private static Story overtimePacket() throws IOException {
    String entry = "2026-02-24 Tierra Alta Electric - Lindqvist";
    Placement placement = Cast.LINDQVIST;
    byte[] packet = PacketPrint.rows(placement, Wording.SHORT, "2026-02-20");
    return Story.folder(
        entry,
        Expected.agreement(entry, "APPROVED", placement),
        new SampleFile("fax_0224_OJT contract.pdf", packet));
  }

  private static Story overtimeClaimed() throws IOException {
    String entry = "2026-04-30 TAE-118 invoice w payroll";
    Claim claim = Claims.LINDQVIST;
    return Story.folder(
        entry,
        Expected.invoice(entry, "RETURNED", claim, "INV-AMOUNT-MISMATCH", "INV-HOURS-MISMATCH"),
        new SampleFile("TAE-118.pdf", InvoicePrint.rows(claim, Wording.SHORT)),
        new SampleFile(
            "payroll register.pdf", RegisterPrint.of(Register.of(claim, "1061"), "2026-04-28")),
        new SampleFile("hours clarification.pdf", ClarificationPrint.of(claim)));
  }

  static Story unsignedPacket() throws IOException {
    String entry = "2026-05-19 new OJT Raman";
    return Story.folder(
        entry,
        Expected.agreement(
            entry, "RETURNED", Cast.RAMAN, "AGR-ARITHMETIC", "AGR-SIGNATURE-MISSING"),
        new SampleFile("Raman_OJT_packet v3.pdf", PacketForm.of(Cast.RAMAN, "2026-05-15")));
  }

  private static Story brokenFile() {
    String entry = "2026-05-18 scan0007.pdf";
    return Story.folder(
        entry,
        Expected.other(entry, "UNKNOWN", "QUARANTINED", "DOC-BROKEN"),
        new SampleFile(entry, BrokenScan.of()));
  }

  private Stories() {}
}
