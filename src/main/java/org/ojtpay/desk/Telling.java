package org.ojtpay.desk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Fact;

/**
 * A fact as a person tells it, before it is known whether it can be so.
 *
 * @param about the number of an agreement, or the ID or name of a submission
 * @param participant whose agreement, where several people train under the number
 * @param start which agreement, where that person has several
 * @param toldOn the day of the call or report
 */
public record Telling(
    Fact.What what,
    String about,
    @Nullable String participant,
    @Nullable LocalDate start,
    @Nullable LocalDate toldOn,
    @Nullable LocalDate on,
    @Nullable LocalDate until,
    @Nullable String value,
    @Nullable String contact,
    @Nullable String contactTitle) {

  /** What a fact may say beside its reason. */
  public enum Detail {
    TOLD_ON("--told-on"),
    ON("--on"),
    UNTIL("--until"),
    VALUE("--value"),
    CONTACT("--contact"),
    CONTACT_TITLE("--contact-title");

    private final String option;

    Detail(String option) {
      this.option = option;
    }

    /** As it is given on the command line. */
    public String option() {
      return option;
    }
  }

  /** What was said, by name. */
  Map<Detail, Object> details() {
    Map<Detail, Object> said = new EnumMap<>(Detail.class);
    put(said, Detail.TOLD_ON, toldOn);
    put(said, Detail.ON, on);
    put(said, Detail.UNTIL, until);
    put(said, Detail.VALUE, value);
    put(said, Detail.CONTACT, contact);
    put(said, Detail.CONTACT_TITLE, contactTitle);
    return said;
  }

  private static void put(Map<Detail, Object> said, Detail detail, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      said.put(detail, value);
    }
  }
}
