package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ojtpay.notice.Block.Fact;
import org.ojtpay.notice.Block.Facts;
import org.ojtpay.notice.Block.Heading;
import org.ojtpay.notice.Block.Paragraph;
import org.ojtpay.notice.Block.Point;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Verdict;

/**
 * The mail that sends a submission back: every fault at once, with its place, its rule, and what to
 * send by when. It names no participant.
 */
final class ReturnNotice {

  private final Reported reported;
  private final Verdict verdict;
  private final Board board;
  private final PolicyPack pack;
  private final Addressee to;
  private final DueDate due;
  private final Privacy privacy;
  private final List<Finding> faults;

  ReturnNotice(Reported reported, Board board, PolicyPack pack, Addressee to, DueDate due) {
    this.reported = reported;
    this.verdict = reported.verdict();
    this.board = board;
    this.pack = pack;
    this.to = to;
    this.due = due;
    this.privacy = Privacy.of(reported);
    this.faults = verdict.findings(Severity.RETURN);
  }

  /** The name under which an answer finds its submission. */
  static String id(Verdict verdict) {
    String part = verdict.part() == 0 ? "" : "-" + verdict.part();
    return "RN-" + PaperName.hash(verdict).toUpperCase(Locale.ROOT) + part;
  }

  String subject() {
    if (belongsElsewhere()) {
      return "Not for this office: " + Wording.subject(verdict, privacy);
    }
    return "Action needed by "
        + Print.day(due.day())
        + ": "
        + Print.count(faults.size(), "fix", "fixes")
        + ", "
        + Wording.subject(verdict, privacy);
  }

  Letter letter() {
    List<Block> blocks = new ArrayList<>();
    addStart(blocks);
    blocks.add(new Heading(belongsElsewhere() ? "Why it goes back" : "What to fix"));
    for (Finding fault : faults) {
      blocks.add(point(blocks, fault));
    }
    blocks.add(new Paragraph("The rules are cited from: " + pack.source() + "."));
    blocks.addAll(WorksheetBlocks.of(verdict, privacy));
    blocks.addAll(WhatIsFine.blocks(reported, privacy));
    addEnd(blocks);
    return new Letter(board.name(), "Return notice " + id(verdict), blocks);
  }

  private void addStart(List<Block> blocks) {
    if (!to.isKnown()) {
      blocks.add(
          new Paragraph(
              "For the board's staff: no sound address of the sender is on file. Please pass this"
                  + " notice on."));
    }
    blocks.add(new Paragraph(notYet()));
    if (belongsElsewhere()) {
      blocks.add(
          new Paragraph(
              "There is nothing to mend and no date to keep here: this office reimburses wages of"
                  + " on-the-job training. Nothing was taken over from the packet."));
      return;
    }
    String fixes = Print.count(faults.size(), "fix", "fixes");
    blocks.add(
        new Facts(
            List.of(
                new Fact("What to do", "Send the " + fixes + " listed below, all in one answer"),
                new Fact("By when", Print.day(due.day())),
                new Fact("Until then", untilThen()))));
  }

  private String notYet() {
    String subject = Wording.subject(verdict, privacy);
    String what = subject.substring(0, 1).toUpperCase(Locale.US) + subject.substring(1);
    String participant = verdict.participant();
    String who = participant == null ? "" : " (participant " + Privacy.initials(participant) + ")";
    return what
        + who
        + ", received "
        + Print.day(verdict.received())
        + (verdict.kind().isInvoice()
            ? ", has not been approved and has not been paid."
            : ", has not been approved.");
  }

  private String untilThen() {
    return verdict.kind().isInvoice()
        ? "Nothing is paid on this invoice"
        : verdict.kind().isAgreement()
            ? "Training under this agreement cannot be reimbursed"
            : "Nothing changes on file";
  }

  /** The points before it are counted to give it its number. */
  private Point point(List<Block> before, Finding fault) {
    int number = (int) before.stream().filter(Point.class::isInstance).count() + 1;
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("What we found", privacy.sentence(fault.message())));
    SourceRef source = fault.source();
    facts.add(new Fact("Where", source == null ? Wording.nowhere(fault) : privacy.place(source)));
    facts.add(new Fact("Rule", fault.citation() + " (" + fault.code() + ")"));
    facts.add(new Fact("To fix it", privacy.sentence(fault.fix())));
    facts.add(new Fact("Who can fix it", Wording.fixedBy(pack.fixedBy(fault.code()))));
    return new Point(number, facts);
  }

  private void addEnd(List<Block> blocks) {
    if (!belongsElsewhere()) {
      addAnswer(blocks);
    }
    blocks.add(new Heading("Questions"));
    blocks.add(
        new Paragraph(
            "If you think that a point is wrong, answer with its number and what shows it; a person"
                + " at the board will look at it. "
                + String.join(", ", board.name(), board.address(), board.phone())
                + "."));
    blocks.add(new Paragraph(EqualOpportunity.line(board)));
  }

  /** The packet is of a programme that this office does not run. */
  private boolean belongsElsewhere() {
    return verdict.kind() == Kind.CLASSROOM;
  }

  private void addAnswer(List<Block> blocks) {
    blocks.add(new Heading("How to send it"));
    blocks.add(
        new Paragraph(
            "Reply to this mail, or write to %s, and put %s into the subject or into the name of the"
                    .formatted(board.returnAddress(), id(verdict))
                + " file. Send the whole submission again, with the points above"
                + " mended. Never send bank details or a social security number by mail."));
    blocks.add(new Heading("How the date was counted"));
    due.counted().forEach(sentence -> blocks.add(new Paragraph(sentence)));
  }
}
