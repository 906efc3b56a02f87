package org.ojtpay.job;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.PaidFiles;
import org.ojtpay.pay.FilePurpose;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.pay.ProofLine;
import org.ojtpay.pay.ProofList;
import org.ojtpay.pay.ReversalLine;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.store.PrenoteShelf.Standing;
import org.ojtpay.store.Shelves;

/** The proof list of a payment file, from what is on file. */
public final class Proofs {

  private Proofs() {}

  public static ProofList of(Shelves shelves, FiledPaymentFile file) {
    if (file.purpose() == FilePurpose.PRENOTES) {
      return ProofList.ofPrenotes(
          file,
          shelves.paymentFiles().bytes(file.id()),
          shelves.prenotes().in(file.id()).stream().map(Standing::prenote).toList());
    }
    Map<String, String> funds = shelves.proofs().funds(file.id());
    List<ReversalLine> takenBack = shelves.reversals().lines(file.id(), funds);
    if (!takenBack.isEmpty()) {
      return ProofList.ofReversals(
          file,
          shelves.paymentFiles().bytes(file.id()),
          takenBack,
          shelves.proofs().attention(file.id()));
    }
    List<ProofLine> lines =
        file.items().stream()
            .map(item -> new ProofLine(item, funds.getOrDefault(item.id(), "")))
            .toList();
    return ProofList.of(
        file,
        shelves.paymentFiles().bytes(file.id()),
        lines,
        shelves.proofs().attention(file.id()),
        before(shelves, file));
  }

  /** The files that the run tells of. */
  static PaidFiles told(RunContext run) {
    Shelves shelves = run.shelves();
    List<ProofList> lists =
        shelves.paymentFiles().files().stream()
            .filter(file -> PaymentPublication.isOf(run, file))
            .map(file -> of(shelves, file))
            .toList();
    return new PaidFiles(
        lists.stream().filter(list -> PaymentPublication.isIn(run, list.file())).toList(),
        lists.stream().filter(list -> list.file().runId().equals(run.runId())).toList(),
        worksheets(shelves, lists),
        Outstanding.of(run));
  }

  private static Map<String, Worksheet> worksheets(Shelves shelves, List<ProofList> lists) {
    Map<String, Worksheet> worksheets = new TreeMap<>();
    for (ProofList list : lists) {
      shelves
          .proofs()
          .paid(list.file().id())
          .forEach(
              (payment, verdict) ->
                  Optional.ofNullable(verdict.worksheet())
                      .ifPresent(worksheet -> worksheets.put(payment, worksheet)));
    }
    return worksheets;
  }

  /** The file before of the same bank that paid somebody and was not withdrawn. */
  private static @Nullable FiledPaymentFile before(Shelves shelves, FiledPaymentFile file) {
    return shelves.paymentFiles().files().stream()
        .filter(each -> each.id() < file.id())
        .filter(each -> each.state() != PaymentFileState.VOIDED && !each.items().isEmpty())
        .filter(each -> series(each).equals(series(file)))
        .max(Comparator.comparingLong(FiledPaymentFile::id))
        .orElse(null);
  }

  /** The name without date and modifier: that of the board and the bank's profile. */
  private static String series(FiledPaymentFile file) {
    return file.name().replaceFirst("_[0-9]{8}_[A-Z0-9]\\.ach$", "");
  }
}
