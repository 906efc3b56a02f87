package org.ojtpay.desk;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.History.VerifiedHours;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.TrueUp;
import org.ojtpay.onfile.Verified;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;

/**
 * Tells of hours that were approved on an hours of verification whether their payroll has come
 * (part II F 1).
 *
 * @param packs by which the days are counted; asked for only where hours are provisional
 */
record ShownHours(Shelves shelves, Supplier<PackSet> packs) {

  /** Null where the submission is no approved invoice with such hours, or does not stand. */
  @Nullable VerifiedHours of(FiledVerdict filed) {
    InvoiceOnFile invoice = filed.verdict().invoice();
    Verified verified = invoice == null ? null : invoice.verified();
    if (verified == null
        || filed.verdict().disposition() != Disposition.APPROVED
        || shelves.voids().isVoid(filed.id())) {
      return null;
    }
    return shelves
        .trueUps()
        .madeBy(filed.id())
        .flatMap(by -> shelves.verdicts().find(by))
        .map(by -> shown(verified, by))
        .orElseGet(() -> provisional(verified, packs.get().named(filed.verdict().pack())));
  }

  private static VerifiedHours provisional(Verified verified, PolicyPack pack) {
    return new VerifiedHours(
        verified.hours().toString(),
        verified.amount().toString(),
        verified.last(),
        after(verified.last(), pack, "verification.payroll-days"),
        after(verified.last(), pack, "verification.hold-days"),
        null);
  }

  private static @Nullable LocalDate after(LocalDate last, PolicyPack pack, String days) {
    return pack.applies(days, last) ? last.plusDays(pack.integer(days, last)) : null;
  }

  private static VerifiedHours shown(Verified verified, FiledVerdict by) {
    TrueUp made = by.verdict().truedUp().orElseThrow();
    return new VerifiedHours(
        verified.hours().toString(),
        verified.amount().toString(),
        verified.last(),
        null,
        null,
        new VerifiedHours.TrueUp(
            made.actualHours().toString(),
            made.difference().toString(),
            by.shown(),
            by.verdict().submission()));
  }
}
