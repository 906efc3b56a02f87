package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.Remark;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * The labelled fields of a form that is a table: each value stands in the cell of its label after a
 * colon, to the right of it, or below it.
 */
final class FormGrid {

  private final Exhibit exhibit;
  private final LabelIndex index;
  private final CellLabels labels;
  private final Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
  private final Map<FieldName, Value> loose = new EnumMap<>(FieldName.class);
  private final Map<FieldName, SourceRef> blanks = new EnumMap<>(FieldName.class);
  private final List<Remark> remarks = new ArrayList<>();
  private final NamedAbove above = new NamedAbove();
  private @Nullable Party party;
  private boolean signing;

  FormGrid(Catalogue catalogue, Exhibit exhibit) {
    this.exhibit = exhibit;
    this.index = LabelIndex.of(catalogue, exhibit);
    this.labels = new CellLabels(index);
  }

  /** The fields of these rows; rows of the form's table are not among them. */
  Fields read(List<SortedMap<Integer, Cell>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      SortedMap<Integer, Cell> below = i + 1 < rows.size() ? rows.get(i + 1) : new TreeMap<>();
      row(rows.get(i), below);
    }
    loose.forEach(values::putIfAbsent);
    return new Fields(values);
  }

  /** What the form asks for and nobody filled in, where its label stands. */
  Map<FieldName, SourceRef> blanks() {
    Map<FieldName, SourceRef> all = new EnumMap<>(blanks);
    all.keySet().removeAll(values.keySet());
    return all;
  }

  private Optional<FieldName> named(LabelIndex.Target target) {
    if (target instanceof LabelIndex.FieldLabel field) {
      return Optional.of(field.name());
    }
    if (target instanceof LabelIndex.SectionLabel section) {
      return Optional.of(section.name());
    }
    if (target instanceof LabelIndex.SignatureLabel label) {
      Party signer = label.party() == null ? party : label.party();
      return Optional.ofNullable(signer).map(each -> each.field(label.part()));
    }
    return Optional.empty();
  }

  /** Whether a row begins with a label of this form. */
  boolean isLabelled(SortedMap<Integer, Cell> row) {
    return !row.isEmpty() && labels.isLabel(Grid.first(row));
  }

  private void row(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> below) {
    List<CellLabels.Spot> spots = labels.of(row);
    above.nextRow();
    heading(row);
    Map<Integer, Map<FieldName, Value>> joined = new JoinedLabels(index).read(row);
    joined.values().forEach(both -> both.forEach(values::putIfAbsent));
    for (CellLabels.Spot spot : spots) {
      if (joined.containsKey(spot.column())) {
        continue;
      }
      List<Cell> found =
          spot.inline() == null ? labels.values(spot, row, below) : List.of(spot.inline());
      Optional<LabelIndex.Target> target = target(spot, !found.isEmpty());
      if (target.isEmpty() || !keepNameAndTitle(spot.key(), target.get(), found)) {
        target.ifPresent(each -> keep(each, found));
      }
      Cell label = row.get(spot.column());
      if (label != null) {
        Optional<FieldName> name = target.flatMap(this::named);
        remarks.add(FormExplained.of(label, name, found));
        name.ifPresent(each -> blanks.putIfAbsent(each, label.source()));
        name.ifPresent(each -> above.label(spot.column(), each));
      }
    }
  }

  /** By what each value was found. */
  List<Remark> remarks() {
    return remarks;
  }

  /** A line of one cell may open the section of a party or of the signatures. */
  private void heading(SortedMap<Integer, Cell> row) {
    if (row.size() != 1) {
      return;
    }
    String key = LabelKey.of(Grid.first(row).text());
    Party opened = index.heading(key);
    if (opened != null) {
      party = opened;
    }
    signing |= index.isSigningHeading(key);
  }

  /** What the label stands for here, of all that it may stand for. */
  private Optional<LabelIndex.Target> target(CellLabels.Spot spot, boolean hasValue) {
    List<LabelIndex.Target> all = index.targets(spot.key());
    Optional<LabelIndex.Target> signature =
        all.stream()
            .filter(LabelIndex.SignatureLabel.class::isInstance)
            .filter(target -> signs((LabelIndex.SignatureLabel) target))
            .findFirst();
    Optional<LabelIndex.Target> field =
        all.stream().filter(target -> isField(target, spot.column())).findFirst();
    if (signature.isPresent() && (signing || field.isEmpty())) {
      return signature;
    }
    return field.or(
        () -> hasValue ? all.stream().filter(FormGrid::isLoose).findFirst() : Optional.empty());
  }

  /** A short label of one party's section says nothing outside of it. */
  private static boolean isLoose(LabelIndex.Target target) {
    return target instanceof LabelIndex.FieldLabel;
  }

  private boolean isField(LabelIndex.Target target, int column) {
    return target instanceof LabelIndex.RangeLabel
        || (target instanceof LabelIndex.FieldLabel field && !field.loose())
        || (target instanceof LabelIndex.SectionLabel section
            && (section.party() == party || above.isOf(column, section.party())));
  }

  private boolean signs(LabelIndex.SignatureLabel label) {
    if (label.party() == null) {
      return party != null && (signing || label.part() == SignaturePart.SIGNATURE);
    }
    return signing || label.part() == SignaturePart.SIGNATURE || label.part() == SignaturePart.DATE;
  }

  /** "Name and title" asks for two things at once: "Jo Bell, Owner". */
  private boolean keepNameAndTitle(String key, LabelIndex.Target target, List<Cell> found) {
    if (!(target instanceof LabelIndex.SignatureLabel label)
        || label.part() != SignaturePart.NAME
        || !key.contains("title")
        || found.isEmpty()) {
      return false;
    }
    Party signer = label.party() == null ? party : label.party();
    Optional<NameAndTitle> both = NameAndTitle.parse(found.get(0).text());
    if (signer == null || both.isEmpty()) {
      return false;
    }
    Cell cell = found.get(0);
    put(values, signer.field(SignaturePart.NAME), List.of(cell.saying(both.get().name())));
    put(values, signer.field(SignaturePart.TITLE), List.of(cell.saying(both.get().title())));
    return true;
  }

  private void keep(LabelIndex.Target target, List<Cell> found) {
    if (target instanceof LabelIndex.RangeLabel range) {
      RangeCells.keep(range, found, values);
    } else if (target instanceof LabelIndex.FieldLabel field) {
      put(field.loose() ? loose : values, field.name(), found);
    } else if (target instanceof LabelIndex.SectionLabel section) {
      put(values, section.name(), found);
    } else if (target instanceof LabelIndex.SignatureLabel label) {
      Party signer = label.party() == null ? party : label.party();
      if (signer != null) {
        signing = true;
        party = signer;
        put(values, signer.field(label.part()), found);
      }
    }
  }

  private void put(Map<FieldName, Value> into, FieldName name, List<Cell> found) {
    if (found.isEmpty() || (!found.get(0).missing() && Canonical.isBlank(found.get(0).text()))) {
      return;
    }
    Cell cell = found.get(0);
    if (name.kind() == FieldKind.TEXT && cell.text().startsWith("/s/")) {
      // A mark under "Employer" is a signature, never the employer's name.
      return;
    }
    Value value = choice(name, cell).orElseGet(() -> CellValues.of(name, cell));
    boolean other = into == loose && name == FieldName.PACKET_KIND && value.text().isEmpty();
    if (!other) {
      into.putIfAbsent(name, SecondValue.judged(name.kind(), found, value));
    }
  }

  /** One of the words of a choice, by what people write for it. */
  private Optional<Value> choice(FieldName name, Cell cell) {
    Optional<Exhibit.Field> field = exhibit.field(name);
    if (name.kind() != FieldKind.CHOICE || field.isEmpty() || field.get().choices().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Choices.ofText(field.get(), cell.text(), cell.source(), cell.confidence()));
  }
}
