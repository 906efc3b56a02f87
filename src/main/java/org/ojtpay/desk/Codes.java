package org.ojtpay.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.EarningCodes;
import org.ojtpay.store.CodeMappings;
import org.ojtpay.store.Shelves;

/**
 * What employers mean by their earning codes. A mapping counts for all that is held of the employer
 * and for all that comes from it.
 */
public final class Codes {

  /** Reasons for which hours are left out; no code stands for them. */
  private static final Set<Category> NO_CODE =
      EnumSet.of(Category.UNKNOWN, Category.OUTSIDE_PERIOD, Category.OVER_AGREEMENT_HOURS);

  private final Shelves shelves;
  private final Clock clock;

  public Codes(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /**
   * Maps a code.
   *
   * @param known the codes of the policy pack
   * @return the employer's name
   * @throws NotFound where no agreement of the employer is on file, or there is no such category
   * @throws NotPossible where the pack says what the code means
   */
  public String map(
      String employerId, String code, String category, EarningCodes known, Ruling by) {
    Category meant = category(category);
    String printed = code.strip();
    if (printed.isEmpty()) {
      throw new NotPossible("A code is as the payroll prints it, and not empty.");
    }
    // A single letter means one thing here and another there; a word means what it says.
    if (printed.length() > 1 && known.knows(printed) && known.category(printed) != meant) {
      throw new NotPossible(
          printed
              + " is "
              + known.category(printed)
              + " by the policy pack. Where an employer prints it for something else, correct the"
              + " rows: \"ojtpay review correct\".");
    }
    AgreementOnFile agreement = agreement(employerId);
    Evidence evidence = new Evidence(shelves, clock);
    shelves.inOneTransaction(
        () -> {
          shelves
              .codes()
              .put(
                  new CodeMappings.Mapping(
                      Keys.number(employerId),
                      printed,
                      meant,
                      by.person(),
                      by.reason(),
                      evidence.keep(by)),
                  clock.instant());
          evidence.audit(by, "MAP " + employerId + " " + printed + " " + meant);
        });
    return agreement.employerName();
  }

  private AgreementOnFile agreement(String employerId) {
    return shelves.onFile().agreements().stream()
        .filter(each -> Keys.number(each.employerId()).equals(Keys.number(employerId)))
        .findFirst()
        .orElseThrow(
            () ->
                new NotFound(
                    "No agreement of an employer \""
                        + employerId
                        + "\" is on file. The ID stands on its agreements."));
  }

  private static Category category(String name) {
    String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Optional.of(wanted)
        .flatMap(
            each ->
                Arrays.stream(Category.values())
                    .filter(category -> !NO_CODE.contains(category))
                    .filter(category -> category.name().equals(each))
                    .findFirst())
        .orElseThrow(
            () ->
                new NotFound("There is no category \"" + name + "\". The categories are " + all()));
  }

  private static String all() {
    return Arrays.stream(Category.values())
        .filter(each -> !NO_CODE.contains(each))
        .map(Category::name)
        .collect(Collectors.joining(", "));
  }
}
