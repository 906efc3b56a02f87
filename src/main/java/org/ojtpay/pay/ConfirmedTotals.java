package org.ojtpay.pay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ojtpay.units.Money;

/**
 * The figures of a file by which its receiver confirms it, as its control record has them.
 *
 * @param entries entries and addenda together
 * @param hash the sum of the receiving banks' eight digits, its rightmost ten digits
 */
public record ConfirmedTotals(int entries, Money credits, Money debits, long hash) {

  private static final int RECORD = 94;

  /** Of the bytes of a sound file; its lines may end as they like. */
  public static ConfirmedTotals of(byte[] file) {
    String control =
        new String(file, StandardCharsets.US_ASCII)
            .lines()
            .filter(line -> line.length() == RECORD && line.startsWith("9"))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the file has no control record"));
    return new ConfirmedTotals(
        Integer.parseInt(control.substring(13, 21)),
        cents(control.substring(43, 55)),
        cents(control.substring(31, 43)),
        Long.parseLong(control.substring(21, 31)));
  }

  private static Money cents(String digits) {
    return new Money(new BigDecimal(digits).movePointLeft(2));
  }

  /** Each figure that somebody else has otherwise, as a sentence; none where all agree. */
  public List<String> differences(ConfirmedTotals said) {
    List<String> differences = new ArrayList<>();
    compare(differences, "entries and addenda", entries, said.entries);
    compare(differences, "credits", credits, said.credits);
    compare(differences, "debits", debits, said.debits);
    compare(differences, "entry hash", hash, said.hash);
    return differences;
  }

  private static void compare(List<String> differences, String what, Object here, Object said) {
    if (!here.equals(said)) {
      differences.add(what + ": the file has " + here + ", and you said " + said + ".");
    }
  }
}
