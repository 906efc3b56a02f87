package org.ojtpay.notice;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Fact;
import org.ojtpay.notice.Block.Facts;
import org.ojtpay.notice.Block.Paragraph;
import org.ojtpay.notice.Block.Picture;
import org.ojtpay.notice.Block.Point;
import org.ojtpay.notice.Block.Table;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Grounds;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.validate.Verdict;

/**
 * The return notice on paper. Its first page says what is not done yet, by when to act, and every
 * fix in a line; the pages after it say why.
 */
final class NoticeSheet {

  /** Pictures are drawn finer than they are shown, for whoever enlarges them. */
  private static final int DOTS_OF_A_POINT = 2;

  private final ReturnNotice notice;
  private final Verdict verdict;
  private final Privacy privacy;
  private final PolicyPack pack;
  private final Sheet sheet;

  private NoticeSheet(ReturnNotice notice, PolicyPack pack) {
    this.notice = notice;
    this.verdict = notice.reported().verdict();
    this.privacy = notice.privacy();
    this.pack = pack;
    String subject = Wording.subject(verdict, privacy);
    this.sheet = Sheet.upright(notice.board(), "Return notice " + notice.id(), subject);
  }

  static Sheet of(ReturnNotice notice, PolicyPack pack) {
    NoticeSheet all = new NoticeSheet(notice, pack);
    all.addFirstPage();
    all.addDetails();
    if (!notice.belongsElsewhere()) {
      all.sheet.add(Cured.blocks(notice.reported().former(), all.verdict, all.privacy));
      all.sheet.add(WorksheetBlocks.of(all.verdict, all.privacy));
      all.sheet.add(WhatIsFine.blocks(notice.reported(), all.privacy));
      all.addHowToSend();
    }
    all.addEnd();
    return all.sheet;
  }

  private void addFirstPage() {
    if (!notice.isForTheSender()) {
      sheet.html().element("p", "staff", ReturnNotice.PASS_IT_ON);
    }
    sheet.heading("h1", "", Wording.notYet(verdict, privacy));
    sheet.add(new Facts(about()));
    if (notice.belongsElsewhere()) {
      sheet.add(
          new Paragraph(
              "There is nothing to mend and no date to keep here: this office reimburses wages of"
                  + " on-the-job training. Nothing was taken over from the packet."));
    } else {
      addWhatToSend();
    }
  }

  private void addWhatToSend() {
    Html html = sheet.html().open("div", "due");
    html.element("p", "by", "Send by " + Print.day(notice.due().day()));
    html.element("p", notice.fixes() + ", all in one answer. " + untilThen());
    html.element("p", where());
    html.element("p", "small", String.join(" ", notice.due().counted())).close("div");
    sheet.heading("h2", "", "What to send: " + notice.fixes());
    sheet.add(
        new Table(FIXES, IntStream.rangeClosed(1, faults().size()).mapToObj(this::fix).toList()));
  }

  private String where() {
    return "Answer to %s, with %s in the subject. Reasons follow the list."
        .formatted(notice.board().returnAddress(), notice.id());
  }

  private static final List<Column> FIXES =
      List.of(Column.text("No.", 5), Column.text("Fix", 63), Column.text("Who can fix it", 32));

  private List<Finding> faults() {
    return notice.faults();
  }

  private List<String> fix(int number) {
    Finding fault = faults().get(number - 1);
    return List.of(
        Integer.toString(number),
        privacy.sentence(fault.fix()),
        Wording.fixedBy(pack.fixedBy(fault.code())));
  }

  private List<Fact> about() {
    List<Fact> facts = new ArrayList<>();
    Submitted submitted = notice.reported().submitted();
    add(facts, "Invoice", privacy.ifKnown(verdict.invoiceNumber()));
    add(facts, "Agreement", privacy.ifKnown(verdict.agreementNumber()));
    add(facts, "Period", submitted.period() == null ? "" : Print.range(submitted.period()));
    add(facts, "Employer", privacy.sentence(submitted.employer()));
    String participant = verdict.participant();
    add(facts, "Participant", participant == null ? "" : Privacy.initials(participant));
    add(facts, "Received", Print.day(verdict.received()));
    add(facts, "Notice to", notice.isForTheSender() ? notice.address() : "");
    return facts;
  }

  private static void add(List<Fact> facts, String label, String text) {
    if (!text.isBlank()) {
      facts.add(new Fact(label, text));
    }
  }

