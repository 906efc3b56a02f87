package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.units.WageRate;

/** One agreement packet with all that its rules look at. */
record AgreementCase(Moment moment, Packet packet, Kind kind, Forms form, Fields fields) {

  /** Stands in the place of the region and fund letters while no number has been given. */
  private static final String NO_NUMBER = "FEIN";

  static AgreementCase of(Moment moment, Packet packet, Kind kind) {
    Forms form = Forms.of(packet, DocumentType.AGREEMENT);
    AgreementCase printed = new AgreementCase(moment, packet, kind, form, form.fields());
    return printed
        .givenEmployerId()
        .map(id -> new AgreementCase(moment, packet, kind, form, form.fields().with(id)))
        .orElse(printed);
  }

  /** Part II D 1: the employer ID that a new employer was given after it asked for one. */
  private Optional<Map<FieldName, Value>> givenEmployerId() {
    return fact(Fact.What.EMPLOYER_ID)
        .filter(given -> form.isPresent() && hasVendorRequest())
        .flatMap(given -> Optional.ofNullable(given.value()))
        .map(
            id ->
                Map.of(
                    FieldName.EMPLOYER_ID, Value.certain(id, form.place(FieldName.EMPLOYER_ID))));
  }

  /** The newest fact of that kind about the packet or about the agreement that it asks for. */
  Optional<Fact> fact(Fact.What what) {
    return moment.fact(what).or(() -> key().flatMap(each -> moment.recorded().fact(what, each)));
  }

  PolicyPack pack() {
    return moment.pack();
  }

  Forms forms(DocumentType type) {
    return Forms.of(packet, type);
  }

  boolean hasVendorRequest() {
    return packet.has(DocumentType.VENDOR_REQUEST);
  }

  /** The date that selects the parameters: the AJCC's signature, else the receipt. */
  LocalDate signed() {
    return Party.AJCC.signedOn(fields).orElse(moment.received());
  }

  /** The date that selects how long the training may last: its start, else {@link #signed}. */
  LocalDate starts() {
    return fields.date(FieldName.START).orElse(signed());
  }

  /** Number, participant and start; a new employer without a number stands under its FEIN. */
  Optional<AgreementKey> key() {
    Optional<String> number =
        fields
            .text(FieldName.AGREEMENT_NUMBER)
            .or(
                () ->
                    fields
                        .text(FieldName.FEIN)
                        .filter(fein -> hasVendorRequest())
                        .map(fein -> NO_NUMBER + Keys.digits(fein)));
    Optional<String> participant = fields.text(FieldName.PARTICIPANT);
    Optional<LocalDate> start = fields.date(FieldName.START);
    return number.flatMap(
        of -> participant.flatMap(who -> start.map(day -> AgreementKey.of(of, who, day))));
  }

  /** Earlier packets of the same agreement that went back or are held. */
  Stream<AgreementOnFile> earlier() {
    return moment.onFile().agreements().stream()
        .filter(each -> key().filter(each.key()::equals).isPresent())
        .filter(each -> each.state() == State.RETURNED || each.state() == State.HELD);
  }

  Optional<LocalDate> newestSignature() {
    return Stream.of(Party.values())
        .flatMap(who -> who.signedOn(fields).stream())
        .max(Comparator.naturalOrder());
  }

  Optional<Vendor> vendor() {
    return fields.text(FieldName.EMPLOYER_ID).flatMap(id -> moment.onFile().reference().vendor(id));
  }

  /** Every agreed wage: the starting one, the step raises and the ending one. */
  List<WageRate> wages() {
    return Stream.of(
            fields.wage(FieldName.WAGE).stream(),
            fields.wage(FieldName.ENDING_WAGE).stream(),
            form.rows().stream().flatMap(row -> row.wage(FieldName.WAGE).stream()))
        .flatMap(each -> each)
        .toList();
  }

  /** Where a field stands, or the form where it does not. */
  @Nullable SourceRef place(FieldName name) {
    return fields
        .value(name)
        .map(Value::source)
        .orElseGet(() -> form.isPresent() ? form.place(name) : null);
  }

  Finding finding(String code, @Nullable SourceRef source, String... namesAndValues) {
    return moment.finding(code, source, namesAndValues);
  }

  Finding finding(String code, FieldName at, String... namesAndValues) {
    return moment.finding(code, place(at), namesAndValues);
  }
}
