package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.units.DateRange;

/** What is printed in a field's place, as that field's value. */
final class FieldValues {

  /** Something is drawn in the place of a signature. */
  private static final BigDecimal DRAWN = new BigDecimal("0.90");

  /** A picture lies there; it may be a signature or a logo. */
  private static final BigDecimal PICTURE = new BigDecimal("0.87");

  private static final Pattern TERMS =
      Pattern.compile(
          "(?i)(\\d{1,3}(?:\\.\\d+)? ?(?:%|percent))(?: of (?:gross |regular )?wages)?,?"
              + " (?:up to|not to exceed|to a maximum of|maximum|max\\.?)"
              + "(?: a (?:maximum|total) of)? (\\$ ?[\\d,]+(?:\\.\\d\\d)?)");

  private final Exhibit exhibit;
  private final Candidates candidates;
  private final String by;

  /**
   * @param by the label or the field of the form that announces what is kept
   */
  FieldValues(Exhibit exhibit, Candidates candidates, String by) {
    this.exhibit = exhibit;
    this.candidates = candidates;
    this.by = by;
  }

  /** A blank gives no value: the rules have to see that it is missing. */
  void keep(FieldName name, Printed printed, Rank rank) {
    if (rank == Rank.LOOSE && name.kind() == FieldKind.DATE && isProse(printed)) {
      return;
    }
    if (rank == Rank.LOOSE && isOtherChoice(name, printed)) {
      return;
    }
    if (name.kind() == FieldKind.SIGNATURE && printed.page().recognised()) {
      candidates.add(name, rank, scanned(printed), by);
    } else if (printed.isBlank() && name.kind() == FieldKind.SIGNATURE && isDrawnOn(printed)) {
      boolean drawn = printed.page().hasInkIn(printed.place());
      Value mark =
          new Value("yes", source(printed, printed.place()), drawn ? DRAWN : PICTURE, "drawn");
      candidates.add(name, rank, mark, by);
    } else if (printed.isBlank() || isUntouched(name, printed)) {
      candidates.addBlank(name, source(printed, printed.place()));
    } else if (!keepsRange(name, printed)) {
      candidates.add(name, rank, value(name, printed), by);
      if (name == FieldName.REIMBURSEMENT_RATE) {
        keepTerms(printed, rank);
      }
    }
  }

  /** "Type: corporation" is no kind of packet. */
  private boolean isOtherChoice(FieldName name, Printed printed) {
    return name.kind() == FieldKind.CHOICE
        && !printed.isBlank()
        && printed.words().stream().noneMatch(Choices::isBox)
        && exhibit.field(name).filter(field -> !field.required()).isPresent()
        && value(name, printed).text().isEmpty();
  }

  /** "50% up to $6,076.00" is a rate and a maximum. */
  private void keepTerms(Printed printed, Rank rank) {
    Matcher terms = TERMS.matcher(printed.text());
    if (terms.matches() && exhibit.field(FieldName.MAXIMUM_REIMBURSEMENT).isPresent()) {
      SourceRef source = source(printed, printed.box());
      candidates.add(
          FieldName.MAXIMUM_REIMBURSEMENT,
          rank,
          Canonical.value(FieldKind.MONEY, terms.group(2), source, printed.sure()),
          by);
    }
  }

  /** "To: Butte Employment Council" is no end of a period. */
  private static boolean isProse(Printed printed) {
    String text = printed.text();
    return text.matches(".*\\p{L}{3}.*\\s.*\\p{L}{3}.*") && DatesInText.find(text).isEmpty();
  }

  /** "Pay period beginning 04/06/2026 and ending 04/19/2026" says both days after one label. */
  private boolean keepsRange(FieldName name, Printed printed) {
    Optional<DateRange> dates =
        name.kind() == FieldKind.DATE ? PrintedRange.parse(printed.text()) : Optional.empty();
    for (Exhibit.Range range : exhibit.ranges()) {
      if (dates.isPresent() && range.from() == name) {
        keepPart(range.from(), dates.get().from().toString(), printed);
        keepPart(range.to(), dates.get().to().toString(), printed);
        return true;
      }
    }
    return false;
  }

