package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.DebarmentCheck;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.TrueUp;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.policy.Finding;
import org.ojtpay.reimburse.Worksheet;

/** Gathers a verdict piece by piece. */
final class VerdictBuilder {

  private final Arrival arrival;
  private final int part;
  private final Kind kind;
  private final Disposition disposition;
  private Fields fields = Fields.NONE;
  private List<Finding> findings = List.of();
  private String contentKey = "";
  private String fingerprint = "";
  private @Nullable Worksheet worksheet;
  private @Nullable String duplicateOf;
  private @Nullable AgreementOnFile agreement;
  private @Nullable InvoiceOnFile invoice;
  private @Nullable DebarmentCheck debarment;
  private @Nullable LocalDate effective;
  private @Nullable Long supersedes;
  private @Nullable TrueUp trueUp;

  VerdictBuilder(Arrival arrival, int part, Kind kind, Disposition disposition) {
    this.arrival = arrival;
    this.part = part;
    this.kind = kind;
    this.disposition = disposition;
  }

  VerdictBuilder fields(Fields leading) {
    fields = leading;
    return this;
  }

  VerdictBuilder findings(List<Finding> all) {
    findings = all;
    return this;
  }

  VerdictBuilder contents(String key, String said) {
    contentKey = key;
    fingerprint = said;
    return this;
  }

  VerdictBuilder worksheet(@Nullable Worksheet computed) {
    worksheet = computed;
    return this;
  }

  VerdictBuilder duplicateOf(@Nullable String submission) {
    duplicateOf = submission;
    return this;
  }

  VerdictBuilder agreement(@Nullable AgreementOnFile known) {
    agreement = known;
    return this;
  }

  VerdictBuilder invoice(@Nullable InvoiceOnFile decided) {
    invoice = decided;
    return this;
  }

  /** From which day on it changes an agreement, where that is not the agreement's start. */
  VerdictBuilder effective(@Nullable LocalDate day) {
    effective = day;
    return this;
  }

  VerdictBuilder debarment(@Nullable DebarmentCheck made) {
    debarment = made;
    return this;
  }

  VerdictBuilder trueUp(@Nullable TrueUp made) {
    trueUp = made;
    return this;
  }

  VerdictBuilder supersedes(long verdict) {
    supersedes = verdict;
    return this;
  }

  /** With what it does to the life of an agreement, at that moment. */
  Verdict build(Moment moment) {
    return build(LifeOf.of(build(List.of()), effective, moment));
  }

  private Verdict build(List<AgreementEvent> events) {
    return new Verdict(
        arrival.id(),
        arrival.again(),
        arrival.submission(),
        part,
        kind,
        disposition,
        arrival.received(),
        fields.text(FieldName.AGREEMENT_NUMBER).orElse(shownBy(AgreementOnFile::number)),
        fields.text(FieldName.PARTICIPANT).orElse(shownBy(AgreementOnFile::participant)),
        fields.text(FieldName.INVOICE_NUMBER).orElse(null),
        findings,
        worksheet,
        duplicateOf,
        agreement,
        invoice,
        contentKey,
        fingerprint,
        debarment,
        events,
        supersedes,
        trueUp);
  }

  /** Payroll that came by itself names no agreement: it is that whose verified days it shows. */
  private @Nullable String shownBy(Function<AgreementOnFile, String> text) {
    return kind == Kind.PAYROLL && agreement != null ? text.apply(agreement) : null;
  }
}
