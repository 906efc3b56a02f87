package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.ProofLine;
import org.ojtpay.pay.ProofList;
import org.ojtpay.reimburse.Worksheet;

/**
 * The payment files that a run tells of.
 *
 * @param published into the run's folder
 * @param proposed by the run, whether or not they were published since
 * @param worksheets behind the payments, by the payments' ids
 * @param notPaid what it has to say besides
 */
public record PaidFiles(
    List<ProofList> published,
    List<ProofList> proposed,
    Map<String, Worksheet> worksheets,
    NotPaid notPaid) {

  public PaidFiles {
    published = List.copyOf(published);
    proposed = List.copyOf(proposed);
    worksheets = Map.copyOf(worksheets);
  }

  /** The files for the bank. */
  List<PaymentFile> files() {
    return published.stream().map(ProofList::bytes).toList();
  }

  /** What waits for two people. */
  List<ProofList> waiting() {
    return proposed.stream().filter(each -> !published.contains(each)).toList();
  }

  /** All, those for the bank first. */
  List<ProofList> all() {
    List<ProofList> all = new ArrayList<>(published);
    all.addAll(waiting());
    return all;
  }

  static List<FiledPayment> payments(List<ProofList> lists) {
    return lists.stream().flatMap(list -> list.lines().stream()).map(ProofLine::payment).toList();
  }
}
