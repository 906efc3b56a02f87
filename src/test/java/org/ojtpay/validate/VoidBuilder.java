package org.ojtpay.validate;

import static org.ojtpay.validate.FormBuilder.aForm;

import java.util.List;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Party;

/** A void notice that is right in every respect: the training never started. */
public final class VoidBuilder {

  private final FormBuilder form = aForm(DocumentType.VOID_NOTICE, "void.pdf");
  private final ArrivalBuilder arrival = new ArrivalBuilder("2026-02-05 Reyes void", "2026-02-05");

  private VoidBuilder() {
    form.with(FieldName.AGREEMENT_NUMBER, "MA-0412-003")
        .with(FieldName.PARTICIPANT, "Dana Reyes")
        .with(FieldName.EVER_STARTED, "no")
        .with(FieldName.REASON, "Took another job")
        .signedBy(Party.AJCC, "2026-02-04");
  }

  public static VoidBuilder aVoid() {
    return new VoidBuilder();
  }

  VoidBuilder with(FieldName name, String text) {
    form.with(name, text);
    return this;
  }

  VoidBuilder without(FieldName name) {
    form.without(name);
    return this;
  }

  /** The training began and ended on that day. */
  VoidBuilder worked(String lastDay) {
    return with(FieldName.EVER_STARTED, "yes").with(FieldName.LAST_DAY_WORKED, lastDay);
  }

  public VoidBuilder receivedOn(String date) {
    arrival.receivedOn(date);
    return this;
  }

  VoidBuilder withId(long receipt) {
    arrival.withId(receipt);
    return this;
  }

  VoidBuilder again() {
    arrival.again();
    return this;
  }

  public Arrival arrival() {
    return arrival.of(new Packet(List.of(form.inItsFile())));
  }
}
