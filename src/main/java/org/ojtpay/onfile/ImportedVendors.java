package org.ojtpay.onfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojtpay.units.Money;

/** Employers, without the accounts to which they are paid: those Finance enters and verifies. */
final class ImportedVendors {

  private final Map<String, Long> seen = new HashMap<>();

  private ImportedVendors() {}

  static List<ImportedRow> of(List<ImportRow> rows) {
    ImportedVendors file = new ImportedVendors();
    return rows.stream().map(file::judge).toList();
  }

  private ImportedRow judge(ImportRow row) {
    String id = row.needed("employer_id");
    String name = row.needed("legal_name");
    String fein = row.needed("fein");
    if (!fein.isEmpty() && !fein.matches("\\d{2}-?\\d{7}")) {
      row.fault("fein", "is no FEIN (its digits are not shown). Write nine digits as 12-3456789.");
    }
    Long before = seen.putIfAbsent(Keys.number(id), row.number());
    if (before != null) {
      row.fault("employer_id", "stands in row %d already. Take one of them out.".formatted(before));
    }
    return new ImportedRow(
        row.number(),
        id + ", " + name,
        Money.ZERO,
        row.faults(),
        null,
        null,
        row.isSound() ? vendor(row) : null);
  }

  private static Vendor vendor(ImportRow row) {
    return new Vendor(
        row.text("employer_id"),
        row.text("legal_name"),
        row.text("dba"),
        row.text("fein"),
        row.text("address"),
        row.text("city"),
        row.text("state"),
        row.text("zip"),
        row.text("email"),
        row.text("contact"),
        row.text("phone"),
        row.text("uei"),
        null);
  }
}
