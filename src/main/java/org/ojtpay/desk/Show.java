package org.ojtpay.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.History.Act;
import org.ojtpay.desk.History.PaymentState;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.Severity;
import org.ojtpay.store.HistoryShelf;
import org.ojtpay.store.HistoryShelf.Decided;
import org.ojtpay.store.HistoryShelf.Numbered;
import org.ojtpay.store.PaidShelf.Paid;
import org.ojtpay.store.Shelves;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;

/** What is on file about an agreement, an invoice or a payment. */
public final class Show {

  private final Shelves shelves;
  private final ZoneId zone;
  private final ShownHours hours;

  /** Instants are told as days of the zone, and what is to come is counted by the packs. */
  public Show(Shelves shelves, ZoneId zone, Supplier<PackSet> packs) {
    this.shelves = shelves;
    this.zone = zone;
    this.hours = new ShownHours(shelves, packs);
  }

  /**
   * The history of what is meant; of a payment, and of a submission, that of its invoice.
   *
   * @throws NotFound with what is near, where nothing is on file under that name
   * @throws NotPossible where several things are
   */
  public History of(Wanted wanted) {
    return shelves.inSnapshot(() -> found(wanted));
  }

  private History found(Wanted wanted) {
    Submissions submissions = new Submissions(shelves);
    if (wanted.agreement() == null && submissions.isAgreement(wanted.name())) {
      return agreement(submissions.agreement(wanted.name(), wanted.participant(), wanted.start()));
    }
    Filed filed = new Filed(shelves);
    List<Numbered> found = filed.numbered(wanted);
    if (found.isEmpty()) {
      found = filed.behind(wanted.name()).orElse(List.of());
    }
    return found.isEmpty()
        ? packet(wanted.name())
        : new ShownInvoice(shelves, zone, hours).of(found);
  }

  /** The agreement that a packet of that ID or name asks for. */
  private History packet(String name) {
    AgreementOnFile asked =
        new Submissions(shelves)
            .standing(name)
            .map(each -> each.verdict().agreement())
            .orElseThrow(() -> new Near(shelves).to(name));
    return agreement(asked);
  }

  AgreementHistory agreement(AgreementOnFile agreement) {
    AgreementKey key = agreement.key();
    List<InvoiceOnFile> approved =
        shelves.onFile().invoices(key).stream()
            .filter(each -> each.state() == State.APPROVED)
            .toList();
    Hours used =
        approved.stream().map(InvoiceOnFile::eligibleHours).reduce(Hours.ZERO, Hours::plus);
    Money dollars =
        approved.stream().map(InvoiceOnFile::reimbursement).reduce(Money.ZERO, Money::plus);
    AgreementTerms terms = agreement.terms();
    Map<String, String> books = new TreeMap<>();
    shelves
        .paid()
        .balances(key)
        .forEach((account, amount) -> books.put(account.name(), amount.toString()));
    return new AgreementHistory(
        agreement.number(),
        agreement.participant(),
        agreement.employerName(),
        agreement.employerId(),
        agreement.jobTitle(),
        agreement.state().name(),
        agreement.pack(),
        terms(agreement),
        new AgreementHistory.Used(
            terms.hoursCap().toString(), used.toString(), terms.hoursCap().minus(used).toString()),
        new AgreementHistory.Used(
            terms.amountCap().toString(),
            dollars.toString(),
            terms.amountCap().minus(dollars).toString()),
        books,
        events(key),
        acts(shelves.history().acts(key), zone),
        submissions(key));
  }

  private static AgreementHistory.Terms terms(AgreementOnFile agreement) {
    AgreementTerms terms = agreement.terms();
    return new AgreementHistory.Terms(
        terms.start(),
        agreement.midpoint(),
        terms.end(),
        terms.lastDayWorked(),
        agreement.hoursPerWeek().toString(),
        terms.wages().stream()
            .map(each -> new AgreementHistory.Wage(each.from(), each.rate().toString()))
            .toList(),
        terms.reimbursementRate().toString(),
        terms.pauses().stream().map(Show::days).toList());
  }

