package org.ojtpay.notice;

import java.util.Collection;
import java.util.List;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many submissions came to what.
 *
 * @param reimbursement of the approved ones that this run decided
 */
record Totals(
    int submissions,
    int approved,
    int returned,
    int held,
    int duplicate,
    int quarantined,
    Money reimbursement) {

  static Totals of(Collection<Reported> all) {
    return new Totals(
        all.size(),
        count(all, Disposition.APPROVED),
        count(all, Disposition.RETURNED),
        count(all, Disposition.HELD),
        count(all, Disposition.DUPLICATE),
        count(all, Disposition.QUARANTINED),
        all.stream().map(Reported::payableNow).reduce(Money.ZERO, Money::plus));
  }

  static Totals none() {
    return of(List.of());
  }

  private static int count(Collection<Reported> all, Disposition disposition) {
    return (int) all.stream().filter(each -> each.is(disposition)).count();
  }

  int of(Disposition disposition) {
    return switch (disposition) {
      case APPROVED -> approved;
      case RETURNED -> returned;
      case HELD -> held;
      case DUPLICATE -> duplicate;
      case QUARANTINED -> quarantined;
    };
  }

  /** Whether every submission came to something. */
  boolean addUp() {
    return submissions == approved + returned + held + duplicate + quarantined;
  }

  void putInto(ObjectNode node) {
    node.put("submissions", submissions)
        .put("approved", approved)
        .put("returned", returned)
        .put("held", held)
        .put("duplicate", duplicate)
        .put("quarantined", quarantined)
        .put("reimbursement", reimbursement.toString());
  }
}
