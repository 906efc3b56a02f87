package org.ojtpay.pay;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** A payment file's name: {@code OJT_<board>_<bankprofile>_<yyyymmdd>_<modifier>.ach}. */
public final class PaymentFileName {

  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern HYPHENS_AROUND = Pattern.compile("^-|-$");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private PaymentFileName() {}

  /**
   * The name; anything but letters and digits in the names of board and bank becomes a hyphen.
   *
   * @throws IllegalArgumentException where nothing of a name is left, or the modifier is not A to Z
   *     or 0 to 9
   */
  public static String of(String board, String bankProfile, LocalDate date, char modifier) {
    FileHeader.requireModifier(modifier);
    return "OJT_"
        + part(board)
        + "_"
        + part(bankProfile)
        + "_"
        + DATE.format(date)
        + "_"
        + modifier
        + ".ach";
  }

  private static String part(String name) {
    String hyphens = OTHER.matcher(NachaText.unaccented(name)).replaceAll("-");
    String part = HYPHENS_AROUND.matcher(hyphens).replaceAll("");
    if (part.isEmpty()) {
      throw new IllegalArgumentException("'" + name + "' leaves nothing for a file's name");
    }
    return part;
  }
}
