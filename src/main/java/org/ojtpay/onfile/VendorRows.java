package org.ojtpay.onfile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ojtpay.units.RoutingNumber;

/** The rows of vendors.csv. */
public final class VendorRows {

  private static final String ACCOUNT = "account_number";

  private VendorRows() {}

  /**
   * The rows with the accounts in clear: for the load of the vendor master alone.
   *
   * @throws BadReference where a row cannot be used
   */
  public static List<VendorRow> of(byte[] file) {
    List<VendorRow> rows = new ArrayList<>();
    ReferenceFiles.rows(ReferenceFiles.VENDORS, file, row -> rows.add(row(row)));
    return rows;
  }

  /** With the account, which is judged; a message never shows it. */
  static VendorRow row(ReferenceRow row) {
    BankAccount account = account(row);
    return new VendorRow(
        vendor(row),
        account,
        personal(row),
        row.text("verified_on").isBlank()
            ? null
            : row.date("verified_on", DateTimeFormatter.ISO_LOCAL_DATE, "YYYY-MM-DD"));
  }

  /** The account of a row, in the columns of vendors.csv. */
  static BankAccount account(ReferenceRow row) {
    String routing = row.text("routing_number");
    if (!RoutingNumber.isValid(routing)) {
      throw row.masked("routing_number", "nine digits with a valid check digit");
    }
    String account = row.text(ACCOUNT);
    if (!account.matches("[A-Za-z0-9-]{1,17}")) {
      throw row.masked(ACCOUNT, "1 to 17 letters, digits or hyphens");
    }
    return new BankAccount(routing, account, row.accountType());
  }

  static boolean personal(ReferenceRow row) {
    return switch (row.optional("personal").toUpperCase(Locale.ROOT)) {
      case "YES" -> true;
      case "", "NO" -> false;
      default -> throw row.bad("personal", "YES for a sole proprietor's own account, else nothing");
    };
  }

  static Vendor vendor(ReferenceRow row) {
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
        row.optional("phone"),
        row.optional("uei"),
        null);
  }

  /** The file as it is kept: of each account number its last four digits alone. */
  public static byte[] masked(byte[] file) {
    StringWriter masked = new StringWriter();
    try (CsvReader<NamedCsvRecord> reader =
            CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(new ByteArrayInputStream(file));
        CsvWriter writer = CsvWriter.builder().build(masked)) {
      boolean[] begun = {false};
      reader.forEach(
          record -> {
            if (!begun[0]) {
              writer.writeRecord(record.getHeader());
              begun[0] = true;
            }
            writer.writeRecord(masked(record));
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read vendors.csv", e);
    }
    return masked.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> masked(NamedCsvRecord record) {
    List<String> fields = new ArrayList<>(record.getFields());
    int column = record.getHeader().indexOf(ACCOUNT);
    if (column >= 0 && column < fields.size()) {
      String number = fields.get(column).strip();
      fields.set(column, "****" + number.substring(Math.max(0, number.length() - 4)));
    }
    return fields;
  }
}
