package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.PersonName;
import org.ojtpay.policy.Finding;

/**
 * Whether payroll that makes verified days good is of the person and the employer of the invoice.
 * No form that came with it says so: two people of one name may work for one employer, so initials,
 * suffixes and numbers are compared with the agreement and with the payroll of the invoice itself.
 *
 * @param before the invoice as it was approved
 */
record PayrollOwner(Moment moment, InvoiceCase before) {

  /**
   * What a person has to look at.
   *
   * @param rows of the payroll that are about the participant
   * @param alone whether no later invoice came with it, which names the employer
   */
  List<Finding> check(PayrollRows rows, boolean alone) {
    List<Finding> found = new ArrayList<>();
    rows.rows().stream()
        .filter(row -> !isSamePerson(row))
        .findFirst()
        .ifPresent(row -> found.add(person(row)));
    rows.rows().stream()
        .filter(row -> isOtherEmployer(row, alone))
        .findFirst()
        .ifPresent(row -> found.add(employer(row)));
    return found;
  }

  private AgreementOnFile agreement() {
    return before.knownAgreement();
  }

  private boolean isSamePerson(PayrollRows.Row row) {
    List<String> ids = ids();
    Optional<String> id = row.fields().text(FieldName.PARTICIPANT_ID).map(Keys::number);
    if (id.isPresent() && !ids.isEmpty()) {
      return ids.contains(id.get());
    }
    return name(row).allMatch(printed -> names().anyMatch(each -> agree(each, printed)));
  }

  private static boolean agree(String one, String other) {
    return !PersonName.of(one).isUnlike(PersonName.of(other))
        && PersonName.suffix(one).equals(PersonName.suffix(other));
  }

  /** The CalJOBS ID, and what the employer's own payroll has called the participant by. */
  private List<String> ids() {
    return Stream.concat(
            Stream.of(agreement().participantId()),
            before.payroll().rows().stream()
                .flatMap(row -> row.fields().text(FieldName.PARTICIPANT_ID).stream()))
        .map(Keys::number)
        .filter(each -> !each.isBlank())
        .toList();
  }

  private Stream<String> names() {
    return Stream.concat(
        Stream.of(agreement().participant()),
        before.payroll().rows().stream().flatMap(PayrollOwner::name));
  }

  private static Stream<String> name(PayrollRows.Row row) {
    return row.fields().text(FieldName.PARTICIPANT).stream();
  }

  private Finding person(PayrollRows.Row row) {
    return moment.finding(
        "PAY-NAME-NEAR",
        row.place(),
        "participant",
        described(agreement().participant(), agreement().participantId()),
        "found",
        described(
            name(row).findFirst().orElse("nobody"),
            row.fields().text(FieldName.PARTICIPANT_ID).orElse("")));
  }

  private static String described(String name, String id) {
    return id.isBlank() ? name : name + ", ID " + id;
  }

  private boolean isOtherEmployer(PayrollRows.Row row, boolean alone) {
    return row.fields()
        .text(FieldName.EMPLOYER_NAME)
        .map(printed -> !InvoiceParties.isEmployer(before, printed))
        .orElse(alone);
  }

  private Finding employer(PayrollRows.Row row) {
    return moment.finding(
        "PAY-EMPLOYER-OTHER",
        row.place(),
        "printed",
        row.fields().text(FieldName.EMPLOYER_NAME).orElse("no employer"),
        "onFile",
        agreement().employerName());
  }
}
