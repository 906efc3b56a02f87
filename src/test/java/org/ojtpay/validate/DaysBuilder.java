package org.ojtpay.validate;

import static org.ojtpay.validate.FormBuilder.aForm;

import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.units.DateRange;

/** A form that lists hours day by day: a clarification or a verification of hours. */
public final class DaysBuilder {

  private final FormBuilder form;

  private DaysBuilder(FormBuilder form) {
    this.form = form;
  }

  public static DaysBuilder aClarification() {
    FormBuilder form =
        aForm(DocumentType.CLARIFICATION, "clarification.csv")
            .with(FieldName.PARTICIPANT, "Dana Reyes")
            .with(FieldName.AGREEMENT_NUMBER, "MA-0412-003")
            .signedBy(Party.EMPLOYER, "2026-03-16")
            .signedBy(Party.PARTICIPANT, "2026-03-16");
    return new DaysBuilder(form);
  }

  public static DaysBuilder aVerification() {
    FormBuilder form =
        aForm(DocumentType.VERIFICATION, "verification.csv")
            .with(FieldName.PARTICIPANT, "Dana Reyes")
            .with(FieldName.NO_PAYROLL_EXISTS, "yes")
            .signedBy(Party.EMPLOYER, "2026-07-01");
    return new DaysBuilder(form);
  }

  DaysBuilder inFile(String name) {
    form.inFile(name);
    return this;
  }

  public DaysBuilder with(FieldName name, String text) {
    form.with(name, text);
    return this;
  }

  DaysBuilder without(FieldName name) {
    form.without(name);
    return this;
  }

  public DaysBuilder signedOn(String date) {
    form.signedBy(Party.EMPLOYER, date).signedBy(Party.PARTICIPANT, date);
    return this;
  }

  DaysBuilder unsignedBy(Party who) {
    form.unsignedBy(who);
    return this;
  }

  DaysBuilder undatedBy(Party who) {
    form.undatedBy(who);
    return this;
  }

  public DaysBuilder day(String date, String code, String hours) {
    form.row(FieldName.DATE_WORKED, date, FieldName.CODE, code, FieldName.HOURS, hours);
    return this;
  }

  /** Eight regular hours on every Monday to Friday. */
  public DaysBuilder fullDays(String from, String to) {
    return eachDay(from, to, "REG");
  }

  /** Eight hours of vacation on every Monday to Friday. */
  public DaysBuilder vacation(String from, String to) {
    return eachDay(from, to, "VAC");
  }

  private DaysBuilder eachDay(String from, String to, String code) {
    DateRange.of(from, to).stream()
        .filter(DateRange::isWeekday)
        .forEach(day -> day(day.toString(), code, "8.00"));
    return this;
  }

  FormBuilder form() {
    return form;
  }
}
