package org.ojtpay.pay;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Why a bank sends a payment back, and what is held until a person has seen to it. A code that is
 * not known here is kept, and holds the employer.
 *
 * @param code R and two digits
 */
public record BankReturn(String code) {

  private static final Pattern CODE = Pattern.compile("R[0-9]{2}");

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("R01", "the account has too little on it"),
          Map.entry("R02", "the account is closed"),
          Map.entry("R03", "no account, or another name on it"),
          Map.entry("R04", "the account number is not valid"),
          Map.entry("R08", "the payee has stopped it"),
          Map.entry("R09", "what is on the account is not collected yet"),
          Map.entry("R10", "the payee says that it was not authorized"),
          Map.entry("R16", "the account is blocked"),
          Map.entry("R17", "the bank could not process it, or takes it for a fraud"),
          Map.entry("R20", "the account takes no such payments"),
          Map.entry("R23", "the payee has refused it"),
          Map.entry("R24", "the bank takes it for a duplicate"),
          Map.entry("R29", "the company says that it was not authorized"),
          Map.entry("R31", "the bank returns it by agreement"));

  /** Refuses what is no code. */
  public BankReturn {
    code = code.strip().toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "\"" + code + "\" is no return code: R and two digits, such as R03.");
    }
  }

  public String meaning() {
    return MEANINGS.getOrDefault(code, "a code that is not known here");
  }

  /** What is held from now on. */
  public HoldReason hold() {
    return switch (code) {
      case "R17" -> HoldReason.FRAUD_REVIEW;
      case "R23", "R24", "R31" -> HoldReason.DUPLICATE_SUSPECT;
      default -> HoldReason.RETURNED_PAYMENT;
    };
  }

  /** A doubt about one payment holds its submission, a doubt about the account the employer. */
  public HoldScope scope() {
    return hold() == HoldReason.DUPLICATE_SUSPECT ? HoldScope.SUBMISSION : HoldScope.EMPLOYER;
  }
}
