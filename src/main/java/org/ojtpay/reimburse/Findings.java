package org.ojtpay.reimburse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Reasons;

/** What the rules have to say about one claim, in the order found, nothing twice. */
final class Findings {

  private final Reasons reasons;
  private final Set<Finding> found = new LinkedHashSet<>();

  Findings(Reasons reasons) {
    this.reasons = reasons;
  }

  /**
   * @param source where the cause stands; absent where something is missing
   * @param values what the reason's wording may name
   */
  void raise(String code, @Nullable SourceRef source, Map<String, String> values) {
    found.add(reasons.finding(code, source, values));
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
