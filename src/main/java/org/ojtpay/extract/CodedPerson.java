package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of one employee: one figure for each kind, and any number of coded ones. */
final class CodedPerson {

  /** Hours and money of one code. */
  static final class Pair {
    final PageWord code;
    @Nullable PageWord hours;
    @Nullable PageWord money;

    Pair(PageWord code) {
      this.code = code;
    }
  }

  private final List<PageWord> words = new ArrayList<>();
  private final List<PageWord> name;
  private List<PageWord> number = List.of();
  private final Map<CodedHeading.Part, PageWord> figures = new HashMap<>();
  private final Map<String, Pair> pairs = new LinkedHashMap<>();
  private final Set<String> doubled = new TreeSet<>();
  private final List<PageWord> unclear = new ArrayList<>();

  CodedPerson(List<PageWord> name) {
    this.name = name;
    words.addAll(name);
  }

  /** Everything that stands on the lines of this employee. */
  List<PageWord> words() {
    return words;
  }

  List<PageWord> name() {
    return name;
  }

  List<PageWord> number() {
    return number;
  }

  void number(List<PageWord> own) {
    number = own;
  }

  boolean hasNumber() {
    return !number.isEmpty();
  }

  Map<CodedHeading.Part, PageWord> figures() {
    return figures;
  }

  /** Of each code that has no more than one figure of hours and one of money. */
  List<Pair> pairs() {
    return pairs.values().stream().filter(pair -> !doubled.contains(pair.code.text())).toList();
  }

  /** Takes a figure over; what has no place, or the place of another, is unclear. */
  void take(CodedHeading.Part part, CodedFigure figure) {
    PageWord code = figure.code();
    boolean coded =
        part.holds() == CodedHeading.Holds.CODED_HOURS
            || part.holds() == CodedHeading.Holds.CODED_MONEY;
    if (coded != (code != null)) {
      unclear.add(figure.figure());
    } else if (code != null) {
      coded(part.holds() == CodedHeading.Holds.CODED_HOURS, code, figure.figure());
    } else if (figures.putIfAbsent(part, figure.figure()) != null) {
      unclear.add(figure.figure());
    }
  }

  private void coded(boolean hours, PageWord code, PageWord figure) {
    Pair pair = pairs.computeIfAbsent(code.text(), letter -> new Pair(code));
    if ((hours ? pair.hours : pair.money) != null) {
      unclear.add(figure);
      doubled.add(code.text());
    } else if (hours) {
      pair.hours = figure;
    } else {
      pair.money = figure;
    }
  }

  /** What a clerk must look at: figures without a place, and a gross that is not their sum. */
  List<PageWord> unclear() {
    List<PageWord> all = new ArrayList<>(unclear);
    for (String code : doubled) {
      Pair pair = Objects.requireNonNull(pairs.get(code));
      Stream.of(pair.hours, pair.money).filter(Objects::nonNull).forEach(all::add);
    }
    List<Optional<BigDecimal>> paid = new ArrayList<>();
    Optional<PageWord> gross = Optional.empty();
    for (Map.Entry<CodedHeading.Part, PageWord> entry : figures.entrySet()) {
      CodedHeading.Part part = entry.getKey();
      if (part.holds() == CodedHeading.Holds.GROSS) {
        gross = Optional.of(entry.getValue());
      } else if (part.says().endsWith(" Earnings")) {
        paid.add(Canonical.number(entry.getValue().text()));
      }
    }
    pairs.values().stream()
        .filter(pair -> pair.money != null)
        .forEach(pair -> paid.add(Canonical.number(Objects.requireNonNull(pair.money).text())));
    BigDecimal sum =
        paid.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean right =
        gross
            .flatMap(word -> Canonical.number(word.text()))
            .filter(printed -> printed.compareTo(sum) == 0)
            .isPresent();
    if (!right || paid.stream().anyMatch(Optional::isEmpty)) {
      gross.ifPresent(all::add);
    }
    return all;
  }
}
