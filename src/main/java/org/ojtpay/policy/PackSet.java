package org.ojtpay.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ojtpay.units.ReimbursementRate;

/**
 * The packs that a board's submissions may go by: its own, and those that come with the program. An
 * agreement's programme chooses; what it chooses nothing for goes by the board's own.
 */
public final class PackSet {

  /** The packs that come with the program. */
  public static final List<String> SHIPPED =
      List.of("sdwp-ojt", "mo-ojt-wioa", "mo-ojt-trade", "mo-work-experience");

  private static final ReimbursementRate IN_FULL = new ReimbursementRate(BigDecimal.ONE);

  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern IN_LONG = Pattern.compile("\\bon the job training\\b");
  private static final Pattern PROGRAMME = Pattern.compile("\\bprogram(me)?\\b");
  private static final Pattern BLANKS = Pattern.compile(" +");

  private final List<PolicyPack> packs;
  private final Optional<PolicyPack> replaced;

  private PackSet(List<PolicyPack> packs, Optional<PolicyPack> replaced) {
    this.packs = List.copyOf(packs);
    this.replaced = replaced;
  }

  /** The board's own pack with those of the program; one of the same name stands before it. */
  public static PackSet of(PolicyPack own) {
    List<PolicyPack> packs = new ArrayList<>(List.of(own));
    SHIPPED.stream()
        .filter(name -> !name.equals(own.name()))
        .map(PolicyPack::load)
        .forEach(packs::add);
    return new PackSet(packs, Optional.empty());
  }

  /**
   * Those that a run went by.
   *
   * @param packs the board's own first
   */
  public static PackSet ofRun(List<PolicyPack> packs) {
    return new PackSet(packs, Optional.empty());
  }

  /** The same with another pack in the place of the board's own, for what went by that. */
  public PackSet standIn(PolicyPack pack) {
    List<PolicyPack> others = new ArrayList<>(List.of(pack));
    packs.stream().skip(1).filter(each -> !each.name().equals(pack.name())).forEach(others::add);
    return new PackSet(others, Optional.of(own()));
  }

  /** The board's own first. */
  public List<PolicyPack> all() {
    return packs;
  }

  public PolicyPack own() {
    return packs.get(0);
  }

  /** Whether the pack that an agreement went by is here; where none is noted it is the own. */
  public boolean has(String name) {
    return name.isEmpty()
        || Stream.concat(packs.stream(), replaced.stream())
            .anyMatch(each -> each.name().equals(name));
  }

  /** The pack of that name, or what stands in for it; the board's own where it is not here. */
  public PolicyPack named(String name) {
    return packs.stream().filter(each -> each.name().equals(name)).findFirst().orElse(own());
  }

  /** The pack whose programme an agreement prints; the board's own where none is. */
  public PolicyPack ofProgramme(Optional<String> printed) {
    String programme = compared(printed.orElse(""));
    if (replaced.stream().flatMap(PackSet::programmes).anyMatch(programme::equals)) {
      return own();
    }
    return packs.stream()
        .filter(each -> programmes(each).anyMatch(programme::equals))
        .findFirst()
        .orElse(own());
  }

  /**
   * Whether an agreement prints a programme that is none of the known ones, and that could be
   * another pack's, or would be paid in full only because the board's own pack does so.
   */
  public boolean isUnclear(Optional<String> printed, LocalDate day) {
    String programme = compared(printed.orElse(""));
    boolean known =
        Stream.concat(packs.stream(), replaced.stream())
            .flatMap(PackSet::programmes)
            .anyMatch(programme::equals);
    if (programme.isEmpty() || known) {
      return false;
    }
    boolean others =
        packs.stream()
            .skip(1)
            .flatMap(PackSet::programmes)
            .anyMatch(each -> (" " + programme + " ").contains(" " + each + " "));
    return others || own().rate("agreement.reimbursement-rate-cap", day).equals(IN_FULL);
  }

  private static Stream<String> programmes(PolicyPack pack) {
    return pack.about().programmes().stream().map(PackSet::compared);
  }

  /** Without case, punctuation and the word programme; OJT is short for on-the-job training. */
  private static String compared(String programme) {
    String words =
        NO_WORD.matcher(programme.toLowerCase(Locale.ROOT).replace("&", " and ")).replaceAll(" ");
    String named = PROGRAMME.matcher(IN_LONG.matcher(words).replaceAll("ojt")).replaceAll("");
    return BLANKS.matcher(named).replaceAll(" ").strip();
  }
}
