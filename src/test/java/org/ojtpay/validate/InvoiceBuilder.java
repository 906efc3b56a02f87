package org.ojtpay.validate;

import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.FormBuilder.aForm;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;

/**
 * An invoice that is right in every respect, to be spoilt in one: 80 hours of the two weeks from 1
 * March 2026 at $22.00, half of it claimed, with its payroll and clarification of hours.
 */
public final class InvoiceBuilder {

  private final FormBuilder form = aForm(DocumentType.INVOICE, "invoice.pdf");
  private final List<FormBuilder> payroll =
      new ArrayList<>(List.of(aRegister().line("REG", "80.00", "22.00").form()));
  private final List<FormBuilder> days =
      new ArrayList<>(List.of(aClarification().fullDays("2026-03-01", "2026-03-14").form()));
  private final List<Problem> problems = new ArrayList<>();
  private final ArrivalBuilder arrival =
      new ArrivalBuilder("2026-03-17 Reyes invoice", "2026-03-17");

  private InvoiceBuilder() {
    form.with(FieldName.INVOICE_NUMBER, "1042")
        .with(FieldName.INVOICE_DATE, "2026-03-16")
        .with(FieldName.INVOICE_TYPE, "MIDPOINT")
        .with(FieldName.AGREEMENT_NUMBER, "MA-0412-003")
        .with(FieldName.EMPLOYER_NAME, "Anchor Point Marine LLC")
        .with(FieldName.PARTICIPANT, "Dana Reyes")
        .with(FieldName.PERIOD_FROM, "2026-03-01")
        .with(FieldName.PERIOD_TO, "2026-03-14")
        .with(FieldName.HOURS_CLAIMED, "80.00")
        .with(FieldName.AMOUNT_CLAIMED, "880.00");
    signedOn("2026-03-16");
  }

  public static InvoiceBuilder anInvoice() {
    return new InvoiceBuilder();
  }

  /** The next pay period but one: 80 hours from 15 to 28 March, under another number. */
  public static InvoiceBuilder theNextInvoice() {
    return anInvoice()
        .named("2026-03-31 Reyes invoice")
        .receivedOn("2026-03-31")
        .numbered("1043")
        .type("CORRECTION")
        .period("2026-03-15", "2026-03-28")
        .signedOn("2026-03-30")
        .payroll(aRegister().period("2026-03-15", "2026-03-28").line("REG", "80.00", "22.00"))
        .clarified(aClarification().signedOn("2026-03-30").fullDays("2026-03-15", "2026-03-28"));
  }

  public InvoiceBuilder with(FieldName name, String text) {
    form.with(name, text);
    return this;
  }

  InvoiceBuilder withBlurred(FieldName name, String text) {
    form.withBlurred(name, text);
    return this;
  }

  /** The invoice itself, not what comes with it, was sent as a picture. */
  InvoiceBuilder scanned() {
    form.scanned();
    return this;
  }

  InvoiceBuilder without(FieldName name) {
    form.without(name);
    return this;
  }

  /** A wage line of the invoice's own. */
  InvoiceBuilder wageLine(Object... namesAndTexts) {
    form.row(namesAndTexts);
    return this;
  }

  public InvoiceBuilder numbered(String number) {
    return with(FieldName.INVOICE_NUMBER, number);
  }

  public InvoiceBuilder type(String type) {
    return with(FieldName.INVOICE_TYPE, type);
  }

  public InvoiceBuilder period(String from, String to) {
    return with(FieldName.PERIOD_FROM, from).with(FieldName.PERIOD_TO, to);
  }

  public InvoiceBuilder claiming(String hours, String amount) {
    return with(FieldName.HOURS_CLAIMED, hours).with(FieldName.AMOUNT_CLAIMED, amount);
  }

  public InvoiceBuilder signedOn(String date) {
    form.signedBy(Party.EMPLOYER, date).signedBy(Party.AJCC, date);
    return this;
  }

  InvoiceBuilder signedBy(Party who, String date) {
    form.signedBy(who, date);
    return this;
  }

  InvoiceBuilder unsignedBy(Party who) {
    form.unsignedBy(who);
    return this;
  }

  InvoiceBuilder undatedBy(Party who) {
    form.undatedBy(who);
    return this;
  }

  /** These registers and no other. */
  public InvoiceBuilder payroll(RegisterBuilder... registers) {
    payroll.clear();
    for (RegisterBuilder each : registers) {
      payroll.add(each.form());
    }
    return this;
  }

  /** These forms of hours by day and no other. */
  public InvoiceBuilder clarified(DaysBuilder... forms) {
    days.clear();
    for (DaysBuilder each : forms) {
      days.add(each.form());
    }
    return this;
  }

  /** These hours of verification beside them. */
  public InvoiceBuilder verified(DaysBuilder verification) {
    return and(verification.form());
  }

  InvoiceBuilder and(FormBuilder another) {
    days.add(another);
    return this;
  }

  InvoiceBuilder withProblem(String code, String detail) {
    problems.add(new Problem(code, detail, new SourceRef.InFile("scan.pdf")));
    return this;
  }

  public InvoiceBuilder receivedOn(String date) {
    arrival.receivedOn(date);
    return this;
  }

  public InvoiceBuilder named(String submission) {
    arrival.named(submission);
    return this;
  }

  public InvoiceBuilder withContent(String hash) {
    arrival.withContent(hash);
    return this;
  }

  InvoiceBuilder withId(long receipt) {
    arrival.withId(receipt);
    return this;
  }

  /** Decided before; a hold of it has ended. */
  InvoiceBuilder again() {
    arrival.again();
    return this;
  }

  List<FileReading> files() {
    List<FileReading> files = new ArrayList<>();
    files.add(form.inItsFile());
    payroll.forEach(each -> files.add(each.inItsFile()));
    days.forEach(each -> files.add(each.inItsFile()));
    if (!problems.isEmpty()) {
      files.add(new FileReading("scan.pdf", "sha scan", List.of(), problems));
    }
    return files;
  }

  public Arrival arrival() {
    return arrival.of(new Packet(files()));
  }
}
