package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.ProofList;
import org.ojtpay.units.Sha256;

/** The papers by which a payment file is approved and told to the bank. */
public final class ProofPapers {

  private ProofPapers() {}

  private static String name(FiledPaymentFile file) {
    return file.name().replaceFirst("\\.ach$", "");
  }

  /** The digest of the list for spreadsheets. */
  public static String digest(ProofList list) {
    return Sha256.of(ProofCsv.of(list));
  }

  /**
   * The proof list as PDF and CSV, and the transmittal, by file name. The same list gives the same
   * bytes.
   *
   * @param date that the papers bear
   */
  public static SortedMap<String, byte[]> of(ProofList list, Board board, LocalDate date) {
    String name = name(list.file());
    SortedMap<String, byte[]> papers = new TreeMap<>();
    papers.put(name + ".csv", ProofCsv.of(list));
    papers.put(name + ".txt", Transmittal.of(list.bytes(), board));
    papers.put(
        name + ".pdf",
        new PdfWriter(date.atStartOfDay(board.zone())).bytes(new ProofSheet(list, board).sheet()));
    return papers;
  }
}
