package org.ojtpay.pay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A sound file, written by hand, into which a test plants a fault. Lines and positions count from
 * 1. It pays 2225.94 with an addenda record, 100.00 without one and 50.00 with one.
 */
final class NachaSample {

  static final String NINES = "9".repeat(94);

  private static final List<String> SOUND =
      List.of(
          "101 12224692013300123452603182130A094101"
              + "HARBOR BANK            SAN DIEGO WORKFORCE            ",
          "5220SAN DIEGO WORKFO                    1330012345CCDOJT REIMB "
              + "      260319   1122246920000001",
          "6221222469204030668588       0000222594P000000001     "
              + "HARBOR CABINET WORKS C  1122246920000041",
          "705RMR*IV*INV-1001**2225.94*2225.94\\"
              + "                                               00010000041",
          "63212225355747-032           0000010000P000000002     "
              + "CASTANEDA DENTAL LAB O  0122246920000042",
          "6221222469204030668588       0000005000P000000003     "
              + "HARBOR CABINET WORKS C  1122246920000043",
          "705RMR*IV*INV-1002**50.00*50.00\\"
              + "                                                   00010000043",
          "82200000050036674739000000000000000000237594"
              + "1330012345                         122246920000001",
          "9000001000001000000050036674739000000000000000000237594"
              + "                                       ",
          NINES);

  private final List<String> lines = new ArrayList<>(SOUND);

  NachaSample put(int line, int position, String text) {
    String old = lines.get(line - 1);
    lines.set(
        line - 1,
        old.substring(0, position - 1) + text + old.substring(position - 1 + text.length()));
    return this;
  }

  NachaSample blank(int line, int from, int to) {
    return put(line, from, " ".repeat(to - from + 1));
  }

  /** The credit totals of batch and file, in cents. */
  NachaSample credits(String cents) {
    String field = "0".repeat(12 - cents.length()) + cents;
    return put(8, 33, field).put(9, 44, field);
  }

  /** The counts of entries and addenda of batch and file, one digit. */
  NachaSample records(int count) {
    return put(8, 5, "00000" + count).put(9, 14, "0000000" + count);
  }

  NachaSample replace(int line, String text) {
    lines.set(line - 1, text);
    return this;
  }

  NachaSample insertAfter(int line, String text) {
    lines.add(line, text);
    return this;
  }

  NachaSample remove(int line) {
    lines.remove(line - 1);
    return this;
  }

  NachaSample fillTo(int records) {
    while (lines.size() < records) {
      lines.add(NINES);
    }
    return this;
  }

  String line(int line) {
    return lines.get(line - 1);
  }

  byte[] bytes(String lineEnd) {
    return text(lineEnd).getBytes(StandardCharsets.ISO_8859_1);
  }

  byte[] bytes() {
    return bytes("\n");
  }

  private String text(String lineEnd) {
    return String.join(lineEnd, lines) + lineEnd;
  }
}
