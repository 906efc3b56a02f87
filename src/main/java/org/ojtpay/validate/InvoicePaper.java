package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.Finding;

/** Part II F 1: the invoice, its payroll and its clarification of hours are there and signed. */
final class InvoicePaper {

  private static final List<Party> INVOICE_SIGNERS = List.of(Party.EMPLOYER, Party.AJCC);
  private static final List<Party> CLARIFICATION_SIGNERS =
      List.of(Party.EMPLOYER, Party.PARTICIPANT);

  private InvoicePaper() {}

  static List<Finding> fieldsMissing(InvoiceCase of) {
    List<Finding> found = new ArrayList<>();
    for (Exhibit.Field field : Required.of(DocumentType.INVOICE)) {
      if (!of.fields().has(field.name())) {
        found.add(of.finding("INV-FIELD-MISSING", field.name(), "field", field.label()));
      }
    }
    boolean bothDates =
        of.fields().has(FieldName.PERIOD_FROM) && of.fields().has(FieldName.PERIOD_TO);
    if (bothDates && of.period().isEmpty()) {
      String field = "a last day of the period that is not before its first";
      found.add(of.finding("INV-FIELD-MISSING", FieldName.PERIOD_TO, "field", field));
    }
    return found;
  }

  static List<Finding> signatureMissing(InvoiceCase of) {
    return missing(of, "INV-SIGNATURE-MISSING", INVOICE_SIGNERS, of.form());
  }

  static List<Finding> payrollMissing(InvoiceCase of) {
    boolean verified = of.packet().has(DocumentType.VERIFICATION);
    return of.packet().has(DocumentType.PAYROLL) || verified
        ? List.of()
        : List.of(of.finding("INV-PAYROLL-MISSING", (SourceRef) null));
  }

  /** Each clarification is signed by employer and participant. */
  static List<Finding> clarificationUnsigned(InvoiceCase of) {
    return unsigned(
        of, of.papers().clarification(), "CLAR-SIGNATURE-MISSING", CLARIFICATION_SIGNERS);
  }

  /** Each hours of verification is signed by the employer. */
  static List<Finding> verificationUnsigned(InvoiceCase of) {
    return unsigned(
        of, of.papers().verification(), "VER-SIGNATURE-MISSING", List.of(Party.EMPLOYER));
  }

  private static List<Finding> unsigned(
      InvoiceCase of, DayForms forms, String code, List<Party> signers) {
    return forms.forms().stream()
        .flatMap(form -> missing(of, code, signers, form).stream())
        .toList();
  }

  /** Part II F: it is only for days whose payroll does not exist yet, and says so. */
  static List<Finding> verificationUnattested(InvoiceCase of) {
    return of.papers().verification().forms().stream()
        .filter(form -> !form.fields().isYes(FieldName.NO_PAYROLL_EXISTS))
        .map(
            form ->
                of.finding(
                    "VER-ATTESTATION-MISSING",
                    form.fields()
                        .value(FieldName.NO_PAYROLL_EXISTS)
                        .map(Value::source)
                        .orElse(form.place())))
        .toList();
  }

  private static List<Finding> missing(
      InvoiceCase of, String code, List<Party> signers, Forms form) {
    List<Finding> found = new ArrayList<>();
    for (Party who : signers) {
      if (!who.hasSigned(form.fields())) {
        found.add(
            of.finding(
                code,
                form.place(who.field(SignaturePart.SIGNATURE)),
                "who",
                who.who(),
                "what",
                "signature"));
      }
      FieldName date = who.field(SignaturePart.DATE);
      if (who.signedOn(form.fields()).isEmpty()) {
        found.add(
            of.finding(code, form.place(date), "who", who.who(), "what", "date of signature"));
      }
    }
    return found;
  }
}
