package org.ojtpay.job;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.Parameter;
import org.ojtpay.policy.PayRules;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.LimitShelf.Limit;

/**
 * What the packs of a run allow, as figures that the database compares: whether an approval went
 * over the share of wages, the weeks or the hours that its pack sets.
 */
final class PinnedLimits {

  private static final String MAX_HOURS = "agreement.max-hours";

  private static final List<String> PARAMETERS =
      List.of(MAX_HOURS, "agreement.max-weeks", "agreement.reimbursement-rate-cap");

  private PinnedLimits() {}

  static List<Limit> of(PackSet packs) {
    return packs.all().stream().flatMap(PinnedLimits::of).toList();
  }

  private static Stream<Limit> of(PolicyPack pack) {
    return PARAMETERS.stream()
        .map(pack::parameter)
        .flatMap(
            parameter -> parameter.values().stream().map(value -> limit(pack, parameter, value)));
  }

  private static Limit limit(PolicyPack pack, Parameter parameter, Parameter.Dated value) {
    boolean asAgreed = parameter.key().equals(MAX_HOURS) && !pack.applies(MAX_HOURS, value.from());
    return new Limit(
        pack.hash(),
        parameter.key(),
        value.from(),
        asAgreed ? PayRules.AS_AGREED.value() : new BigDecimal(value.text()));
  }
}
