package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.FiscalYears;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Verdict;

/**
 * An agreement packet that was approved: it goes to Finance with the encumbrance, and the AJCC
 * tells the employer (OJT policy, part II D 2 c to e).
 *
 * @param submission the packet's
 * @param contentKey of what was sent
 * @param what it did: approved, amended or reinstated the agreement
 * @param agreement as it stands with it
 * @param before the maximum before it; absent where nothing was set aside, or it is not known
 * @param effective from which day it counts
 * @param reason of a change
 */
public record Approval(
    LocalDate on,
    String submission,
    String contentKey,
    What what,
    AgreementOnFile agreement,
    @Nullable Money before,
    int fiscalYear,
    LocalDate effective,
    String reason)
    implements SystemRow {

  private static final Set<What> APPROVALS =
      EnumSet.of(What.APPROVED, What.AMENDED, What.REINSTATED);

  static boolean isOf(What what) {
    return APPROVALS.contains(what);
  }

  /** Empty where no packet was approved. */
  static Optional<Approval> of(Happened happened, PolicyPack pack) {
    Happened.Cause cause = happened.cause();
    if (cause == null || !isOf(happened.what())) {
      return Optional.empty();
    }
    Verdict verdict = cause.verdict();
    AgreementOnFile agreement = happened.agreement();
    return Optional.of(
        new Approval(
            happened.event().on(),
            verdict.submission(),
            verdict.contentKey(),
            happened.what(),
            agreement,
            isNew(happened.what()) ? null : before(happened),
            new FiscalYears(pack).of(agreement.key().start()),
            happened.event().effective(),
            isNew(happened.what()) ? "" : happened.reason()));
  }

  private static boolean isNew(What what) {
    return what == What.APPROVED;
  }

  boolean isNew() {
    return isNew(what);
  }

  private static @Nullable Money before(Happened happened) {
    return happened.earlier().stream()
        .filter(each -> isOf(each.what()))
        .flatMap(each -> Optional.ofNullable(each.terms()).stream())
        .map(each -> each.terms().amountCap())
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  Money maximum() {
    return agreement.terms().amountCap();
  }

  boolean isOf(Reported reported) {
    return !reported.standing()
        && reported.submission().equals(submission)
        && reported.verdict().contentKey().equals(contentKey);
  }

  @Override
  public Kind kind() {
    return Kind.APPROVAL;
  }
}
