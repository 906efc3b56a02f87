package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The SAM exclusions extract, by what it is searched by: more than a hundred thousand rows, of
 * which each employer is compared with a few. The extract has no EIN, so that a match by name is
 * only likely; it is never taken for certain.
 */
public final class Exclusions {

  /** Of a name that is the same but for its place and legal form. */
  private static final int SAME_NAME = 90;

  private static final int SAME_BUT_FORM = 85;
  private static final int LIKE_NAME = 80;

  /** What the place adds or takes away. */
  private static final int SAME_PLACE = 10;

  private static final int SAME_STATE = 5;
  private static final int MOST_BY_NAME = 99;
  private static final int SAME_UEI = 100;

  private static final Comparator<Word> RAREST_FIRST =
      Comparator.comparingInt((Word word) -> -word.most()).thenComparing(Word::text);

  /** One name of an exclusion; each is itself alone. */
  private static final class Named {
    private final CompanyName name;
    private final Exclusion exclusion;

    Named(CompanyName name, Exclusion exclusion) {
      this.name = name;
      this.exclusion = exclusion;
    }
  }

  /** A word of the party's name, and those of the extract that are near it. */
  private record Word(String text, List<String> near, int weight, int most) {}

  private final String asOf;
  private final int size;
  private final Map<String, List<Exclusion>> byUei = new HashMap<>();
  private final Map<String, List<Named>> byBareName = new HashMap<>();
  private final Map<String, List<Named>> byWord = new HashMap<>();
  private final Map<Integer, List<String>> wordsByLength = new HashMap<>();

  /**
   * @param asOf the extract's own date
   */
  public Exclusions(List<Exclusion> all, String asOf) {
    this.asOf = asOf;
    this.size = all.size();
    for (Exclusion each : all) {
      if (!each.uei().isEmpty()) {
        put(byUei, each.uei().toUpperCase(Locale.ROOT), each);
      }
      Stream.concat(Stream.of(each.name()), each.aliases().stream())
          .map(CompanyName::of)
          .filter(name -> !name.isEmpty())
          .forEach(name -> add(new Named(name, each)));
    }
    byWord.keySet().stream().sorted().forEach(word -> put(wordsByLength, word.length(), word));
  }

  private void add(Named named) {
    put(byBareName, named.name.bare(), named);
    named.name.words().forEach(word -> put(byWord, word, named));
  }

