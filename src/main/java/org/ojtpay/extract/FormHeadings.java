package org.ojtpay.extract;

import java.util.List;
import org.ojtpay.extract.LabelIndex.SignatureLabel;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/**
 * The lines of a form that open a section: of one party, of several side by side, of signatures.
 */
final class FormHeadings {

  /** A heading of a party opens a signature block where a signature follows this soon. */
  private static final int LOOK_AHEAD = 5;

  private static final SignatureLabel OWN_SIGNATURE =
      new SignatureLabel(null, SignaturePart.SIGNATURE);

  private final LabelIndex index;
  private final List<Line> lines;
  private final List<List<Label>> labels;
  private final SigningContext context;
  private boolean signingSection;

  FormHeadings(
      LabelIndex index, List<Line> lines, List<List<Label>> labels, SigningContext context) {
    this.index = index;
    this.lines = lines;
    this.labels = labels;
    this.context = context;
  }

  /** Whether a heading of signatures was passed. */
  boolean opensSigning() {
    return signingSection;
  }

  /** Whether the line opens a section; what it opens counts from here on. */
  boolean isHeading(int i) {
    Line line = lines.get(i);
    List<Piece> pieces = line.pieces().stream().filter(p -> !p.words().isEmpty()).toList();
    if (pieces.isEmpty() || pieces.size() < line.pieces().size()) {
      return false;
    }
    if (pieces.size() == 1 && index.isSigningHeading(key(pieces.get(0)))) {
      signingSection = true;
      context.leave();
      return true;
    }
    boolean parties = pieces.stream().allMatch(piece -> index.heading(key(piece)) != null);
    if (!parties || isPlaceToSign(i) || (pieces.size() == 1 && isAnswered(i))) {
      return false;
    }
    for (Piece piece : pieces) {
      Party party = index.heading(key(piece));
      if (party != null) {
        context.enter(i, piece.box().x(), party, signingSection || signatureFollows(i));
      }
    }
    return true;
  }

  /** "Employer Signature" heads a section only where the section has a "Signature" of its own. */
  private boolean isPlaceToSign(int i) {
    if (labels.get(i).stream().noneMatch(this::isSignature)) {
      return false;
    }
    return lines.get(i).text().endsWith(":")
        || lines.get(i).words().stream().anyMatch(PageWord::isLeader)
        || labels.subList(i + 1, Math.min(labels.size(), i + 1 + LOOK_AHEAD)).stream()
            .flatMap(List::stream)
            .filter(this::isSignature)
            .findFirst()
            .filter(label -> index.targets(label.key()).contains(OWN_SIGNATURE))
            .isEmpty();
  }

  /** A lone "Employer:" with its value in the next line is a label, no heading. */
  private boolean isAnswered(int i) {
    return lines.get(i).text().endsWith(":")
        && !labels.get(i).isEmpty()
        && i + 1 < lines.size()
        && labels.get(i + 1).isEmpty();
  }

  private static String key(Piece piece) {
    return LabelKey.ofHeading(piece.text());
  }

  private boolean signatureFollows(int line) {
    for (int i = line + 1; i < Math.min(lines.size(), line + 1 + LOOK_AHEAD); i++) {
      for (Label label : labels.get(i)) {
        if (isSignature(label)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isSignature(Label label) {
    return index.targets(label.key()).stream()
        .anyMatch(
            target ->
                target instanceof SignatureLabel signature
                    && signature.part() == SignaturePart.SIGNATURE);
  }
}