  private String untilThen() {
    return verdict.kind().isInvoice()
        ? "Nothing is paid on this invoice until then."
        : verdict.kind().isAgreement()
            ? "Training under this agreement cannot be reimbursed until then."
            : "Nothing changes on file until then.";
  }

  private void addDetails() {
    boolean elsewhere = notice.belongsElsewhere();
    sheet.heading(
        "h2", elsewhere ? "" : "newpage", elsewhere ? "Why it goes back" : "Each fix in detail");
    for (int i = 0; i < faults().size(); i++) {
      sheet.add(point(i + 1, faults().get(i)));
    }
    sheet.add(new Paragraph("The rules are cited from: " + pack.source() + "."));
  }

  private Point point(int number, Finding fault) {
    SourceRef source = fault.source();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("What we found", privacy.sentence(fault.message())));
    facts.add(new Fact("Where", source == null ? Wording.nowhere(fault) : privacy.place(source)));
    facts.add(new Fact("Rule", fault.citation() + " (" + fault.code() + ")" + inForce(fault)));
    facts.add(new Fact("Who can fix it", Wording.fixedBy(pack.fixedBy(fault.code()))));
    if (!notice.belongsElsewhere()) {
      facts.add(new Fact("By when", Print.day(notice.due().day()) + ", counted on the first page"));
    }
    Optional<Snippet> snippet = snippet(source);
    snippet
        .filter(each -> !each.isPicture())
        .ifPresent(each -> facts.add(new Fact("Picture", "None: " + each.words() + ".")));
    return new Point(
        number,
        privacy.sentence(fault.fix()),
        facts,
        snippet.filter(Snippet::isPicture).map(this::picture).stream().toList());
  }

  /** By which pack, and since when; nothing of what was decided before grounds were kept. */
  private String inForce(Finding fault) {
    Grounds grounds = fault.grounds();
    if (grounds.pack().isEmpty()) {
      return "";
    }
    String since =
        grounds.hash().equals(pack.hash())
            ? ", in force from " + Print.day(pack.about().from())
            : "";
    return "; policy pack " + grounds.pack() + " " + grounds.version() + since;
  }

  private Optional<Snippet> snippet(@Nullable SourceRef place) {
    return notice.reported().snippets().stream()
        .filter(each -> each.place().equals(place))
        .findFirst();
  }

  private Picture picture(Snippet snippet) {
    String alt = privacy.place(snippet.place()) + ". " + snippet.words();
    return new Picture(alt, width(snippet.bytes()) / DOTS_OF_A_POINT, snippet.png());
  }

  /** Of a PNG, in dots: it stands in its first block. */
  private static int width(byte[] png) {
    return ByteBuffer.wrap(png).getInt(16);
  }

  /** Whoever has sent bank details learns that they went nowhere, and where they belong. */
  private void addBankDetails() {
    List<String> places =
        verdict.findings().stream()
            .filter(each -> each.code().equals("BANK-DETAILS-IN-PACKET"))
            .flatMap(each -> Stream.ofNullable(each.source()))
            .map(privacy::place)
            .distinct()
            .toList();
    if (!places.isEmpty()) {
      sheet.add(
          new Paragraph(
              "What you sent shows numbers of a bank account (%s). They are not used. Leave them out"
                      .formatted(String.join("; ", places))
                  + " when you answer: the employer gives them to the board's Finance department"
                  + " itself, with its vendor record. For that call %s."
                      .formatted(notice.board().phone())));
    }
  }

  private void addHowToSend() {
    Board board = notice.board();
    sheet.heading("h2", "", "How to send it");
    addBankDetails();
    sheet.add(
        new Paragraph(
            "Reply to the mail that this notice came with, or write to %s, and put %s into the subject"
                    .formatted(board.returnAddress(), notice.id())
                + " or into the name of the file. Send each form and each register in which a point"
                + " above is, mended and whole; what is fine need not be sent again. Never send bank details or a social security number by mail."));
  }

  private void addEnd() {
    Board board = notice.board();
    sheet.heading("h2", "", "Questions");
    sheet.add(
        new Paragraph(
            "If you think that a point is wrong, answer with its number and what shows it; a person"
                + " at the board will look at it. "
                + String.join(", ", board.name(), board.address(), board.phone())
                + "."));
    sheet.html().element("p", "small", EqualOpportunity.line(board));
  }
}
