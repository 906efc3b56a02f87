package org.ojtpay.notice;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ojtpay.pay.ControlTotals;
import org.ojtpay.pay.PaymentFile;

/**
 * The figures that another person than the one who sends the file tells the bank: the bank compares
 * them with what it received, and puts a file aside that differs.
 */
final class Transmittal {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

  private Transmittal() {}

  static byte[] of(PaymentFile file, Board board) {
    ControlTotals totals = file.totals();
    StringBuilder out = new StringBuilder();
    line(out, "Transmittal of a NACHA file", Print.line(board.name()));
    line(out, "File", file.name());
    line(out, "Immediate origin", file.identity().immediateOrigin());
    line(out, "File creation date", file.identity().creationDate().toString());
    line(out, "File creation time", TIME.format(file.identity().creationTime()));
    line(out, "File ID modifier", String.valueOf(file.identity().fileIdModifier()));
    line(out, "Effective entry date", file.effectiveEntryDate().toString());
    line(out, "Total credits", Print.dollars(totals.credits()));
    line(out, "Total debits", Print.dollars(totals.debits()));
    line(out, "Entries and addenda", Integer.toString(totals.entriesAndAddenda()));
    line(out, "Entry hash", String.format(Locale.ROOT, "%010d", totals.entryHash()));
    line(out, "Blocks", Integer.toString(totals.blocks()));
    line(out, "sha256", file.sha256());
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "%-28s%s\r\n", name, value));
  }
}
