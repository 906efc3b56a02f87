package org.ojtpay.validate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Severity;
import org.ojtpay.reimburse.Texts;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;

/** Whether the same is asked for twice. */
final class InvoiceOverlap {

  private static final String MOST_PER_MONTH = "invoice.most-per-month";

  private InvoiceOverlap() {}

  /** No worked day is paid twice, under this agreement or another of the same person. */
  static List<Finding> periodOverlap(InvoiceCase of) {
    if (of.computed().isEmpty()) {
      return List.of();
    }
    return overlapping(of).stream().map(each -> overlap(of, each)).toList();
  }

  /**
   * The live invoices of the same person that claim a day which it claims, that it corrects, or
   * that stand for exactly its period under its agreement.
   */
  static List<InvoiceOnFile> overlapping(InvoiceCase of) {
    return livePaidToSamePerson(of).stream()
        .filter(
            each ->
                !sharedDays(of, each).isEmpty()
                    || of.corrected().contains(each)
                    || isOfItsPeriod(of, each))
        .toList();
  }

  private static boolean isOfItsPeriod(InvoiceCase of, InvoiceOnFile other) {
    return other.state() == State.APPROVED
        && isOfItsAgreement(of, other)
        && of.workedPeriod().filter(other.period()::equals).isPresent();
  }

  private static boolean isOfItsAgreement(InvoiceCase of, InvoiceOnFile other) {
    return other.agreement().equals(of.knownAgreement().key());
  }

  private static Set<LocalDate> sharedDays(InvoiceCase of, InvoiceOnFile other) {
    Set<LocalDate> both = new TreeSet<>();
    of.computed().ifPresent(mine -> both.addAll(PaidDays.of(mine).keySet()));
    both.retainAll(other.paidDays().keySet());
    return both;
  }

  private static Finding overlap(InvoiceCase of, InvoiceOnFile other) {
    Set<LocalDate> both = sharedDays(of, other);
    Finding finding =
        of.finding(
            Correcting.OVERLAP,
            FieldName.PERIOD_FROM,
            "dates",
            both.isEmpty() ? other.period().toString() : Texts.days(both),
            "other",
            of.corrected().contains(other)
                ? Sentences.corrected(other, Correcting.obstacle(of, other))
                : Sentences.invoice(other));
    boolean twice = isOfItsAgreement(of, other) && !of.isCorrection() && !other.isOpening();
    return twice && !both.isEmpty()
        ? finding.withSeverity(Severity.RETURN)
        : Findings.held(finding);
  }

  private static List<InvoiceOnFile> livePaidToSamePerson(InvoiceCase of) {
    List<AgreementOnFile> agreements = of.moment().onFile().agreementsOf(of.knownAgreement());
    return agreements.stream()
        .flatMap(each -> of.moment().onFile().live(each.key()).stream())
        .filter(each -> !of.mends(each))
        .toList();
  }

  /** Of this agreement, save what this invoice mends. */
  private static List<InvoiceOnFile> live(InvoiceCase of) {
    return of.agreement().stream()
        .flatMap(each -> of.moment().onFile().live(each.key()).stream())
        .filter(each -> !of.mends(each))
        .toList();
  }

  /** R9: while an earlier invoice of the agreement is held, the later one waits. */
  static List<Finding> earlierOpen(InvoiceCase of) {
    Optional<DateRange> period = of.period();
    return live(of).stream()
        .filter(each -> each.state() == State.HELD)
        .filter(each -> period.filter(mine -> isEarlier(of, each, mine)).isPresent())
        .limit(1)
        .map(
            each ->
                of.finding(
                    "INV-EARLIER-OPEN", FieldName.PERIOD_FROM, "other", Sentences.invoice(each)))
        .toList();
  }

  /** Invoices of one agreement are decided by period start, then by the day of receipt. */
  private static boolean isEarlier(InvoiceCase of, InvoiceOnFile other, DateRange mine) {
    int compared = other.period().from().compareTo(mine.from());
    return compared < 0 || (compared == 0 && !other.received().isAfter(of.moment().received()));
  }

  /**
   * The same invoice number again, unless it says that it corrects. A mark of revision at its end
   * makes no other number.
   */
  static List<Finding> numberTwice(InvoiceCase of) {
    Optional<String> number = of.fields().text(FieldName.INVOICE_NUMBER).map(InvoiceOverlap::plain);
    boolean corrects = of.isCorrection() && of.kind() != Kind.DISCONTINUATION;
    if (corrects || number.isEmpty()) {
      return List.of();
    }
    return live(of).stream()
        .filter(each -> !of.corrected().contains(each))
        .filter(each -> plain(each.number()).equals(number.get()))
        .limit(1)
        .map(
            each ->
                of.finding(
                    "DUP-INVOICE-NUMBER",
                    FieldName.INVOICE_NUMBER,
                    "other",
                    Sentences.invoice(each)))
        .toList();
  }

  static String plain(String number) {
    return Keys.invoice(number).replaceAll("(?<=[0-9])(R|A|REV|REVISED)[0-9]?$", "");
  }

  /** 19 USC 2296(c), month by month: as many invoices as the programme takes for a month. */
  static List<Finding> monthly(InvoiceCase of) {
    PolicyPack pack = of.moment().pack();
    Optional<YearMonth> month = of.period().map(period -> YearMonth.from(period.to()));
    if (of.isCorrection()
        || month.isEmpty()
        || !pack.applies(MOST_PER_MONTH, of.moment().received())) {
      return List.of();
    }
    List<InvoiceOnFile> others =
        live(of).stream()
            .filter(each -> !each.type().equals(InvoiceOnFile.CORRECTION))
            .filter(each -> YearMonth.from(each.period().to()).equals(month.get()))
            .toList();
    return others.size() < pack.integer(MOST_PER_MONTH, of.moment().received())
        ? List.of()
        : List.of(
            of.finding(
                "INV-MONTHLY",
                FieldName.PERIOD_TO,
                "month",
                month.get().toString(),
                "other",
                Sentences.invoice(others.get(0))));
  }

  /** The same amount for the same or an overlapping period. */
  static List<Finding> amountTwice(InvoiceCase of) {
    Optional<Worksheet> computed = of.computed().filter(w -> w.reimbursement().isPositive());
    Optional<DateRange> period = of.period();
    if (of.isCorrection() || computed.isEmpty() || period.isEmpty()) {
      return List.of();
    }
    return live(of).stream()
        .filter(each -> each.reimbursement().equals(computed.get().reimbursement()))
        .filter(each -> each.period().touches(period.get()))
        .limit(1)
        .map(
            each ->
                of.finding(
                    "DUP-AMOUNT", FieldName.AMOUNT_CLAIMED, "other", Sentences.invoice(each)))
        .toList();
  }
}
