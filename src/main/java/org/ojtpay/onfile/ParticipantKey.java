package org.ojtpay.onfile;

import java.util.regex.Pattern;
import org.ojtpay.packet.PersonName;

/**
 * By what a participant's worked days are told from those of another: the CalJOBS ID where the
 * agreement prints one, else family name and first given name. However the name is spelt elsewhere
 * in the papers, one person has one key; two people of one name have two where their IDs are there.
 */
public final class ParticipantKey {

  private static final Pattern NOT_IN_AN_ID = Pattern.compile("[^A-Z0-9]");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  /** Shorter ones, and digits that are all the same, are fillers: "N/A", "0", "9999999". */
  private static final int DIGITS = 4;

  private ParticipantKey() {}

  public static String of(AgreementOnFile agreement) {
    return of(agreement.participantId(), agreement.participant());
  }

  /**
   * The key of a person.
   *
   * @param id as printed; blank where nothing is
   * @param name as printed
   */
  public static String of(String id, String name) {
    String bare = NOT_IN_AN_ID.matcher(Keys.number(id)).replaceAll("");
    String digits = NO_DIGIT.matcher(bare).replaceAll("");
    boolean told = digits.length() >= DIGITS && digits.chars().distinct().count() > 1;
    return told ? "id " + bare : named(name);
  }

  private static String named(String printed) {
    PersonName name = PersonName.of(printed);
    return name.isEmpty()
        ? "name " + Keys.name(printed)
        : "name " + String.join("", name.family()) + " " + name.given().get(0);
  }
}
