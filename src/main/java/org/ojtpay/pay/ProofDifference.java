package org.ojtpay.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ojtpay.units.Money;

/**
 * What is otherwise than in the file before: payees that are new, that are gone, or that get
 * another amount.
 *
 * @param last the file before
 */
public record ProofDifference(FiledPaymentFile last, List<Change> changes) {

  /**
   * What one payee gets otherwise.
   *
   * @param before 0.00 where the payee is new
   * @param now 0.00 where the payee is gone
   */
  public record Change(String employerId, String payeeName, Money before, Money now) {}

  public ProofDifference {
    changes = List.copyOf(changes);
  }

  static ProofDifference between(FiledPaymentFile last, FiledPaymentFile now) {
    Map<String, ProofList.Subtotal> earlier = ProofList.byPayee(last.items());
    Map<String, ProofList.Subtotal> later = ProofList.byPayee(now.items());
    Set<String> employers = new TreeSet<>(earlier.keySet());
    employers.addAll(later.keySet());
    List<Change> changes = new ArrayList<>();
    for (String employer : employers) {
      ProofList.Subtotal nothing = new ProofList.Subtotal(employer, "", 0, Money.ZERO);
      ProofList.Subtotal before = earlier.getOrDefault(employer, nothing);
      ProofList.Subtotal after = later.getOrDefault(employer, nothing);
      String name = after.name().isEmpty() ? before.name() : after.name();
      Change change = new Change(employer, name, before.amount(), after.amount());
      if (!change.before().equals(change.now())) {
        changes.add(change);
      }
    }
    return new ProofDifference(last, changes);
  }
}
