package org.ojtpay.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of the employer pre-screening checklist (SDWP OJT Policy, II.B.1). The expected
 * answer follows the sentence as printed, its negation included.
 */
public final class EmployerChecklist {

  /** A statement that the checklist has to hold, and what it asks. */
  public record Statement(String id, String asks, String citation) {}

  /**
   * A printed sentence that was recognised.
   *
   * @param expected the answer that the policy expects: yes is true
   */
  public record Recognised(Statement statement, boolean expected) {}

  record Entry(Statement statement, List<Wording> yes, List<Wording> no) {

    Stream<Recognised> recognise(Wording.Sentence sentence) {
      return Stream.concat(
          yes.stream().filter(each -> each.fits(sentence)).map(fit -> is(true)),
          no.stream().filter(each -> each.fits(sentence)).map(fit -> is(false)));
    }

    private Recognised is(boolean expected) {
      return new Recognised(statement, expected);
    }
  }

  private final List<Entry> entries;

  EmployerChecklist(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Every statement that has to be there. */
  public List<Statement> statements() {
    return entries.stream().map(Entry::statement).toList();
  }

  /** What a sentence says; nothing where it is like no statement, or like two: a person decides. */
  public Optional<Recognised> recognise(String printed) {
    Wording.Sentence sentence = Wording.Sentence.of(printed);
    Set<Recognised> found =
        entries.stream()
            .flatMap(entry -> entry.recognise(sentence))
            .collect(Collectors.toUnmodifiableSet());
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }
}
