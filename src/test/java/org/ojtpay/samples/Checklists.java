package org.ojtpay.samples;

import java.util.List;

/** The checklists as printed: each sentence with the answer that the policy wants. */
final class Checklists {
  static final List<Entry> EMPLOYER_STATEMENTS =
      List.of(
          new Entry(
              "The business has not exhibited a pattern of failing to keep OJT participants in"
                  + " continued employment after their training.",
              "Yes"),
          new Entry(
              "WIOA funds will not be used to relocate operations, in whole or in part.", "Yes"),
          new Entry(
              "The business has operated at its current location for at least 120 days, or it"
                  + " moved there without any employee being laid off at the former location.",
              "Yes"),
          new Entry(
              "OJT participants are not used to fill openings that result from a labor dispute.",
              "Yes"),
          new Entry(
              "OJT funds will not be used to assist, promote or deter union organizing, directly"
                  + " or indirectly.",
              "Yes"),
          new Entry(
              "The OJT will not result in the full or partial displacement of employed workers.",
              "Yes"),
          new Entry(
              "Participant wages are at the same rate, periodic increases included, as those of"
                  + " similarly situated employees of this employer.",
              "Yes"),
          new Entry(
              "Participants receive benefits and working conditions at the same level and to the"
                  + " same extent as other employees doing the same type of work.",
              "Yes"),
          new Entry(
              "The employer will comply with the non-discrimination and equal opportunity"
                  + " provisions of WIOA.",
              "Yes"));

  static final List<Entry> EMPLOYER_QUESTIONS =
      List.of(
          new Entry(
              "Has the business exhibited a pattern of failing to provide OJT participants with"
                  + " continued employment?",
              "No"),
          new Entry(
              "Will WIOA funds be used to relocate the business's operations in whole or in part?",
              "No"),
          new Entry(
              "Has the business operated at its current location for at least 120 days?", "Yes"),
          new Entry(
              "Will OJT participants be used to fill job openings resulting from a labor dispute?",
              "No"),
          new Entry(
              "Will the business remain neutral in union organizing and use no OJT funds to"
                  + " assist, promote or deter it?",
              "Yes"),
          new Entry(
              "Will the OJT result in the full or partial displacement of employed workers?", "No"),
          new Entry(
              "Will wages be at the same rate as those of similarly situated employees, including"
                  + " periodic increases?",
              "Yes"),
          new Entry(
              "Will the participant be provided benefits and working conditions at the same level"
                  + " as other employees working a similar length of time?",
              "Yes"),
          new Entry(
              "Will the employer comply with the non-discrimination and equal opportunity"
                  + " provisions of WIOA?",
              "Yes"));

  static final List<Entry> EQUAL_OPPORTUNITY =
      List.of(
          new Entry("An equal opportunity notice is posted where employees can see it.", "Yes"),
          new Entry("A person is named to receive equal opportunity complaints.", "Yes"),
          new Entry("The complaint procedure is given to every participant in writing.", "Yes"),
          new Entry(
              "Reasonable accommodation is provided to individuals with disabilities.", "Yes"),
          new Entry("The work site is accessible, or programs are moved to one that is.", "Yes"),
          new Entry("Language assistance is available to persons with limited English.", "Yes"),
          new Entry("Job announcements carry the equal opportunity tag line.", "Yes"),
          new Entry("Medical information is kept apart from personnel files.", "Yes"));

  static final String PROVISIONS =
      "The Employer agrees to train the participant in the occupation and skills of the attached"
          + " training plan, to keep time and attendance and payroll records for inspection, and to"
          + " retain the participant as a regular employee upon successful completion. Only hours"
          + " worked and trained on the job are reimbursed. Vacation, holiday, sick and personal"
          + " leave, jury duty, union dues, commissions, bonuses and overtime are not. Payment"
          + " follows receipt of a correct invoice with payroll and the clarification of hours."
          + " Either party may end this agreement in writing; hours worked up to that day remain"
          + " payable. Records are open to the Board, the State and the U.S. Department of Labor"
          + " for three years.";

  private Checklists() {}
}
