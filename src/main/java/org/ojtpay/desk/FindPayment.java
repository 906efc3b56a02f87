package org.ojtpay.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ojtpay.job.Nearest;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.Shelves;

/** Finds the payment, or the payment file, that a person means. */
record FindPayment(Shelves shelves) {

  /** A payment with the file that it stands in. */
  record Found(FiledPaymentFile file, FiledPayment payment) {}

  Optional<Found> payment(String number) {
    String id = number.strip().toUpperCase(Locale.ROOT);
    return shelves
        .paymentLife()
        .fileOf(id)
        .flatMap(name -> shelves.paymentFiles().file(name))
        .map(
            file ->
                new Found(
                    file,
                    file.items().stream()
                        .filter(item -> item.id().equals(id))
                        .findFirst()
                        .orElseThrow()));
  }

  /**
   * The payment of that number.
   *
   * @throws NotFound with the nearest one
   */
  Found requirePayment(String number) {
    return payment(number)
        .orElseThrow(() -> none("payment", number, shelves.paymentLife().numbers()));
  }

  /**
   * The payment file of that name.
   *
   * @throws NotFound with the nearest one
   */
  FiledPaymentFile requireFile(String name) {
    return shelves
        .paymentFiles()
        .file(name)
        .orElseThrow(() -> none("payment file", name, fileNames()));
  }

  /** The file itself, or the one that a payment stands in. */
  NotFound neither(String name) {
    List<String> all = new ArrayList<>(fileNames());
    all.addAll(shelves.paymentLife().numbers());
    return none("payment file or payment", name, all);
  }

  private List<String> fileNames() {
    return shelves.paymentFiles().files().stream().map(FiledPaymentFile::name).toList();
  }

  private static NotFound none(String what, String name, List<String> all) {
    return new NotFound(
        "There is no "
            + what
            + " \""
            + name
            + "\"."
            + Nearest.of(name, all).map(near -> " Near it: " + near + ".").orElse("")
            + " \"ojtpay payments list\" and \"ojtpay payments show FILE\" show those there are.");
  }
}
