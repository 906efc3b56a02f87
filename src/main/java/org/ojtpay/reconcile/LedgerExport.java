package org.ojtpay.reconcile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.BadReference;
import org.ojtpay.reconcile.LedgerProfile.Column;
import org.ojtpay.units.Money;

/**
 * Reads Finance's ledger export. Every row is a line or a fault; where there is a fault nothing is
 * taken, so that no line is lost unseen.
 */
public final class LedgerExport {

  /** A dollar sign, thousands, a minus before or behind, or brackets. */
  private static final Pattern AMOUNT =
      Pattern.compile("(\\()?(-)?\\$?(-)?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d{1,2})?(-)?(\\))?");

  private static final int SHOWN = 20;

  private final String file;
  private final LedgerProfile profile;
  private final DateTimeFormatter dates;
  private final List<String> faults = new ArrayList<>();

  private LedgerExport(String file, LedgerProfile profile) {
    this.file = file;
    this.profile = profile;
    this.dates =
        DateTimeFormatter.ofPattern(profile.dateFormat(), Locale.US)
            .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * The lines of an export, in its order.
   *
   * @param file its name, for messages
   * @throws BadReference where a column is missing or a row cannot be read: says every row and
   *     column, up to twenty
   */
  public static List<LedgerLine> read(String file, byte[] bytes, LedgerProfile profile) {
    return new LedgerExport(file, profile).lines(bytes);
  }

  private List<LedgerLine> lines(byte[] bytes) {
    List<LedgerLine> lines = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(profile.delimiter())
            .detectBomHeader(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(new ByteArrayInputStream(bytes))) {
      boolean first = true;
      for (NamedCsvRecord row : rows) {
        if (first) {
          checkColumns(row.getHeader());
          first = false;
        }
        line(row, lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (CsvParseException e) {
      throw new BadReference(file + " is no file of rows and fields (CSV): " + e.getMessage());
    }
    requireWhole(lines);
    return List.copyOf(lines);
  }

  private void checkColumns(List<String> header) {
    profile
        .columns()
        .forEach(
            (column, name) -> {
              if (Collections.frequency(header, name) != 1) {
                throw new BadReference(
                    "%s: the column \"%s\" stands %s in its first row, which holds %s. Export it again, or correct ledger.%s in the job's file."
                        .formatted(
                            file,
                            name,
                            header.contains(name) ? "twice" : "not",
                            String.join(", ", header),
                            column.key()));
              }
            });
  }

  private void requireWhole(List<LedgerLine> lines) {
    if (!faults.isEmpty()) {
      String more = faults.size() > SHOWN ? " And " + (faults.size() - SHOWN) + " more." : "";
      throw new BadReference(
          String.join(" ", faults.subList(0, Math.min(SHOWN, faults.size())))
              + more
              + " Nothing was taken. Correct the file and run again.");
    }
    if (lines.isEmpty()) {
      throw new BadReference(
          file + " has no row below the names of its columns. Export the ledger's payments again.");
    }
  }

  private void line(NamedCsvRecord row, List<LedgerLine> lines) {
    if (row.getFields().stream().allMatch(String::isBlank)) {
      return;
    }
    if (row.getFieldCount() != row.getHeader().size()) {
      faults.add(
          "%s, row %d: found %d fields, expected %d as in the first row."
              .formatted(
                  file, row.getStartingLineNumber(), row.getFieldCount(), row.getHeader().size()));
      return;
    }
    Money amount = amount(row);
    LocalDate date = date(row);
    if (amount != null) {
      lines.add(
          new LedgerLine(
              row.getStartingLineNumber(),
              text(row, Column.PAYMENT),
              text(row, Column.TRACE),
              text(row, Column.REFERENCE),
              text(row, Column.VENDOR),
              text(row, Column.PAYEE),
              text(row, Column.ACCOUNT),
              text(row, Column.FUND),
              date,
              amount));
    }
  }

  private String text(NamedCsvRecord row, Column column) {
    return profile.name(column).map(name -> row.getField(name).strip()).orElse("");
  }

  private @Nullable LocalDate date(NamedCsvRecord row) {
    String text = text(row, Column.DATE);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text, dates);
    } catch (DateTimeParseException e) {
      fault(row, Column.DATE, text, "a date written " + profile.dateFormat());
      return null;
    }
  }

  private @Nullable Money amount(NamedCsvRecord row) {
    if (profile.columns().containsKey(Column.AMOUNT)) {
      return amount(row, Column.AMOUNT, false);
    }
    Money debit = amount(row, Column.DEBIT, true);
    Money credit = amount(row, Column.CREDIT, true);
    return debit == null || credit == null ? null : debit.minus(credit);
  }

  private @Nullable Money amount(NamedCsvRecord row, Column column, boolean mayBeEmpty) {
    String text = text(row, column).replace(" ", "");
    if (text.isEmpty() && mayBeEmpty) {
      return Money.ZERO;
    }
    Matcher parts = AMOUNT.matcher(text);
    boolean brackets = parts.matches() && parts.group(1) != null;
    if (!parts.matches() || brackets != (parts.group(7) != null) || signs(parts) > 1) {
      fault(row, column, text, "an amount such as 1,234.56, -1234.56 or (1,234.56)");
      return null;
    }
    String cents = parts.group(5) == null ? "" : parts.group(5);
    Money amount = new Money(new BigDecimal(parts.group(4).replace(",", "") + cents));
    return signs(parts) == 1 ? amount.negated() : amount;
  }

  private static int signs(Matcher parts) {
    int signs = 0;
    for (int group : new int[] {1, 2, 3, 6}) {
      signs += parts.group(group) == null ? 0 : 1;
    }
    return signs;
  }

  private void fault(NamedCsvRecord row, Column column, String found, String expected) {
    faults.add(
        "%s, row %d, column \"%s\": found \"%s\", expected %s."
            .formatted(
                file,
                row.getStartingLineNumber(),
                profile.name(column).orElseThrow(),
                found,
                expected));
  }
}
