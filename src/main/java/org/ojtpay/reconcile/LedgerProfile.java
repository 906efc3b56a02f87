package org.ojtpay.reconcile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How Finance's ledger is exported: which column of the CSV file holds what.
 *
 * @param delimiter between the fields
 * @param dateFormat such as {@code MM/dd/uuuu}
 * @param columns the names in the first row
 */
public record LedgerProfile(char delimiter, String dateFormat, Map<Column, String> columns) {

  /** What a column may hold. An amount stands in one column, or as debit and credit in two. */
  public enum Column {
    PAYMENT("payment"),
    TRACE("trace"),
    REFERENCE("reference"),
    VENDOR("vendor"),
    PAYEE("payee"),
    ACCOUNT("account"),
    FUND("fund"),
    DATE("date"),
    AMOUNT("amount"),
    DEBIT("debit"),
    CREDIT("credit");

    private final String key;

    Column(String key) {
      this.key = key;
    }

    /** Its key in the job's file. */
    public String key() {
      return key;
    }
  }

  public LedgerProfile {
    Map<Column, String> ordered = new EnumMap<>(Column.class);
    ordered.putAll(columns);
    columns = Collections.unmodifiableMap(ordered);
    boolean twoColumns = columns.containsKey(Column.DEBIT) && columns.containsKey(Column.CREDIT);
    if (columns.containsKey(Column.AMOUNT) == twoColumns) {
      throw new IllegalArgumentException(
          "the column amount, or both debit and credit, and not all of them");
    }
  }

  Optional<String> name(Column column) {
    return Optional.ofNullable(columns.get(column));
  }
}
