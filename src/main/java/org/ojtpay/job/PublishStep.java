package org.ojtpay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ojtpay.pay.Defect;
import org.ojtpay.pay.Delivery;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.NachaValidator;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.pay.Publisher;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.store.PaymentFileShelf;

/**
 * Publishes every released file, where the books balance: the bytes that were approved, validated
 * once more as bytes. The same file there already is success; another one under its name stops the
 * run.
 */
final class PublishStep implements Step {

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public void run(RunContext run) {
    // A payment can be stopped before its file is out, and hardly after.
    BalanceStep.requireBalanced(run.shelves());
    PaymentFileShelf shelf = run.shelves().paymentFiles();
    for (FiledPaymentFile file : shelf.released()) {
      run.shelves().paymentFiles().lock(file.id());
      if (mayGoOut(run, file)) {
        publish(run, file);
      }
    }
  }

  private static void publish(RunContext run, FiledPaymentFile file) {
    PaymentFileShelf shelf = run.shelves().paymentFiles();
    PaymentFile kept = shelf.bytes(file.id());
    requireSound(file, kept.bytes());
    publish(PaymentPublication.folder(run, file).resolve("payments"), file.name(), kept.bytes());
    shelf.putEvent(
        file.id(), PaymentFileState.PUBLISHED, "ojtpay", file.sha256(), run.clock().instant());
    Delivery way = run.board().deliveryOf(kept, run.settings().bankProfile());
    run.shelves().deliveries().put(file.id(), way, run.clock().instant());
  }

  /** Nobody has withdrawn or held it meanwhile; one that lies in its folder is out. */
  private static boolean mayGoOut(RunContext run, FiledPaymentFile file) {
    FiledPaymentFile now = run.shelves().paymentFiles().file(file.name()).orElseThrow();
    return Withdrawal.underWay(run.shelves(), now)
        .filter(path -> Files.exists(path) || Stale.recorded(run, now).isEmpty())
        .isPresent();
  }

  private static void requireSound(FiledPaymentFile file, byte[] bytes) {
    List<Defect> defects = NachaValidator.validate(bytes, BankingDays.federalReserve());
    if (!defects.isEmpty()) {
      throw new RunFailed(file.name() + " is not published: " + defects.get(0).message(), null);
    }
  }

  private static void publish(Path folder, String name, byte[] bytes) {
    try {
      Publisher.publish(folder, name, bytes);
    } catch (FileAlreadyExistsException other) {
      throw new RunFailed(
          folder.resolve(name)
              + " exists with other content. Nothing was overwritten; find out who wrote it.",
          other);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
    }
  }
}
