package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.TrueUp;
import org.ojtpay.onfile.Verified;
import org.ojtpay.validate.Verdict;
import tools.jackson.databind.node.ObjectNode;

/** What of a submission stands on an hours of verification, or makes such days good, in words. */
record Provisional(@Nullable Verified verified, @Nullable TrueUp trueUp) {

  static Provisional of(Verdict verdict) {
    InvoiceOnFile invoice = verdict.invoice();
    return new Provisional(invoice == null ? null : invoice.verified(), verdict.trueUp());
  }

  /** For programs: absent where there is none. */
  void put(ObjectNode node) {
    if (verified != null) {
      node.putObject("provisional")
          .put("fiscalYear", verified.fiscalYear())
          .put("hours", verified.hours().toString())
          .put("amount", verified.amount().toString());
    }
    if (trueUp != null) {
      node.putObject("trueUp")
          .put("fiscalYear", trueUp.fiscalYear())
          .put("verifiedHours", trueUp.verifiedHours().toString())
          .put("actualHours", trueUp.actualHours().toString())
          .put("difference", trueUp.difference().toString());
    }
  }

  /** For people: no sentence where there is none. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (verified != null) {
      sentences.add(
          "Provisional: %s hours of it, %s of fiscal year %d, stand on an hours of verification; payroll to follow."
              .formatted(
                  verified.hours(), Print.dollars(verified.amount()), verified.fiscalYear()));
    }
    if (trueUp != null) {
      sentences.add(
          "Payroll for the verified days of invoice %s, fiscal year %d: %s hours were verified and %s worked. %s"
              .formatted(
                  trueUp.before().number(),
                  trueUp.fiscalYear(),
                  trueUp.verifiedHours(),
                  trueUp.actualHours(),
                  difference(trueUp)));
    }
    return sentences;
  }

  private static String difference(TrueUp made) {
    if (made.difference().isZero()) {
      return "The amount stays.";
    }
    return made.excess().isPositive()
        ? Print.dollars(made.excess())
            + " was approved too much; it is set off within the agreement, fund and fiscal year,"
            + " else it is receivable."
        : Print.dollars(made.supplement()) + " more is payable.";
  }
}
