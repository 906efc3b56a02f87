package org.ojtpay.validate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.onfile.Exclusion;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;

/** Whether the employer stands in the extract of exclusions. */
final class Debarment {

  private Debarment() {}

  /** Part II C 5: the employer is verified not to be debarred before the agreement. */
  static List<Finding> agreement(AgreementCase of) {
    Reference reference = of.moment().onFile().reference();
    if (!reference.hasExclusions()) {
      return List.of(of.finding("AGR-DEBARMENT-UNCHECKED", FieldName.EMPLOYER_NAME));
    }
    String uei = of.fields().text(FieldName.UEI).or(() -> of.vendor().map(Vendor::uei)).orElse("");
    Map<Exclusion, Finding> found = new LinkedHashMap<>();
    for (FieldName field : List.of(FieldName.EMPLOYER_NAME, FieldName.DBA)) {
      String name = of.fields().text(field).orElse("");
      reference
          .exclusion(name, uei, of.moment().asOf())
          .ifPresent(each -> found.putIfAbsent(each, debarred(of, field, name, each)));
    }
    return List.copyOf(found.values());
  }

  private static Finding debarred(
      AgreementCase of, FieldName at, String name, Exclusion exclusion) {
    String match =
        exclusion.name()
            + ", "
            + exclusion.city()
            + " "
            + exclusion.state()
            + ", SAM number "
            + exclusion.samNumber()
            + ", active since "
            + exclusion.active();
    return of.finding(
        "AGR-DEBARRED",
        at,
        "name",
        name,
        "match",
        match,
        "extractDate",
        of.moment().onFile().reference().exclusionsAsOf());
  }

  /** Checked at every decision, not only at the agreement's. */
  static List<Finding> invoice(InvoiceCase of) {
    Reference reference = of.moment().onFile().reference();
    if (!reference.hasExclusions()) {
      return List.of(of.finding("AGR-DEBARMENT-UNCHECKED", FieldName.EMPLOYER_NAME));
    }
    Optional<Vendor> vendor = InvoiceParties.vendor(of);
    Optional<Exclusion> match =
        vendor.flatMap(
            each -> reference.exclusion(each.legalName(), each.uei(), of.moment().asOf()));
    return match
        .map(
            exclusion ->
                List.of(
                    of.finding(
                        "AGR-DEBARRED",
                        FieldName.EMPLOYER_NAME,
                        "name",
                        vendor.orElseThrow().legalName(),
                        "match",
                        exclusion.name() + ", SAM number " + exclusion.samNumber(),
                        "extractDate",
                        reference.exclusionsAsOf())))
        .orElse(List.of());
  }
}
