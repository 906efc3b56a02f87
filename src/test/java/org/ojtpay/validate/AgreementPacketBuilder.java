package org.ojtpay.validate;

import static org.ojtpay.validate.FormBuilder.aForm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.units.DateRange;

/**
 * An agreement packet that is right in every respect, to be spoilt in one: Dana Reyes trains at
 * Anchor Point from 2 February 2026, 640 hours at $22.00, half of it reimbursed.
 */
public final class AgreementPacketBuilder {

  private static final List<String> STATEMENTS =
      List.of(
          "The employer has not exhibited a pattern of failing to provide continued employment",
          "WIOA funds will not be used to relocate operations",
          "The employer has been located here for at least 120 days",
          "Participants will not be used to fill openings left by a labor dispute",
          "Funds will not be used to assist, promote or deter union organizing",
          "The training will not result in the displacement of employed workers",
          "Participants are paid wages at the same rates as similarly situated employees",
          "Participants receive benefits at the same level as similar employees",
          "The employer complies with the non-discrimination provisions of WIOA");

  private final FormBuilder form = aForm(DocumentType.AGREEMENT, "agreement.pdf");
  private final FormBuilder plan = aForm(DocumentType.TRAINING_PLAN, "plan.pdf");
  private final FormBuilder checklist = aForm(DocumentType.EMPLOYER_CHECKLIST, "checklist.pdf");
  private final FormBuilder equalOpportunity = aForm(DocumentType.EO_CHECKLIST, "eo.pdf");
  private final List<FormBuilder> more = new ArrayList<>();
  private final Set<DocumentType> left = EnumSet.noneOf(DocumentType.class);
  private final List<Problem> problems = new ArrayList<>();
  private final ArrivalBuilder arrival =
      new ArrivalBuilder("2026-01-21 Reyes agreement", "2026-01-21");
  private @Nullable String maximum;

  private AgreementPacketBuilder() {
    form.with(FieldName.AGREEMENT_NUMBER, "MA-0412-003")
        .with(FieldName.EMPLOYER_NAME, "Anchor Point Marine LLC")
        .with(FieldName.EMPLOYER_ID, "0412-003")
        .with(FieldName.FEIN, "95-1234567")
        .with(FieldName.WORKSITE_ADDRESS, "1800 Main St, Chula Vista, CA 91911")
        .with(FieldName.CONTACT, "Ruth Okada")
        .with(FieldName.PARTICIPANT, "Dana Reyes")
        .with(FieldName.PARTICIPANT_ID, "5012345")
        .with(FieldName.JOB_TITLE, "Rigger")
        .with(FieldName.SOC_CODE, "49-9096")
        .with(FieldName.SVP_LEVEL, "5")
        .with(FieldName.START, "2026-02-02")
        .with(FieldName.END, "2026-07-31")
        .with(FieldName.MIDPOINT, "2026-03-13")
        .with(FieldName.HOURS_PER_WEEK, "40")
        .with(FieldName.TOTAL_HOURS, "640")
        .with(FieldName.WAGE, "22.00")
        .with(FieldName.REIMBURSEMENT_RATE, "0.50")
        .with(FieldName.ORIENTATION_DATE, "2026-01-12")
        .with(FieldName.ELIGIBILITY_CONFIRMED, "yes");
    signedOn("2026-01-20");
    skills("400", "240");
    STATEMENTS.forEach(each -> checklist.row(FieldName.ITEM, each, FieldName.ANSWER, "yes"));
    equalOpportunity.row(FieldName.ITEM, "Notices are posted", FieldName.ANSWER, "yes");
  }

  public static AgreementPacketBuilder anAgreement() {
    return new AgreementPacketBuilder();
  }

  public AgreementPacketBuilder with(FieldName name, String text) {
    form.with(name, text);
    return this;
  }

  AgreementPacketBuilder withBlurred(FieldName name, String text) {
    form.withBlurred(name, text);
    return this;
  }

  /** The agreement itself was sent as a picture. */
  AgreementPacketBuilder scanned() {
    form.scanned();
    return this;
  }

  public AgreementPacketBuilder without(FieldName name) {
    form.without(name);
    return this;
  }

  /** All three on that day. */
  public AgreementPacketBuilder signedOn(String date) {
    for (Party who : Party.values()) {
      form.signedBy(who, date);
    }
    return this;
  }

  AgreementPacketBuilder signedBy(Party who, String date) {
    form.signedBy(who, date);
    return this;
  }

  AgreementPacketBuilder unsignedBy(Party who) {
    form.unsignedBy(who);
    return this;
  }

  AgreementPacketBuilder undatedBy(Party who) {
    form.undatedBy(who);
    return this;
  }

  public AgreementPacketBuilder from(String start, String end) {
    return with(FieldName.START, start).with(FieldName.END, end);
  }

