package org.ojtpay.validate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.Recorded;

/** A fact that a person has recorded. */
final class FactBuilder {

  private static long count;

  private final Fact.What what;
  private @Nullable String agreement;
  private @Nullable String part;
  private @Nullable LocalDate on;
  private @Nullable String value;

  private FactBuilder(Fact.What what) {
    this.what = what;
  }

  static FactBuilder aFact(Fact.What what) {
    return new FactBuilder(what);
  }

  FactBuilder of(AgreementKey key) {
    agreement = key.toString();
    return this;
  }

  /** Of the receipt with that number, a whole. */
  FactBuilder of(long receipt) {
    part = Recorded.part(receipt, 0);
    return this;
  }

  FactBuilder on(String day) {
    on = LocalDate.parse(day);
    return this;
  }

  FactBuilder saying(String text) {
    value = text;
    return this;
  }

  Fact build() {
    count++;
    return new Fact(
        count, what, "m.ortiz", "Called.", agreement, part, null, on, null, value, null, null);
  }
}
