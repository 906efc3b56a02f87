package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.extract.Candidates.Offer;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Remark;
import org.ojtpay.packet.Value;

/** Says of a form by what each field was found, what was nearly taken, and what nobody knows. */
final class FormExplained {

  private FormExplained() {}

  static List<Remark> of(Exhibit exhibit, Candidates candidates, List<Value> strange) {
    List<Remark> remarks = new ArrayList<>();
    Fields taken = candidates.fields();
    for (Offer offer : candidates.offers()) {
      remarks.add(remark(offer, taken));
    }
    candidates
        .blanks()
        .forEach(
            (name, place) ->
                remarks.add(
                    new Remark(
                        "blank", name.key() + ": there is a place, and nothing in it", place)));
    for (Value label : strange) {
      remarks.add(new Remark("unknown label", unknown(label.asPrinted(), exhibit), label.source()));
    }
    return remarks;
  }

  /** Says of a cell which field it was taken to announce. */
  static Remark of(Cell label, Optional<FieldName> name, List<Cell> found) {
    if (name.isEmpty()) {
      return new Remark("nearly", quoted(label.text()) + " means no field here", label.source());
    }
    String what = name.get().key() + ": under " + quoted(label.text()) + " ";
    return found.isEmpty()
        ? new Remark("blank", what + "there is nothing", label.source())
        : new Remark("label", what + "stands " + found.get(0).text(), found.get(0).source());
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static Remark remark(Offer offer, Fields taken) {
    Value value = offer.value();
    String what = offer.name().key() + ": \"" + value.asPrinted() + "\" " + by(offer);
    Optional<Value> kept = taken.value(offer.name());
    boolean same = kept.filter(other -> other.text().equals(value.text())).isPresent();
    if (same) {
      String read = value.asPrinted().equals(value.text()) ? "" : ", read as " + value.text();
      return new Remark(rule(offer.rank()), what + read, value.source());
    }
    String instead = kept.map(other -> "; taken was \"" + other.asPrinted() + "\"").orElse("");
    return new Remark("nearly", what + ", not taken" + instead, value.source());
  }

  private static String by(Offer offer) {
    return switch (offer.rank()) {
      case FIELD -> "in the form field " + offer.by();
      case NAMED -> "under \"" + offer.by() + "\"";
      case WEAK -> "after \"" + offer.by() + "\", which nothing marks as a label";
      case LOOSE -> "under \"" + offer.by() + "\", which may mean something else";
    };
  }

  private static String rule(Rank rank) {
    return rank == Rank.FIELD ? "form field" : "label";
  }

  /** What is printed there, and the label of the form that looks most like it. */
  private static String unknown(String printed, Exhibit exhibit) {
    Optional<String> nearest =
        Likeness.nearest(
            printed.split(":", 2)[0], exhibit.fields().stream().flatMap(Exhibit.Field::labels));
    return "\""
        + printed
        + "\" is no label of this form that is known; "
        + nearest
            .map(label -> "the nearest is \"" + label + "\", of " + field(exhibit, label).key())
            .orElse("none is like it");
  }

  private static FieldName field(Exhibit exhibit, String label) {
    return exhibit.fields().stream()
        .filter(field -> field.labels().anyMatch(label::equals))
        .map(Exhibit.Field::name)
        .findFirst()
        .orElseThrow();
  }
}
