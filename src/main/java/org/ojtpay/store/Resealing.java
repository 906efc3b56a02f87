package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.ojtpay.store.FieldCipher.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals with the current key what another has sealed, or what lies in clear. Each field changes in
 * a transaction of its own, so that what is broken off goes on where it stopped.
 */
final class Resealing {

  private static final int AT_A_TIME = 50;

  private record Account(String employerId, int version, String sealed) {

    static Account of(ResultSet row, int number) throws SQLException {
      return new Account(
          row.getString("employer_id"), row.getInt("version"), row.getString("sealed"));
    }

    Place place() {
      return Place.bankAccount(employerId, version);
    }
  }

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  /** As the owner of the tables. */
  Resealing(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** The account numbers of other keys; how many they were. */
  int accounts() {
    int done = 0;
    List<Account> others = otherAccounts();
    while (!others.isEmpty()) {
      others.forEach(this::put);
      done += others.size();
      others = otherAccounts();
    }
    return done;
  }

  private List<Account> otherAccounts() {
    return jdbc.sql(
            "SELECT employer_id, version, sealed FROM bank_secret WHERE substr(sealed, 4, 12) <> ?"
                + " ORDER BY employer_id, version LIMIT ?")
        .params(cipher.currentKey(), AT_A_TIME)
        .query(Account::of)
        .list();
  }

  private void put(Account account) {
    jdbc.sql("UPDATE bank_secret SET sealed = ? WHERE employer_id = ? AND version = ?")
        .params(
            anew(cipher.open(account.sealed(), account.place()), account.place()),
            account.employerId(),
            account.version())
        .update();
  }

  /** The payment files of other keys; how many they were. */
  int files() {
    List<Long> others =
        jdbc.sql(
                "SELECT file_id FROM payment_file_bytes WHERE substr(sealed, 4, 12) <> ? ORDER BY"
                    + " file_id")
            .param(cipher.currentKey())
            .query(Long.class)
            .list();
    for (long file : others) {
      String sealed =
          jdbc.sql("SELECT sealed FROM payment_file_bytes WHERE file_id = ?")
              .param(file)
              .query(String.class)
              .single();
      put(file, cipher.open(sealed, Place.fileBytes(file)));
    }
    return others.size();
  }

  /** The payment files that lie in clear; how many they were. */
  int plainFiles() {
    List<Long> plain =
        jdbc.sql("SELECT file_id FROM payment_file_bytes WHERE bytes IS NOT NULL ORDER BY file_id")
            .query(Long.class)
            .list();
    for (long file : plain) {
      put(
          file,
          jdbc.sql("SELECT bytes FROM payment_file_bytes WHERE file_id = ?")
              .param(file)
              .query(byte[].class)
              .single());
    }
    return plain.size();
  }

  private void put(long file, byte[] bytes) {
    jdbc.sql("UPDATE payment_file_bytes SET bytes = NULL, sealed = ? WHERE file_id = ?")
        .params(anew(bytes, Place.fileBytes(file)), file)
        .update();
  }

  /** What cannot be opened again is not put in the place of what can. */
  private String anew(byte[] plain, Place place) {
    String sealed = cipher.seal(plain, place);
    if (!Arrays.equals(cipher.open(sealed, place), plain)) {
      throw new IllegalStateException(place + " does not open as it was sealed");
    }
    return sealed;
  }
}
