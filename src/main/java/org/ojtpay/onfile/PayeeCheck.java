package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a payee was looked for in the exclusions extract when a payment was proposed.
 *
 * @param extract the extract's own date; absent where there was none
 * @param least the lowest score that counts
 * @param best the highest score of anybody in the extract; absent where nobody comes near
 * @param found who is like it, the likeliest first
 */
public record PayeeCheck(
    CheckedParty party,
    @Nullable String extract,
    int least,
    @Nullable Integer best,
    Outcome outcome,
    List<DebarmentMatch> found) {

  /** What came of it. */
  public enum Outcome {
    /** Nobody is like it. */
    NOBODY,
    /** Who is like it was found at the decision already, and a person has compared the two. */
    COMPARED,
    /** It waits for a person. */
    LIKE,
    /** There was no extract. */
    UNCHECKED
  }

  /** A score below this says nothing; looking for such would compare every name with every one. */
  private static final int FAR = 50;

  public PayeeCheck {
    found = List.copyOf(found);
  }

  /**
   * Looks for a payee.
   *
   * @param then the look-up of the decision that is to be paid; absent where none was made
   */
  public static PayeeCheck of(
      Reference reference,
      CheckedParty party,
      LocalDate day,
      int least,
      @Nullable DebarmentCheck then) {
    Optional<DebarmentCheck> near = reference.debarment(party, day, Math.min(least, FAR));
    if (near.isEmpty()) {
      return new PayeeCheck(party, null, least, null, Outcome.UNCHECKED, List.of());
    }
    List<DebarmentMatch> all = near.get().likely();
    List<DebarmentMatch> like = all.stream().filter(each -> each.score() >= least).toList();
    DebarmentCheck now = new DebarmentCheck(party, day, near.get().extract(), like);
    List<DebarmentMatch> fresh = now.since(then);
    Outcome outcome =
        like.isEmpty() ? Outcome.NOBODY : fresh.isEmpty() ? Outcome.COMPARED : Outcome.LIKE;
    return new PayeeCheck(
        party,
        now.extract(),
        least,
        all.stream().findFirst().map(DebarmentMatch::score).orElse(null),
        outcome,
        outcome == Outcome.LIKE ? fresh : like);
  }
}
