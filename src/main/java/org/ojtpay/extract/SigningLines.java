package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.LabelIndex.FieldLabel;
import org.ojtpay.extract.LabelIndex.RangeLabel;
import org.ojtpay.extract.LabelIndex.SignatureLabel;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/**
 * Lines on which people sign though no word says so: "Employer: (a mark) Date: 04/24/2026" at the
 * foot of a form. Further up the same words announce who takes part and when.
 */
final class SigningLines {

  private static final SignatureLabel DATE = new SignatureLabel(null, SignaturePart.DATE);

  /** Handwriting is larger than the print beside it, in percent. */
  private static final int LARGER = 120;

  private final LabelIndex index;
  private final List<Line> lines;
  private final List<List<Label>> labels;
  private final Set<Integer> taken;
  private final Map<Label, Party> signers = new HashMap<>();

  /**
   * @param labels those of each line; who signs is added to them
   */
  SigningLines(LabelIndex index, List<Line> lines, List<List<Label>> labels, Set<Integer> taken) {
    this.index = index;
    this.lines = lines;
    this.labels = labels;
    this.taken = taken;
    for (int i = lines.size() - 1; i >= 0 && mayFollow(i); i--) {
      signs(i);
    }
  }

  /** Who signs beside this label. */
  @Nullable Party party(Label label) {
    return signers.get(label);
  }

  /** Whether a place for the party to sign stands in this line or right after it. */
  boolean follows(Label place, Party party) {
    return labels.subList(place.line(), Math.min(labels.size(), place.line() + 3)).stream()
        .flatMap(List::stream)
        .flatMap(label -> index.targets(label.key()).stream())
        .anyMatch(new SignatureLabel(party, SignaturePart.SIGNATURE)::equals);
  }

  /** What stands there, doubted where it may be a name that is only printed. */
  Printed judged(Label label, Printed printed) {
    List<PageWord> words = printed.words();
    boolean sure =
        !signers.containsKey(label)
            || words.isEmpty()
            || SignatureMark.isDeclared(printed.text())
            || words.get(0).isFilled()
            || words.get(0).size() * 100 >= size(label) * LARGER;
    return sure ? printed : printed.doubted(Printed.DOUBTFUL);
  }

  private int size(Label label) {
    return lines.get(label.line()).pieces().get(label.piece()).words().get(label.from()).size();
  }

  /** Below the signatures a form asks for nothing more. */
  private boolean mayFollow(int i) {
    return taken.contains(i) ? isOfSigner(i) : isSigned(i);
  }

  /** Read already as a line on which somebody signs; no row of a table. */
  private boolean isOfSigner(int i) {
    List<PageWord> words = lines.get(i).pieces().get(0).words();
    int colon = 0;
    while (colon < words.size() && !LabelFinder.endsInColon(words.get(colon))) {
      colon++;
    }
    return !lines.get(i).ruled()
        && colon < words.size()
        && index.signer(LabelKey.of(Piece.text(words.subList(0, colon + 1)))) != null;
  }

  private boolean isSigned(int i) {
    return !found(i).isEmpty()
        || labels.get(i).stream().allMatch(label -> label.weak() || !isField(label.key()));
  }

  private boolean isField(String key) {
    return index.targets(key).stream()
        .anyMatch(
            target ->
                target instanceof RangeLabel
                    || (target instanceof FieldLabel field && !field.loose()));
  }

  /** "Employer:" is asked for once: where it stands again, somebody signs. */
  private boolean isAskedBefore(int i, String key) {
    return !isField(key)
        || labels.subList(0, i).stream()
            .flatMap(List::stream)
            .filter(label -> !label.weak())
            .flatMap(label -> index.targets(label.key()).stream())
            .anyMatch(index.targets(key)::contains);
  }

  private void signs(int i) {
    List<Label> found = taken.contains(i) ? List.of() : found(i);
    if (found.isEmpty()) {
      return;
    }
    List<Label> all = new ArrayList<>(labels.get(i));
    for (Label label : found) {
      all.removeIf(other -> other.piece() == label.piece() && other.from() == label.from());
      all.add(label);
      Party party = index.signer(label.key());
      if (party != null) {
        signers.put(label, party);
      }
    }
    all.sort(Comparator.comparingInt(Label::piece).thenComparingInt(Label::from));
    labels.set(i, all);
  }

  /** Parties by name, each with a colon after it and with a date to the right of it. */
  private List<Label> found(int i) {
    List<Label> found = new ArrayList<>();
    List<Piece> pieces = lines.get(i).pieces();
    for (int piece = 0; piece < pieces.size(); piece++) {
      List<PageWord> words = pieces.get(piece).words();
      int colon = 0;
      while (colon < words.size() && !LabelFinder.endsInColon(words.get(colon))) {
        colon++;
      }
      if (colon < Math.min(words.size(), LabelIndex.LONGEST)) {
        String key = LabelKey.of(Piece.text(words.subList(0, colon + 1)));
        if (index.signer(key) != null && isDated(i, piece) && isAskedBefore(i, key)) {
          found.add(Label.of(i, piece, words, 0, colon + 1, colon + 1, key, false));
        }
      }
    }
    return found;
  }

  private boolean isDated(int i, int piece) {
    return labels.get(i).stream()
        .filter(label -> label.piece() > piece || (label.piece() == piece && label.from() > 0))
        .findFirst()
        .filter(label -> index.targets(label.key()).contains(DATE))
        .isPresent();
  }
}
