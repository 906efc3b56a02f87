package org.ojtpay.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How agreement numbers are built (SDWP OJT Policy, II.D.1).
 *
 * @param regions names by letter
 * @param funds names by letter
 */
public record AgreementNumbers(
    Format format, Map<String, String> regions, Map<String, String> funds, int least, int most) {

  /** In place of the most digits: however many. */
  static final int ANY_LENGTH = Integer.MAX_VALUE;

  /** How strictly a board reads its agreement numbers. */
  public enum Format {
    /** Region letter, fund letter and the digits of the employer ID, hyphens ignored. */
    REGION_FUND_DIGITS,
    /** Anything that is not empty. */
    NON_EMPTY
  }

  /** The parts of a number such as {@code MA-0234-001}: M, A, 0234001. */
  public record Parts(String region, String fund, String digits) {}

  private static final Pattern PARTS = Pattern.compile("([A-Z])([A-Z])([0-9]+)");

  public AgreementNumbers {
    regions = Map.copyOf(regions);
    funds = Map.copyOf(funds);
  }

  /** A number as it is compared: upper case, without hyphens and blanks. */
  public static String compared(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\-\\u2010-\\u2015]", "");
  }

  public boolean accepts(String number) {
    return format == Format.NON_EMPTY ? !compared(number).isEmpty() : parts(number).isPresent();
  }

  /** What the number says; nothing where it is not of the strict format. */
  public Optional<Parts> parts(String number) {
    Matcher matcher = PARTS.matcher(compared(number));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Parts parts = new Parts(matcher.group(1), matcher.group(2), matcher.group(3));
    int digits = parts.digits().length();
    boolean known = regions.containsKey(parts.region()) && funds.containsKey(parts.fund());
    return known && digits >= least && digits <= most ? Optional.of(parts) : Optional.empty();
  }

  /**
   * The number for a new agreement, such as {@code MA-0412-003}.
   *
   * @param region the letter; {@code fund} likewise
   * @param employerId as given, with its hyphens
   * @return nothing where the parts make none, or where numbers are not made of them
   */
  public Optional<String> propose(String region, String fund, String employerId) {
    return Optional.of(region + fund + "-" + employerId.strip())
        .filter(number -> format == Format.REGION_FUND_DIGITS && parts(number).isPresent());
  }

  /** The format in words. */
  public String expected() {
    return format == Format.NON_EMPTY
        ? "any number"
        : "a region letter (%s), a funding letter (%s) and the %d to %d digits of the employer ID"
            .formatted(letters(regions), letters(funds), least, most);
  }

  private static String letters(Map<String, String> names) {
    return new TreeMap<>(names)
        .entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
  }
}
