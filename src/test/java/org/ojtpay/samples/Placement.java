package org.ojtpay.samples;

import java.time.LocalDate;

/** One participant with one employer: everything an agreement packet says. */
record Placement(
    Employer employer,
    Provider provider,
    String fund,
    String firstName,
    String lastName,
    String participantId,
    Job job,
    Terms terms,
    LocalDate orientation,
    Signatures signed) {

  /**
   * As printed, for example MA-0412-003: region and fund letter, then the employer's ID. Empty
   * while the employer has no ID yet.
   */
  String number() {
    if (employer.id().isEmpty()) {
      return "";
    }
    return provider.region().substring(0, 1) + fund.substring(0, 1) + "-" + employer.id();
  }

  String programme() {
    return terms.isInFull() ? "Work Experience" : "WIOA On-the-Job Training";
  }

  /** The same with a wage that was agreed later. */
  Placement raised(String from, String wage) {
    return with(terms.raised(from, wage), signed);
  }

  Placement with(Terms others, Signatures signatures) {
    return with(job, others, signatures);
  }

  Placement with(Job other, Terms others, Signatures signatures) {
    return new Placement(
        employer,
        provider,
        fund,
        firstName,
        lastName,
        participantId,
        other,
        others,
        orientation,
        signatures);
  }

  String participant() {
    return firstName + " " + lastName;
  }
}
