package org.ojtpay.validate;

import static org.ojtpay.validate.FormBuilder.aForm;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.units.DateRange;

/** A payroll register of one pay period, by default with no line yet. */
public final class RegisterBuilder {

  private FormBuilder form = aForm(DocumentType.PAYROLL, "payroll.csv");
  private String participant = "Dana Reyes";
  private String participantId = "";
  private String from = "2026-03-01";
  private String to = "2026-03-14";

  private RegisterBuilder() {
    form.with(FieldName.EMPLOYER_NAME, "Anchor Point Marine LLC")
        .with(FieldName.PAY_DATE, "2026-03-16");
  }

  public static RegisterBuilder aRegister() {
    return new RegisterBuilder();
  }

  RegisterBuilder inFile(String name) {
    form.inFile(name);
    return this;
  }

  public RegisterBuilder of(String name) {
    participant = name;
    return this;
  }

  public RegisterBuilder withId(String id) {
    participantId = id;
    return this;
  }

  public RegisterBuilder period(String first, String last) {
    from = first;
    to = last;
    return this;
  }

  public RegisterBuilder employer(String name) {
    form = name.isEmpty() ? form.without(FieldName.EMPLOYER_NAME) : named(name);
    return this;
  }

  private FormBuilder named(String name) {
    return form.with(FieldName.EMPLOYER_NAME, name);
  }

  public RegisterBuilder paidOn(String date) {
    form = date.isEmpty() ? form.without(FieldName.PAY_DATE) : form.with(FieldName.PAY_DATE, date);
    return this;
  }

  /** A total; an empty text leaves the cell blank. */
  public RegisterBuilder line(String code, String hours, String rate) {
    return row("", code, hours, rate, "");
  }

  RegisterBuilder amount(String code, String hours, String amount) {
    return row("", code, hours, "", amount);
  }

  public RegisterBuilder day(String date, String code, String hours) {
    return row(date, code, hours, "", "");
  }

  public RegisterBuilder day(String date, String code, String hours, String rate) {
    return row(date, code, hours, rate, "");
  }

  private RegisterBuilder row(String date, String code, String hours, String rate, String amount) {
    form.row(
        FieldName.PARTICIPANT,
        participant,
        FieldName.PARTICIPANT_ID,
        participantId,
        FieldName.PERIOD_FROM,
        from,
        FieldName.PERIOD_TO,
        to,
        FieldName.DATE_WORKED,
        date,
        FieldName.CODE,
        code,
        FieldName.HOURS,
        hours,
        FieldName.RATE_PAID,
        rate,
        FieldName.AMOUNT,
        amount);
    return this;
  }

  /** Eight regular hours on every Monday to Friday, at $22.00. */
  public RegisterBuilder fullDays(String first, String last) {
    DateRange.of(first, last).stream()
        .filter(DateRange::isWeekday)
        .forEach(day -> day(day.toString(), "REG", "8.00", "22.00"));
    return this;
  }

  /** It arrives alone, with these forms at most. */
  public Arrival alone(String named, String received, DaysBuilder... forms) {
    ArrivalBuilder arrival = new ArrivalBuilder(named, received);
    List<FileReading> files = new ArrayList<>(List.of(form.inItsFile()));
    for (DaysBuilder each : forms) {
      files.add(each.form().inItsFile());
    }
    return arrival.of(new Packet(files));
  }

  FormBuilder form() {
    return form;
  }
}
