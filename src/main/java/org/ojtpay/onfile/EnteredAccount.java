package org.ojtpay.onfile;

import java.util.ArrayList;
import java.util.List;

/**
 * An account as a person enters it.
 *
 * @param personal whether it is the own account of a sole proprietor
 * @param reason why it is entered
 */
public record EnteredAccount(BankAccount account, boolean personal, String reason) {

  /**
   * Reads a file with the columns routing_number, account_number, account_type and, if it must be,
   * personal, and one row.
   *
   * @throws BadReference where it is anything else; the number is never shown
   */
  public static EnteredAccount read(String name, byte[] bytes, String reason) {
    List<ReferenceRow> rows = new ArrayList<>();
    ReferenceFiles.rows(name, bytes, rows::add);
    if (rows.size() != 1) {
      throw new BadReference(
          name
              + ": found "
              + rows.size()
              + " rows below the first, expected one: the first row says routing_number,"
              + "account_number,account_type, the second is the account.");
    }
    return new EnteredAccount(
        VendorRows.account(rows.get(0)), VendorRows.personal(rows.get(0)), reason);
  }
}
