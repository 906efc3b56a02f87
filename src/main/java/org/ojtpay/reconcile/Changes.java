package org.ojtpay.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Compares the report of a run with the one before it. */
final class Changes {

  private final List<Change> found = new ArrayList<>();

  private Changes() {}

  static List<Change> between(YearEndReport before, YearEndReport now) {
    Changes changes = new Changes();
    changes.compare("Totals", totals(before.totals()), totals(now.totals()));
    changes.compare(
        "Blockers",
        words(before.blockers(), Changes::named, Changes::blocker),
        words(now.blockers(), Changes::named, Changes::blocker));
    changes.compare(
        "Agreements",
        words(before.agreements(), Changes::named, Changes::rolled),
        words(now.agreements(), Changes::named, Changes::rolled));
    changes.compare(
        "Payments",
        words(ofTheYear(before), Changes::named, Changes::payment),
        words(ofTheYear(now), Changes::named, Changes::payment));
    changes.compare(
        "Accruals",
        words(before.accruals(), Changes::named, each -> each.amount().toString()),
        words(now.accruals(), Changes::named, each -> each.amount().toString()));
    changes.compare("Ledger", ledger(before.match()), ledger(now.match()));
    return changes.found;
  }

  private void compare(String part, Map<String, String> before, Map<String, String> now) {
    Set<String> subjects = new LinkedHashSet<>(before.keySet());
    subjects.addAll(now.keySet());
    for (String subject : subjects) {
      String was = before.getOrDefault(subject, "");
      String is = now.getOrDefault(subject, "");
      if (!was.equals(is)) {
        found.add(new Change(part, subject, was, is));
      }
    }
  }

  private static <T> Map<String, String> words(
      List<T> rows, Function<T, String> subject, Function<T, String> said) {
    Map<String, String> words = new LinkedHashMap<>();
    rows.forEach(
        each -> words.merge(subject.apply(each), said.apply(each), (one, two) -> one + "; " + two));
    return words;
  }

  private static Map<String, String> totals(YearTotals totals) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("opening", totals.opening().toString());
    words.put("obligated", totals.obligated().toString());
    words.put("liquidated", totals.liquidated().toString());
    words.put("provisional", totals.provisional().toString());
    words.put("accrued", totals.accrued().toString());
    words.put("de-obligated", totals.deobligated().toString());
    words.put("open", totals.open().toString());
    words.put("receivable", totals.receivable().toString());
    return words;
  }

  private static Map<String, String> ledger(LedgerMatch match) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("supplied", match.supplied() ? "yes" : "no");
    words.put("matched", Integer.toString(match.pairs().size()));
    words.put("unmatched ours", Integer.toString(match.ours().size()));
    words.put("unmatched theirs", Integer.toString(match.theirs().size()));
    words.put("difference", match.difference().toString());
    return words;
  }

  private static String blocker(Blocker blocker) {
    Blocker.Accepted accepted = blocker.accepted();
    return accepted == null
        ? blocker.what()
        : blocker.what() + " (let pass by " + Objects.requireNonNull(accepted.by()) + ")";
  }

  private static String named(Blocker blocker) {
    return blocker.kind() + " " + blocker.subject();
  }

  private static String named(RolledAgreement rolled) {
    return rolled.agreement().words() + ", fund " + rolled.fund();
  }

  private static String rolled(RolledAgreement rolled) {
    return "liquidated %s, open %s".formatted(rolled.liquidated(), rolled.open());
  }

  /**
   * What becomes of a payment of another year, listed because the export has it, changes nothing.
   */
  private static List<RegisteredPayment> ofTheYear(YearEndReport report) {
    return report.payments().stream()
        .filter(each -> each.fiscalYear() == report.readMe().fiscalYear())
        .toList();
  }

  private static String named(RegisteredPayment payment) {
    return payment.payment() + ", fund " + payment.fund();
  }

  private static String payment(RegisteredPayment payment) {
    return payment.amount() + " " + payment.state().words();
  }

  private static String named(Accrual accrual) {
    return accrual.agreement().words() + ": " + accrual.basis().words();
  }
}
