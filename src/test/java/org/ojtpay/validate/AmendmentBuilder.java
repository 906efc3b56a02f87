package org.ojtpay.validate;

import static org.ojtpay.validate.FormBuilder.aForm;

import java.util.List;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Party;

/** An amendment, or a request for reinstatement, that prints what changes and no more. */
public final class AmendmentBuilder {

  private final FormBuilder form = aForm(DocumentType.AGREEMENT, "amendment.pdf");
  private final ArrivalBuilder arrival =
      new ArrivalBuilder("2026-02-25 Reyes amendment", "2026-02-25");

  private AmendmentBuilder(String kind) {
    form.with(FieldName.PACKET_KIND, kind)
        .with(FieldName.AGREEMENT_NUMBER, "MA-0412-003")
        .with(FieldName.PARTICIPANT, "Dana Reyes")
        .with(FieldName.REASON, "The business changed");
    signedOn("2026-02-24");
  }

  private AmendmentBuilder signedOn(String date) {
    for (Party who : Party.values()) {
      form.signedBy(who, date);
    }
    return this;
  }

  public static AmendmentBuilder anAmendment(String effective) {
    return new AmendmentBuilder("AMENDMENT").with(FieldName.EFFECTIVE, effective);
  }

  /** From 9 March 2026 on at that wage. */
  public static AmendmentBuilder aRaise(String wage) {
    return anAmendment("2026-03-09").with(FieldName.WAGE, wage);
  }

  public static AmendmentBuilder aReinstatement() {
    return new AmendmentBuilder("REINSTATEMENT")
        .named("2026-04-15 Reyes reinstatement")
        .receivedOn("2026-04-15")
        .signedOn("2026-04-14");
  }

  public AmendmentBuilder with(FieldName name, String text) {
    form.with(name, text);
    return this;
  }

  /** A value that the reader did not understand. */
  AmendmentBuilder withUnread(FieldName name) {
    form.withBlurred(name, "");
    return this;
  }

  AmendmentBuilder without(FieldName name) {
    form.without(name);
    return this;
  }

  AmendmentBuilder unsignedBy(Party who) {
    form.unsignedBy(who);
    return this;
  }

  AmendmentBuilder step(String from, String wage) {
    form.row(FieldName.FROM, from, FieldName.WAGE, wage);
    return this;
  }

  public AmendmentBuilder named(String submission) {
    arrival.named(submission);
    return this;
  }

  public AmendmentBuilder receivedOn(String date) {
    arrival.receivedOn(date);
    return this;
  }

  AmendmentBuilder withId(long receipt) {
    arrival.withId(receipt);
    return this;
  }

  AmendmentBuilder again() {
    arrival.again();
    return this;
  }

  public Arrival arrival() {
    return arrival.of(new Packet(List.of(form.inItsFile())));
  }
}
