package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.TrueUp;
import org.ojtpay.onfile.Verification;
import org.ojtpay.onfile.Verified;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.policy.Finding;
import org.ojtpay.reimburse.HourLine;
import org.ojtpay.reimburse.WageLine;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * R12: an approved invoice computed twice beside all else that is on file, as it was and with the
 * payroll of its verified days. Both go by the rules of its own receipt; only where the first comes
 * to what was approved is the difference that of the payroll.
 */
record Recomputed(Moment moment, Turn turn, InvoiceOnFile invoice, Verification papers) {

  private static final Set<DocumentType> FORMS_OF_PAYROLL =
      Set.of(DocumentType.PAYROLL, DocumentType.CLARIFICATION);

  TruingUp result(AgreementOnFile agreement) {
    Packet own = papers.packet();
    InvoiceCase before = read(own);
    InvoiceCase after = read(withPayroll(own));
    if (before.computed().isEmpty() || after.computed().isEmpty() || !isAsApproved(before)) {
      return unclear(agreement, "invoice %s does not come to what was approved any more");
    }
    Worksheet was = exact(before);
    Worksheet is = exact(after);
    TrueUp trueUp = new TrueUp(invoice, after(after, was, is));
    Money actual = trueUp.verified().amount().plus(trueUp.difference());
    if (trueUp.actualHours().isNegative()
        || (!actual.isPositive() && !actual.isZero())
        || !isOfOneYear(trueUp.verified(), is)
        || changesOtherDays(before, was, is)) {
      return unclear(agreement, "the payroll changes other days of invoice %s than the verified");
    }
    List<LocalDate> unproven =
        new WholePayroll(after, is).unproven(trueUp.verified().days().keySet());
    if (!unproven.isEmpty()) {
      return unclear(
          agreement,
          "of the verified days of invoice %s it shows neither a line for "
              + unproven
              + " nor a total that its days come to: a page may be missing");
    }
    List<Finding> added =
        new ArrayList<>(TruingUp.added(InvoiceRules.check(after), InvoiceRules.check(before)));
    new PayrollOwner(moment, before)
        .check(TruingUp.rows(turn, agreement), turn.kind() == Kind.PAYROLL).stream()
            .filter(each -> !added.contains(each))
            .forEach(added::add);
    return new TruingUp(
        Optional.of(agreement),
        trueUp,
        shown(is, trueUp, added),
        Debarment.check(after).orElse(null),
        added);
  }

  private TruingUp unclear(AgreementOnFile agreement, String why) {
    return TruingUp.unclear(moment, Optional.of(agreement), why.formatted(invoice.number()));
  }

  private InvoiceCase read(Packet packet) {
    Moment then =
        new Moment(
            invoice.received(),
            moment.asOf(),
            moment.onFile().without(invoice),
            moment.pack(),
            moment.pack().codes(),
            papers.parts(),
            List.of());
    return InvoiceDecision.read(then, packet, Kinds.of(packet));
  }

  /** The invoice's papers, the payroll in the place of the hours of verification. */
  private Packet withPayroll(Packet own) {
    List<FileReading> files = new ArrayList<>();
    own.files().forEach(file -> files.add(with(file, this::staysAsItIs)));
    turn.part().packet().files().stream()
        .map(file -> with(file, each -> FORMS_OF_PAYROLL.contains(each.type())))
        .filter(file -> !file.documents().isEmpty())
        .map(this::arrived)
        .forEach(files::add);
    return new Packet(files);
  }

  private boolean staysAsItIs(Document document) {
    return document.type() != DocumentType.VERIFICATION;
  }

  private static FileReading with(FileReading file, Predicate<Document> wanted) {
    List<Document> documents = file.documents().stream().filter(wanted).toList();
    return new FileReading(file.file(), file.sha256(), documents, file.problems());
  }

  /** A form is no further page of one that came before under the same name. */
  private FileReading arrived(FileReading file) {
    String name = turn.submission() + "/" + file.file();
    return new FileReading(
        name,
        file.sha256(),
        file.documents().stream().map(each -> each.in(name)).toList(),
        file.problems());
  }

  private boolean isAsApproved(InvoiceCase before) {
    Worksheet now = before.computed().orElseThrow();
    return now.eligibleHours().equals(invoice.eligibleHours())
        && now.reimbursement().equals(invoice.reimbursement())
        && VerifiedDays.of(now, moment.pack()).equals(Optional.ofNullable(invoice.verified()));
  }

  private static Worksheet exact(InvoiceCase of) {
    return InvoiceDecision.exact(of.moment(), of.knownAgreement(), of.knownClaim().unclaimed());
  }

  private InvoiceOnFile after(InvoiceCase after, Worksheet was, Worksheet is) {
    Hours hours = invoice.eligibleHours().plus(is.eligibleHours().minus(was.eligibleHours()));
    Money dollars = invoice.reimbursement().plus(is.reimbursement().minus(was.reimbursement()));
    return invoice.truedUp(hours, dollars, PaidDays.of(is), InvoiceDecision.worked(after));
  }

  private boolean changesOtherDays(InvoiceCase before, Worksheet was, Worksheet is) {
    return !OtherDays.of(invoice, before.papers().payroll().periods()).areAlike(was, is);
  }

  /** The difference belongs to the year whose end allowed the form; its other days lie in it. */
  private boolean isOfOneYear(Verified verified, Worksheet is) {
    return is.hourLines().stream()
        .filter(HourLine::isEligible)
        .map(
            line ->
                line.date() == null ? Objects.requireNonNull(line.payPeriod()).from() : line.date())
        .allMatch(day -> moment.pack().fiscalYear(day).of(day) == verified.fiscalYear());
  }

  /** What the payroll shows, paying the difference alone. */
  private Worksheet shown(Worksheet is, TrueUp trueUp, List<Finding> added) {
    List<HourLine> hours =
        is.hourLines().stream().filter(line -> isShown(line.payPeriod())).toList();
    List<WageLine> wages =
        is.wageLines().stream().filter(line -> isShown(line.payPeriod())).toList();
    return is.ofLines(hours, wages, trueUp.supplement(), added);
  }

  private boolean isShown(@Nullable DateRange period) {
    return period != null
        && Objects.requireNonNull(invoice.verified()).days().keySet().stream()
            .anyMatch(period::contains);
  }
}
