package org.ojtpay.packet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/**
 * Named values of one form or one row. The typed readers answer empty where nothing stands there or
 * what stands there was not understood.
 */
public record Fields(Map<FieldName, Value> values) {

  public static final Fields NONE = new Fields(Map.of());

  /** Keeps a copy in the order of {@link FieldName}. */
  public Fields {
    Map<FieldName, Value> copy = new EnumMap<>(FieldName.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  public Optional<Value> value(FieldName name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The canonical text; empty where the field is absent, blank or not understood. */
  public Optional<String> text(FieldName name) {
    return value(name).map(Value::text).filter(text -> !text.isBlank());
  }

  public boolean has(FieldName name) {
    return text(name).isPresent();
  }

  public Optional<LocalDate> date(FieldName name) {
    return text(name).map(LocalDate::parse);
  }

  public Optional<BigDecimal> number(FieldName name) {
    return text(name).map(BigDecimal::new);
  }

  public Optional<Hours> hours(FieldName name) {
    return number(name).map(Hours::new);
  }

  public Optional<Money> money(FieldName name) {
    return number(name).map(Money::round);
  }

  public Optional<WageRate> wage(FieldName name) {
    return number(name).map(WageRate::new);
  }

  public Optional<ReimbursementRate> rate(FieldName name) {
    return number(name).map(ReimbursementRate::new);
  }

  public boolean isYes(FieldName name) {
    return text(name).filter("yes"::equals).isPresent();
  }

  /** These values, and the given ones in their place or beside them. */
  public Fields with(Map<FieldName, Value> others) {
    return new Fields(others).orElse(this);
  }

  /** These values, and the other's where these have none. */
  public Fields orElse(Fields other) {
    Map<FieldName, Value> merged = new EnumMap<>(FieldName.class);
    merged.putAll(other.values);
    merged.putAll(values);
    return new Fields(merged);
  }
}
