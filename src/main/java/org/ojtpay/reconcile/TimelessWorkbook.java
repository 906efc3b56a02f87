package org.ojtpay.reconcile;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A streamed workbook whose archive bears no time of its making, and is of the plain kind: the
 * library's own choice, ZIP64, is one that many readers do not know.
 */
final class TimelessWorkbook extends SXSSFWorkbook {

  /** Not the first moment that archives know: around it they write the instant, too. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 12, 0);

  /** Rows that are in memory at a time; the rest waits in a file. */
  private static final int WINDOW = 200;

  TimelessWorkbook() {
    super(WINDOW);
    setZip64Mode(Zip64Mode.AsNeeded);
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream archive =
        new ZipArchiveOutputStream(out) {
          @Override
          public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            // The archive writes the machine's own time of day, so its zone is taken out again.
            entry.setTime(TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
            super.putArchiveEntry(entry);
          }
        };
    archive.setUseZip64(Zip64Mode.AsNeeded);
    return archive;
  }
}
