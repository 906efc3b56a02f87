package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Party;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * What a submission says of itself and its verdict does not repeat. Everything may be missing.
 *
 * @param hoursClaimed of an invoice
 * @param amountClaimed of an invoice
 * @param period of an invoice
 * @param invoiceType as the form's choice names it, such as {@code MIDPOINT}
 * @param ajccSigned the date of the AJCC's signature on an agreement
 * @param newEmployer what a new vendor request says, and where it is silent the agreement; nothing
 *     where no new employer asks
 * @param people every participant or employee named anywhere in it: no mail names them
 */
public record Submitted(
    @Nullable Hours hoursClaimed,
    @Nullable Money amountClaimed,
    @Nullable DateRange period,
    @Nullable String invoiceType,
    String employer,
    String coordinatorEmail,
    @Nullable LocalDate ajccSigned,
    Fields newEmployer,
    Set<String> people) {

  public static final Submitted NOTHING =
      new Submitted(null, null, null, null, "", "", null, Set.of());

  public Submitted {
    people = Set.copyOf(people);
  }

  /** Where no new employer asks. */
  public Submitted(
      @Nullable Hours hoursClaimed,
      @Nullable Money amountClaimed,
      @Nullable DateRange period,
      @Nullable String invoiceType,
      String employer,
      String coordinatorEmail,
      @Nullable LocalDate ajccSigned,
      Set<String> people) {
    this(
        hoursClaimed,
        amountClaimed,
        period,
        invoiceType,
        employer,
        coordinatorEmail,
        ajccSigned,
        Fields.NONE,
        people);
  }

  /** What the forms of a packet, or of one part of it, say. */
  public static Submitted of(Packet packet) {
    Fields agreement = Forms.of(packet, DocumentType.AGREEMENT).fields();
    Fields invoice = Forms.of(packet, DocumentType.INVOICE).fields();
    Fields either = agreement.orElse(invoice);
    return new Submitted(
        invoice.hours(FieldName.HOURS_CLAIMED).orElse(null),
        invoice.money(FieldName.AMOUNT_CLAIMED).orElse(null),
        period(invoice).orElse(null),
        invoice.text(FieldName.INVOICE_TYPE).orElse(null),
        either.text(FieldName.EMPLOYER_NAME).orElse(""),
        agreement.text(FieldName.COORDINATOR_EMAIL).orElse(""),
        Party.AJCC.signedOn(agreement).orElse(null),
        newEmployer(packet, agreement),
        people(packet));
  }

  private static Fields newEmployer(Packet packet, Fields agreement) {
    return packet.has(DocumentType.VENDOR_REQUEST)
        ? Forms.of(packet, DocumentType.VENDOR_REQUEST).fields().orElse(agreement)
        : Fields.NONE;
  }

  private static Optional<DateRange> period(Fields invoice) {
    Optional<LocalDate> from = invoice.date(FieldName.PERIOD_FROM);
    Optional<LocalDate> to = invoice.date(FieldName.PERIOD_TO);
    return from.flatMap(first -> to.flatMap(last -> DateRange.between(first, last)));
  }

  private static Set<String> people(Packet packet) {
    Set<String> people = new TreeSet<>();
    packet
        .documents()
        .flatMap(Submitted::fields)
        .flatMap(
            fields ->
                Stream.of(FieldName.PARTICIPANT, FieldName.PARTICIPANT_SIGNATURE_NAME)
                    .flatMap(name -> fields.text(name).stream()))
        .forEach(people::add);
    return people;
  }

  private static Stream<Fields> fields(Document document) {
    return Stream.concat(Stream.of(document.fields()), document.rows().stream());
  }
}
