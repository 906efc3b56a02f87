package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.DebarmentCheck;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.OpenChange;
import org.ojtpay.onfile.TrueUp;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Money;

/**
 * What was decided on a submission, or on one part of it, and why.
 *
 * @param arrivalId the receipt's number on its shelf
 * @param again whether it was decided before and a hold has ended
 * @param entry the inbox entry's name
 * @param part its number where the entry has several, else zero
 * @param agreementNumber as submitted; so are participant and invoice number
 * @param findings all of them, in the order of the rules
 * @param worksheet of an invoice: payable figures where approved, would-be figures otherwise
 * @param duplicateOf the submission that holds the same contents
 * @param agreement the agreement that an agreement packet makes, or that an invoice belongs to
 * @param invoice what an invoice puts on file
 * @param contentKey the same for the same set of contents
 * @param fingerprint the same for documents that say the same; empty where nothing was read
 * @param debarment the employer's look-up in the exclusions extract; absent where none was made
 * @param events what it does to the life of an agreement, in order
 * @param supersedes the number of the verdict on what it mends; null where it mends nothing
 * @param trueUp of the verified days whose payroll came with it; null where none did
 */
public record Verdict(
    long arrivalId,
    boolean again,
    String entry,
    int part,
    Kind kind,
    Disposition disposition,
    LocalDate received,
    @Nullable String agreementNumber,
    @Nullable String participant,
    @Nullable String invoiceNumber,
    List<Finding> findings,
    @Nullable Worksheet worksheet,
    @Nullable String duplicateOf,
    @Nullable AgreementOnFile agreement,
    @Nullable InvoiceOnFile invoice,
    String contentKey,
    String fingerprint,
    @Nullable DebarmentCheck debarment,
    List<AgreementEvent> events,
    @Nullable Long supersedes,
    @Nullable TrueUp trueUp) {

  public Verdict {
    findings = List.copyOf(findings);
    // A verdict that was put on its shelf before its events were kept with it has none.
    events = List.copyOf(Objects.requireNonNullElse(events, List.of()));
  }

  /** The same, where what was held stands in a later submission: none of its reasons is open. */
  Verdict answeredBy(String later) {
    return new Verdict(
        arrivalId,
        again,
        entry,
        part,
        kind,
        Disposition.DUPLICATE,
        received,
        agreementNumber,
        participant,
        invoiceNumber,
        List.of(),
        null,
        later,
        agreement,
        invoice,
        contentKey,
        fingerprint,
        debarment,
        events,
        supersedes,
        trueUp);
  }

  /** The entry's name, with the part's number where there are several. */
  public String submission() {
    return part == 0 ? entry : entry + "#" + part;
  }

  public List<Finding> findings(Severity severity) {
    return findings.stream().filter(each -> each.severity() == severity).toList();
  }

  /** Where it is a held change of an agreement that it names. */
  Optional<OpenChange> openChange(String recordedAs) {
    return kind.isChange()
            && disposition == Disposition.HELD
            && agreementNumber != null
            && participant != null
        ? Optional.of(new OpenChange(recordedAs, submission(), agreementNumber, participant))
        : Optional.empty();
  }

  public Optional<Worksheet> computed() {
    return Optional.ofNullable(worksheet);
  }

  /** The policy pack that it rests on; empty where nothing tells. */
  public String pack() {
    return Optional.ofNullable(agreement)
        .map(AgreementOnFile::pack)
        .or(() -> findings.stream().map(each -> each.grounds().pack()).findFirst())
        .orElse("");
  }

  /**
   * What the board pays for it: nothing unless it is an approved invoice, or payroll that shows
   * more than was paid on an hours of verification.
   */
  public Money payable() {
    return invoiced().plus(truedUp().map(TrueUp::supplement).orElse(Money.ZERO));
  }

  /** What the board pays for it as an approved invoice, by itself. */
  public Money invoiced() {
    return disposition == Disposition.APPROVED && kind.isInvoice()
        ? computed().map(Worksheet::reimbursement).orElse(Money.ZERO)
        : Money.ZERO;
  }

  /** The true-up that it makes, where it is approved. */
  public Optional<TrueUp> truedUp() {
    return disposition == Disposition.APPROVED ? Optional.ofNullable(trueUp) : Optional.empty();
  }
}
