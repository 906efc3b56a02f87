package org.ojtpay.validate;

import java.util.EnumMap;
import java.util.Map;

/** Which judge has which kind of submission. */
final class Judges {

  private static final Map<Kind, Judge> BY_KIND =
      new EnumMap<>(
          Map.of(
              Kind.AGREEMENT, Judge::agreement,
              Kind.AMENDMENT, Judge::change,
              Kind.REINSTATEMENT, Judge::change,
              Kind.INVOICE, Judge::invoice,
              Kind.DISCONTINUATION, Judge::invoice,
              Kind.VOID, Judge::voidNotice,
              Kind.PROGRESS_REPORT, Judge::progressReport,
              Kind.VENDOR_REQUEST, Judge::vendorRequest,
              Kind.PAYROLL, Judge::payroll));

  private Judges() {}

  static Judge of(Kind kind) {
    return BY_KIND.getOrDefault(kind, Judge::loose);
  }
}
