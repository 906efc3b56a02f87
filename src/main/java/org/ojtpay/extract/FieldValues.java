package org.ojtpay.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

  FieldValues(Exhibit exhibit, Candidates candidates) {
    this.exhibit = exhibit;
    this.candidates = candidates;
  }

  /** A blank gives no value: the rules have to see that it is missing. */
  void keep(FieldName name, Printed printed, Rank rank) {
    if (name.kind() == FieldKind.SIGNATURE && printed.page().recognised()) {
      candidates.add(name, rank, scanned(printed));
    } else if (printed.isBlank() && name.kind() == FieldKind.SIGNATURE && isDrawnOn(printed)) {
      boolean drawn = printed.page().hasInkIn(printed.place());
      Value mark =
          new Value("yes", source(printed, printed.place()), drawn ? DRAWN : PICTURE, "drawn");
      candidates.add(name, rank, mark);
    } else if (printed.isBlank() || isUntouched(name, printed)) {
      candidates.addBlank(name, source(printed, printed.place()));
    } else {
      candidates.add(name, rank, value(name, printed));
      if (name == FieldName.REIMBURSEMENT_RATE) {
        keepTerms(printed, rank);
      }
    }
  }

  /** "50% up to $6,076.00" is a rate and a maximum. */
  private void keepTerms(Printed printed, Rank rank) {
    Matcher terms = TERMS.matcher(printed.text());
    if (terms.matches() && exhibit.field(FieldName.MAXIMUM_REIMBURSEMENT).isPresent()) {
      SourceRef source = source(printed, printed.box());
      candidates.add(
          FieldName.MAXIMUM_REIMBURSEMENT,
          rank,
          Canonical.value(FieldKind.MONEY, terms.group(2), source, printed.sure()));
    }
  }

  void keepDate(FieldName name, LocalDate date, Printed printed) {
    SourceRef source = source(printed, printed.box());
    candidates.add(
        name, Rank.NAMED, new Value(date.toString(), source, printed.sure(), printed.text()));
  }

  /** A name and a title that stand in one place. */
  void keepBoth(Party party, NameAndTitle both, Printed printed) {
    SourceRef source = source(printed, printed.box());
    BigDecimal sure = printed.sure();
    candidates.add(
        party.field(SignaturePart.NAME),
        Rank.NAMED,
        new Value(both.name(), source, sure, printed.text()));
    candidates.add(
        party.field(SignaturePart.TITLE),
        Rank.NAMED,
        new Value(both.title(), source, sure, printed.text()));
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
    return (name.kind() == FieldKind.YES_NO || name.kind() == FieldKind.CHOICE)
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
