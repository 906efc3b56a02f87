package org.ojtpay.extract;

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

  private final Exhibit exhibit;
  private final LabelIndex index;
  private final List<Line> lines;
  private final Set<Integer> taken;
  private final List<List<Label>> labels;
  private final ValueFinder finder;
  private final Candidates candidates = new Candidates();
  private final SigningContext context = new SigningContext();
  private final Set<PageWord> used = new HashSet<>();
  private final FormHeadings headings;
  private final SigningLines signing;
  private final Set<Integer> opening = new HashSet<>();
  private @Nullable Piece named;

  /**
   * @param taken lines that belong to a table and hold no labelled values
   */
  FormReader(Exhibit exhibit, LabelIndex index, List<Line> lines, Set<Integer> taken) {
    this.exhibit = exhibit;
    this.index = index;
    this.lines = lines;
    this.taken = taken;
    this.labels = FormLabels.of(exhibit, index, lines, taken);
    CaptionedValues.clear(lines, labels, index);
    this.signing = new SigningLines(index, lines, labels, taken);
    this.finder = new ValueFinder(lines, labels);
    this.headings = new FormHeadings(index, lines, labels, context);
  }

  Candidates read() {
    for (int i = 0; i < lines.size(); i++) {
      if (!taken.contains(i) && headings.isHeading(i)) {
        opening.add(i);
      } else if (!taken.contains(i)) {
        for (Label label : labels.get(i)) {
          if (!lines.get(i).pieces().get(label.piece()).equals(named)) {
            read(label);
          }
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
        || opening.contains(line);
  }

  private void read(Label label) {
    Target target = target(label);
    if (target instanceof SignatureLabel signature && signature.party() != null) {
      boolean named =
          index.targets(label.key()).contains(signature) || signing.party(label) != null;
      if (named && signature.part() == SignaturePart.SIGNATURE) {
        context.enter(label.line(), label.box().x(), signature.party(), true);
      }
      boolean both = signature.part() == SignaturePart.NAME && label.key().contains("title");
      if (!both || !keepNameAndTitle(signature.party(), label)) {
        if (signature.part() == SignaturePart.SIGNATURE) {
          keepSignature(signature.party(), label);
        } else {
          keep(signature.party().field(signature.part()), label, Rank.NAMED);
        }
      }
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
      boolean running = field.loose() && StrangeLabels.isInMargin(lines.get(label.line()));
      if (running) {
        // "FROM: (619) 555-0171" over a fax says nothing of the form.
        return;
      }
      if (!label.weak() || (!field.loose() && label.words() > 1)) {
        keep(
            field.name(),
            label,
            field.loose() ? Rank.LOOSE : label.weak() ? Rank.WEAK : Rank.NAMED);
      } else if (isTaxNumber(field, label)) {
        keep(field.name(), label.clear(), Rank.WEAK);
      }
    }
  }

  /** "FEIN 12-3456789": no other number looks so. */
  private boolean isTaxNumber(FieldLabel field, Label label) {
    return field.name() == FieldName.FEIN
        && finder.find(label, FieldKind.TEXT).text().matches("\\d{2}-\\d{7}");
  }

  /** What the label stands for in this place. */
  private @Nullable Target target(Label label) {
    Party signer = signing.party(label);
    if (signer != null) {
      return new SignatureLabel(signer, SignaturePart.SIGNATURE);
    }
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
              || headings.opensSigning()
              || isNextToSignature(place, label.party());
      return !alsoField || signed ? label : null;
    }
    if (signing && party.isPresent()) {
      return new SignatureLabel(party.get(), label.part());
    }
    boolean alone = exhibit.signers().size() == 1 && label.part() == SignaturePart.SIGNATURE;
    return alone ? new SignatureLabel(exhibit.signers().get(0).party(), label.part()) : null;
  }

  /** "Employer name" just before "Employer signature", the employer being known already. */
  private boolean isNextToSignature(Label place, Party party) {
    FieldName name =
        party == Party.EMPLOYER
            ? FieldName.EMPLOYER_NAME
            : party == Party.PARTICIPANT ? FieldName.PARTICIPANT : FieldName.AJCC;
    return candidates.has(name) && signing.follows(place, party);
  }

  private void keep(FieldName name, Label label, Rank rank) {
    Printed printed = finder.find(label, name.kind());
    used.addAll(printed.all());
    values(label).keep(name, printed, rank);
  }

  private FieldValues values(Label label) {
    return new FieldValues(exhibit, candidates, label.printed(lines));
  }

  private void keepSignature(Party party, Label label) {
    FieldName name = party.field(SignaturePart.SIGNATURE);
    Printed found = finder.find(label, name.kind());
    // "Certified by AJCC" is where the next one signs.
    boolean next = !SignatureMark.isDeclared(found.text()) && index.namesSigner(found.text());
    Printed printed = next ? found.doubted(Printed.DOUBTFUL) : found;
    DatedMark dated = DatedMark.of(printed);
    used.addAll(printed.all());
    Optional<DrawnBeside> drawn = DrawnBeside.of(dated.mark());
    drawn.ifPresent(beside -> values(label).keepSigner(party, beside.name()));
    Printed judged = signing.judged(label, dated.mark());
    values(label).keep(name, drawn.map(DrawnBeside::mark).orElse(judged), Rank.NAMED);
    Line line = lines.get(label.line());
    Optional<SignedName> who = SignedName.beside(line, label, printed);
    who.ifPresent(each -> used.addAll(values(label).keepSigned(party, each, line)));
    named = who.map(each -> line.pieces().get(each.piece())).orElse(named);
    Optional.ofNullable(dated.date())
        .ifPresent(
            day ->
                values(label).keepPart(party.field(SignaturePart.DATE), day.toString(), printed));
  }

  /** "Name and title" asks for two things at once: "Jo Bell, Owner". */
  private boolean keepNameAndTitle(Party party, Label label) {
    FieldName name = party.field(SignaturePart.NAME);
    Printed printed = finder.find(label, name.kind());
    Optional<NameAndTitle> both = NameAndTitle.parse(printed.text());
    if (printed.isBlank() || both.isEmpty()) {
      return false;
    }
    used.addAll(printed.all());
    values(label).keepBoth(party, both.get(), printed);
    return true;
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
      values(label).keep(range.from(), whole, Rank.LOOSE);
      return;
    }
    values(label).keepPart(range.from(), dates.get().from().toString(), whole);
    values(label).keepPart(range.to(), dates.get().to().toString(), whole);
  }
}
