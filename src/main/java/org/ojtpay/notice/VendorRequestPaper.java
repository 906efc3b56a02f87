package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ojtpay.notice.Block.Fact;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.AgreementNumbers;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Verdict;

/**
 * Asks whoever enters employers for an employer ID (part II D 1), and says which agreement number
 * comes of it. It asks for no bank account.
 */
final class VendorRequestPaper {

  private static final List<FieldName> FIELDS =
      List.of(
          FieldName.EMPLOYER_NAME,
          FieldName.DBA,
          FieldName.FEIN,
          FieldName.UEI,
          FieldName.ADDRESS,
          FieldName.REMIT_TO,
          FieldName.CONTACT,
          FieldName.CONTACT_EMAIL,
          FieldName.CONTACT_PHONE,
          FieldName.OWNERSHIP,
          FieldName.W9_ATTACHED);

  private final Reported reported;
  private final Board board;
  private final AgreementNumbers numbers;

  VendorRequestPaper(Reported reported, Board board, AgreementNumbers numbers) {
    this.reported = reported;
    this.board = board;
    this.numbers = numbers;
  }

  /** A request that this run accepted, or an agreement that it holds for want of an employer ID. */
  static boolean isFor(Reported reported) {
    Verdict verdict = reported.verdict();
    boolean waits =
        reported.isNew(Disposition.HELD)
            && verdict.findings(Severity.HOLD).stream()
                .anyMatch(each -> each.code().equals("AGR-VENDOR-UNKNOWN"));
    return waits || (reported.isNew(Disposition.APPROVED) && verdict.kind() == Kind.VENDOR_REQUEST);
  }

  private String id() {
    return "VR-" + PaperName.hash(reported.verdict()).toUpperCase(Locale.ROOT);
  }

  String subject() {
    return "New employer to enter [" + id() + "]";
  }

  String fileName() {
    return "vendor-request-" + id() + ".pdf";
  }

  /** The mail goes through many hands: it names nobody. */
  Letter letter() {
    return new Letter(
        board.name(),
        "New vendor request " + id(),
        List.of(
            "An employer asks for an employer ID. The attached paper, %s, says who it is."
                .formatted(fileName()),
            "Enter the employer, and record the ID that it gets. Take no bank account from any"
                + " paper or mail: Finance verifies it with the employer.",
            EqualOpportunity.line(board)));
  }

  Sheet sheet() {
    Sheet sheet = Sheet.upright(board, "New vendor request " + id(), "a new employer to enter");
    sheet.heading("h1", "", "A new employer asks for an employer ID");
    List<Fact> facts = new ArrayList<>();
    for (FieldName field : FIELDS) {
      String text = reported.submitted().newEmployer().text(field).orElse("(not said)");
      facts.add(new Fact(capital(field.words()), text));
    }
    facts.add(new Fact("Agreement number proposed", proposed()));
    facts.add(new Fact("Received", Print.day(reported.verdict().received())));
    sheet.add(new Block.Facts(facts));
    sheet.add(
        new Block.Paragraph(
            "Compare the FEIN with the W-9. What the employer is paid to is no part of this request."));
    return sheet;
  }

  /** Whole where the employer ID is printed already; else what comes before it. */
  private String proposed() {
    AgreementOnFile agreement = reported.verdict().agreement();
    if (agreement == null || (agreement.region() + agreement.fund()).length() != 2) {
      return "none: no agreement says region and fund";
    }
    return numbers
        .propose(agreement.region(), agreement.fund(), agreement.employerId())
        .orElse(agreement.region() + agreement.fund() + "- and the digits of the employer ID");
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
