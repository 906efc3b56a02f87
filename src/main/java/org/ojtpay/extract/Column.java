package org.ojtpay.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A column by its meaning.
 *
 * @param kind the earning code of a column that holds one kind of earning only; {@code #3} for the
 *     third of several pairs of code and hours; empty for a column of all kinds
 */
record Column(Role role, String kind) {

  /** Every line of a table is asked for its columns by their roles. */
  private static final Map<Role, Column> OF_ALL_KINDS = new EnumMap<>(Role.class);

  static {
    for (Role role : Role.values()) {
      OF_ALL_KINDS.put(role, new Column(role, ""));
    }
  }

  static Column of(Role role) {
    return Objects.requireNonNull(OF_ALL_KINDS.get(role));
  }

  boolean isOfOneKind() {
    return !kind.isEmpty();
  }

  boolean isOfPair() {
    return kind.startsWith("#");
  }
}
