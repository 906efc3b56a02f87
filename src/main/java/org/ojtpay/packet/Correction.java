package org.ojtpay.packet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that a person has put right where it was misread.
 *
 * @param type the document that it stands in; null for the leading form
 * @param row the row of that kind of document, counted from one; zero for a field of the form
 * @param value in canonical form; empty where nothing stands there
 */
public record Correction(@Nullable DocumentType type, int row, FieldName name, String value) {

  private static final Pattern FIELD =
      Pattern.compile("(?:([A-Za-z_-]+)(?:\\[(\\d{1,5})])?\\.)?([A-Za-z]+)");

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,4})?");

  /**
   * Reads a field such as {@code hoursClaimed}, {@code CLARIFICATION.participant} or {@code
   * payroll[3].hours}, and its value.
   *
   * @throws IllegalArgumentException with a sentence for people where it is none
   */
  public static Correction of(String field, String value) {
    Matcher matcher = FIELD.matcher(field.strip());
    Optional<FieldName> name =
        matcher.matches() ? FieldName.ofKey(matcher.group(3)) : Optional.empty();
    if (name.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no field \""
              + field
              + "\". Examples: hoursClaimed, CLARIFICATION.participant, payroll[3].hours; \"ojtpay"
              + " read FILE\" names the fields.");
    }
    if (name.get() == FieldName.CATEGORY) {
      throw new IllegalArgumentException(
          "The category of a line follows from its code. Correct the code, or map it: \"ojtpay codes"
              + " map\".");
    }
    String row = matcher.group(2);
    Correction said =
        new Correction(
            matcher.group(1) == null ? null : type(matcher.group(1)),
            row == null ? 0 : Integer.parseInt(row),
            name.get(),
            canonical(name.get(), value.strip()));
    if (row != null && said.row() == 0) {
      throw new IllegalArgumentException("Rows are counted from 1: " + field);
    }
    return said;
  }

  /** As {@link #of} takes it. */
  public String field() {
    String document = type == null ? "" : type + (row == 0 ? "" : "[" + row + "]") + ".";
    return document + name.key();
  }

  private static DocumentType type(String word) {
    String wanted = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(DocumentType.values())
        .filter(each -> each.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no document \""
                        + word
                        + "\". The documents are "
                        + Arrays.toString(DocumentType.values())));
  }

  private static String canonical(FieldName name, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (name.kind()) {
      case TEXT -> value;
      case DATE -> date(name, value);
      case NUMBER, MONEY -> matching(name, value, DECIMAL, "80.00");
      case INTEGER -> matching(name, value, Pattern.compile("\\d{1,9}"), "5");
      case RATE -> rate(name, value);
      case YES_NO, SIGNATURE ->
          matching(name, value.toLowerCase(Locale.ROOT), Pattern.compile("yes|no"), "yes");
      case CHOICE -> value.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    };
  }

  private static String date(FieldName name, String value) {
    try {
      return LocalDate.parse(value).toString();
    } catch (DateTimeParseException e) {
      throw wrong(name, value, "2026-03-14");
    }
  }

  private static String rate(FieldName name, String value) {
    boolean percent = value.endsWith("%");
    String number = percent ? value.substring(0, value.length() - 1).strip() : value;
    BigDecimal rate = new BigDecimal(matching(name, number, DECIMAL, "50%"));
    BigDecimal fraction = percent ? rate.movePointLeft(2) : rate;
    if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
      throw wrong(name, value, "50% or 0.50");
    }
    return fraction.toPlainString();
  }

  private static String matching(FieldName name, String value, Pattern form, String example) {
    if (!form.matcher(value).matches()) {
      throw wrong(name, value, example);
    }
    return value;
  }

  private static IllegalArgumentException wrong(FieldName name, String value, String example) {
    return new IllegalArgumentException(
        "\""
            + value
            + "\" is no value for "
            + name.key()
            + ". Example: "
            + name.key()
            + "="
            + example);
  }
}
