package org.ojtpay.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code earning-codes.yaml}: what codes and names on payroll registers stand for. */
final class EarningCodesFile {

  /** What an hour can become, but no code can mean. */
  private static final Set<Category> NEVER_A_CODE =
      EnumSet.of(Category.UNKNOWN, Category.OUTSIDE_PERIOD, Category.OVER_AGREEMENT_HOURS);

  private EarningCodesFile() {}

  static EarningCodes read(PackNode root) {
    Map<String, Category> codes = new HashMap<>();
    for (PackNode entry : root.children()) {
      Optional<Category> category = category(entry);
      for (PackNode item : entry.items()) {
        String code = EarningCodes.normalise(item.text());
        refuseTenantCode(item, code);
        if (category.isPresent() && codes.put(code, category.get()) != null) {
          item.problem("a code that stands in the file once");
        }
      }
    }
    return new EarningCodes(codes);
  }

  private static Optional<Category> category(PackNode entry) {
    List<Category> allowed =
        Arrays.stream(Category.values()).filter(each -> !NEVER_A_CODE.contains(each)).toList();
    Optional<Category> category =
        allowed.stream().filter(each -> each.name().equals(entry.name())).findFirst();
    if (category.isEmpty()) {
      entry.problem("category " + entry.name(), "one of " + allowed);
    }
    return category;
  }

  /** One letter means something else at every employer; R alone is common to all. */
  private static void refuseTenantCode(PackNode item, String code) {
    if (code.length() == 1 && !code.equals("R")) {
      item.problem("a code of two letters or more; map one letter for its employer");
    }
  }
}
