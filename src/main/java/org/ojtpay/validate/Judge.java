package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.policy.Finding;

/** Judges the submissions of a kind by their rules. */
@FunctionalInterface
interface Judge {

  Judgement judge(Moment moment, Turn turn);

  /** Agreements. */
  static Judgement agreement(Moment moment, Turn turn) {
    AgreementCase of = AgreementCase.of(moment, turn.part().packet(), turn.kind());
    List<Finding> found = new ArrayList<>(AgreementRules.check(of));
    found.addAll(Readability.check(moment, turn.part().packet()));
    return new Judgement(
        found,
        (verdict, disposition) ->
            verdict
                .debarment(Debarment.check(of).orElse(null))
                .agreement(
                    AgreementDecision.onFile(of, turn.submission(), disposition).orElse(null)),
        AgreementRules.STANDING);
  }

  /** What changes an agreement: it takes effect when it is approved, or is not approved. */
  static Judgement change(Moment moment, Turn turn) {
    ChangeCase of = ChangeCase.of(moment, turn.part().packet(), turn.kind());
    List<Finding> found = new ArrayList<>(ChangeRules.check(of));
    found.addAll(Readability.check(moment, turn.part().packet()));
    return new Judgement(
        found,
        (verdict, disposition) ->
            verdict
                .agreement(
                    disposition == Disposition.APPROVED ? of.after() : of.agreement().orElse(null))
                .effective(of.effective().or(of.printed()::newestSignature).orElse(null)),
        ChangeRules.STANDING);
  }

  /** What asks for money. */
  static Judgement invoice(Moment moment, Turn turn) {
    Optional<TruingUp> made = TruingUp.besideInvoice(moment, turn);
    Moment after = made.map(each -> each.after(moment)).orElse(moment);
    InvoiceCase of = InvoiceDecision.read(after, turn.part().packet(), turn.kind());
    List<Finding> found = new ArrayList<>(InvoiceRules.check(of));
    made.ifPresent(each -> found.addAll(each.findings()));
    found.addAll(Readability.check(moment, turn.part().packet()));
    Set<String> standing = new HashSet<>(InvoiceRules.standing(of));
    standing.add(TruingUp.UNCLEAR);
    return new Judgement(
        found,
        (verdict, disposition) ->
            verdict
                .debarment(Debarment.check(of).orElse(null))
                .agreement(of.agreement().orElse(null))
                .invoice(InvoiceDecision.onFile(of, turn.submission(), disposition).orElse(null))
                .trueUp(made.map(TruingUp::trueUp).orElse(null))
                .worksheet(of.worksheet()),
        standing);
  }

  /** What shows days that were paid on an hours of verification, and came by itself. */
  static Judgement payroll(Moment moment, Turn turn) {
    Optional<TruingUp> made = TruingUp.alone(moment, turn);
    if (made.isEmpty()) {
      return loose(moment, turn);
    }
    List<Finding> found = new ArrayList<>(made.get().findings());
    found.addAll(Readability.check(moment, turn.part().packet()));
    return new Judgement(
        found,
        (verdict, disposition) ->
            verdict
                .debarment(made.get().debarment())
                .agreement(made.get().agreement().orElse(null))
                .trueUp(made.get().trueUp())
                .worksheet(made.get().worksheet()),
        Set.of(TruingUp.UNCLEAR));
  }

  /** What ends an agreement before it pays anything. */
  static Judgement voidNotice(Moment moment, Turn turn) {
    VoidCase of = VoidCase.of(moment, turn.part().packet());
    List<Finding> found = new ArrayList<>(VoidRules.check(of));
    found.addAll(Readability.check(moment, turn.part().packet()));
    return new Judgement(
        found,
        (verdict, disposition) ->
            verdict.agreement(of.agreement().orElse(null)).effective(of.lastDay().orElse(null)),
        VoidRules.standing(of));
  }

  /** What asks for an employer ID. */
  static Judgement vendorRequest(Moment moment, Turn turn) {
    List<Finding> found = new ArrayList<>(VendorRequest.check(moment, turn.part().packet()));
    found.addAll(Readability.check(moment, turn.part().packet()));
    return Judgement.of(found);
  }

  /**
   * The employer's monthly report: it is put on file where the agreement and the month are sure.
   */
  static Judgement progressReport(Moment moment, Turn turn) {
    Fields fields = turn.fields();
    return new Judgement(
        Readability.check(moment, turn.part().packet()),
        (verdict, disposition) ->
            disposition == Disposition.APPROVED
                ? verdict
                    .agreement(Approved.named(moment.onFile(), fields).orElse(null))
                    .effective(
                        fields
                            .text(FieldName.MONTH)
                            .flatMap(printed -> ReportMonth.of(printed, turn.arrival().received()))
                            .map(month -> month.atDay(1))
                            .orElse(null))
                : verdict);
  }

  /** What came by itself. */
  static Judgement loose(Moment moment, Turn turn) {
    List<Finding> found = new ArrayList<>(Readability.check(moment, turn.part().packet()));
    found.addAll(Loose.check(moment, turn.kind(), turn.part().packet()));
    return Judgement.of(found);
  }
}
