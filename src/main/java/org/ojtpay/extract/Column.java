package org.ojtpay.extract;

/**
 * A column by its meaning.
 *
 * @param kind the earning code of a column that holds one kind of earning only; {@code #3} for the
 *     third of several pairs of code and hours; empty for a column of all kinds
 */
record Column(Role role, String kind) {

  static Column of(Role role) {
    return new Column(role, "");
  }

  boolean isOfOneKind() {
    return !kind.isEmpty();
  }

  boolean isOfPair() {
    return kind.startsWith("#");
  }
}