  /** One of several values that are printed together, in its canonical form. */
  void keepPart(FieldName name, String part, Printed printed) {
    SourceRef source = source(printed, printed.box());
    candidates.add(name, Rank.NAMED, new Value(part, source, printed.sure(), printed.text()), by);
  }

  /** Who signed, and as what where that stands behind the name. */
  void keepSigner(Party party, Printed printed) {
    NameAndTitle.parse(printed.text())
        .ifPresentOrElse(
            both -> keepBoth(party, both, printed),
            () -> keep(party.field(SignaturePart.NAME), printed, Rank.NAMED));
  }

  /** Who signed, said beside the mark alone: a place of its own for the name says more. */
  List<PageWord> keepSigned(Party party, SignedName who, Line line) {
    Piece piece = line.pieces().get(who.piece());
    NameAndTitle both = who.both();
    Printed printed = new Printed(line.page(), piece.words(), piece.box(), Printed.CLEAR);
    SourceRef source = source(printed, printed.box());
    Value name = new Value(both.name(), source, printed.sure(), printed.text());
    candidates.add(party.field(SignaturePart.NAME), Rank.WEAK, name, by);
    if (!both.title().isEmpty()) {
      Value title = new Value(both.title(), source, printed.sure(), printed.text());
      candidates.add(party.field(SignaturePart.TITLE), Rank.WEAK, title, by);
    }
    return piece.words();
  }

  /** A name and a title that stand in one place. */
  void keepBoth(Party party, NameAndTitle both, Printed printed) {
    keepPart(party.field(SignaturePart.NAME), both.name(), printed);
    keepPart(party.field(SignaturePart.TITLE), both.title(), printed);
  }

  /** Ink in a picture may be a signature, a stamp or a shadow: whatever is seen, a person looks. */
  private static Value scanned(Printed printed) {
    boolean written = !printed.isBlank() && SignatureMark.isMark(printed.text());
    SourceRef source = source(printed, printed.place());
    return written || isDrawnOn(printed)
        ? new Value("yes", source, Printed.DOUBTFUL, "a mark")
        : Value.notUnderstood("no mark", source);
  }

  private static boolean isDrawnOn(Printed printed) {
    return printed.page().hasInkIn(printed.place()) || printed.page().hasImageIn(printed.place());
  }

  /** Boxes of which none is ticked, or the words of a form that wait for a signature. */
  private static boolean isUntouched(FieldName name, Printed printed) {
    if (name.kind() == FieldKind.SIGNATURE) {
      return !SignatureMark.isMark(printed.text());
    }
    List<PageWord> words = printed.words();
    return (name.kind() == FieldKind.YES_NO
            || name.kind() == FieldKind.CHOICE
            || name.kind() == FieldKind.TEXT)
        && words.stream().filter(Choices::isBox).count() > 1
        && words.stream().noneMatch(Choices::isTicked);
  }

  private Value value(FieldName name, Printed printed) {
    SourceRef source = source(printed, printed.box());
    if (name.kind() == FieldKind.CHOICE) {
      return exhibit
          .field(name)
          .map(field -> Choices.value(field, printed.words(), source, printed.sure()))
          .orElseGet(
              () -> Canonical.value(FieldKind.CHOICE, printed.text(), source, printed.sure()));
    }
    if (name.kind() == FieldKind.TEXT && printed.words().stream().anyMatch(Choices::isBox)) {
      return Choices.ticked(printed.words(), source, printed.sure());
    }
    String text = name.kind() == FieldKind.YES_NO ? printed.withBoxes() : printed.text();
    if (Party.isSigningDate(name)) {
      text = SigningTime.without(text);
    } else if (name == FieldName.REIMBURSEMENT_RATE) {
      text = TERMS.matcher(text).replaceFirst("$1");
    }
    return Canonical.value(name.kind(), text, source, printed.sure());
  }

  private static SourceRef source(Printed printed, Box box) {
    return printed.page().source(box);
  }
}
