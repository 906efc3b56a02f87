package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * What was found for each field of a form. Two places that say different things are never decided
 * by chance: the value stays, but a person has to look.
 */
final class Candidates {

  /** How clearly a place names its field; the clearer wins. */
  enum Rank {
    LOOSE,
    WEAK,
    NAMED,
    FIELD
  }

  private record Found(Rank rank, Value value) {}

  /** A value that some place offered for a field, and by what it did. */
  record Offer(FieldName name, Rank rank, Value value, String by) {}

  private static final BigDecimal CONTRADICTED = new BigDecimal("0.50");

  private final Map<FieldName, Found> found = new EnumMap<>(FieldName.class);
  private final Map<FieldName, SourceRef> blank = new EnumMap<>(FieldName.class);
  private final List<Offer> offers = new ArrayList<>();

  /**
   * Takes what was found for a field.
   *
   * @param by the label or the field of the form that announces it, as printed
   */
  void add(FieldName name, Rank rank, Value value, String by) {
    offers.add(new Offer(name, rank, value, by));
    put(name, rank, value);
  }

  private void put(FieldName name, Rank rank, Value value) {
    Found before = found.get(name);
    if (before == null || rank.compareTo(before.rank()) > 0) {
      found.put(name, new Found(rank, value));
    } else if (rank == before.rank()) {
      found.put(name, new Found(rank, both(before.value(), value)));
    }
  }

  void addAll(Candidates others) {
    others.found.forEach((name, each) -> put(name, each.rank(), each.value()));
    offers.addAll(others.offers);
    others.blank.forEach(blank::putIfAbsent);
  }

  /** Its place is there, and nothing stands in it. */
  void addBlank(FieldName name, SourceRef place) {
    blank.putIfAbsent(name, place);
  }

  /** All that was offered, in the order in which it was found. */
  List<Offer> offers() {
    return List.copyOf(offers);
  }

  boolean has(FieldName name) {
    return found.containsKey(name);
  }

  /** What the form asks for and nobody filled in, where it would stand. */
  Map<FieldName, SourceRef> blanks() {
    Map<FieldName, SourceRef> all = new EnumMap<>(blank);
    all.keySet().removeAll(found.keySet());
    return all;
  }

  Fields fields() {
    Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
    found.forEach((name, each) -> values.put(name, each.value()));
    return new Fields(values);
  }

  private static Value both(Value first, Value second) {
    if (first.text().equalsIgnoreCase(second.text())) {
      return first.confidence().compareTo(second.confidence()) >= 0 ? first : second;
    }
    if (first.text().isEmpty() != second.text().isEmpty() && !first.isCertain()) {
      return first.text().isEmpty() ? second : first;
    }
    if (!first.isCertain() && second.isCertain()) {
      return second;
    }
    if (first.isCertain() && !second.isCertain()) {
      return first;
    }
    return new Value(
        first.text(),
        first.source(),
        first.confidence().min(CONTRADICTED),
        first.asPrinted() + " / " + second.asPrinted());
  }
}
