package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.packet.Value;

/**
 * Values that stand under labels nobody knows. A field that was not found anywhere is not missing
 * while such a label may be its own: a person looks, instead of the packet going back.
 */
final class StrangeLabels {

  private static final int MOST_WORDS = 7;

  /** A running head or foot stands within this share of a page, in percent. */
  private static final int MARGIN = 5;

  private static final int ALIGNED = 6_000;

  private static final Pattern LABEL = Pattern.compile("\\(?\\p{L}.{2,}", Pattern.DOTALL);
  private static final Pattern INLINE = Pattern.compile("\\p{L}[^:]{2,60}:\\s*\\S.*");
  private static final Pattern SIGNING = Pattern.compile("(?i).*\\bsign(?:ature|ed)s?\\b.*");

  private StrangeLabels() {}

  /** The labels that have a value and were not understood. */
  static List<Value> among(List<Line> lines, Set<Integer> taken, FormReader form) {
    List<Value> strange = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (taken.contains(i) || isInMargin(line)) {
        continue;
      }
      for (int piece = 0; piece < line.pieces().size(); piece++) {
        if (isStrange(lines, i, piece, form)) {
          Piece label = line.pieces().get(piece);
          strange.add(
              Value.notUnderstood(label.text(), line.page().source(Piece.around(label.words()))));
        }
      }
    }
    return strange;
  }

  private static boolean isStrange(List<Line> lines, int i, int piece, FormReader form) {
    Piece label = lines.get(i).pieces().get(piece);
    if (label.words().isEmpty()
        || label.words().size() > MOST_WORDS
        || label.words().stream().anyMatch(PageWord::isFilled)
        || !LABEL.matcher(label.text()).matches()
        || form.understands(i, piece)) {
      return false;
    }
    return INLINE.matcher(label.text()).matches()
        || SIGNING.matcher(label.text()).matches()
        || isFree(lines.get(i), piece + 1, i, form)
        || hasFreeUnder(lines, i, label, form);
  }

  /** A piece beside it that is no label and nobody's value. */
  private static boolean isFree(Line line, int piece, int i, FormReader form) {
    return piece < line.pieces().size()
        && !line.pieces().get(piece).isBlank()
        && !form.understands(i, piece);
  }

  private static boolean hasFreeUnder(List<Line> lines, int i, Piece label, FormReader form) {
    if (i + 1 >= lines.size() || lines.get(i + 1).page().number() != lines.get(i).page().number()) {
      return false;
    }
    Line next = lines.get(i + 1);
    for (int piece = 0; piece < next.pieces().size(); piece++) {
      Piece under = next.pieces().get(piece);
      boolean near =
          Math.abs(under.box().x() - label.box().x()) <= ALIGNED
              && under.box().y() - label.box().bottom() <= 2 * label.box().height();
      if (near && isFree(next, piece, i + 1, form)) {
        return true;
      }
    }
    return false;
  }

  static boolean isInMargin(Line line) {
    int height = line.page().height();
    return line.box().bottom() < height * MARGIN / 100
        || line.box().y() > height * (100 - MARGIN) / 100;
  }

  /**
   * The fields of a form; one that it requires, that has no place in it and that may stand under a
   * strange label is not understood rather than absent.
   *
   * @param inFile strange labels anywhere in the file: signatures may stand on a page of their own
   */
  static Fields doubted(Exhibit exhibit, Reading reading, List<Value> inFile) {
    Map<FieldName, Value> fields = new EnumMap<>(FieldName.class);
    fields.putAll(reading.fields().values());
    for (Exhibit.Field field : exhibit.fields()) {
      if (field.required() && !reading.strange().isEmpty()) {
        doubt(field.name(), reading, reading.strange().get(0), fields);
      }
    }
    inFile.stream()
        .filter(value -> SIGNING.matcher(value.asPrinted()).matches())
        .findFirst()
        .ifPresent(value -> doubtSignatures(exhibit, reading, value, fields));
    return new Fields(fields);
  }

  private static void doubtSignatures(
      Exhibit exhibit, Reading reading, Value strange, Map<FieldName, Value> fields) {
    for (Exhibit.Signer signer : exhibit.signers()) {
      if (signer.required()) {
        doubt(signer.party().field(SignaturePart.SIGNATURE), reading, strange, fields);
        doubt(signer.party().field(SignaturePart.DATE), reading, strange, fields);
      }
    }
  }

  private static void doubt(
      FieldName name, Reading reading, Value strange, Map<FieldName, Value> fields) {
    if (!fields.containsKey(name) && !reading.blanks().containsKey(name)) {
      String what = name.kind() == FieldKind.SIGNATURE ? "a signature" : "a value";
      String text = what + " may stand under the unknown label " + strange.asPrinted();
      fields.put(name, Value.notUnderstood(text, strange.source()));
    }
  }
}
