package org.ojtpay.onfile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * A row of a file that is taken over, as it was judged: accepted with what it puts on file, or
 * refused with its faults.
 *
 * @param row its line in the file, the headings counted
 * @param says what the row is about, for people
 * @param amount what it adds to the file's total; nothing where that cannot be read
 */
public record ImportedRow(
    long row,
    String says,
    Money amount,
    List<ImportFault> faults,
    @Nullable AgreementOnFile agreement,
    @Nullable Opening opening,
    @Nullable Vendor vendor) {

  public ImportedRow {
    faults = List.copyOf(faults);
  }

  public boolean isAccepted() {
    return faults.isEmpty();
  }

  /** The same, refused for one more reason. */
  ImportedRow refused(ImportFault fault) {
    List<ImportFault> all = new java.util.ArrayList<>(faults);
    all.add(fault);
    return new ImportedRow(row, says, amount, all, null, null, null);
  }
}
