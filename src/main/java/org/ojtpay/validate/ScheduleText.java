package org.ojtpay.validate;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.units.Hours;

/**
 * The hours of each weekday as people write them: {@code Mon-Thu 9, Fri 4}, {@code 10 hours Monday
 * through Thursday}. Every word has to be understood, and no day may be named twice: a guess would
 * decide what is overtime.
 */
final class ScheduleText {

  private static final Pattern WORD = Pattern.compile("\\.?[0-9]+(\\.[0-9]+)?|[a-z]+\\.?|\\S");

  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "hours", "hour", "hrs", "hr", "h", "a", "per", "each", "every", "day", "days", "daily",
          "and", "of", "on", ",", ";", ":", "=", "/", "&", "+", "(", ")", "@", ".");

  private static final Set<String> TO = Set.of("-", "to", "thru", "through");
  private static final Set<String> NO_HOURS = Set.of("off", "none", "closed");

  /** One letter that could be two days is none. */
  private static final Map<DayOfWeek, Set<String>> DAYS =
      Map.of(
          DayOfWeek.MONDAY, Set.of("monday", "mondays", "mon", "m"),
          DayOfWeek.TUESDAY, Set.of("tuesday", "tuesdays", "tues", "tue", "tu"),
          DayOfWeek.WEDNESDAY, Set.of("wednesday", "wednesdays", "weds", "wed", "w"),
          DayOfWeek.THURSDAY, Set.of("thursday", "thursdays", "thurs", "thur", "thu", "th"),
          DayOfWeek.FRIDAY, Set.of("friday", "fridays", "fri", "f"),
          DayOfWeek.SATURDAY, Set.of("saturday", "saturdays", "sat", "sa"),
          DayOfWeek.SUNDAY, Set.of("sunday", "sundays", "sun", "su"));

  /** Days named together, or the hours of one day: one of the two. */
  private record Part(Set<DayOfWeek> days, Optional<Hours> hours) {}

  private ScheduleText() {}

  /** The hours by weekday; empty where a word, a day or a figure is not clear. */
  static Optional<Map<DayOfWeek, Hours>> read(String text) {
    List<Part> parts = new ArrayList<>();
    Optional<List<String>> words = words(text);
    if (words.isEmpty() || !collect(words.get(), parts) || parts.size() % 2 != 0) {
      return Optional.empty();
    }
    Map<DayOfWeek, Hours> week = new TreeMap<>();
    for (int at = 0; at < parts.size(); at += 2) {
      Part one = parts.get(at);
      Part other = parts.get(at + 1);
      Optional<Hours> hours = one.hours().or(other::hours);
      Set<DayOfWeek> days = one.hours().isPresent() ? other.days() : one.days();
      for (DayOfWeek day : days) {
        if (hours.isEmpty() || week.put(day, hours.get()) != null) {
          return Optional.empty();
        }
      }
    }
    return week.isEmpty() ? Optional.empty() : Optional.of(week);
  }

  private static Optional<List<String>> words(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\u2010-\u2015]", "-");
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      String word = matcher.group().replaceAll("(?<=[a-z])\\.$", "");
      if (!SAYS_NOTHING.contains(word)) {
        words.add(word);
      }
    }
    boolean known = words.stream().allMatch(ScheduleText::isKnown);
    return known ? Optional.of(words) : Optional.empty();
  }

  private static boolean isKnown(String word) {
    return TO.contains(word) || day(word).isPresent() || hours(word).isPresent();
  }

  /** Days and hours in turn; false where they do not take turns. */
  private static boolean collect(List<String> words, List<Part> parts) {
    for (int at = 0; at < words.size(); at++) {
      Optional<Hours> hours = hours(words.get(at));
      boolean afterDays = !parts.isEmpty() && parts.get(parts.size() - 1).hours().isEmpty();
      if (hours.isPresent()) {
        if (!parts.isEmpty() && !afterDays) {
          return false;
        }
        parts.add(new Part(Set.of(), hours));
        continue;
      }
      if (!afterDays) {
        parts.add(new Part(EnumSet.noneOf(DayOfWeek.class), Optional.empty()));
      }
      Set<DayOfWeek> days = parts.get(parts.size() - 1).days();
      if (!addDay(words, at, days)) {
        return false;
      }
    }
    return true;
  }

  /** Adds a day, or the days of a range up to it; a dash before hours says nothing. */
  private static boolean addDay(List<String> words, int at, Set<DayOfWeek> days) {
    Optional<DayOfWeek> day = day(words.get(at));
    Optional<DayOfWeek> before = at > 0 ? day(words.get(at - 1)) : Optional.empty();
    if (day.isEmpty()) {
      boolean beforeHours = at + 1 < words.size() && hours(words.get(at + 1)).isPresent();
      boolean beforeDay = at + 1 < words.size() && day(words.get(at + 1)).isPresent();
      return before.isPresent() && (beforeHours ? words.get(at).equals("-") : beforeDay);
    }
    Optional<DayOfWeek> from =
        at > 1 && TO.contains(words.get(at - 1)) ? day(words.get(at - 2)) : Optional.empty();
    DayOfWeek next = from.map(first -> first.plus(1)).orElse(day.get());
    while (next != day.get()) {
      if (!days.add(next)) {
        return false;
      }
      next = next.plus(1);
    }
    return days.add(next);
  }

  private static Optional<DayOfWeek> day(String word) {
    return DAYS.entrySet().stream()
        .filter(each -> each.getValue().contains(word))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Hours> hours(String word) {
    if (NO_HOURS.contains(word)) {
      return Optional.of(Hours.ZERO);
    }
    return word.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")
        ? Optional.of(new Hours(new BigDecimal(word)))
        : Optional.empty();
  }
}
