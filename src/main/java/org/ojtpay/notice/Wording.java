package org.ojtpay.notice;

import java.util.Locale;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.FixedBy;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Verdict;

/** What the program's own words are called on paper. */
final class Wording {

  private Wording() {}

  static String kind(Kind kind) {
    return switch (kind) {
      case AGREEMENT -> "Agreement";
      case AMENDMENT -> "Amendment";
      case REINSTATEMENT -> "Reinstatement";
      case VOID -> "Void notice";
      case INVOICE -> "Invoice";
      case DISCONTINUATION -> "Discontinuation";
      case CLARIFICATION -> "Clarification of hours";
      case VERIFICATION -> "Hours of verification";
      case PAYROLL -> "Payroll";
      case PROGRESS_REPORT -> "Progress report";
      case VENDOR_REQUEST -> "New vendor request";
      case CLASSROOM -> "Classroom training";
      case UNKNOWN -> "Not recognized";
    };
  }

  static String disposition(Disposition disposition) {
    return switch (disposition) {
      case APPROVED -> "Approved";
      case RETURNED -> "Returned";
      case HELD -> "Held";
      case DUPLICATE -> "Duplicate";
      case QUARANTINED -> "Quarantined";
    };
  }

  /** {@code invoice 1042, agreement MA-0412-003}: numbers alone, and only those that are known. */
  static String subject(Verdict verdict, Privacy privacy) {
    String invoice = verdict.invoiceNumber();
    String agreement = verdict.agreementNumber();
    String about = agreement == null ? "" : ", agreement " + privacy.sentence(agreement);
    if (verdict.kind().isInvoice()) {
      return (invoice == null ? "an invoice" : "invoice " + privacy.sentence(invoice)) + about;
    }
    if (verdict.kind() == Kind.AGREEMENT) {
      return about.isEmpty() ? "an agreement packet" : about.substring(2);
    }
    return verdict.kind() == Kind.UNKNOWN
        ? "a submission" + about
        : kind(verdict.kind()).toLowerCase(Locale.US) + about;
  }

  /** {@code Invoice 1042 has not been paid yet}. */
  static String notYet(Verdict verdict, Privacy privacy) {
    if (verdict.kind().isInvoice()) {
      String number = privacy.ifKnown(verdict.invoiceNumber());
      return (number.isEmpty() ? "This invoice" : "Invoice " + number) + " has not been paid yet";
    }
    if (verdict.kind().isAgreement()) {
      String number = privacy.ifKnown(verdict.agreementNumber());
      return (number.isEmpty() ? "This agreement" : "Agreement " + number)
          + " has not been approved yet";
    }
    return "This submission has not been accepted yet";
  }

  /** By which rule it was decided what became of a line of hours. */
  static String rule(String rule) {
    return switch (rule) {
      case "R2" -> "by its day";
      case "R3" -> "by its code";
      case "R4" -> "by period total";
      case "R5" -> "by day and week";
      case "R8" -> "by verification";
      case "R9" -> "by hours left";
      default -> rule;
    };
  }

  /** What a rule of a worksheet decides. */
  static String decides(String rule) {
    return switch (rule) {
      case "R2" -> "which days belong to the training and to the claim";
      case "R3" -> "which kinds of pay are reimbursed";
      case "R4" -> "when totals of a pay period are enough without its days";
      case "R5" -> "which hours of a day and a week are straight time";
      case "R8" -> "when verified days stand in for payroll";
      case "R9" -> "what the hours come to, and how much the agreement has left";
      default -> "";
    };
  }

  /** Where a fault stands that has no place of its own. */
  static String nowhere(Finding finding) {
    String code = finding.code();
    return code.contains("MISSING") || code.equals("PAY-GAP")
        ? "Nowhere in what was received"
        : "The submission as a whole";
  }

  static String fixedBy(FixedBy who) {
    return switch (who) {
      case COORDINATOR -> "You, the training funds coordinator";
      case EMPLOYER -> "The employer, through you";
      case BOARD -> "The board's staff, with your help";
    };
  }
}
