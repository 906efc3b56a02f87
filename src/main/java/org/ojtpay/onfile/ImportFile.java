package org.ojtpay.onfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of a file that is taken over; the first row names the columns. */
final class ImportFile {

  private static final Pattern OF_A_BANK =
      Pattern.compile("account|acct|routing|\\baba\\b|bank|iban");

  private ImportFile() {}

  /**
   * Reads it whole.
   *
   * @throws BadReference where it is no such file: then no row of it is looked at
   */
  static List<ImportRow> rows(ImportKind kind, byte[] bytes) {
    List<ImportRow> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofNamedCsvRecord(new ByteArrayInputStream(bytes))) {
      for (NamedCsvRecord record : reader) {
        if (rows.isEmpty()) {
          checkColumns(kind, record.getHeader());
        }
        if (record.getFieldCount() != record.getHeader().size()) {
          throw new BadReference(
              "Row %d has %d fields, and the first row has %d. A comma inside a value needs quotes. Correct the file."
                  .formatted(
                      record.getStartingLineNumber(),
                      record.getFieldCount(),
                      record.getHeader().size()));
        }
        rows.add(new ImportRow(record));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file", e);
    } catch (CsvParseException e) {
      throw new BadReference("This is not a file of rows and commas (CSV): " + e.getMessage());
    }
    return rows;
  }

  private static void checkColumns(ImportKind kind, List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (OF_A_BANK.matcher(column.toLowerCase(Locale.ROOT)).find()) {
        throw new BadReference(
            "Column \"%s\": bank accounts are not taken over this way, since nobody has verified them. Take the column out of the file; Finance enters and verifies each account in vendors.csv."
                .formatted(column));
      }
      if (!kind.columns().contains(column)) {
        throw new BadReference(
            "There is no column \"%s\". The columns are %s. Correct the first row, or take the column out."
                .formatted(column, String.join(", ", kind.columns())));
      }
      if (!seen.add(column)) {
        throw new BadReference(
            "Column \"%s\" stands there twice. Take one of them out.".formatted(column));
      }
    }
    for (String column : kind.needed()) {
      if (!seen.contains(column)) {
        throw new BadReference(
            "Column \"%s\" is missing. The first row needs %s."
                .formatted(column, String.join(", ", kind.needed())));
      }
    }
  }
}
