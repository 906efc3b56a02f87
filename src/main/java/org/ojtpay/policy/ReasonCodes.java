package org.ojtpay.policy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The reason codes that the rules raise, and the named values that each rule gives: a pack words
 * each of them, and no other, and names no other value.
 */
final class ReasonCodes {

  static final Map<String, Set<String>> ALL =
      parse(
          """
          AGR-NUMBER-FORMAT number expected
          AGR-FIELD-MISSING field
          AGR-SIGNATURE-MISSING who what
          AGR-SIGNED-LATE signed start days required
          AGR-RECEIVED-LATE received signed due
          AGR-DURATION-WEEKS start end days maximum
          AGR-DURATION-HOURS hours maximum
          AGR-SVP-DURATION level hours recommended
          AGR-PART-TIME hours minimum
          AGR-RATE-OVER-CAP rate cap
          AGR-WAGE-BELOW-MINIMUM wage minimum which start
          AGR-WAGE-NOT-SELF-SUFFICIENT wage target
          AGR-WAGE-EVIDENCE wage target
          AGR-ARITHMETIC what printed computed working
          AGR-CHECKLIST item answer expected
          AGR-EO-MISSING
          AGR-VENDOR-UNKNOWN employerId
          AGR-VENDOR-MISMATCH field printed onFile
          AGR-DEBARRED name match extractDate
          AGR-DEBARMENT-UNCHECKED
          AGR-PACK-GONE pack
          AGR-PRIOR-DISCONTINUED number
          AGR-HOURS-BEFORE-START date start
          AGR-FEIN-INVALID
          AGR-ORIENTATION-MISSING
          AGR-ELIGIBILITY-UNCONFIRMED
          AGR-DUPLICATE number start
          AGR-TO-APPROVE
          AGR-CHANGE-UNKNOWN number participant detail
          AGR-CHANGE-UNDER-PAID what cap used
          AGR-CHANGE-PAID-DAYS what days
          AGR-REINSTATEMENT-UNRECORDED number
          AGR-FUND-EXHAUSTED fund fiscalYear budget committed amount
          AGR-WAGE-TABLE-ENDS start known
          WEX-OVER-TYPICAL hours typical missing
          PRG-NOT-WAGES programme
          INV-FIELD-MISSING field
          INV-SIGNATURE-MISSING who what
          CLAR-SIGNATURE-MISSING who what
          VER-SIGNATURE-MISSING who what
          INV-PAYROLL-MISSING
          INV-SIGNED-EARLY document signed lastDay
          INV-AGREEMENT-UNKNOWN number participant
          INV-AGREEMENT-NOT-APPROVED number state
          INV-CHANGE-OPEN number other
          INV-EMPLOYER-MISMATCH printed onFile
          INV-PERIOD-OUTSIDE period window
          INV-PERIOD-OVERLAP dates other
          INV-LATE received due event
          INV-EARLIER-OPEN other
          INV-DISCONTINUED lastDay
          INV-MONTHLY month other
          INV-HOURS-MISMATCH claimed computed difference excluded balance
          INV-AMOUNT-MISMATCH claimed computed difference wages rate balance
          DISC-LATE received lastDay
          VOID-LATE received due
          VOID-OR-DISCONTINUED lastDay start
          VOID-AGREEMENT-UNKNOWN number participant
          VOID-FIELD-MISSING field
          VOID-SIGNATURE-MISSING who what
          CAP-HOURS cap left eligible cut
          CAP-AMOUNT cap left computed cut
          PAY-FIELD-MISSING field
          PAY-SOURCE-INCOMPLETE field
          PAY-RATE-MISSING code
          PAY-NEGATIVE period category hours
          PAY-EMPLOYER-OTHER printed onFile
          INV-PAYROLL-OTHER-PERSON participant found
          PAY-NAME-NEAR participant found
          PAY-HOURS-BEFORE-START date hours start
          PAY-NOT-YET-PAID payDate asOf
          PAY-PERIODS-OVERLAP first second
          PAY-GAP days count
          PAY-WEEK-SHORT week hours minimum
          PAY-TOTALS-MISMATCH period differences
          PAY-OVERTIME-UNCODED date code hours straight worked
          PAY-RATE-ABOVE-AGREED paid agreed difference where hours
          PAY-RATE-BELOW-AGREED paid agreed difference where hours
          PAY-CODE-UNKNOWN code hours where
          PAY-RETRO-EXCLUDED code hours where
          CLAR-MISSING window
          CLAR-REQUIRED period hours why
          CLAR-PAYROLL-MISMATCH period differences
          CLAR-DAYS-DIFFER period
          CLAR-PARTIAL period
          VER-NOT-YEAR-END dates hours allowed
          VER-ATTESTATION-MISSING
          TRUE-UP-UNCLEAR detail
          DOC-UNREADABLE detail
          DOC-VALUE-DOUBTFUL values
          DOC-PROTECTED detail
          DOC-BROKEN detail
          DOC-LIMIT detail
          DOC-TIMEOUT detail
          DOC-KIND-UNKNOWN detail
          DOC-MISFIT detail
          DOC-SENT-BACK
          DUP-CONTENT other
          DUP-INVOICE-NUMBER other
          DUP-AMOUNT other
          VENDOR-ACCOUNT-SHARED other
          VENDOR-FIELD-MISSING field
          BANK-DETAILS-IN-PACKET
          """);

  private ReasonCodes() {}

  private static Map<String, Set<String>> parse(String lines) {
    return lines
        .lines()
        .map(line -> line.split(" "))
        .collect(
            Collectors.toMap(
                words -> words[0],
                words -> Arrays.stream(words).skip(1).collect(Collectors.toUnmodifiableSet()),
                (one, other) -> one,
                TreeMap::new));
  }
}
