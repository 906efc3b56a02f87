package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.units.Money;

/**
 * A file that is taken over, judged row by row. Each row is accepted or refused for itself; what
 * was paid under one agreement is accepted or refused together.
 */
public record Imported(ImportKind kind, List<ImportedRow> rows) {

  /**
   * What rows are judged by.
   *
   * @param waiting agreements that were taken over and of which nobody has said what was paid
   * @param today the books elsewhere count up to no later day
   * @param source where the rows come from, in words
   */
  public record Against(
      OnFile onFile, Set<AgreementKey> waiting, PolicyPack pack, LocalDate today, String source) {

    String source(ImportRow row) {
      return source + ", row " + row.number();
    }
  }

  public Imported {
    rows = List.copyOf(rows);
  }

  /**
   * Judges a file.
   *
   * @throws BadReference where it is no such file
   */
  public static Imported of(ImportKind kind, byte[] file, Against against) {
    List<ImportRow> rows = ImportFile.rows(kind, file);
    return new Imported(
        kind,
        switch (kind) {
          case AGREEMENTS -> ImportedAgreements.of(rows, against);
          case PAYMENTS -> ImportedPayments.of(rows, against);
          case VENDORS -> ImportedVendors.of(rows);
        });
  }

  public List<ImportedRow> accepted() {
    return rows.stream().filter(ImportedRow::isAccepted).toList();
  }

  /** Of all rows, refused ones too: it proves that the file is whole. */
  public Money total() {
    return rows.stream().map(ImportedRow::amount).reduce(Money.ZERO, Money::plus);
  }

  /** What differs from the totals that were given with the file; empty where both are equal. */
  public List<String> differences(int expectedRows, Money expectedTotal) {
    List<String> differences = new ArrayList<>();
    if (rows.size() != expectedRows) {
      differences.add(
          "The file has %d rows, and you said %d.".formatted(rows.size(), expectedRows));
    }
    if (!total().equals(expectedTotal)) {
      differences.add(
          "Its amounts come to $%s, and you said $%s.".formatted(total(), expectedTotal));
    }
    return differences;
  }
}