  private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
    map.computeIfAbsent(key, none -> new ArrayList<>(1)).add(value);
  }

  /** The extract's own date: the newest creation date in it. */
  public String asOf() {
    return asOf;
  }

  /** How many rows it has. */
  public int size() {
    return size;
  }

  /**
   * The exclusions in force on that day that may be the party's, the likeliest first, of equal ones
   * that with the lowest SAM number.
   *
   * @param least the lowest score that counts
   */
  public List<DebarmentMatch> likely(CheckedParty party, LocalDate day, int least) {
    Map<String, DebarmentMatch> best = new TreeMap<>();
    Stream.concat(ofUei(party), party.names().stream().flatMap(name -> named(party, name, least)))
        .filter(match -> match.score() >= least && match.exclusion().isActiveOn(day))
        .forEach(
            match ->
                best.merge(
                    match.exclusion().samNumber() + " " + match.exclusion().name(),
                    match,
                    (one, other) -> one.score() >= other.score() ? one : other));
    return best.values().stream().sorted(Comparator.comparingInt(match -> -match.score())).toList();
  }

  private Stream<DebarmentMatch> ofUei(CheckedParty party) {
    String uei = party.uei().strip().toUpperCase(Locale.ROOT);
    return byUei.getOrDefault(uei, List.of()).stream()
        .map(each -> new DebarmentMatch(each, SAME_UEI, "the same UEI"));
  }

  private Stream<DebarmentMatch> named(CheckedParty party, String printed, int least) {
    CompanyName name = CompanyName.of(printed);
    if (name.isEmpty()) {
      return Stream.empty();
    }
    Set<Named> candidates = new LinkedHashSet<>(byBareName.getOrDefault(name.bare(), List.of()));
    int needed = (least - SAME_PLACE) * 100 / LIKE_NAME;
    List<Word> words = name.words().stream().map(this::word).sorted(RAREST_FIRST).toList();
    int left = words.stream().mapToInt(Word::most).sum();
    int passed = 0;
    for (Word word : words) {
      // Of names that share none of the words so far, the others are too little.
      if (100 * left < needed * (left + passed)) {
        break;
      }
      word.near().forEach(near -> candidates.addAll(byWord.getOrDefault(near, List.of())));
      left -= word.most();
      passed += word.weight();
    }
    return candidates.stream().map(each -> match(party, name, each));
  }

  private Word word(String text) {
    List<String> near = near(text);
    int weight = weight(text);
    int most = near.stream().mapToInt(this::weight).max().orElse(weight);
    return new Word(text, near, weight, Math.max(weight, most));
  }

  private DebarmentMatch match(CheckedParty party, CompanyName name, Named other) {
    int place = place(party, other.exclusion);
    String where =
        place == 0
            ? ""
            : place == SAME_PLACE
                ? ", in the same place"
                : place == SAME_STATE ? ", in the same state" : ", in another state";
    if (name.whole().equals(other.name.whole())) {
      return of(other, SAME_NAME + place, "the same name" + where);
    }
    if (name.bare().equals(other.name.bare())) {
      return of(other, SAME_BUT_FORM + place, "the same name but its legal form" + where);
    }
    int like = LIKE_NAME * likeness(name, other.name) / 100;
    return of(other, like + place, "a name like it" + where);
  }

  private static DebarmentMatch of(Named other, int score, String why) {
    int bounded = Math.max(0, Math.min(MOST_BY_NAME, score));
    return new DebarmentMatch(other.exclusion, bounded, why);
  }

  /** How much of both names is in common, in percent; a rare word says more than a common one. */
  private int likeness(CompanyName one, CompanyName other) {
    int common = 0;
    int all = 0;
    List<String> rest = new ArrayList<>(other.words());
    for (String word : one.words()) {
      Optional<String> same =
          rest.stream().filter(each -> CompanyName.areNear(word, each)).findFirst();
      same.ifPresent(rest::remove);
      int weight = same.map(this::weight).orElseGet(() -> weight(word));
      common += same.isPresent() ? weight : 0;
      all += weight;
    }
    all += rest.stream().mapToInt(this::weight).sum();
    return 100 * common / all;
  }

  /** One more for each halving of how often the extract has the word. */
  private int weight(String word) {
    int times = byWord.getOrDefault(word, List.of()).size();
    return Integer.SIZE - Integer.numberOfLeadingZeros((size + 1) / (1 + times));
  }

  private List<String> near(String word) {
    List<String> near = new ArrayList<>();
    for (int length = word.length() - 1; length <= word.length() + 1; length++) {
      for (String other : wordsByLength.getOrDefault(length, List.of())) {
        if (CompanyName.areNear(word, other)) {
          near.add(other);
        }
      }
    }
    return near;
  }

  private static int place(CheckedParty party, Exclusion exclusion) {
    String zip = party.zip().length() > 5 ? party.zip().substring(0, 5) : party.zip();
    boolean sameZip = !zip.isBlank() && zip.equals(exclusion.zip());
    boolean state = isSame(party.state(), exclusion.state());
    boolean city = isSame(party.city(), exclusion.city());
    if (sameZip || (state && city)) {
      return SAME_PLACE;
    }
    if (party.state().isBlank() || exclusion.state().isBlank()) {
      return 0;
    }
    return state ? SAME_STATE : -SAME_PLACE;
  }

  private static boolean isSame(String one, String other) {
    return !one.isBlank() && Keys.name(one).equals(Keys.name(other));
  }
}
