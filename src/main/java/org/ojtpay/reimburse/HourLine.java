package org.ojtpay.reimburse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Category;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.WageRate;

/**
 * Hours of one kind and what became of them. A row of which a part is paid makes two lines.
 *
 * @param date absent for a total line
 * @param payPeriod the pay period that it belongs to; absent for a verified day
 * @param category what the code stands for
 * @param countedAs a straight category where the hours are eligible, else why they are not
 * @param rate what they are paid at; absent where nothing is paid
 * @param rule the rule of the policy that decided, such as {@code R5}
 */
public record HourLine(
    @Nullable LocalDate date,
    @Nullable DateRange payPeriod,
    String code,
    Category category,
    Hours hours,
    Category countedAs,
    @Nullable WageRate rate,
    String rule,
    SourceRef source) {

  /** Whether it stands on an hours of verification, until its payroll comes. */
  public boolean isVerified() {
    return date != null && payPeriod == null;
  }

  public boolean isEligible() {
    return countedAs.isStraight();
  }
}
