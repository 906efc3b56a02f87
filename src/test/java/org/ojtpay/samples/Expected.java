package org.ojtpay.samples;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a correct run says of a submission; only reasons that return or hold are listed. */
record Expected(
    String submission,
    String kind,
    String disposition,
    List<String> reasons,
    @Nullable Placement placement,
    @Nullable Claim claim,
    @Nullable String duplicateOf) {

  static Expected agreement(String entry, String disposition, Placement placement, String... why) {
    return new Expected(entry, "AGREEMENT", disposition, List.of(why), placement, null, null);
  }

  static Expected invoice(String entry, String disposition, Claim claim, String... why) {
    return new Expected(
        entry, "INVOICE", disposition, List.of(why), claim.placement(), claim, null);
  }

  /** A packet that changes an agreement, ends it, or asks for an employer's entry. */
  static Expected change(
      String entry, String kind, String disposition, Placement placement, String... why) {
    return new Expected(entry, kind, disposition, List.of(why), placement, null, null);
  }

  static Expected discontinuation(String entry, String disposition, Claim claim, String... why) {
    return new Expected(
        entry, "DISCONTINUATION", disposition, List.of(why), claim.placement(), claim, null);
  }

  static Expected other(String entry, String kind, String disposition, String... why) {
    return new Expected(entry, kind, disposition, List.of(why), null, null, null);
  }

  /**
   * A scan. It is held whether its pictures can be recognised on this machine or not; what else is
   * found depends on that.
   */
  static Expected scanned(String entry, String... why) {
    return new Expected(entry, "", "HELD", List.of(why), null, null, null);
  }

  Expected sameAs(String earlier) {
    return new Expected(submission, kind, disposition, reasons, placement, claim, earlier);
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("submission", submission);
    if (kind.isEmpty()) {
      map.put("scanned", true);
    } else {
      map.put("kind", kind);
    }
    map.put("disposition", disposition);
    map.put("reasons", reasons.stream().sorted().toList());
    if (placement != null) {
      map.put("agreementNumber", placement.number());
      map.put("participant", placement.participant());
    }
    if (claim != null) {
      addFigures(map, claim);
    }
    if (duplicateOf != null) {
      map.put("duplicateOf", duplicateOf);
    }
    return map;
  }

  private static void addFigures(Map<String, Object> map, Claim claim) {
    Figures figures = claim.figures();
    map.put("invoiceNumber", claim.invoiceNumber());
    map.put("eligibleHours", text(figures.hours()));
    map.put("eligibleWages", text(figures.wages()));
    map.put("reimbursement", text(figures.reimbursement()));
    Map<String, String> excluded = new LinkedHashMap<>();
    figures.excluded().forEach((category, hours) -> excluded.put(category, text(hours)));
    map.put("excludedHours", excluded);
  }

  private static String text(BigDecimal value) {
    return value.setScale(2).toPlainString();
  }
}
