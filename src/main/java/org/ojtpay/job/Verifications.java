package org.ojtpay.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.onfile.Verification;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.FiledVerdict;

/** Finds the papers of approved invoices that wait for the payroll of verified days. */
record Verifications(Shelves shelves) {

  OnFile onto(OnFile onFile) {
    List<Verification> papers = new ArrayList<>();
    for (InvoiceOnFile invoice : onFile.invoices()) {
      if (invoice.isProvisional() && invoice.filed() != null) {
        shelves.verdicts().find(invoice.filed().verdict()).map(this::papers).ifPresent(papers::add);
      }
    }
    return onFile.waitingForPayroll(papers);
  }

  private Verification papers(FiledVerdict filed) {
    return new Verification(
        filed.id(),
        parts(filed),
        new WholePackets(shelves).of(filed),
        Optional.ofNullable(filed.verdict().agreement()).map(AgreementOnFile::fund).orElse(""),
        shelves.voids().underWay(filed.id()));
  }

  /** Under which names people have recorded something about it, or about what it mends. */
  private List<String> parts(FiledVerdict filed) {
    List<String> parts = new ArrayList<>();
    Optional<FiledVerdict> each = Optional.of(filed);
    while (each.isPresent()) {
      FiledVerdict now = each.get();
      parts.add(Recorded.part(now.receiptId(), now.verdict().part()));
      each = shelves.mended().supersededBy(now);
    }
    return parts;
  }
}
