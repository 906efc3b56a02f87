package org.ojtpay.samples;

import java.util.List;

/** The labelled values of an agreement, section by section. */
record PacketEntries(Placement placement, Wording wording) {

  List<Entry> contract() {
    Provider provider = placement.provider();
    return List.of(
        wording.entry("Agreement Number", placement.number()),
        wording.entry("Program", placement.programme()),
        wording.entry("Region", provider.region()),
        wording.entry("Funding", placement.fund()),
        wording.entry("AJCC", provider.name()),
        wording.entry("Coordinator", provider.coordinator()),
        wording.entry("Coordinator E-mail", provider.email()),
        wording.entry("Coordinator Phone", provider.phone()));
  }

  List<Entry> employer() {
    Employer employer = placement.employer();
    return List.of(
        wording.entry("Employer Legal Name", employer.legalName()),
        wording.entry("DBA", employer.dba()),
        wording.entry("Employer ID", employer.id()),
        wording.entry("FEIN", employer.fein()),
        wording.entry("UEI", employer.uei()),
        wording.entry("Full-Time Employees", Integer.toString(employer.fullTimeEmployees())));
  }

  List<Entry> places() {
    Employer employer = placement.employer();
    return List.of(
        wording.entry("Address", employer.address()),
        wording.entry("Work-Site Address", employer.address()),
        wording.entry("Ownership", employer.ownership()));
  }

  List<Entry> contact() {
    Employer employer = placement.employer();
    return List.of(
        wording.entry("Contact", employer.contact()),
        wording.entry("Contact Title", employer.contactTitle()),
        wording.entry("Contact Phone", employer.phone()),
        wording.entry("Contact E-mail", employer.email()));
  }

  List<Entry> participant() {
    Job job = placement.job();
    return List.of(
        wording.entry("Participant", placement.participant()),
        wording.entry("Participant ID", placement.participantId()),
        wording.entry("Job Title", job.title()),
        wording.entry("O*NET-SOC Code", job.soc()),
        wording.entry("SVP Level", Integer.toString(job.svp())),
        wording.entry("Orientation Date", placement.orientation()));
  }

  List<Entry> terms() {
    Terms terms = placement.terms();
    return List.of(
        wording.entry("Start Date", terms.start()),
        wording.entry("End Date", terms.end()),
        wording.entry("Midpoint Date", terms.midpoint()),
        wording.entry("Hours per Week", terms.hoursPerWeek().toPlainString()),
        wording.entry("Total Training Hours", terms.totalHours().toPlainString()),
        wording.entry("Hourly Wage", Wording.money(terms.wage())),
        wording.entry("Reimbursement Rate", terms.percent()),
        wording.entry("Maximum Reimbursement", Wording.money(terms.maximum())),
        wording.entry("Workweek Starts", "Sunday"),
        wording.entry("Alternative Workweek", "No"));
  }
}
