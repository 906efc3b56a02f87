package org.ojtpay.desk;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.ojtpay.store.Database;
import org.ojtpay.store.FieldKeyRing;
import org.ojtpay.store.Shelves;

/**
 * The keys of what lies sealed in the database. Who may read the key file may work with them: it is
 * the operating system that says who that is.
 */
public final class KeyRing {

  /**
   * How the keys stand.
   *
   * @param file the key file
   * @param current the id of the key that is sealed with
   * @param fields how many fields are sealed with each key of the file, by its id
   * @param broken a sentence for each field that does not open
   * @param plainFiles how many payment files lie in clear
   */
  public record Standing(
      String file,
      String current,
      SortedMap<String, Long> fields,
      List<String> broken,
      int plainFiles) {

    public boolean isSound() {
      return broken.isEmpty() && plainFiles == 0;
    }
  }

  /**
   * What a rotation came to.
   *
   * @param current the id of the key that all fields are sealed with now
   * @param isNew whether the key was made now, rather than by a rotation that was broken off
   * @param fields how many fields were sealed anew
   * @param unused the ids of the keys that can be retired
   */
  public record Rotated(String current, boolean isNew, int fields, SortedSet<String> unused) {}

  private final Database database;
  private final Shelves shelves;
  private final Clock clock;

  KeyRing(Database database, Shelves shelves, Clock clock) {
    this.database = database;
    this.shelves = shelves;
    this.clock = clock;
  }

  /** Opens every sealed field, and says how the keys stand. */
  public Standing check() {
    try (FieldKeyRing ring = database.keyRing()) {
      SortedMap<String, Long> fields = new TreeMap<>();
      ring.keys().forEach(key -> fields.put(key, 0L));
      fields.putAll(ring.fieldsByKey());
      return new Standing(
          ring.file().toString(), ring.current(), fields, ring.broken(), ring.plainFiles());
    }
  }

  /** Makes a key and seals everything with it; or goes on with a rotation that was broken off. */
  public Rotated rotate() {
    try (FieldKeyRing ring = database.keyRing()) {
      String before = ring.current();
      boolean isNew = ring.fieldsByKey().keySet().stream().allMatch(before::equals);
      String current = isNew ? ring.renew() : before;
      if (isNew) {
        audit("KEY MADE " + current);
      }
      int fields = ring.reseal();
      audit("KEYS ROTATED to " + current + ", " + fields + " fields");
      SortedSet<String> unused = ring.keys();
      unused.remove(current);
      return new Rotated(current, isNew, fields, unused);
    }
  }

  /**
   * Takes a key out of use, for good.
   *
   * @throws NotFound where the file has no such key
   * @throws NotPossible where it is the current one
   */
  public void retire(String key) {
    try (FieldKeyRing ring = database.keyRing()) {
      if (!ring.keys().contains(key)) {
        throw new NotFound(
            "The key file "
                + ring.file()
                + " has no key \""
                + key
                + "\". \"ojtpay keys check\" shows those it has.");
      }
      if (ring.current().equals(key)) {
        throw new NotPossible(
            "Key " + key + " is the current one. \"ojtpay keys rotate\" makes another.");
      }
      ring.retire(key, People.login(), clock.instant());
      audit("KEY RETIRED " + key);
    }
  }

  /** Seals what lies in clear from before there were keys; how many payment files that was. */
  public int sealOld() {
    try (FieldKeyRing ring = database.keyRing()) {
      int files = ring.sealOld();
      audit("SEALED " + files + " payment files");
      return files;
    }
  }

  private void audit(String event) {
    shelves.papers().audit(People.login(), event, clock.instant());
  }
}
