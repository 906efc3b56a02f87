package org.ojtpay.packet;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who signs a form, and whose particulars stand on it. */
public enum Party {
  EMPLOYER(
      FieldName.EMPLOYER_SIGNATURE,
      FieldName.EMPLOYER_SIGNATURE_NAME,
      FieldName.EMPLOYER_SIGNATURE_TITLE,
      FieldName.EMPLOYER_SIGNATURE_DATE),
  PARTICIPANT(
      FieldName.PARTICIPANT_SIGNATURE,
      FieldName.PARTICIPANT_SIGNATURE_NAME,
      FieldName.PARTICIPANT_SIGNATURE_TITLE,
      FieldName.PARTICIPANT_SIGNATURE_DATE),
  AJCC(
      FieldName.AJCC_SIGNATURE,
      FieldName.AJCC_SIGNATURE_NAME,
      FieldName.AJCC_SIGNATURE_TITLE,
      FieldName.AJCC_SIGNATURE_DATE);

  private final FieldName signature;
  private final FieldName name;
  private final FieldName title;
  private final FieldName date;

  Party(FieldName signature, FieldName name, FieldName title, FieldName date) {
    this.signature = signature;
    this.name = name;
    this.title = title;
    this.date = date;
  }

  /** The field that holds this part of the party's signature. */
  public FieldName field(SignaturePart part) {
    return switch (part) {
      case SIGNATURE -> signature;
      case NAME -> name;
      case TITLE -> title;
      case DATE -> date;
    };
  }

  /** The other fields of the signature to which a field belongs, then those of other signatures. */
  static Stream<FieldName> besides(FieldName name) {
    return Stream.of(values())
        .filter(party -> party.parts().anyMatch(name::equals))
        .flatMap(
            own ->
                Stream.concat(
                    own.parts(),
                    Stream.of(values()).filter(party -> party != own).flatMap(Party::parts)));
  }

  private Stream<FieldName> parts() {
    return Stream.of(signature, date, this.name, title);
  }

  /** Whether a field is the date of somebody's signature. */
  public static boolean isSigningDate(FieldName name) {
    return Stream.of(values()).anyMatch(party -> party.date == name);
  }

  /** As a sentence names it: "the employer's signature". */
  public String who() {
    return this == AJCC ? name() : name().toLowerCase(Locale.ROOT);
  }

  /** Whether a mark stands in the place of its signature. */
  public boolean hasSigned(Fields form) {
    return form.isYes(signature);
  }

  public Optional<LocalDate> signedOn(Fields form) {
    return form.date(date);
  }
}
