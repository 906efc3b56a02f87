package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.units.WageRate;

/**
 * Part II C 7: written evidence that a wage below the self-sufficiency wage leads to it: raises
 * that the agreement lists, or a raise schedule or career ladder that came along. A ticked box
 * alone is none, and whether a paper is one, a person says.
 */
final class WageEvidence {

  private static final String WITHIN = "agreement.evidence-within-months";

  private static final Set<FieldName> BOXES =
      Set.of(FieldName.RAISE_SCHEDULE, FieldName.CAREER_LADDER);

  private static final List<String> NAMES = names();

  private WageEvidence() {}

  /** Where the evidence stands; empty where there is none. */
  static Optional<SourceRef> of(AgreementCase of, WageRate target) {
    return raises(of, target).or(() -> attached(of));
  }

  /** A raise that reaches the target in time. */
  private static Optional<SourceRef> raises(AgreementCase of, WageRate target) {
    Optional<LocalDate> last =
        of.fields()
            .date(FieldName.END)
            .filter(end -> of.pack().applies(WITHIN, of.signed()))
            .map(end -> end.plusMonths(of.pack().integer(WITHIN, of.signed())));
    return of.form().rows().stream()
        .filter(row -> row.wage(FieldName.WAGE).filter(w -> w.compareTo(target) >= 0).isPresent())
        .filter(
            row ->
                row.date(FieldName.FROM)
                    .filter(from -> last.isEmpty() || !from.isAfter(last.get()))
                    .isPresent())
        .flatMap(row -> row.value(FieldName.WAGE).stream())
        .map(Value::source)
        .findFirst();
  }

  /** A paper that fits no form, where its name or a ticked box says what it is. */
  private static Optional<SourceRef> attached(AgreementCase of) {
    boolean ticked = BOXES.stream().anyMatch(of.fields()::isYes);
    return of.packet().documents(DocumentType.OTHER).stream()
        .filter(paper -> paper.fields().values().isEmpty())
        .filter(paper -> ticked || isNamed(paper))
        .findFirst()
        .map(paper -> new SourceRef.InFile(paper.file()));
  }

  private static boolean isNamed(Document paper) {
    String name = plain(paper.file());
    return NAMES.stream().anyMatch(name::contains);
  }

  /** What the boxes are called, without the word that says that something came along. */
  private static List<String> names() {
    return Catalogue.load().exhibit(DocumentType.AGREEMENT).fields().stream()
        .filter(field -> BOXES.contains(field.name()))
        .flatMap(Exhibit.Field::labels)
        .map(label -> plain(label.replaceAll(" (Attached|Included)$", "")))
        .distinct()
        .toList();
  }

  private static String plain(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip() + " ";
  }
}
