package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.DebarmentCheck;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.TrueUp;
import org.ojtpay.onfile.Verification;
import org.ojtpay.onfile.Verified;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.policy.Finding;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;

/**
 * Payroll for days that were paid on an hours of verification makes them good, by itself or with a
 * later invoice (SDWP OJT policy, part II F 1: the form "will only be accepted for the days worked
 * in which the employer could not produce payroll record due to their payroll dates"). The invoice
 * is computed once more as it was, with the payroll in the place of the form: the difference is
 * paid, or owed. What cannot be computed waits for a person.
 *
 * @param trueUp absent where it cannot be computed
 * @param worksheet what the payroll shows of the days; absent with it
 * @param debarment what the employer was looked up by, as for an invoice; absent with it, or where
 *     there is no extract
 */
record TruingUp(
    Optional<AgreementOnFile> agreement,
    @Nullable TrueUp trueUp,
    @Nullable Worksheet worksheet,
    @Nullable DebarmentCheck debarment,
    List<Finding> findings) {

  static final String UNCLEAR = "TRUE-UP-UNCLEAR";

  /** Of an invoice computed once more these say nothing new: nobody has claimed anything. */
  private static final Set<String> ABOUT_A_CLAIM =
      Set.of("INV-HOURS-MISMATCH", "INV-AMOUNT-MISMATCH", "CLAR-MISSING", "DUP-AMOUNT");

  /** These wait for a person whatever the invoice was approved with: more may be paid now. */
  private static final Set<String> ALWAYS =
      Set.of(
          "AGR-DEBARRED",
          "AGR-DEBARMENT-UNCHECKED",
          "AGR-PACK-GONE",
          "INV-AGREEMENT-NOT-APPROVED",
          "INV-CHANGE-OPEN",
          "INV-EARLIER-OPEN",
          "INV-PERIOD-OVERLAP",
          "PAY-EMPLOYER-OTHER",
          "PAY-NAME-NEAR");

  /** Payroll that came by itself; empty where it shows no verified day of anybody. */
  static Optional<TruingUp> alone(Moment moment, Turn turn) {
    List<InvoiceOnFile> shown =
        moment.onFile().invoices().stream().filter(each -> shows(moment, turn, each)).toList();
    return of(moment, turn, shown);
  }

  /** Payroll that came with a later invoice of the agreement; a correction replaces instead. */
  static Optional<TruingUp> besideInvoice(Moment moment, Turn turn) {
    if (moment.onFile().invoices().stream().allMatch(each -> each.verified() == null)) {
      return Optional.empty();
    }
    InvoiceCase invoice = InvoiceDecision.read(moment, turn.part().packet(), turn.kind());
    if (invoice.agreement().isEmpty() || invoice.isCorrection()) {
      return Optional.empty();
    }
    AgreementKey key = invoice.knownAgreement().key();
    List<InvoiceOnFile> shown =
        moment.onFile().invoices(key).stream().filter(each -> shows(moment, turn, each)).toList();
    return of(moment, turn, shown);
  }

  /** What is known once it is made. */
  Moment after(Moment moment) {
    return trueUp == null ? moment : moment.knowing(moment.onFile().with(trueUp));
  }

  private static Optional<TruingUp> of(Moment moment, Turn turn, List<InvoiceOnFile> shown) {
    if (shown.size() > 1) {
      return Optional.of(
          unclear(moment, Optional.empty(), "it shows verified days of several: " + named(shown)));
    }
    return shown.stream().findFirst().map(each -> of(moment, turn, each));
  }

  private static TruingUp of(Moment moment, Turn turn, InvoiceOnFile invoice) {
    AgreementOnFile agreement = agreement(moment, invoice).orElseThrow();
    Optional<Verification> papers =
        Optional.ofNullable(invoice.filed())
            .flatMap(
                filed ->
                    moment.onFile().verifications().stream()
                        .filter(each -> each.verdict() == filed.verdict())
                        .findFirst());
    List<DateRange> periods = rows(turn, agreement).periods();
    List<LocalDate> left =
        verifiedDays(invoice)
            .filter(day -> periods.stream().noneMatch(each -> each.contains(day)))
            .toList();
    return new TrueUpObstacle(moment, agreement, invoice)
        .of(papers, left)
        .map(why -> unclear(moment, Optional.of(agreement), why))
        .orElseGet(
            () -> new Recomputed(moment, turn, invoice, papers.orElseThrow()).result(agreement));
  }

  static TruingUp unclear(Moment moment, Optional<AgreementOnFile> agreement, String why) {
    return new TruingUp(
        agreement, null, null, null, List.of(moment.finding(UNCLEAR, null, "detail", why)));
  }

  private static String named(List<InvoiceOnFile> shown) {
    return String.join(
        ", ", shown.stream().map(each -> each.agreement() + " invoice " + each.number()).toList());
  }

  private static Stream<LocalDate> verifiedDays(InvoiceOnFile invoice) {
    Verified verified = invoice.verified();
    return verified == null ? Stream.empty() : verified.days().keySet().stream().sorted();
  }

  /** Whether a pay period of the payroll holds a verified day of this approved invoice. */
  private static boolean shows(Moment moment, Turn turn, InvoiceOnFile invoice) {
    if (!invoice.isProvisional()) {
      return false;
    }
    return agreement(moment, invoice)
        .map(agreement -> rows(turn, agreement))
        .filter(rows -> !rows.isNear())
        .filter(
            rows ->
                verifiedDays(invoice)
                    .anyMatch(day -> rows.periods().stream().anyMatch(each -> each.contains(day))))
        .isPresent();
  }

  static PayrollRows rows(Turn turn, AgreementOnFile agreement) {
    return PayrollRows.of(
        turn.part().packet().documents(DocumentType.PAYROLL),
        agreement.participant(),
        agreement.participantId());
  }

  private static Optional<AgreementOnFile> agreement(Moment moment, InvoiceOnFile invoice) {
    return moment.onFile().agreements().stream()
        .filter(each -> each.key().equals(invoice.agreement()))
        .filter(each -> each.state() != State.RETURNED)
        .reduce((first, last) -> last);
  }

  /** The findings that the payroll adds to those of the invoice as it was. */
  static List<Finding> added(List<Finding> now, List<Finding> before) {
    List<Finding> added = new ArrayList<>(now);
    added.removeIf(each -> before.contains(each) && !ALWAYS.contains(each.code()));
    return added.stream().filter(each -> !ABOUT_A_CLAIM.contains(each.code())).toList();
  }
}