  private static AgreementHistory.Days days(DateRange range) {
    return new AgreementHistory.Days(range.from(), range.to());
  }

  private List<AgreementHistory.Event> events(AgreementKey key) {
    return shelves.history().events(key).stream()
        .map(
            each ->
                new AgreementHistory.Event(
                    each.on(),
                    each.effective(),
                    each.what().name(),
                    each.who(),
                    each.why(),
                    each.clause()))
        .toList();
  }

  /** As they stand, in the order in which they came. */
  private List<AgreementHistory.Sent> submissions(AgreementKey key) {
    return shelves.history().decided(key).stream()
        .filter(Decided::stands)
        .sorted(
            Comparator.comparing((Decided each) -> each.filed().verdict().received())
                .thenComparing(each -> each.filed().id()))
        .map(this::sent)
        .toList();
  }

  private AgreementHistory.Sent sent(Decided decided) {
    Verdict verdict = decided.filed().verdict();
    InvoiceOnFile invoice = verdict.invoice();
    return new AgreementHistory.Sent(
        Review.id(decided.filed()),
        verdict.submission(),
        verdict.received(),
        verdict.kind().name(),
        verdict.disposition().name(),
        decided.mended(),
        verdict.invoiceNumber(),
        invoice == null ? null : invoice.type(),
        invoice == null ? null : days(invoice.period()),
        invoice == null ? null : invoice.eligibleHours().toString(),
        dollars(verdict),
        hours.of(decided.filed()),
        verdict.truedUp().map(made -> made.before().submission()).orElse(null),
        reasons(verdict),
        payment(decided.filed()));
  }

  /** Payroll of verified days shows what it adds to their invoice. */
  private static @Nullable String dollars(Verdict verdict) {
    InvoiceOnFile invoice = verdict.invoice();
    return invoice == null
        ? verdict.truedUp().map(made -> made.difference().toString()).orElse(null)
        : invoice.reimbursement().toString();
  }

  private String payment(FiledVerdict filed) {
    if (!(filed.verdict().kind().isInvoice() || filed.verdict().payable().isPositive())
        || filed.verdict().disposition() != Disposition.APPROVED) {
      return "";
    }
    String state =
        shelves
            .paid()
            .payment(filed.id())
            .map(paid -> state(paid, zone).state())
            .orElse("not proposed");
    return shelves
        .voids()
        .ended(filed.id())
        .map(ended -> ended.replacedBy() == null ? "withdrawn" : "replaced by a correction")
        .map(how -> state + "; the approval is void, " + how)
        .orElse(state);
  }

  /** What returns or holds it, each code once. */
  static List<String> reasons(Verdict verdict) {
    return verdict.findings().stream()
        .filter(each -> each.severity() != Severity.WARN)
        .map(Finding::code)
        .distinct()
        .toList();
  }

  static PaymentState state(Paid paid, ZoneId zone) {
    return new PaymentState(
        paid.payment().id(),
        paid.payment().amount().toString(),
        paid.payment().payeeName(),
        paid.payment().account(),
        paid.payment().trace(),
        paid.file(),
        paid.sha256(),
        paid.settles(),
        paid.steps().stream()
            .map(
                each ->
                    new PaymentState.Step(
                        each.event(), each.who(), LocalDate.ofInstant(each.at(), zone)))
            .toList());
  }

  static List<Act> acts(List<HistoryShelf.Act> acts, ZoneId zone) {
    List<Act> shown = new ArrayList<>();
    for (HistoryShelf.Act act : acts) {
      LocalDate on = LocalDate.ofInstant(act.at(), zone);
      shown.add(new Act(on, act.who(), act.what(), act.reason(), act.evidence()));
    }
    return shown;
  }
}
