package org.ojtpay.onfile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ojtpay.policy.WorkingDays;
import org.ojtpay.units.Money;

/**
 * Reads the board's reference folder: vendors.csv, exclusions.csv, subrecipients.csv, holidays.csv,
 * funds.csv. Every fault names file, row and column.
 */
public final class ReferenceFiles {

  public static final String VENDORS = "vendors.csv";

  private final Path folder;
  private final @Nullable Map<String, byte[]> kept;

  public ReferenceFiles(Path folder) {
    this(folder, null);
  }

  private ReferenceFiles(Path folder, @Nullable Map<String, byte[]> kept) {
    this.folder = folder;
    this.kept = kept;
  }

  /** The files as a run has kept them, by name; without account numbers. */
  public static ReferenceFiles kept(Map<String, byte[]> files) {
    return new ReferenceFiles(Path.of(""), files);
  }

  /** The files that are there, by name, for the record of what a run has read. */
  public static final List<String> NAMES =
      List.of(
          VENDORS,
          "exclusions.csv",
          "subrecipients.csv",
          "holidays.csv",
          "funds.csv",
          "opening.csv");

  public Reference read() {
    if (kept == null && !Files.isDirectory(folder)) {
      throw new BadReference(
          "The reference folder " + folder + " does not exist. Name it with --reference DIR.");
    }
    return new Reference(vendorsByKey(), exclusions(), subrecipients(), workingDays(), funds());
  }

  /** What a run keeps has no account numbers, and is judged already. */
  private Map<String, Vendor> vendorsByKey() {
    Map<String, Vendor> vendors = new LinkedHashMap<>();
    List<ReferenceRow> rows = new ArrayList<>();
    rows(VENDORS, vendors(), rows::add);
    for (ReferenceRow row : rows) {
      Vendor vendor = kept != null ? VendorRows.vendor(row) : VendorRows.row(row).vendor();
      if (vendors.put(Keys.number(vendor.employerId()), vendor) != null) {
        throw row.bad("employer_id", "an employer ID that stands only once");
      }
    }
    return vendors;
  }

  private @Nullable Exclusions exclusions() {
    ExclusionRows rows = new ExclusionRows();
    boolean given = each("exclusions.csv", rows::add);
    return given ? rows.all() : null;
  }

  private Map<String, Subrecipient> subrecipients() {
    Map<String, Subrecipient> subrecipients = new LinkedHashMap<>();
    for (ReferenceRow row : rows("subrecipients.csv").orElse(List.of())) {
      String region = row.needed("region").toUpperCase(Locale.ROOT);
      subrecipients.put(
          region,
          new Subrecipient(
              region, row.needed("name"), row.text("coordinator"), row.needed("email")));
    }
    return subrecipients;
  }

  private WorkingDays workingDays() {
    Map<LocalDate, String> holidays = new LinkedHashMap<>();
    for (ReferenceRow row : rows("holidays.csv").orElse(List.of())) {
      holidays.put(
          row.date("date", DateTimeFormatter.ISO_LOCAL_DATE, "YYYY-MM-DD"), row.text("name"));
    }
    return WorkingDays.of(holidays);
  }

  private @Nullable Funds funds() {
    List<Fund> funds = new ArrayList<>();
    boolean given = each("funds.csv", row -> add(fund(row), row, funds));
    return given ? new Funds(funds) : null;
  }

  private static void add(Fund fund, ReferenceRow row, List<Fund> funds) {
    for (Fund other : funds) {
      if (other.letter().equals(fund.letter()) && other.fiscalYear() == fund.fiscalYear()) {
        throw row.bad("fiscal_year", "one row for each fund and fiscal year");
      }
    }
    funds.add(fund);
  }

  private static Fund fund(ReferenceRow row) {
    if (!row.needed("fiscal_year").matches("20[0-9]{2}")) {
      throw row.bad("fiscal_year", "the year in which it ends, such as 2026");
    }
    if (!row.needed("budget").matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
      throw row.bad("budget", "dollars without separators, such as 250000.00");
    }
    return new Fund(
        row.needed("fund").toUpperCase(Locale.ROOT),
        row.needed("name"),
        Integer.parseInt(row.text("fiscal_year")),
        Money.of(row.text("budget")));
  }

  /** The bytes of vendors.csv, without which nothing runs. */
  public byte[] vendors() {
    return bytes(VENDORS)
        .orElseThrow(
            () ->
                new BadReference(
                    folder.resolve(VENDORS)
                        + " is missing. It holds the board's vendors; put it there."));
  }

  private Optional<List<ReferenceRow>> rows(String name) {
    List<ReferenceRow> rows = new ArrayList<>();
    return each(name, rows::add) ? Optional.of(rows) : Optional.empty();
  }

  /** Hands over row by row; whether the file is there. */
  private boolean each(String name, Consumer<ReferenceRow> taken) {
    Optional<byte[]> bytes = bytes(name);
    bytes.ifPresent(each -> rows(name, each, taken));
    return bytes.isPresent();
  }

  /** The bytes of a file of the folder, where it is there. */
  public Optional<byte[]> bytes(String name) {
    if (kept != null) {
      return Optional.ofNullable(kept.get(name));
    }
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static void rows(String name, byte[] bytes, Consumer<ReferenceRow> taken) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofNamedCsvRecord(new ByteArrayInputStream(bytes))) {
      reader.forEach(record -> taken.accept(ReferenceRow.of(name, record)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
      throw new BadReference(name + ": " + e.getMessage());
    }
  }
}
