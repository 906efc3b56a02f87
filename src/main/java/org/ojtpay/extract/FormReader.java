package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.extract.LabelIndex.FieldLabel;
import org.ojtpay.extract.LabelIndex.RangeLabel;
import org.ojtpay.extract.LabelIndex.SectionLabel;
import org.ojtpay.extract.LabelIndex.SignatureLabel;
import org.ojtpay.extract.LabelIndex.Target;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.units.DateRange;

/** Reads the labelled values of one document of a known kind. */
final class FormReader {

  /** A heading of a party opens a signature block where a signature follows this soon. */
  private static final int LOOK_AHEAD = 5;

  private final Exhibit exhibit;
  private final LabelIndex index;
  private final List<Line> lines;
  private final Set<Integer> taken;
  private final List<List<Label>> labels = new ArrayList<>();
  private final ValueFinder finder;
  private final FieldValues values;
  private final Candidates candidates = new Candidates();
  private final SigningContext context = new SigningContext();
  private final Set<PageWord> used = new HashSet<>();
  private boolean signingSection;

  /**
   * @param taken lines that belong to a table and hold no labelled values
   */
  FormReader(Exhibit exhibit, LabelIndex index, List<Line> lines, Set<Integer> taken) {
    this.exhibit = exhibit;
    this.index = index;
    this.lines = lines;
    this.taken = taken;
    LabelFinder finder = new LabelFinder(index::isLabel);
    for (int i = 0; i < lines.size(); i++) {
      labels.add(taken.contains(i) ? List.of() : finder.labels(lines.get(i), i));
    }
    WrappedLabels.join(lines, labels, taken, index::isLabel);
    this.finder = new ValueFinder(lines, labels);
    this.values = new FieldValues(exhibit, candidates);
  }

  Candidates read() {
    for (int i = 0; i < lines.size(); i++) {
      if (!taken.contains(i) && !isHeading(i)) {
        for (Label label : labels.get(i)) {
          read(label);
        }
      }
    }
    return candidates;
  }

  /** Whether a piece of a line was read: as a label, as a value, or as a heading. */
  boolean understands(int line, int piece) {
    List<PageWord> words = lines.get(line).pieces().get(piece).words();
    return words.stream().anyMatch(used::contains)
        || labels.get(line).stream().anyMatch(label -> label.piece() == piece && !label.weak())
        || isHeading(line);
  }

  /** The lines that carry a label of this exhibit. */
  List<Integer> labelledLines() {
    List<Integer> labelled = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).stream().anyMatch(label -> !label.weak())) {
        labelled.add(i);
      }
    }
    return labelled;
  }

  private boolean isHeading(int i) {
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
    if (!parties || (pieces.size() == 1 && isAnswered(i))) {
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

  private void read(Label label) {
    Target target = target(label);
    if (target instanceof SignatureLabel signature && signature.party() != null) {
      boolean named = index.targets(label.key()).contains(signature);
      if (named && signature.part() == SignaturePart.SIGNATURE) {
        context.enter(label.line(), label.box().x(), signature.party(), true);
      }
      keep(signature.party().field(signature.part()), label, Rank.NAMED);
      return;
    }
    if (target instanceof RangeLabel range) {
      context.leaveSigning();
      keepRange(range, label);
    } else if (target instanceof SectionLabel section) {
      keep(section.name(), label, Rank.NAMED);
    } else if (target instanceof FieldLabel field) {
      if (index.targets(label.key()).stream().noneMatch(SignatureLabel.class::isInstance)) {
        context.leaveSigning();
      }
      if (!label.weak() || (!field.loose() && label.words() > 1)) {
        keep(field.name(), label, field.loose() ? Rank.LOOSE : rank(label));
      }
    }
  }

  private static Rank rank(Label label) {
    return label.weak() ? Rank.WEAK : Rank.NAMED;
  }

  /** What the label stands for in this place. */
  private @Nullable Target target(Label label) {
    List<Target> targets = index.targets(label.key());
    int x = label.box().x();
    Optional<Party> party = context.party(x);
    boolean signing = context.isSigning(x);
    @Nullable Target plain = null;
    for (Target target : targets) {
      if (target instanceof SignatureLabel signature) {
        Target meant = signature(signature, party, signing, label, targets);
        if (meant != null) {
          return meant;
        }
      } else if (target instanceof SectionLabel section) {
        if (!signing && party.filter(section.party()::equals).isPresent()) {
          return target;
        }
      } else if (plain == null) {
        plain = target;
      }
    }
    return plain;
  }

  private @Nullable Target signature(
      SignatureLabel label,
      Optional<Party> party,
      boolean signing,
      Label place,
      List<Target> targets) {
    boolean alsoField = targets.stream().anyMatch(FieldLabel.class::isInstance);
    if (label.party() != null) {
      boolean inBlock = signing && party.filter(label.party()::equals).isPresent();
      boolean signed =
          label.part() == SignaturePart.SIGNATURE
              || inBlock
              || signingSection
              || isNextToSignature(place, label.party());
      return !alsoField || signed ? label : null;
    }
    if (signing && party.isPresent()) {
      return new SignatureLabel(party.get(), label.part());
    }
    boolean alone = exhibit.signers().size() == 1;
    if (alone && (label.part() == SignaturePart.SIGNATURE)) {
      return new SignatureLabel(exhibit.signers().get(0).party(), label.part());
    }
    return null;
  }

  /** "Employer name" just before "Employer signature", the employer being known already. */
  private boolean isNextToSignature(Label place, Party party) {
    boolean known =
        candidates.has(
            party == Party.EMPLOYER
                ? FieldName.EMPLOYER_NAME
                : party == Party.PARTICIPANT ? FieldName.PARTICIPANT : FieldName.AJCC);
    return known
        && labels.subList(place.line(), Math.min(labels.size(), place.line() + 3)).stream()
            .flatMap(List::stream)
            .flatMap(label -> index.targets(label.key()).stream())
            .anyMatch(new SignatureLabel(party, SignaturePart.SIGNATURE)::equals);
  }

  private void keep(FieldName name, Label label, Rank rank) {
    Printed printed = finder.find(label, name.kind());
    used.addAll(printed.all());
    values.keep(name, printed, rank);
  }

  private void keepRange(RangeLabel range, Label label) {
    Printed printed = finder.find(label, FieldKind.DATE);
    if (printed.isBlank()) {
      return;
    }
    Printed whole = finder.find(label, FieldKind.CHOICE);
    used.addAll(whole.all());
    Optional<DateRange> dates = PrintedRange.parse(whole.text());
    if (dates.isEmpty() || label.weak()) {
      values.keep(range.from(), whole, Rank.LOOSE);
      return;
    }
    values.keepDate(range.from(), dates.get().from(), whole);
    values.keepDate(range.to(), dates.get().to(), whole);
  }
}
