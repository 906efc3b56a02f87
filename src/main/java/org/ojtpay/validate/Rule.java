package org.ojtpay.validate;

import java.util.List;
import org.ojtpay.policy.Finding;

/** One rule of the policy: looks at a case and says what it finds. */
@FunctionalInterface
interface Rule<C> {

  List<Finding> check(C of);

  /** Every rule looks at every case: nothing stops at the first finding. */
  static <C> List<Finding> all(List<Rule<C>> rules, C of) {
    return rules.stream().flatMap(rule -> rule.check(of).stream()).toList();
  }
}
