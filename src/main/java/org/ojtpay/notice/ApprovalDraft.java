package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.Vendor;

/**
 * The mail by which the AJCC is asked to tell the employer of an approval (OJT policy, part II D 2
 * e), with a text for it. It names no participant.
 *
 * @param subject what was approved, in numbers alone
 * @param vendor the employer as Finance keeps it; absent where Finance does not yet
 */
record ApprovalDraft(
    Approval approval, String subject, Board board, Addressee to, @Nullable Vendor vendor) {

  Message message(ReportedRun run) {
    return new Message(
        to.address(),
        run.stamped("Approved: " + subject),
        "approval\n" + approval.submission() + "\n" + approval.contentKey(),
        run.stamped(letter()),
        "",
        approval.submission());
  }

  private Letter letter() {
    List<String> paragraphs = new ArrayList<>();
    if (!to.isKnown()) {
      paragraphs.add(
          "For the board's staff: no sound address of the coordinator is on file. Please pass this"
              + " on.");
    }
    paragraphs.add(
        "We approved this on %s: %s. Please tell the employer by e-mail. A text for it stands below; change it where you know better."
            .formatted(Print.day(approval.on()), subject));
    paragraphs.add(
        vendor == null || !MailAddress.isSound(vendor.email().strip())
            ? "The employer's address stands in the packet."
            : "The employer's address on file: " + vendor.email().strip() + ".");
    paragraphs.add("---- text for the employer ----");
    paragraphs.addAll(forTheEmployer());
    paragraphs.add("---- end of the text ----");
    paragraphs.add("Questions: " + board.phone() + ".");
    paragraphs.add(EqualOpportunity.line(board));
    return new Letter(board.name(), "An approval to pass on to the employer", paragraphs);
  }

  private List<String> forTheEmployer() {
    AgreementTerms terms = approval.agreement().terms();
    return List.of(
        "To " + approval.agreement().employerName() + ":",
        board.name() + " has approved your on-the-job training packet: " + subject + ".",
        whatCounts(terms),
        "Up to %s training hours are reimbursed, at %s of the agreed wage and %s at the most. Hours before the start, overtime and leave are not reimbursed."
            .formatted(
                terms.hoursCap(),
                terms.reimbursementRate().percent(),
                Print.dollars(terms.amountCap())),
        "Please tell us the first day of training once it has begun, and at once if it changes or"
            + " the trainee does not come. Keep the payroll of every pay period.");
  }

  private String whatCounts(AgreementTerms terms) {
    return switch (approval.what()) {
      case AMENDED ->
          "The change counts from %s. Training ends on %s at the latest."
              .formatted(Print.day(approval.effective()), Print.day(terms.end()));
      case REINSTATED ->
          "Training goes on from %s, and ends on %s at the latest."
              .formatted(Print.day(approval.effective()), Print.day(terms.end()));
      default ->
          "Training begins on %s, not before, and ends on %s at the latest."
              .formatted(Print.day(terms.start()), Print.day(terms.end()));
    };
  }
}