  /** From the start on, so many days, both ends counted. */
  AgreementPacketBuilder days(long days) {
    DateRange first = DateRange.of(form.text(FieldName.START), form.text(FieldName.START));
    return with(FieldName.END, first.from().plusDays(days - 1).toString());
  }

  /** In total, on the form and in the plan. */
  public AgreementPacketBuilder hours(String total) {
    return with(FieldName.TOTAL_HOURS, total).skills(total);
  }

  AgreementPacketBuilder skills(String... hours) {
    plan.withoutRows();
    for (int i = 0; i < hours.length; i++) {
      plan.row(FieldName.SKILL, "Skill " + (i + 1), FieldName.HOURS, hours[i]);
    }
    return this;
  }

  public AgreementPacketBuilder wage(String dollars) {
    return with(FieldName.WAGE, dollars);
  }

  AgreementPacketBuilder raise(String from, String wage) {
    form.row(FieldName.FROM, from, FieldName.WAGE, wage);
    return this;
  }

  public AgreementPacketBuilder rate(String fraction) {
    return with(FieldName.REIMBURSEMENT_RATE, fraction);
  }

  public AgreementPacketBuilder maximum(String dollars) {
    maximum = dollars;
    return this;
  }

  /** The same statement, one to nine, with another answer. */
  AgreementPacketBuilder answering(int statement, String answer) {
    checklist.withoutRows();
    for (int i = 1; i <= STATEMENTS.size(); i++) {
      checklist.row(
          FieldName.ITEM, STATEMENTS.get(i - 1), FieldName.ANSWER, i == statement ? answer : "yes");
    }
    return this;
  }

  /** Another sentence in the place of the statement, one to nine. */
  AgreementPacketBuilder saying(int statement, String sentence, String answer) {
    checklist.withoutRows();
    for (int i = 1; i <= STATEMENTS.size(); i++) {
      checklist.row(
          FieldName.ITEM,
          i == statement ? sentence : STATEMENTS.get(i - 1),
          FieldName.ANSWER,
          i == statement ? answer : "yes");
    }
    return this;
  }

  AgreementPacketBuilder withoutChecklist() {
    left.add(DocumentType.EMPLOYER_CHECKLIST);
    return this;
  }

  AgreementPacketBuilder withoutPlan() {
    left.add(DocumentType.TRAINING_PLAN);
    return this;
  }

  AgreementPacketBuilder withoutEqualOpportunity() {
    left.add(DocumentType.EO_CHECKLIST);
    return this;
  }

  AgreementPacketBuilder withEmptyEqualOpportunity() {
    equalOpportunity.withoutRows();
    return this;
  }

  AgreementPacketBuilder withUnmetEqualOpportunity(String requirement) {
    equalOpportunity.row(FieldName.ITEM, requirement, FieldName.ANSWER, "no");
    return this;
  }

  AgreementPacketBuilder withVendorRequest() {
    return and(aForm(DocumentType.VENDOR_REQUEST, "vendor.pdf").with(FieldName.DBA, "Palo Blanco"));
  }

  AgreementPacketBuilder and(FormBuilder another) {
    more.add(another);
    return this;
  }

  AgreementPacketBuilder withProblem(String code, String detail) {
    problems.add(new Problem(code, detail, new SourceRef.InFile("scan.pdf")));
    return this;
  }

  public AgreementPacketBuilder receivedOn(String date) {
    arrival.receivedOn(date);
    return this;
  }

  public AgreementPacketBuilder named(String submission) {
    arrival.named(submission);
    return this;
  }

  AgreementPacketBuilder withContent(String hash) {
    arrival.withContent(hash);
    return this;
  }

  AgreementPacketBuilder withId(long receipt) {
    arrival.withId(receipt);
    return this;
  }

  /** Decided before; a hold of it has ended. */
  AgreementPacketBuilder again() {
    arrival.again();
    return this;
  }

  List<FileReading> files() {
    form.with(FieldName.MAXIMUM_REIMBURSEMENT, maximum == null ? product() : maximum);
    List<FileReading> files = new ArrayList<>();
    for (FormBuilder each : List.of(form, plan, checklist, equalOpportunity)) {
      if (!left.contains(each.build().type())) {
        files.add(each.inItsFile());
      }
    }
    more.forEach(each -> files.add(each.inItsFile()));
    if (!problems.isEmpty()) {
      files.add(new FileReading("scan.pdf", "sha scan", List.of(), problems));
    }
    return files;
  }

  private String product() {
    return number(FieldName.TOTAL_HOURS)
        .multiply(number(FieldName.WAGE))
        .multiply(number(FieldName.REIMBURSEMENT_RATE))
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private BigDecimal number(FieldName name) {
    String text = form.text(name);
    return new BigDecimal(text.isEmpty() ? "0" : text);
  }

  public Arrival arrival() {
    return arrival.of(new Packet(files()));
  }
}
