package org.ojtpay.packet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind of form: how it is recognised and what it asks for, in the order in which it is printed.
 *
 * @param title the heading of our own blank form
 * @param titles headings that other boards print; the own one is not repeated
 */
public record Exhibit(
    DocumentType type,
    String title,
    List<String> titles,
    List<Field> fields,
    List<Range> ranges,
    List<Table> tables,
    List<Signer> signers) {

  /**
   * A field of a form or a column of its table.
   *
   * @param label as our own form prints it
   * @param synonyms what else it may be called
   * @param loose names so general that they count only where nothing better stands in the document
   * @param section names that count under the heading of one party alone
   * @param choices the words that a choice field takes, each with what people write for it
   */
  public record Field(
      FieldName name,
      String label,
      List<String> synonyms,
      List<String> loose,
      @Nullable Section section,
      boolean required,
      Map<String, List<String>> choices) {

    public Optional<Section> inSection() {
      return Optional.ofNullable(section);
    }

    /** The label and its synonyms, not the loose ones. */
    public Stream<String> labels() {
      return Stream.concat(Stream.of(label), synonyms.stream());
    }
  }

  /** Names that are clear only under the heading of a party. */
  public record Section(Party party, List<String> labels) {}

  /** One label for two dates, such as "Pay period". */
  public record Range(FieldName from, FieldName to, List<String> labels) {}

  /**
   * The table of a form.
   *
   * @param affirmative headings of a column in which a mark says yes; {@code negative} likewise
   * @param total the field that repeats the sum of the hours, if any
   */
  public record Table(
      List<Field> columns,
      List<String> affirmative,
      List<String> negative,
      @Nullable FieldName total) {}

  public record Signer(Party party, boolean required) {}

  /** Every heading, the own one first. */
  public Stream<String> headings() {
    return Stream.concat(Stream.of(title), titles.stream());
  }

  /** Whether somebody has to sign it. */
  public boolean isSigned() {
    return signers.stream().anyMatch(Signer::required);
  }

  public Optional<Field> field(FieldName name) {
    return fields.stream().filter(field -> field.name() == name).findFirst();
  }

  public boolean isSignedBy(Party party) {
    return signers.stream().anyMatch(signer -> signer.party() == party);
  }
}
