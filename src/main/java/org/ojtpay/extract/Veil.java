package org.ojtpay.extract;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.PayrollPeople;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * What of one submission must not be seen in a picture. Of a payroll that is everything but its
 * headings and what was read of it for the participant: all the rest may be other people's pay.
 */
final class Veil {

  private final Cited cited;
  private final PayrollPeople people;
  private final Set<String> headings = new HashSet<>();

  Veil(Cited cited, Vocabulary words) {
    this.cited = cited;
    this.people = PayrollPeople.of(cited.names());
    for (String heading : words.labels(Role.values())) {
      headings.addAll(Arrays.asList(heading.split(" ")));
    }
  }

  Set<String> names() {
    return cited.names();
  }

  /**
   * Those of the words on a page or sheet.
   *
   * @param places where each of them stands
   * @param recognised whether they were recognised in a picture
   */
  Set<Said> hidden(List<Said> words, Places places, boolean recognised) {
    Set<Said> hidden =
        new HashSet<>(new Redaction(cited.names(), cited.numbers(), recognised).hidden(words));
    if (isPayroll(places)) {
      Set<SourceRef> own = own(places.file());
      words.stream()
          .filter(said -> !isHeading(said.text()) && !places.isAt(said, own))
          .forEach(hidden::add);
    }
    return hidden;
  }

  /** The page or sheet on which words stand. */
  interface Places {
    String file();

    int page();

    /** Whether a word stands at one of these places. */
    boolean isAt(Said said, Set<SourceRef> places);
  }

  private boolean isPayroll(Places places) {
    return payrolls(places.file())
        .anyMatch(each -> each.pages().isEmpty() || each.pages().contains(places.page()));
  }

  private Stream<Document> payrolls(String file) {
    return cited.packet().documents(DocumentType.PAYROLL).stream()
        .filter(each -> each.file().equals(file));
  }

  /** Where the participant's own figures stand in the file, and what the payroll says of itself. */
  private Set<SourceRef> own(String file) {
    return payrolls(file)
        .flatMap(
            each ->
                Stream.concat(Stream.of(each.fields()), each.rows().stream().filter(this::isOwn)))
        .map(Fields::values)
        .flatMap(values -> values.values().stream())
        .map(Value::source)
        .collect(Collectors.toSet());
  }

  /** A line without a name may be anybody's. */
  private boolean isOwn(Fields row) {
    String name = row.text(FieldName.PARTICIPANT).orElse("");
    return !people.isEverybody() && !name.isEmpty() && people.mayBeOne(name);
  }

  /** Whether it is a word of headings, without a figure. */
  private boolean isHeading(String printed) {
    Collection<String> words = List.of(NormalWords.of(printed).split(" ", -1));
    return printed.chars().noneMatch(Character::isDigit) && headings.containsAll(words);
  }
}
