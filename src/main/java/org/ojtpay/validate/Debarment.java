package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ojtpay.onfile.CheckedParty;
import org.ojtpay.onfile.DebarmentCheck;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;

/**
 * Whether the employer stands in the extract of exclusions (Part II.C.5): looked up when an
 * agreement is decided, and again with every invoice. A likeness holds; what it means, a person
 * says.
 */
final class Debarment {

  private static final String LEAST = "debarment.score-least";

  /** The end of an address: "San Diego, CA 92110-1234". */
  private static final Pattern PLACE =
      Pattern.compile("(?:.*,)?\\s*([^,]+?)[,\\s]+([A-Z]{2})\\.?\\s+(\\d{5})(?:-\\d{4})?\\s*");

  private Debarment() {}

  static List<Finding> agreement(AgreementCase of) {
    return findings(
        of.moment(),
        check(of),
        (code, values) -> of.finding(code, FieldName.EMPLOYER_NAME, values));
  }

  static List<Finding> invoice(InvoiceCase of) {
    if (of.moment().onFile().reference().hasExclusions() && InvoiceParties.vendor(of).isEmpty()) {
      return List.of();
    }
    return findings(
        of.moment(),
        check(of),
        (code, values) -> of.finding(code, FieldName.EMPLOYER_NAME, values));
  }

  /** The employer as the packet and the vendor master have it; empty without an extract. */
  static Optional<DebarmentCheck> check(AgreementCase of) {
    List<String> names = new ArrayList<>();
    Stream.of(FieldName.EMPLOYER_NAME, FieldName.DBA)
        .forEach(field -> of.fields().text(field).ifPresent(names::add));
    Optional<Vendor> vendor = of.vendor();
    vendor.map(CheckedParty::of).ifPresent(known -> names.addAll(known.names()));
    String uei = of.fields().text(FieldName.UEI).or(() -> vendor.map(Vendor::uei)).orElse("");
    Matcher place = PLACE.matcher(of.fields().text(FieldName.ADDRESS).orElse(""));
    boolean placed = vendor.isEmpty() && place.matches();
    return look(
        of.moment(),
        new CheckedParty(
            names,
            uei,
            vendor.map(Vendor::city).orElse(placed ? place.group(1) : ""),
            vendor.map(Vendor::state).orElse(placed ? place.group(2) : ""),
            vendor.map(Vendor::zip).orElse(placed ? place.group(3) : "")));
  }

  /** The employer of the agreement; empty without an extract, or where there is none. */
  static Optional<DebarmentCheck> check(InvoiceCase of) {
    return InvoiceParties.vendor(of).flatMap(vendor -> look(of.moment(), CheckedParty.of(vendor)));
  }

  private static Optional<DebarmentCheck> look(Moment moment, CheckedParty party) {
    int least = moment.pack().integer(LEAST, moment.received());
    return moment.onFile().reference().debarment(party, moment.asOf(), least);
  }

  /** Says a finding of that code with these names and values. */
  @FunctionalInterface
  private interface Saying {
    Finding of(String code, String... values);
  }

  private static List<Finding> findings(
      Moment moment, Optional<DebarmentCheck> check, Saying saying) {
    if (!moment.onFile().reference().hasExclusions()) {
      return List.of(saying.of("AGR-DEBARMENT-UNCHECKED"));
    }
    return check.stream()
        .flatMap(
            made ->
                made.likely().stream()
                    .map(
                        match ->
                            saying.of(
                                "AGR-DEBARRED",
                                "name",
                                made.party().described(),
                                "match",
                                match.described(),
                                "extractDate",
                                made.extract())))
        .toList();
  }
}
