package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Fact;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.policy.PolicyPack;

/**
 * An approved packet as it goes to Finance (OJT policy, part II D 2 c and d): what to set aside, on
 * a sheet, and the packet itself as it was received. The mail's own text names no participant.
 *
 * @param subject what was approved, in numbers alone
 * @param pack that the agreement goes by
 * @param files of the packet
 */
record FinanceForward(
    Approval approval,
    Reported reported,
    String subject,
    Board board,
    PolicyPack pack,
    List<PacketFile> files) {

  Message message(ReportedRun run) {
    return new Message(
        board.financeAddress(),
        run.stamped("Packet for Finance: " + subject),
        "finance\n" + approval.submission() + "\n" + approval.contentKey(),
        run.stamped(letter()),
        fileName(),
        approval.submission());
  }

  private String id() {
    int part = reported.verdict().part();
    return "ES-"
        + PaperName.hash(reported.verdict()).toUpperCase(Locale.ROOT)
        + (part == 0 ? "" : "-" + part);
  }

  private String fileName() {
    return "encumbrance-" + id() + ".pdf";
  }

  private Letter letter() {
    return new Letter(
        board.name(),
        "Encumbrance " + id(),
        List.of(
            "Programs approved on %s: %s.".formatted(Print.day(approval.on()), subject),
            "%s The attached sheet, %s, says what to enter.".formatted(toDo(), fileName()),
            "The packet is attached as it was received, %s. The sheet lists every file with its SHA-256."
                .formatted(Print.count(enclosures().size(), "file", "files")),
            "The attachments hold data of a participant: they stay in the house.",
            EqualOpportunity.line(board)));
  }

  private String toDo() {
    String maximum = Print.dollars(approval.maximum());
    if (approval.isNew()) {
      return "Set aside %s in fiscal year %s.".formatted(maximum, approval.fiscalYear());
    }
    return approval.before() != null && approval.before().equals(approval.maximum())
        ? "What is set aside stays: " + maximum + " at the most."
        : "The maximum is now " + maximum + ", in fiscal year " + approval.fiscalYear() + ".";
  }

  /** What stands beside the sheet: the packet's files, as they came. */
  List<Enclosure> enclosures() {
    return files.stream().flatMap(each -> Stream.ofNullable(each.enclosure())).toList();
  }

  Sheet sheet() {
    Sheet sheet = Sheet.upright(board, "Encumbrance " + id(), subject);
    sheet.heading("h1", "", "Encumbrance: " + subject);
    sheet.add(new Block.Paragraph(toDo()));
    sheet.add(new Block.Facts(whatToEnter()));
    sheet.add(new Block.Heading("The agreement"));
    sheet.add(new Block.Facts(terms()));
    sheet.add(new Block.Heading("The packet as it was received"));
    sheet.add(
        new Block.Table(
            List.of(
                Column.text("Attached as", 18),
                Column.text("File", 30),
                Column.text("Holds", 20),
                Column.text("SHA-256", 32)),
            files.stream()
                .map(each -> List.of(each.attachedAs(), each.file(), each.holds(), each.sha256()))
                .toList()));
    return sheet;
  }

  private List<Fact> whatToEnter() {
    AgreementOnFile agreement = approval.agreement();
    String fund = agreement.fund();
    String name = pack.funds(approval.on()).get(fund);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Agreement number", orNone(agreement.number())));
    facts.add(
        new Fact(
            "Vendor",
            agreement.employerName() + ", employer ID " + orNone(agreement.employerId())));
    facts.add(new Fact("Fund", name == null ? orNone(fund) : fund + ", " + name));
    facts.add(new Fact("Fiscal year", String.valueOf(approval.fiscalYear())));
    if (approval.before() != null) {
      facts.add(new Fact("Maximum before", Print.dollars(approval.before())));
    }
    facts.add(new Fact("Maximum", Print.dollars(approval.maximum())));
    if (approval.before() != null) {
      facts.add(new Fact("Change", Print.dollars(approval.maximum().minus(approval.before()))));
    }
    return facts;
  }

  private List<Fact> terms() {
    AgreementOnFile agreement = approval.agreement();
    AgreementTerms terms = agreement.terms();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Participant", agreement.participant()));
    facts.add(new Fact("Job", agreement.jobTitle()));
    facts.add(new Fact("Training", Print.day(terms.start()) + " to " + Print.day(terms.end())));
    facts.add(new Fact("Hours", terms.hoursCap() + " at the most"));
    facts.add(
        new Fact(
            "Wage",
            terms.wages().stream()
                .map(each -> "$%s from %s".formatted(each.rate(), Print.day(each.from())))
                .collect(Collectors.joining("; "))));
    facts.add(new Fact("Reimbursement", terms.reimbursementRate().percent() + " of wages"));
    facts.add(new Fact("Approved", Print.day(approval.on())));
    if (!approval.isNew()) {
      facts.add(new Fact("Counts from", Print.day(approval.effective())));
      facts.add(new Fact("Reason", approval.reason()));
    }
    return facts;
  }

  private static String orNone(String text) {
    return text.isBlank() ? "none yet" : text;
  }
}
