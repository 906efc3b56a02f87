package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Verdict;

/**
 * Sends a submission back: what the mail says, and what the attached paper is called. Neither names
 * a participant; the mail names no amount either.
 */
final class ReturnNotice {

  private final Reported reported;
  private final Verdict verdict;
  private final Board board;
  private final Addressee to;
  private final DueDate due;
  private final Privacy privacy;
  private final String where;

  ReturnNotice(Reported reported, Board board, Addressee to, DueDate due) {
    this(reported, board, to, due, "");
  }

  private ReturnNotice(Reported reported, Board board, Addressee to, DueDate due, String where) {
    this.reported = reported;
    this.verdict = reported.verdict();
    this.board = board;
    this.to = to;
    this.due = due;
    this.privacy = Privacy.of(reported);
    this.where = where;
  }

  /**
   * The same, where the paper is not attached.
   *
   * @param place what it is called at the board, without a name of a person
   */
  ReturnNotice apart(String place) {
    return new ReturnNotice(reported, board, to, due, place);
  }

  /** The paper by its name, and where it is. */
  private String paper() {
    return where.isEmpty()
        ? "The attached notice, %s,".formatted(fileName())
        : "The notice, %s, is not attached: it lies at the board as %s. It"
            .formatted(fileName(), where);
  }

  /** The name under which an answer finds its submission. */
  static String id(Verdict verdict) {
    String part = verdict.part() == 0 ? "" : "-" + verdict.part();
    return "RN-" + PaperName.hash(verdict).toUpperCase(Locale.ROOT) + part;
  }

  String id() {
    return id(verdict);
  }

  Reported reported() {
    return reported;
  }

  Board board() {
    return board;
  }

  DueDate due() {
    return due;
  }

  Privacy privacy() {
    return privacy;
  }

  boolean isForTheSender() {
    return to.isKnown();
  }

  /** Where it goes: to the sender, or to the board's own staff. */
  String address() {
    return to.address();
  }

  /** What is to be mended, all of it. */
  List<Finding> faults() {
    return verdict.findings(Severity.RETURN);
  }

  /** {@code 1 fix}, {@code 3 fixes}. */
  String fixes() {
    return Print.count(faults().size(), "fix", "fixes");
  }

  /** The name in it stays there when somebody answers, and so the answer finds its way. */
  String subject() {
    if (belongsElsewhere()) {
      return "Not for this office: %s [%s]".formatted(Wording.subject(verdict, privacy), id());
    }
    return "Action needed by %s: %s, %s [%s]"
        .formatted(Print.day(due.day()), fixes(), Wording.subject(verdict, privacy), id());
  }

  /** The mail goes through many hands: number, count and day are all that it says. */
  Letter letter() {
    List<String> paragraphs = new ArrayList<>();
    if (!to.isKnown()) {
      paragraphs.add(PASS_IT_ON);
    }
    paragraphs.addAll(belongsElsewhere() ? explained() : asked());
    paragraphs.add("Questions: " + board.phone() + ".");
    paragraphs.add(EqualOpportunity.line(board));
    return new Letter(board.name(), "Return notice " + id(), paragraphs);
  }

  /** The packet is of a programme that this office does not run: nothing is to be mended. */
  boolean belongsElsewhere() {
    return verdict.kind() == Kind.CLASSROOM;
  }

  private List<String> explained() {
    return List.of(
        "A packet of classroom training came to this office, which reimburses wages of on-the-job"
            + " training. There is nothing to mend and no date to keep here.",
        paper() + " says why it goes back.");
  }

  private List<String> asked() {
    String number = verdict.agreementNumber();
    return List.of(
        (number == null ? "A submission" : "Agreement " + privacy.sentence(number))
            + (faults().size() == 1 ? ": 1 fix is" : ": " + fixes() + " are")
            + " needed by "
            + Print.day(due.day())
            + ".",
        paper()
            + " has each fix: what we found and where, the rule, what to send, and who can fix it.",
        "Reply to this mail with everything in one answer, and leave %s in the subject. Never send"
                .formatted(id())
            + " bank details or a social security number by mail.");
  }

  static final String PASS_IT_ON =
      "For the board's staff: no sound address of the sender is on file. Please pass this notice on.";

  /** Of the attached paper. */
  String fileName() {
    return "return-notice-" + id() + ".pdf";
  }
}
