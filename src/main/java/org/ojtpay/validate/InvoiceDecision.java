package org.ojtpay.validate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.RuleClauses;
import org.ojtpay.reimburse.Claim;
import org.ojtpay.reimburse.DayRow;
import org.ojtpay.reimburse.Reimbursement;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/** From an invoice's documents to its case with worksheet, and to what it puts on file. */
final class InvoiceDecision {

  private InvoiceDecision() {}

  static InvoiceCase read(Moment given, Packet packet, Kind kind) {
    Forms form = Forms.of(packet, DocumentType.INVOICE);
    Fields fields = form.fields();
    AgreementLookup lookup =
        AgreementLookup.of(given.onFile(), fields).endingOn(lastDayWorked(fields, kind));
    Moment moment =
        lookup.agreement().map(each -> given.ofEmployer(each.employerId())).orElse(given);
    Papers papers = Papers.of(moment, packet, fields, lookup);
    InvoiceCase beside =
        worth(
            new InvoiceCase(
                moment, packet, kind, form, fields, lookup, papers, null, null, List.of()));
    List<InvoiceOnFile> near = Correcting.near(beside);
    if (near.isEmpty()) {
      return beside;
    }
    List<InvoiceOnFile> corrected = Correcting.corrected(worth(beside.correcting(near)), near);
    return corrected.isEmpty() ? beside : worth(beside.correcting(corrected));
  }

  /** The same with what it is worth, beside all that is on file and not corrected by it. */
  private static InvoiceCase worth(InvoiceCase of) {
    Claim claim = claim(of);
    return claim == null ? of : of.worth(claim, worksheet(of.moment(), of.knownAgreement(), claim));
  }

  /** R2: what discontinues the training ends the window too. */
  private static Optional<LocalDate> lastDayWorked(Fields fields, Kind kind) {
    return fields.date(FieldName.LAST_DAY_WORKED).filter(day -> kind == Kind.DISCONTINUATION);
  }

  private static @Nullable Claim claim(InvoiceCase of) {
    return of.agreement().isEmpty() || of.period().isEmpty() ? null : ClaimReading.claim(of);
  }

  private static Worksheet worksheet(Moment moment, AgreementOnFile agreement, Claim claim) {
    return tolerated(
        exact(moment, agreement, claim),
        claim,
        moment.pack().money("amount.tolerance", moment.received()));
  }

  /** What a claim is worth, to the cent. */
  static Worksheet exact(Moment moment, AgreementOnFile agreement, Claim claim) {
    PolicyPack pack = moment.pack();
    return new Reimbursement(
            ClaimReading.rules(moment, agreement, claim.period()), moment.codes(), pack.reasons())
        .compute(claim)
        .restingOn(RuleClauses.of(pack));
  }

  /**
   * R10: with equal hours, an amount off by the tolerance at most is noted, and the lower of the
   * two is paid.
   */
  private static Worksheet tolerated(Worksheet exact, Claim claim, Money tolerance) {
    boolean hoursDiffer =
        exact.findings().stream().anyMatch(each -> each.code().equals("INV-HOURS-MISMATCH"));
    Optional<Money> claimed = claim.amountClaimed();
    if (hoursDiffer || claimed.isEmpty()) {
      return exact;
    }
    Money off = claimed.get().minus(exact.reimbursement()).abs();
    return off.isZero() || off.compareTo(tolerance) > 0
        ? exact
        : exact.payingInstead(claimed.get().min(exact.reimbursement()), noted(exact.findings()));
  }

  private static List<Finding> noted(List<Finding> findings) {
    return findings.stream()
        .map(each -> each.code().equals("INV-AMOUNT-MISMATCH") ? Findings.noted(each) : each)
        .toList();
  }

  /**
   * Empty where agreement or period is not known. Days that were recognised from a picture and not
   * confirmed count for nobody: no other claim goes back because of a misread day.
   */
  static Optional<InvoiceOnFile> onFile(
      InvoiceCase of, String submission, Disposition disposition) {
    if (of.computed().isEmpty()) {
      return Optional.empty();
    }
    Worksheet worksheet = of.computed().get();
    boolean unconfirmed = disposition == Disposition.HELD && of.packet().isRecognised();
    InvoiceOnFile invoice =
        new InvoiceOnFile(
            of.knownAgreement().key(),
            of.fields().text(FieldName.INVOICE_NUMBER).orElse(""),
            of.kind() == Kind.DISCONTINUATION ? OnFile.DISCONTINUATION : of.type(),
            AgreementDecision.state(disposition),
            of.workedPeriod().orElseThrow(),
            of.moment().received(),
            worksheet.eligibleHours(),
            worksheet.reimbursement(),
            unconfirmed ? Map.of() : PaidDays.of(worksheet),
            unconfirmed ? Map.of() : worked(of),
            submission,
            null,
            null,
            VerifiedDays.of(worksheet, of.moment().pack()).orElse(null));
    return Optional.of(
        disposition == Disposition.APPROVED ? Correcting.onFile(of, invoice) : invoice);
  }

  /** All worked hours by day and code, inside the period or not. */
  static Map<LocalDate, Map<String, Hours>> worked(InvoiceCase of) {
    SortedMap<LocalDate, Map<String, Hours>> days = new TreeMap<>();
    for (DayRow row : ClaimReading.knownDays(of.knownClaim())) {
      Category category = of.moment().codes().category(row.code());
      if (category.isWorked() && row.hours().value().compareTo(BigDecimal.ZERO) > 0) {
        days.computeIfAbsent(row.date(), none -> new TreeMap<>())
            .merge(row.code(), row.hours(), Hours::plus);
      }
    }
    return days;
  }
}
