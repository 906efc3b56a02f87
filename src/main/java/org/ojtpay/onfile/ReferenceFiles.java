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
import org.ojtpay.units.RoutingNumber;

/**
 * Reads the board's reference folder: vendors.csv, exclusions.csv, subrecipients.csv, holidays.csv,
 * funds.csv. Every fault names file, row and column.
 */
public final class ReferenceFiles {

  private final Path folder;
  private final Map<String, byte[]> kept;

  public ReferenceFiles(Path folder) {
    this(folder, Map.of());
  }

  private ReferenceFiles(Path folder, Map<String, byte[]> kept) {
    this.folder = folder;
    this.kept = kept;
  }

  /** The files as a run has kept them, by name. */
  public static ReferenceFiles kept(Map<String, byte[]> files) {
    return new ReferenceFiles(Path.of(""), files);
  }

  /** The files that are there, by name, for the record of what a run has read. */
  public static final List<String> NAMES =
      List.of(
          "vendors.csv",
          "exclusions.csv",
          "subrecipients.csv",
          "holidays.csv",
          "funds.csv",
          "opening.csv");

  public Reference read() {
    if (kept.isEmpty() && !Files.isDirectory(folder)) {
      throw new BadReference(
          "The reference folder " + folder + " does not exist. Name it with --reference DIR.");
    }
    return new Reference(vendors(), exclusions(), subrecipients(), workingDays(), funds());
  }

  private Map<String, Vendor> vendors() {
    Map<String, Vendor> vendors = new LinkedHashMap<>();
    for (ReferenceRow row : required("vendors.csv")) {
      Vendor vendor = vendor(row);
      if (vendors.put(Keys.number(vendor.employerId()), vendor) != null) {
        throw row.bad("employer_id", "an employer ID that stands only once");
      }
    }
    return vendors;
  }

  private static Vendor vendor(ReferenceRow row) {
    String routing = row.text("routing_number");
    if (!RoutingNumber.isValid(routing)) {
      throw row.masked("routing_number", "nine digits with a valid check digit");
    }
    String account = row.text("account_number");
    if (!account.matches("[A-Za-z0-9-]{1,17}")) {
      throw row.masked("account_number", "1 to 17 letters, digits or hyphens");
    }
    BankAccount bank = new BankAccount(routing, account, row.accountType());
    String fein = row.text("fein");
    if (!fein.matches("\\d{2}-?\\d{7}")) {
      throw row.masked("fein", "nine digits, written 12-3456789");
    }
    return new Vendor(
        row.needed("employer_id"),
        row.needed("legal_name"),
        row.text("dba"),
        fein,
        row.text("address"),
        row.text("city"),
        row.text("state"),
        row.text("zip"),
        row.text("email"),
        row.text("contact"),
        row.optional("uei"),
        bank,
        row.text("verified_on").isBlank()
            ? null
            : row.date("verified_on", DateTimeFormatter.ISO_LOCAL_DATE, "YYYY-MM-DD"));
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

  private List<ReferenceRow> required(String name) {
    return rows(name)
        .orElseThrow(
            () ->
                new BadReference(
                    folder.resolve(name)
                        + " is missing. It holds the board's vendors; put it there."));
  }

  private Optional<List<ReferenceRow>> rows(String name) {
    List<ReferenceRow> rows = new ArrayList<>();
    return each(name, rows::add) ? Optional.of(rows) : Optional.empty();
  }

  /** Hands over row by row; whether the file is there. */
  private boolean each(String name, Consumer<ReferenceRow> taken) {
    Optional<byte[]> bytes = kept.isEmpty() ? bytes(name) : Optional.ofNullable(kept.get(name));
    bytes.ifPresent(each -> rows(name, each, taken));
    return bytes.isPresent();
  }

  /** The bytes of a file of the folder, where it is there. */
  public Optional<byte[]> bytes(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void rows(String name, byte[] bytes, Consumer<ReferenceRow> taken) {
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
