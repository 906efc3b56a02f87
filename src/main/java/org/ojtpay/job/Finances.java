package org.ojtpay.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.LedgerExport;
import org.ojtpay.reconcile.LedgerLine;
import org.ojtpay.units.Sha256;

/**
 * Finance's ledger export as it was handed over.
 *
 * @param name of the file
 */
@SuppressWarnings("ArrayRecordComponent")
record Finances(String name, byte[] bytes, List<LedgerLine> lines) {

  /**
   * Reads it whole; nothing where it was not supplied.
   *
   * @throws BadConfiguration where there is no such file
   * @throws org.ojtpay.onfile.BadReference where a row cannot be read
   */
  static Optional<Finances> read(YearEndSettings settings) {
    @Nullable Path path = settings.ledger();
    if (path == null) {
      return Optional.empty();
    }
    String name = Objects.requireNonNull(path.getFileName()).toString();
    try {
      byte[] bytes = Files.readAllBytes(path);
      return Optional.of(
          new Finances(name, bytes, LedgerExport.read(name, bytes, settings.profile())));
    } catch (IOException e) {
      throw new BadConfiguration(
          "Finance's ledger export "
              + path
              + " cannot be read. Name the CSV file with --ledger FILE.");
    }
  }

  String sha256() {
    return Sha256.of(bytes);
  }
}
