package org.ojtpay.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.units.WageRate;

/**
 * The highest of federal, state and local minimum wage (that the highest counts is a decision of
 * the pack; SDWP OJT Policy, II.C.7 names the state's).
 */
public final class MinimumWages {

  /**
   * One dated minimum wage.
   *
   * @param which its name in a sentence: {@code federal}, {@code California}
   * @param places cities of the work site; empty for everywhere
   * @param employeesFrom and {@code employeesTo}: the size of the employer, both counted
   * @param knownThrough the last day for which the table is complete
   */
  public record Floor(
      Parameter rates,
      String which,
      List<String> places,
      int employeesFrom,
      int employeesTo,
      LocalDate knownThrough) {

    public Floor {
      places = List.copyOf(places);
    }

    Floor asOn(LocalDate day) {
      return new Floor(rates.asOn(day), which, places, employeesFrom, employeesTo, knownThrough);
    }

    boolean isForEveryone() {
      return places.isEmpty() && employeesFrom == 0 && employeesTo == Integer.MAX_VALUE;
    }

    boolean holdsAt(String workSite, OptionalInt employees) {
      boolean here = places.isEmpty() || places.stream().anyMatch(city -> isIn(city, workSite));
      boolean size =
          employees.isEmpty()
              || (employees.getAsInt() >= employeesFrom && employees.getAsInt() <= employeesTo);
      return here && size;
    }

    WageRate on(LocalDate day) {
      return WageRate.of(rates.on(day).text());
    }
  }

  /**
   * The wage that has to be paid.
   *
   * @param which whose minimum wage it is
   */
  public record MinimumWage(WageRate wage, String which, String citation) {}

  private static final Pattern STATE_AND_ZIP =
      Pattern.compile(
          "[,\\s]+(?:[A-Z]{2}|CALIFORNIA|MISSOURI)\\.?[,\\s]+\\d{5}(?:-\\d{4})?(?!\\d)");
  private static final Pattern TAIL =
      Pattern.compile(
          "[,\\s]+(?:USA|UNITED STATES|\\d{5}(?:-\\d{4})?|[A-Z]{2}|CALIFORNIA|MISSOURI)$");

  private final List<Floor> floors;

  MinimumWages(List<Floor> floors) {
    this.floors = List.copyOf(floors);
  }

  /**
   * The highest minimum wage on a day.
   *
   * @param workSite the work site's city, or its whole address
   * @param employees how many the employer has; where unknown the larger employer's wage counts
   */
  public MinimumWage highest(LocalDate on, String workSite, OptionalInt employees) {
    Floor highest =
        floors.stream()
            .filter(floor -> floor.holdsAt(workSite, employees))
            .max(Comparator.comparing(floor -> floor.on(on)))
            .orElseThrow();
    return new MinimumWage(highest.on(on), highest.which(), highest.rates().citation());
  }

  /** The last day for which every table of the pack is complete. */
  public LocalDate knownThrough() {
    return floors.stream().map(Floor::knownThrough).min(Comparator.naturalOrder()).orElseThrow();
  }

  public List<Floor> floors() {
    return floors;
  }

  /** Whether an address lies in a city: its city part is, or ends with, that name. */
  private static boolean isIn(String city, String address) {
    String name = city.toUpperCase(Locale.ROOT);
    String part = cityPart(address);
    return part.equals(name) || part.endsWith(" " + name);
  }

  /** What stands before state and ZIP code, without the street where a comma parts them. */
  private static String cityPart(String address) {
    String text = address.toUpperCase(Locale.ROOT).replaceAll("\\s*[\\r\\n;]+\\s*", ", ").trim();
    Matcher stateAndZip = STATE_AND_ZIP.matcher(text);
    String before = text;
    while (stateAndZip.find()) {
      before = text.substring(0, stateAndZip.start());
    }
    for (Matcher tail = TAIL.matcher(before); tail.find(); tail = TAIL.matcher(before)) {
      before = before.substring(0, tail.start());
    }
    return before.substring(before.lastIndexOf(',') + 1).trim();
  }
}
