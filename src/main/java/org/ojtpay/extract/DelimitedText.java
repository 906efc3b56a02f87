package org.ojtpay.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.packet.SourceRef;

/** Text with separated fields as a grid. The separator and the character set are found. */
final class DelimitedText {

  private static final long MAX_BYTES = 32L * 1024 * 1024;
  private static final int MAX_FIELD = 64 * 1024;
  private static final int SAMPLE = 60;
  private static final char[] SEPARATORS = {',', '\t', ';', '|'};

  private DelimitedText() {}

  /** Every line is a row, blank ones too, so that row numbers are those a person counts. */
  static Grid read(Path bytes, String file) throws IOException, UnreadableFile {
    if (Files.size(bytes) > MAX_BYTES) {
      throw new UnreadableFile("DOC-LIMIT", "text of over " + MAX_BYTES + " bytes");
    }
    String text = decode(Files.readAllBytes(bytes));
    List<SortedMap<Integer, Cell>> rows = new ArrayList<>();
    CellCount count = new CellCount();
    try (CsvReader<CsvRecord> records = reader(separator(text), text)) {
      for (CsvRecord record : records) {
        rows.add(row(record, file, rows.size() + 1));
        count.add(record.getFieldCount());
      }
    } catch (CsvParseException bad) {
      throw new UnreadableFile("DOC-BROKEN", "text whose fields cannot be told apart", bad);
    }
    return new Grid(file, 1, rows);
  }

  private static SortedMap<Integer, Cell> row(CsvRecord record, String file, int row) {
    SortedMap<Integer, Cell> cells = new TreeMap<>();
    for (int i = 0; i < record.getFieldCount(); i++) {
      // An apostrophe before a number tells a spreadsheet that it is a text.
      String text = Canonical.oneLine(record.getField(i)).replaceFirst("^'(?=\\d)", "");
      if (!text.isEmpty()) {
        cells.put(i + 1, Cell.printed(text, new SourceRef.InLine(file, row, i + 1)));
      }
    }
    return cells;
  }

  private static CsvReader<CsvRecord> reader(char separator, String text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(MAX_FIELD)
        .ofCsvRecord(text);
  }

  /** UTF-8 where the bytes allow it, with or without a mark; otherwise what Windows writes. */
  static String decode(byte[] bytes) {
    Charset marked = marked(bytes);
    String text;
    try {
      text = marked.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Charset marked(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  /** The one that cuts most lines into the same number of fields, and into most fields. */
  static char separator(String text) {
    char best = ',';
    int bestScore = 0;
    for (char candidate : SEPARATORS) {
      int score = score(candidate, text);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static int score(char candidate, String text) {
    Map<Integer, Integer> linesByFields = new HashMap<>();
    int lines = 0;
    try (CsvReader<CsvRecord> records = reader(candidate, text)) {
      for (CsvRecord record : records) {
        linesByFields.merge(record.getFieldCount(), 1, Integer::sum);
        if (++lines >= SAMPLE) {
          break;
        }
      }
    } catch (CsvParseException | IOException notThisOne) {
      return 0;
    }
    return linesByFields.entrySet().stream()
        .mapToInt(entry -> (entry.getKey() - 1) * entry.getValue())
        .max()
        .orElse(0);
  }
}
