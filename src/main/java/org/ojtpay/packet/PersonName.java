package org.ojtpay.packet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A person's name as printed, for comparing. Case, accents, punctuation, the order "Last, First",
 * middle names and suffixes make no difference.
 *
 * @param family the parts of the family name; without a comma, the last word and the particles
 *     before it
 * @param given the parts of the given names; without a comma, all other words
 * @param ordered whether a comma says which is which
 */
public record PersonName(List<String> family, List<String> given, boolean ordered) {

  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "esq", "md", "phd");
  private static final Set<String> DEGREES = Set.of("esq", "md", "phd");
  private static final Map<String, String> NUMERALS = Map.of("2nd", "ii", "3rd", "iii");
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "la", "las", "los", "del", "della", "di", "da", "das", "do", "dos", "du", "van",
          "von", "der", "den", "ten", "ter", "el", "al", "bin", "ibn", "st", "san", "santa", "mac",
          "mc", "o", "le", "y");

  private static final Pattern MARKS = Pattern.compile("[\\p{M}'\u2018\u2019`\u00b4.]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** From this length on two slips of the pen are near; under it one. */
  private static final int LONG = 10;

  public PersonName {
    family = List.copyOf(family);
    given = List.copyOf(given);
  }

  /** Reads "Okafor, Marisol A.", "Marisol Okafor" and the like; never fails. */
  public static PersonName of(String printed) {
    List<List<String>> parts = new ArrayList<>();
    for (String part : printed.split(",", -1)) {
      List<String> words = words(part);
      if (!words.isEmpty()) {
        parts.add(words);
      }
    }
    if (parts.size() > 1) {
      List<String> given = new ArrayList<>();
      parts.subList(1, parts.size()).forEach(given::addAll);
      return new PersonName(parts.get(0), given, true);
    }
    return parts.isEmpty() ? new PersonName(List.of(), List.of(), false) : inOrder(parts.get(0));
  }

  private static PersonName inOrder(List<String> words) {
    int family = words.size() - 1;
    while (family > 1 && PARTICLES.contains(words.get(family - 1))) {
      family--;
    }
    return new PersonName(words.subList(family, words.size()), words.subList(0, family), false);
  }

  private static String plain(String part) {
    String lower = Normalizer.normalize(part, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String letters =
        MARKS
            .matcher(lower)
            .replaceAll("")
            .replace("\u00f8", "o")
            .replace("\u00df", "ss")
            .replace("\u0142", "l")
            .replace("\u00e6", "ae");
    return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
  }

  private static List<String> words(String part) {
    List<String> words = new ArrayList<>();
    for (String word : plain(part).split(" ", -1)) {
      boolean isName = !word.isEmpty() && (SUFFIXES.contains(word) || !DIGIT.matcher(word).find());
      if (isName && !SUFFIXES.contains(word) && !TITLES.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Whether both are names of one person, as far as their words can say. */
  public boolean isSame(PersonName other) {
    if (isEmpty() || other.isEmpty() || !first().equals(other.first())) {
      return false;
    }
    if (ordered == other.ordered) {
      return joined(family).equals(joined(other.family));
    }
    return ordered ? other.endsWith(family) : endsWith(other.family);
  }

  /**
   * Whether they may be names of one person after a slip of the pen, with an initial for the first
   * name, in the other order, or with one of two family names left out. False for the same name.
   */
  public boolean isNear(PersonName other) {
    if (isEmpty() || other.isEmpty() || isSame(other)) {
      return false;
    }
    return isMisspelt(other)
        || isInitial(other)
        || isReversed(other)
        || (first().equals(other.first()) && sharesFamily(other));
  }

  /**
   * Whether further given names or initials tell two people of one name apart. Where only one of
   * them prints any, nothing does.
   */
  public boolean isUnlike(PersonName other) {
    for (int i = 1; i < Math.min(given.size(), other.given.size()); i++) {
      String one = given.get(i);
      String two = other.given.get(i);
      if (!one.startsWith(two) && !two.startsWith(one)) {
        return true;
      }
    }
    return false;
  }

  /** What tells a parent from a child of one name: "jr", "sr" or a numeral; empty without any. */
  public static Optional<String> suffix(String printed) {
    return Stream.of(plain(printed.replace(",", " ")).split(" ", -1))
        .filter(SUFFIXES::contains)
        .filter(each -> !DEGREES.contains(each))
        .map(each -> NUMERALS.getOrDefault(each, each))
        .findFirst();
  }

  /** Whether there is anything to compare. */
  public boolean isEmpty() {
    return first().isEmpty() || family.isEmpty();
  }

  private String first() {
    return given.isEmpty() ? "" : given.get(0);
  }

  /** Whether the last words of this name, however cut, are that family name. */
  private boolean endsWith(List<String> wanted) {
    List<String> all = all();
    String name = joined(wanted);
    for (int from = 1; from < all.size(); from++) {
      if (joined(all.subList(from, all.size())).equals(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMisspelt(PersonName other) {
    String one = first() + joined(family);
    String two = other.first() + joined(other.family);
    int allowed = Math.min(one.length(), two.length()) >= LONG ? 2 : 1;
    return edits(one, two) <= allowed;
  }

  private boolean isInitial(PersonName other) {
    boolean initial = first().length() == 1 || other.first().length() == 1;
    return initial && first().charAt(0) == other.first().charAt(0) && sharesFamily(other);
  }

  private boolean isReversed(PersonName other) {
    return all().size() > 1
        && all().stream().sorted().toList().equals(other.all().stream().sorted().toList());
  }

  private boolean sharesFamily(PersonName other) {
    return other.all().subList(1, other.all().size()).stream()
        .filter(word -> word.length() > 2 && !PARTICLES.contains(word))
        .anyMatch(word -> all().subList(1, all().size()).contains(word));
  }

  /** First names first. */
  private List<String> all() {
    List<String> all = new ArrayList<>(given);
    all.addAll(family);
    return all;
  }

  private static String joined(List<String> words) {
    return String.join("", words);
  }

  /** Letters put in, left out, exchanged, or two neighbours swapped (restricted Damerau). */
  public static int edits(String one, String two) {
    int[][] cost = new int[one.length() + 1][two.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= two.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, two, i, j, cost);
      }
    }
    return cost[one.length()][two.length()];
  }

  private static int cheapest(String one, String two, int i, int j, int[][] cost) {
    int same = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(cost[i - 1][j] + 1, Math.min(cost[i][j - 1] + 1, cost[i - 1][j - 1] + same));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == two.charAt(j - 2)
            && one.charAt(i - 2) == two.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
