package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.ojtpay.store.FieldCipher.Place;
import org.ojtpay.units.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies sealed in a database, seen as a whole: which keys it names, and whether it opens. */
final class SealedFields {

  private static final String ACCOUNT =
      "SELECT v.employer_id, v.version, v.routing, v.account_index, s.sealed FROM bank_version v"
          + " JOIN bank_secret s ON s.employer_id = v.employer_id AND s.version = v.version";

  /** A sealed account number with what stands beside it in clear. */
  private record Account(Place place, String routing, String index, String sealed) {

    static Account of(ResultSet row, int number) throws SQLException {
      return new Account(
          Place.bankAccount(row.getString("employer_id"), row.getInt("version")),
          row.getString("routing"),
          row.getString("account_index"),
          row.getString("sealed"));
    }

    boolean hasIndexOf(FieldCipher cipher) {
      return cipher.index(routing, cipher.openText(sealed, place)).equals(index);
    }
  }

  private final JdbcClient jdbc;

  SealedFields(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A cipher whose keys fit what lies sealed.
   *
   * @throws DatabaseSettingsInvalid where a key is missing, the file cannot be used, or it belongs
   *     to another database
   */
  FieldCipher cipher(FieldKeyFile file) {
    FieldCipher cipher = FieldCipher.of(file, byKey().keySet());
    requireSameIndex(file, cipher);
    return cipher;
  }

  /** How many fields name a key, by its id. */
  SortedMap<String, Long> byKey() {
    SortedMap<String, Long> fields = new TreeMap<>();
    jdbc.sql("SELECT key_id, fields FROM sealed_key")
        .query(
            row -> {
              fields.put(row.getString("key_id"), row.getLong("fields"));
            });
    return fields;
  }

  /** Every field that does not open, or opens to something else than stands beside it. */
  List<String> broken(FieldCipher cipher) {
    List<String> broken = new ArrayList<>();
    jdbc.sql(ACCOUNT + " ORDER BY v.employer_id, v.version")
        .query(Account::of)
        .list()
        .forEach(row -> note(row.place(), () -> row.hasIndexOf(cipher), broken));
    jdbc.sql("SELECT file_id FROM payment_file_bytes WHERE sealed IS NOT NULL ORDER BY file_id")
        .query(Long.class)
        .list()
        .forEach(file -> note(Place.fileBytes(file), () -> isWhole(file, cipher), broken));
    return broken;
  }

  /**
   * With another key of the index two equal accounts would no longer be seen as equal: the newest
   * account says which it was.
   */
  private void requireSameIndex(FieldKeyFile file, FieldCipher cipher) {
    jdbc.sql(ACCOUNT + " ORDER BY v.recorded_at DESC, v.employer_id LIMIT 1")
        .query(Account::of)
        .optional()
        .filter(row -> !row.hasIndexOf(cipher))
        .ifPresent(
            row -> {
              throw new DatabaseSettingsInvalid(
                  "The key of the index in "
                      + file.path()
                      + " is not the one by which this database compares accounts. Put back the"
                      + " copy of the key file that belongs to this database.");
            });
  }

  private static void note(Place place, BooleanSupplier isWhole, List<String> broken) {
    try {
      if (!isWhole.getAsBoolean()) {
        broken.add("The sealed field " + place + " holds something else than was put there.");
      }
    } catch (SealBroken e) {
      broken.add(String.valueOf(e.getMessage()));
    }
  }

  private boolean isWhole(long file, FieldCipher cipher) {
    return jdbc.sql("SELECT sealed, sha256 FROM payment_file_bytes WHERE file_id = ?")
        .param(file)
        .query(
            (row, number) ->
                Sha256.of(cipher.open(row.getString("sealed"), Place.fileBytes(file)))
                    .equals(row.getString("sha256")))
        .single();
  }
}
