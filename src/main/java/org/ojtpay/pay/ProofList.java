package org.ojtpay.pay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * What whoever approves a payment file looks at: first what needs a look, then every payment, the
 * totals that the bank's own must equal, and what is otherwise than in the file before.
 *
 * @param bytes the file, whose totals were read back from its bytes
 * @param lines in the file's order
 * @param prenotes the accounts that it tries, in the file's order; of no file that has lines
 * @param attention the gravest first
 * @param difference absent where there was no file before, and of a file that takes back
 * @param takenBack of a file that pays nobody; of every other empty
 */
public record ProofList(
    FiledPaymentFile file,
    PaymentFile bytes,
    List<ProofLine> lines,
    List<FiledPrenote> prenotes,
    List<Attention> attention,
    @Nullable ProofDifference difference,
    List<ReversalLine> takenBack) {

  /** What goes to one payee or comes from one fund. */
  public record Subtotal(String key, String name, int payments, Money amount) {

    private Subtotal plus(Money more) {
      return new Subtotal(key, name, payments + 1, amount.plus(more));
    }
  }

  public ProofList {
    lines = List.copyOf(lines);
    prenotes = List.copyOf(prenotes);
    attention = attention.stream().sorted().toList();
    takenBack = List.copyOf(takenBack);
  }

  public static ProofList of(
      FiledPaymentFile file,
      PaymentFile bytes,
      List<ProofLine> lines,
      List<Attention> attention,
      @Nullable FiledPaymentFile last) {
    ProofDifference difference = last == null ? null : ProofDifference.between(last, file);
    return new ProofList(file, bytes, lines, List.of(), attention, difference, List.of());
  }

  /** Of a file that tries accounts. */
  public static ProofList ofPrenotes(
      FiledPaymentFile file, PaymentFile bytes, List<FiledPrenote> prenotes) {
    return new ProofList(file, bytes, List.of(), prenotes, List.of(), null, List.of());
  }

  /**
   * That of a file that takes payments back: what was paid before is nothing to compare it with.
   */
  public static ProofList ofReversals(
      FiledPaymentFile file,
      PaymentFile bytes,
      List<ReversalLine> takenBack,
      List<Attention> attention) {
    return new ProofList(file, bytes, List.of(), List.of(), attention, null, takenBack);
  }

  /** Whether the file takes payments back. */
  public boolean takesBack() {
    return !takenBack.isEmpty();
  }

  /** Every payment that the file makes, or takes back. */
  public List<ProofLine> entries() {
    return takesBack() ? takenBack.stream().map(ReversalLine::line).toList() : lines;
  }

  /** The payment of that id, if the list has it. */
  public Optional<FiledPayment> payment(String id) {
    return entries().stream()
        .map(ProofLine::payment)
        .filter(each -> each.id().equals(id))
        .findFirst();
  }

  /** By fund, in the order of their names. */
  public Collection<Subtotal> byFund() {
    return subtotals(entries(), ProofLine::fund, ProofLine::fund, each -> each.payment().amount())
        .values();
  }

  /** By payee, in the order of the employers' numbers. */
  public Collection<Subtotal> byPayee() {
    return byPayee(entries().stream().map(ProofLine::payment).toList()).values();
  }

  static Map<String, Subtotal> byPayee(List<FiledPayment> payments) {
    return subtotals(
        payments, FiledPayment::employerId, FiledPayment::payeeName, FiledPayment::amount);
  }

  private static <T> Map<String, Subtotal> subtotals(
      List<T> of, Function<T, String> key, Function<T, String> name, Function<T, Money> amount) {
    Map<String, Subtotal> sums = new TreeMap<>();
    for (T each : of) {
      String own = key.apply(each);
      Subtotal sum = sums.getOrDefault(own, new Subtotal(own, name.apply(each), 0, Money.ZERO));
      sums.put(own, sum.plus(amount.apply(each)));
    }
    return sums;
  }

  /** The sum of the lines. */
  public Money sum() {
    return entries().stream().map(each -> each.payment().amount()).reduce(Money.ZERO, Money::plus);
  }

  /**
   * Whether the lines come to what the file's bytes pay or take back; each prenote has its entry.
   */
  public boolean foots() {
    ControlTotals totals = bytes.totals();
    boolean isTried =
        prenotes.isEmpty()
            || (prenotes.size() == totals.entriesAndAddenda() && totals.debits().isZero());
    Money moved = takesBack() ? totals.debits() : totals.credits();
    return sum().equals(moved) && lines.size() == totals.payments() && isTried;
  }
}
