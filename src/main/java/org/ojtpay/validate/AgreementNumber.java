package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.onfile.Keys;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.AgreementNumbers;
import org.ojtpay.policy.Finding;

/**
 * Part II D 1: region code, funding code, employer ID of five to eight digits, hyphens aside.
 * Letters equal region and fund where the packet prints them, digits the employer ID.
 */
final class AgreementNumber {

  private AgreementNumber() {}

  static List<Finding> format(AgreementCase of) {
    AgreementNumbers numbers = of.pack().agreementNumbers(of.signed());
    Optional<String> printed = of.fields().text(FieldName.AGREEMENT_NUMBER);
    if (printed.isEmpty()) {
      return List.of();
    }
    List<String> expected = new ArrayList<>();
    if (!numbers.accepts(printed.get())) {
      expected.add(numbers.expected());
    }
    Optional.of(numbers)
        .filter(each -> each.format() == AgreementNumbers.Format.REGION_FUND_DIGITS)
        .flatMap(each -> each.parts(printed.get()))
        .ifPresent(parts -> compare(of, numbers, parts, expected));
    return expected.isEmpty()
        ? List.of()
        : List.of(
            of.finding(
                "AGR-NUMBER-FORMAT",
                FieldName.AGREEMENT_NUMBER,
                "number",
                printed.get(),
                "expected",
                String.join("; ", expected)));
  }

  private static void compare(
      AgreementCase of,
      AgreementNumbers numbers,
      AgreementNumbers.Parts parts,
      List<String> expected) {
    letter(of, FieldName.REGION, numbers.regions(), parts.region(), expected);
    letter(of, FieldName.FUND, numbers.funds(), parts.fund(), expected);
    of.fields()
        .text(FieldName.EMPLOYER_ID)
        .filter(id -> !Keys.number(id).equals(parts.digits()))
        .ifPresent(id -> expected.add("the employer ID " + id + " after the two letters"));
  }

  /** Where the packet prints region or fund, its letter or name is the number's. */
  private static void letter(
      AgreementCase of,
      FieldName field,
      Map<String, String> names,
      String letter,
      List<String> expected) {
    of.fields()
        .text(field)
        .filter(printed -> !says(printed, letter, names.getOrDefault(letter, letter)))
        .ifPresent(
            printed -> expected.add("the letter of the " + field.words() + " \"" + printed + "\""));
  }

  static boolean says(String printed, String letter, String name) {
    String plain = Keys.name(printed);
    return plain.equals(letter)
        || plain.contains(Keys.name(name))
        || plain.startsWith(letter + " ")
        || plain.toUpperCase(Locale.ROOT).endsWith(" " + letter);
  }
}
