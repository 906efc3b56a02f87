package org.ojtpay.pay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into records: lines ended by LF or CRLF or, where the first two records have none,
 * every 94 bytes. An empty last line is no record: the rules count records, not line ends. Says
 * what is wrong with the bytes themselves; a short record is filled with blanks and a long one cut,
 * so that what follows can still be read.
 */
final class RecordReader {

  static final int LENGTH = 94;
  private static final int TWO_RECORDS = 2 * LENGTH;

  private final BufferedInputStream in;
  private final Defects defects;
  private final boolean withoutLineEnds;
  private final byte[] kept = new byte[LENGTH];
  private int number;

  RecordReader(InputStream in, Defects defects) throws IOException {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.defects = defects;
    this.withoutLineEnds = hasNoLineEnd();
  }

  private boolean hasNoLineEnd() throws IOException {
    in.mark(TWO_RECORDS);
    byte[] start = in.readNBytes(TWO_RECORDS);
    in.reset();
    for (byte each : start) {
      if (each == '\n') {
        return false;
      }
    }
    return start.length > LENGTH;
  }

  /** The next record, or null after the last. */
  @Nullable RecordLine next() throws IOException {
    int length = 0;
    int last = -1;
    int read = in.read();
    while (withoutLineEnds && (read == '\r' || read == '\n')) {
      read = in.read();
    }
    if (read < 0) {
      return null;
    }
    number++;
    while (read >= 0 && read != '\n') {
      if (length < LENGTH) {
        kept[length] = (byte) read;
      }
      length++;
      last = read;
      if (withoutLineEnds && length == LENGTH) {
        break;
      }
      read = in.read();
    }
    int used = last == '\r' ? length - 1 : length;
    return used == 0 && isAtEnd() ? null : record(used);
  }

  private boolean isAtEnd() throws IOException {
    in.mark(1);
    boolean end = in.read() < 0;
    in.reset();
    return end;
  }

  private RecordLine record(int length) {
    if (length != LENGTH) {
      defects.add(
          DefectKind.RECORD_LENGTH, number, "the record has " + length + " characters, not 94");
    }
    int used = Math.min(length, LENGTH);
    checkCharacters(used);
    String text = new String(kept, 0, used, StandardCharsets.ISO_8859_1);
    return new RecordLine(number, text + " ".repeat(LENGTH - used));
  }

  private void checkCharacters(int used) {
    for (int i = 0; i < used; i++) {
      int value = kept[i] & 0xff;
      if (value < 0x20 || value == 0x7f) {
        defects.add(DefectKind.CHARACTER_CONTROL, number, character("control character", value, i));
        return;
      }
      if (value > 0x7f) {
        defects.add(DefectKind.CHARACTER_NOT_ASCII, number, character("byte", value, i));
        return;
      }
    }
  }

  private static String character(String what, int value, int index) {
    return what + " 0x" + Integer.toHexString(value) + " at position " + (index + 1);
  }
}
