package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.units.RoutingNumber;

/**
 * Bank details that somebody has sent: noted by their place, once a page, so that the sender can be
 * warned. What the digits are is kept nowhere.
 *
 * <p>A bank detail is a number of nine digits next to the word routing whose check digit is right,
 * and a number of six digits or more next to words such as checking account. The word account alone
 * announces many other numbers.
 */
final class BankDetails {

  private static final String CODE = "BANK-DETAILS-IN-PACKET";

  /** One of these is in every phrase that tells of a bank. */
  private static final List<String> WORDS =
      List.of("rout", "transit", "aba", "rtn", "bank", "checking", "savings", "deposit", "iban");

  /** Digits with hyphens in them, and no letter, star or decimal point beside them. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w*.,$/-])\\d[\\d-]{3,24}(?![\\w*/]|[.,]\\d)");

  /** Telephone, social security and tax numbers, dates. */
  private static final Pattern OTHER =
      Pattern.compile(
          "1?-?\\d{3}-\\d{3}-\\d{4}|\\d{3}-\\d{4}|\\d{3}-\\d{2}-\\d{4}|\\d{2}-\\d{7}"
              + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-\\d{1,2}-\\d{2,4}");

  /** The first two digits that are given out. */
  private static final Pattern ROUTING =
      Pattern.compile("(?:0[1-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\\d{7}");

  private static final int ROUTING_DIGITS = 9;
  private static final int LEAST_OF_AN_ACCOUNT = 6;
  private static final int MOST_OF_AN_ACCOUNT = 17;

  private BankDetails() {}

  /** On a page, as it was read. */
  static List<Problem> on(PageModel page) {
    if (page.words().stream().noneMatch(word -> tellsOfABank(word.text()))) {
      return List.of();
    }
    List<Said> words =
        page.words().stream().map(word -> new Said(word.text(), word.box())).toList();
    return first(words, false).map(said -> problem(page.source(said.box()))).stream().toList();
  }

  /** In the cells of sheets or of a text file. */
  static List<Problem> in(List<Grid> grids) {
    return grids.stream().flatMap(grid -> in(grid).stream()).toList();
  }

  private static Optional<Problem> in(Grid grid) {
    List<SortedMap<Integer, Cell>> rows = grid.rows();
    Map<Said, SourceRef> places = new HashMap<>();
    List<Said> near = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).values().stream().anyMatch(cell -> tellsOfABank(cell.text()))) {
        for (int row = Math.max(0, i - 1); row <= Math.min(i + 2, rows.size() - 1); row++) {
          int number = row;
          rows.get(row)
              .forEach(
                  (column, cell) -> {
                    Said said = Said.ofCell(cell.text(), number, column);
                    if (places.putIfAbsent(said, cell.source()) == null) {
                      near.add(said);
                    }
                  });
        }
      }
    }
    return first(near, true)
        .flatMap(said -> Optional.ofNullable(places.get(said)))
        .map(BankDetails::problem);
  }

  private static boolean tellsOfABank(String text) {
    if (!mayHoldLetters(text)) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }

  /** Most words of a register are figures and dates. */
  private static boolean mayHoldLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 'A') {
        return true;
      }
    }
    return false;
  }

  private static Problem problem(SourceRef place) {
    return new Problem(CODE, "a number of a bank account", place);
  }

  /**
   * The first word of the first bank detail.
   *
   * @param cells whether a sheet may have taken a leading zero for nothing
   */
  private static Optional<Said> first(List<Said> words, boolean cells) {
    Optional<Said> routing =
        PrivateNumbers.ROUTING.nextTo(words).stream()
            .filter(next -> numbers(next).anyMatch(each -> isRouting(each, cells)))
            .map(next -> next.get(0))
            .findFirst();
    return routing.or(
        () ->
            PrivateNumbers.BANK_ACCOUNT.nextTo(words).stream()
                .filter(next -> numbers(next).anyMatch(BankDetails::isAccount))
                .map(next -> next.get(0))
                .findFirst());
  }

  /** As printed, without blanks between the parts of one; where it ends is not known. */
  private static Stream<String> numbers(List<Said> next) {
    return IntStream.rangeClosed(1, next.size())
        .mapToObj(parts -> next.stream().limit(parts).map(Said::text).collect(Collectors.joining()))
        .flatMap(printed -> NUMBER.matcher(printed).results().map(MatchResult::group))
        .filter(number -> !OTHER.matcher(number).matches())
        .map(number -> number.replace("-", ""));
  }

  private static boolean isAccount(String digits) {
    return digits.length() >= LEAST_OF_AN_ACCOUNT && digits.length() <= MOST_OF_AN_ACCOUNT;
  }

  private static boolean isRouting(String digits, boolean cells) {
    String whole = cells && digits.length() == ROUTING_DIGITS - 1 ? "0" + digits : digits;
    return ROUTING.matcher(whole).matches() && RoutingNumber.isValid(whole);
  }
}
