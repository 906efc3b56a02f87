package org.ojtpay.onfile;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a reference file, with its place for messages. */
record ReferenceRow(String file, NamedCsvRecord record) {

  private static final DateTimeFormatter SAM_DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /** Fails where the row has another number of fields than the first row of the file. */
  static ReferenceRow of(String file, NamedCsvRecord record) {
    int expected = record.getHeader().size();
    if (record.getFieldCount() != expected) {
      throw new BadReference(
          "%s, row %d: found %d fields, expected %d as in the first row. A comma inside a value needs quotes. Correct the file and run again."
              .formatted(file, record.getStartingLineNumber(), record.getFieldCount(), expected));
    }
    return new ReferenceRow(file, record);
  }

  String text(String column) {
    return record
        .findField(column)
        .map(String::strip)
        .orElseThrow(
            () ->
                BadReference.at(
                    file,
                    record.getStartingLineNumber(),
                    column,
                    "nothing",
                    "a column of that name in the first row"));
  }

  String optional(String column) {
    return record.findField(column).map(String::strip).orElse("");
  }

  String needed(String column) {
    String text = text(column);
    if (text.isBlank()) {
      throw bad(column, "a value");
    }
    return text;
  }

  LocalDate date(String column, DateTimeFormatter format, String shape) {
    try {
      return LocalDate.parse(text(column), format);
    } catch (DateTimeParseException e) {
      throw bad(column, "a date written " + shape);
    }
  }

  /** A date as the SAM extract writes it. */
  LocalDate samDate(String column) {
    return date(column, SAM_DATE, "MM/DD/YYYY");
  }

  @Nullable LocalDate termination() {
    String text = text("Termination Date");
    return text.isBlank() || text.equalsIgnoreCase("Indefinite")
        ? null
        : date("Termination Date", SAM_DATE, "MM/DD/YYYY or Indefinite");
  }

  BankAccount.AccountType accountType() {
    return switch (text("account_type").toUpperCase(Locale.ROOT)) {
      case "CHECKING" -> BankAccount.AccountType.CHECKING;
      case "SAVINGS" -> BankAccount.AccountType.SAVINGS;
      default -> {
        // In a row that has slipped by a column the account number stands here.
        boolean slipped = DIGIT.matcher(text("account_type")).find();
        String expected = "CHECKING or SAVINGS";
        throw slipped ? masked("account_type", expected) : bad("account_type", expected);
      }
    };
  }

  BadReference bad(String column, String expected) {
    return BadReference.at(file, record.getStartingLineNumber(), column, text(column), expected);
  }

  /** As {@link #bad}, for values that must not appear in a message. */
  BadReference masked(String column, String expected) {
    String shown = text(column).isBlank() ? "" : "(not shown)";
    return BadReference.at(file, record.getStartingLineNumber(), column, shown, expected);
  }
}
