package org.ojtpay.pay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojtpay.units.Sha256;

/**
 * A file for the bank, built, validated and its totals proved. Two are equal where name and content
 * are.
 */
public final class PaymentFile {

  private final PaymentFileIdentity identity;
  private final String name;
  private final LocalDate effectiveEntryDate;
  private final ControlTotals totals;
  private final byte[] bytes;
  private final String sha256;

  PaymentFile(
      PaymentFileIdentity identity,
      String name,
      LocalDate effectiveEntryDate,
      ControlTotals totals,
      byte[] bytes) {
    this.identity = identity;
    this.name = name;
    this.effectiveEntryDate = effectiveEntryDate;
    this.totals = totals;
    this.bytes = bytes.clone();
    this.sha256 = Sha256.of(bytes);
  }

  /**
   * A file that was stored earlier.
   *
   * @throws IllegalArgumentException where the bytes are not those of the digest
   */
  public static PaymentFile stored(
      PaymentFileIdentity identity,
      String name,
      LocalDate effectiveEntryDate,
      ControlTotals totals,
      byte[] bytes,
      String sha256) {
    PaymentFile file = new PaymentFile(identity, name, effectiveEntryDate, totals, bytes);
    if (!file.sha256.equals(sha256)) {
      throw new IllegalArgumentException(name + " is not the file that was stored: " + sha256);
    }
    return file;
  }

  public PaymentFileIdentity identity() {
    return identity;
  }

  public String name() {
    return name;
  }

  /** The banking day on which the credits are meant to settle. */
  public LocalDate effectiveEntryDate() {
    return effectiveEntryDate;
  }

  public ControlTotals totals() {
    return totals;
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The first of the payments that the bytes do not pay into its account. */
  public Optional<Payment> paidElsewhere(List<Payment> payments) {
    Set<String> credits =
        new String(bytes, StandardCharsets.US_ASCII)
            .lines()
            .filter(line -> line.startsWith("6"))
            .map(line -> line.substring(1, 29) + line.substring(39, 54))
            .collect(Collectors.toSet());
    return payments.stream().filter(each -> !credits.contains(credit(each))).findFirst();
  }

  /** Code, routing and account of record 6, then our id. */
  private static String credit(Payment payment) {
    return TransactionCode.creditTo(payment.accountType()).digits()
        + payment.routing().digits()
        + NachaField.exact("account", payment.account().value(), 17)
        + NachaField.exact("payment id", payment.id(), 15);
  }

  /** Of the bytes, in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PaymentFile file
        && name.equals(file.name)
        && sha256.equals(file.sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  @Override
  public String toString() {
    return name + " " + sha256;
  }
}
