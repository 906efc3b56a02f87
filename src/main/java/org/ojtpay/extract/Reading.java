package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.Remark;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * A document in the making.
 *
 * @param blanks fields that the form asks for and nobody filled in, where they would stand
 * @param strange what stands under labels that nobody knows
 * @param remarks by what its values were found
 */
record Reading(
    DocumentType type,
    ReadingMethod method,
    List<Integer> pages,
    Fields fields,
    Map<FieldName, SourceRef> blanks,
    List<Fields> rows,
    List<Value> strange,
    List<Remark> remarks) {

  /** The same, by this title. */
  Reading under(Remark title) {
    List<Remark> said = new ArrayList<>(List.of(title));
    said.addAll(remarks);
    return new Reading(type, method, pages, fields, blanks, rows, strange, said);
  }

  /** The same with these fields. */
  Reading saying(Fields said) {
    return new Reading(type, method, pages, said, blanks, rows, strange, remarks);
  }

  /** What a later page adds. What this one left blank on purpose stays blank. */
  Reading with(Reading later) {
    Map<FieldName, SourceRef> unfilled = new EnumMap<>(FieldName.class);
    unfilled.putAll(later.blanks);
    unfilled.putAll(blanks);
    unfilled.keySet().removeAll(later.fields.values().keySet());
    unfilled.keySet().removeAll(fields.values().keySet());
    List<Fields> all = new ArrayList<>(rows);
    if (!sameRows(rows, later.rows)) {
      all.addAll(later.rows);
    }
    List<Value> unknown = new ArrayList<>(strange);
    unknown.addAll(later.strange);
    List<Remark> said = new ArrayList<>(remarks);
    said.addAll(later.remarks);
    Set<Integer> on = new TreeSet<>(pages);
    on.addAll(later.pages);
    ReadingMethod least = later.method == ReadingMethod.OCR ? later.method : method;
    return new Reading(
        type,
        least,
        List.copyOf(on),
        fields.orElse(later.fields),
        unfilled,
        List.copyOf(all),
        unknown,
        said);
  }

  /** Whether both say the same wherever both say something. */
  boolean agreesWith(Reading other) {
    return fields.values().keySet().stream()
        .filter(name -> other.fields.has(name))
        .allMatch(name -> fields.text(name).equals(other.fields.text(name)));
  }

  private static boolean sameRows(List<Fields> one, List<Fields> other) {
    return !one.isEmpty() && texts(one).equals(texts(other));
  }

  private static List<String> texts(List<Fields> rows) {
    return rows.stream()
        .map(
            row -> {
              StringBuilder text = new StringBuilder();
              row.values()
                  .forEach((name, value) -> text.append(name).append(value.text()).append('|'));
              return text.toString();
            })
        .toList();
  }
}
