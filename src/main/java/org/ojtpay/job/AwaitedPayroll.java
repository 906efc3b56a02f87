package org.ojtpay.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.Verified;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.HeldPayroll;

/**
 * The payroll that the verified days of an approved invoice wait for.
 *
 * @param approval the number of its verdict
 */
record AwaitedPayroll(long approval, Set<LocalDate> days, AgreementOnFile agreement) {

  /** Of all that is on file. */
  static List<AwaitedPayroll> of(OnFile onFile) {
    return onFile.invoices().stream()
        .filter(InvoiceOnFile::isProvisional)
        .flatMap(
            each ->
                Stream.ofNullable(each.filed())
                    .flatMap(filed -> of(filed.verdict(), each, onFile.agreements())))
        .toList();
  }

  private static Stream<AwaitedPayroll> of(
      long approval, InvoiceOnFile invoice, List<AgreementOnFile> agreements) {
    return agreements.stream()
        .filter(each -> each.key().equals(invoice.agreement()))
        .filter(each -> each.state() != State.RETURNED)
        .reduce((first, last) -> last)
        .map(each -> of(approval, invoice, each))
        .stream();
  }

  private static AwaitedPayroll of(
      long approval, InvoiceOnFile invoice, AgreementOnFile agreement) {
    Verified verified = Objects.requireNonNull(invoice.verified(), "only what was verified");
    return new AwaitedPayroll(approval, verified.days().keySet(), agreement);
  }

  /** Of an approval with verified days. */
  static AwaitedPayroll of(FiledVerdict approved) {
    return of(
        approved.id(),
        Objects.requireNonNull(approved.verdict().invoice(), "only of invoices"),
        Objects.requireNonNull(approved.verdict().agreement(), "only under an agreement"));
  }

  /** What is held and may be it, the oldest first. */
  List<FiledVerdict> held(Shelves shelves) {
    return shelves.verdicts().standing(Disposition.HELD).stream()
        .filter(each -> mayBeIn(read(each, shelves)))
        .toList();
  }

  static HeldPayroll read(FiledVerdict held, Shelves shelves) {
    return new HeldPayroll(held, new WholePackets(shelves).of(held));
  }

  boolean mayBeIn(HeldPayroll held) {
    return held.mayShow(days, agreement);
  }
}
