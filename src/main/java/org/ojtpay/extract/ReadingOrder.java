package org.ojtpay.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.PayrollPeople;

/**
 * Long workbooks are read last: by then the other files of the submission have said whose lines are
 * wanted, and of other employees nothing has to be held in memory.
 */
final class ReadingOrder {

  /** A workbook of so many bytes is long: at least ten thousand lines of pay. */
  private static final long LONG = 512 * 1024;

  /** Reads one file. */
  interface Reader {
    FileReading read(int index, Set<String> participants) throws InterruptedException;
  }

  private ReadingOrder() {}

  static boolean isLong(Path file) {
    try {
      return Files.size(file) >= LONG && FileKind.of(file) == FileKind.XLSX;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Reads each file.
   *
   * @param asked participants who are asked for whatever the files say
   * @return in the order of the files
   */
  static List<FileReading> read(List<Path> files, Set<String> asked, Reader reader)
      throws InterruptedException {
    FileReading[] readings = new FileReading[files.size()];
    List<Integer> late = new ArrayList<>();
    for (int i = 0; i < readings.length; i++) {
      if (isLong(files.get(i))) {
        late.add(i);
      } else {
        readings[i] = reader.read(i, asked);
      }
    }
    Set<String> known = named(asked, readings);
    for (int i : late) {
      readings[i] = reader.read(i, known);
    }
    Set<String> all = named(asked, readings);
    if (!all.equals(known)) {
      // A long workbook named somebody too.
      for (int i : late) {
        readings[i] = reader.read(i, all);
      }
    }
    return List.of(readings);
  }

  private static Set<String> named(Set<String> asked, FileReading[] readings) {
    Set<String> named = new TreeSet<>(asked);
    named.addAll(
        PayrollPeople.namedIn(
            Arrays.stream(readings)
                .filter(reading -> reading != null)
                .flatMap(reading -> reading.documents().stream())));
    return named;
  }
}
