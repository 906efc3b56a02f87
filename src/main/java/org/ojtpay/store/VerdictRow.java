package org.ojtpay.store;

import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.units.Hours;
import org.ojtpay.validate.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of a verdict itself. */
record VerdictRow(JdbcClient jdbc, Decisions decisions) {

  long put(String runId, long receiptId, Verdict verdict) {
    AgreementOnFile agreement = verdict.agreement();
    InvoiceOnFile invoice = verdict.invoice();
    return jdbc.sql(
            "INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind,"
                + " disposition, agreement_key, invoice_key, duplicate_of, content_key,"
                + " fingerprint, eligible_hours, reimbursement, agreement, invoice, body,"
                + " supersedes) SELECT"
                + " ?, ?, ?, (SELECT coalesce(max(decision), 0) + 1 FROM verdict WHERE receipt_id"
                + " = ? AND part = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?::json, ?"
                + " RETURNING id")
        .params(
            Row.of(
                runId,
                receiptId,
                verdict.part(),
                receiptId,
                verdict.part(),
                verdict.submission(),
                verdict.kind().name(),
                verdict.disposition().name(),
                agreement == null ? null : agreement.key().toString(),
                invoiceKey(receiptId, verdict.part(), invoice),
                verdict.duplicateOf(),
                verdict.contentKey(),
                verdict.fingerprint(),
                (invoice == null ? Hours.ZERO : invoice.eligibleHours()).counted(),
                verdict.payable().amount(),
                agreement == null || !verdict.kind().isAgreement()
                    ? null
                    : HandOffJson.write(agreement),
                invoice == null ? null : HandOffJson.write(invoice),
                HandOffJson.write(verdict),
                verdict.supersedes()))
        .query(Long.class)
        .single();
  }

  /** A correction bears the number of what it corrects; a person may clear a number given twice. */
  private @Nullable String invoiceKey(long receiptId, int part, @Nullable InvoiceOnFile invoice) {
    if (invoice == null
        || invoice.number().isBlank()
        || invoice.type().equals(InvoiceOnFile.CORRECTION)) {
      return null;
    }
    String key = invoice.agreement() + "|" + Keys.invoice(invoice.number());
    return decisions
        .clearance(receiptId, part, "DUP-INVOICE-NUMBER")
        .map(decision -> key + "|cleared " + decision)
        .orElse(key);
  }
}
