package org.ojtpay.pay;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.ojtpay.units.RoutingNumber;

/**
 * Nacha record 1. Origin, creation date, time and modifier together are how the network tells one
 * file from another: a second file with the same four is refused as a duplicate.
 *
 * @param immediateDestination the bank's routing number, which gets a blank in front; or with the
 *     blank or the zero already there
 * @param immediateOrigin the sender: nine digits, which get a blank in front, or ten characters
 *     that the bank agreed to; often 1 and the EIN
 * @param creationTime whole minutes
 * @param fileIdModifier A to Z or 0 to 9
 */
record FileHeader(
    String immediateDestination,
    String destinationName,
    String immediateOrigin,
    String originName,
    LocalDate creationDate,
    LocalTime creationTime,
    char fileIdModifier) {

  private static final String PRIORITY = "01";
  private static final String SIZE_BLOCKING_FORMAT = "094101";

  FileHeader {
    String destination = tenCharacters("immediate destination", immediateDestination);
    if (!destination.matches("[ 0].{9}") || !RoutingNumber.isValid(destination.substring(1))) {
      throw new IllegalArgumentException(
          "immediate destination '" + immediateDestination + "' is not a routing number");
    }
    tenCharacters("immediate origin", immediateOrigin);
    NachaField.name("destination name", destinationName, 23);
    NachaField.name("origin name", originName, 23);
    requireModifier(fileIdModifier);
    if (!creationTime.equals(creationTime.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException("creation time " + creationTime + " has seconds");
    }
  }

  static void requireModifier(char modifier) {
    if (!(modifier >= 'A' && modifier <= 'Z') && !(modifier >= '0' && modifier <= '9')) {
      throw new IllegalArgumentException(
          "file id modifier '" + modifier + "' is not A to Z or 0 to 9");
    }
  }

  private static String tenCharacters(String field, String value) {
    if (value.matches("[0-9]{9}")) {
      return " " + value;
    }
    if (value.length() != 10 || value.isBlank() || !NachaText.isPrintable(value)) {
      throw new IllegalArgumentException(
          field + " '" + value + "' is neither nine digits nor ten characters");
    }
    return value;
  }

  String line() {
    return "1"
        + PRIORITY
        + tenCharacters("immediate destination", immediateDestination)
        + tenCharacters("immediate origin", immediateOrigin)
        + NachaField.date(creationDate)
        + NachaField.number("hour", creationTime.getHour(), 2)
        + NachaField.number("minute", creationTime.getMinute(), 2)
        + fileIdModifier
        + SIZE_BLOCKING_FORMAT
        + NachaField.name("destination name", destinationName, 23)
        + NachaField.name("origin name", originName, 23)
        + NachaField.blank(8); // reference code
  }
}
