package org.ojtpay.validate;

import java.util.List;
import java.util.Set;
import org.ojtpay.policy.Finding;

/**
 * What a judge thinks of a submission, before its findings are weighed.
 *
 * @param findings in the order of the rules
 * @param files what it puts on file once its disposition is known
 * @param standing codes of holds that no clearance ends: approved in spite of one it would have no
 *     effect, or a wrong one
 */
record Judgement(List<Finding> findings, Files files, Set<String> standing) {

  Judgement(List<Finding> findings, Files files) {
    this(findings, files, Set.of());
  }

  /** Adds to a verdict what a submission of this disposition puts on file. */
  @FunctionalInterface
  interface Files {
    VerdictBuilder onto(VerdictBuilder verdict, Disposition disposition);
  }

  /** Of a submission that puts nothing on file. */
  static Judgement of(List<Finding> findings) {
    return new Judgement(findings, (verdict, disposition) -> verdict);
  }
}
