package org.ojtpay.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement packet as a fillable PDF: cover sheet, agreement, plan and both checklists. */
final class PacketForm {
  private static final Stationery PAPER =
      new Stationery(
          List.of(
              "BAY CITIES WORKFORCE BOARD",
              "1180 Harborlight Avenue, Suite 410, San Diego, CA 92101  (619) 555-0140",
              "EXHIBIT A - ON-THE-JOB TRAINING AGREEMENT PACKET"),
          "",
          "BCWB Exhibit A (rev. 07/2025)  An equal opportunity employer/program.",
          "Adobe Acrobat Pro 24.2");

  private final Placement placement;
  private final PacketEntries entries;
  private final Pen pen;
  private final Fillable form;

  private PacketForm(Placement placement, Pen pen) {
    this.placement = placement;
    this.entries = new PacketEntries(placement, Wording.BOARD);
    this.pen = pen;
    this.form = new Fillable(pen);
  }

  static byte[] of(Placement placement, String saved) throws IOException {
    try (Pen pen = new Pen(Face.helvetica(9), PAPER)) {
      PacketForm packet = new PacketForm(placement, pen);
      packet.cover("Yes");
      packet.parties();
      packet.terms();
      packet.plan();
      packet.employerChecklist();
      packet.equalOpportunity();
      return pen.finish("OJT Agreement " + placement.number(), saved);
    }
  }

  /** What a notice asked for, filled in and signed anew: the agreement and the plan. */
  static byte[] again(Placement placement, String saved) throws IOException {
    try (Pen pen = new Pen(Face.helvetica(9), PAPER)) {
      PacketForm packet = new PacketForm(placement, pen);
      packet.cover("No");
      packet.parties();
      packet.terms();
      packet.plan();
      return pen.finish("OJT Agreement " + placement.number() + " corrected", saved);
    }
  }

  private void cover(String checklists) throws IOException {
    pen.title("PACKET COVER SHEET");
    pen.paragraph(
        "Send the complete packet to the Programs Department within three working days of the AJCC"
            + " Operator's signature. Incomplete packets are returned. Do not staple. Please type.");
    form.rows(1, List.of(new Entry("Prepared by", placement.provider().coordinator())));
    for (String enclosed :
        List.of(
            "On-the-Job Training Agreement",
            "Training Plan",
            "Employer Pre-Screening Checklist",
            "EO WIOA Section 188 Compliance Checklist")) {
      pen.down(18);
      String yes = enclosed.endsWith("Checklist") ? checklists : "Yes";
      form.choice("Enclosed " + enclosed, Pen.LEFT + 10, 60, List.of("Yes", "No"), yes);
      pen.text(Pen.LEFT + 140, pen.y(), pen.face().plain(), 9, enclosed);
    }
    pen.down(20);
    pen.small("For Board use only.   Date stamp: ____________   Entered by: ____________");
  }

  private void parties() throws IOException {
    pen.newPage();
    pen.title("ON-THE-JOB TRAINING AGREEMENT");
    pen.heading("Section 1. Contract");
    pen.down(12);
    pen.text(Pen.LEFT, pen.y(), pen.face().plain(), 9, "Packet Type");
    form.choice(
        "Packet Type",
        Pen.LEFT + 92,
        110,
        List.of("New Agreement", "Amendment", "Reinstatement"),
        "New Agreement");
    form.rows(2, entries.contract());
    pen.heading("Section 2. Employer");
    form.rows(2, entries.employer());
    form.rows(1, entries.places());
    form.rows(2, entries.contact());
    pen.heading("Section 3. Participant and occupation");
    form.rows(2, entries.participant());
    pen.down(14);
    pen.text(
        Pen.LEFT, pen.y(), pen.face().plain(), 9, "Eligibility and assessment confirmed (CalJOBS)");
    form.choice("Eligibility confirmed", 320, 60, List.of("Yes", "No"), "Yes");
  }

  private void terms() throws IOException {
    pen.newPage();
    pen.heading("Section 4. Training terms");
    form.rows(2, entries.terms());
    pen.small(
        "Maximum reimbursement = total training hours x hourly wage x reimbursement rate. Training"
            + " may not exceed 26 weeks or 1,040 hours.");
    pen.heading("Section 5. General provisions");
    pen.paragraph(Checklists.PROVISIONS);
    pen.heading("Section 6. Signatures");
    Employer employer = placement.employer();
    Provider provider = placement.provider();
    Signatures signed = placement.signed();
    sign("Employer", employer.contact(), employer.contactTitle(), signed.employer());
    sign("Participant", placement.participant(), "", signed.participant());
    sign("AJCC", provider.coordinator(), "OJT Coordinator", signed.ajcc());
  }

  private void sign(String role, String name, String title, @Nullable LocalDate date)
      throws IOException {
    String mark = date == null ? "" : "/s/ " + name;
    String day = date == null ? "" : Wording.BOARD.date(date);
    form.rows(
        2,
        List.of(
            new Entry(role + " Signature", mark),
            new Entry(role + " Date", day),
            new Entry(role + " Name", name),
            new Entry(role + " Title", title)));
  }

  private void plan() throws IOException {
    pen.newPage();
    pen.title("TRAINING PLAN");
    form.rows(
        2,
        List.of(
            new Entry("Agreement Number", placement.number()),
            new Entry("Participant", placement.participant())));
    pen.paragraph("List each skill to be learned and the estimated hours of training for it.");
    pen.down(12);
    pen.text(Pen.LEFT, pen.y(), pen.face().bold(), 9, "Skill");
    pen.text(Pen.LEFT + 410, pen.y(), pen.face().bold(), 9, "Estimated Hours");
    BigDecimal sum = BigDecimal.ZERO;
    List<Skill> lines = new ArrayList<>(placement.job().skills());
    for (int i = 0; i < 10; i++) {
      pen.down(19);
      boolean used = i < lines.size();
      form.field("Skill " + (i + 1), Pen.LEFT, 400, used ? lines.get(i).name() : "");
      String hours = used ? lines.get(i).hours().toPlainString() : "";
      form.field("Hours " + (i + 1), Pen.LEFT + 410, 80, hours);
      sum = used ? sum.add(lines.get(i).hours()) : sum;
    }
    pen.down(22);
    pen.text(Pen.LEFT + 340, pen.y(), pen.face().bold(), 9, "Total Hours");
    form.field("Total Hours", Pen.LEFT + 410, 80, sum.toPlainString());
  }

  private void employerChecklist() throws IOException {
    pen.newPage();
    pen.title("EMPLOYER PRE-SCREENING CHECKLIST");
    pen.paragraph("To be completed with the employer before the agreement is signed.");
    questions("Q", Checklists.EMPLOYER_STATEMENTS);
  }

  private void equalOpportunity() throws IOException {
    pen.newPage();
    pen.title("EO WIOA SECTION 188 COMPLIANCE CHECKLIST");
    pen.paragraph("Mark whether each requirement is met at the work site.");
    questions("EO", Checklists.EQUAL_OPPORTUNITY);
  }

  private void questions(String prefix, List<Entry> items) throws IOException {
    int number = 1;
    for (Entry item : items) {
      pen.down(16);
      form.choice(prefix + number, 455, 48, List.of("Yes", "No"), item.value());
      int at = pen.y();
      String text = number + ". " + item.label();
      for (String line : Pen.wrap(pen.face().plain(), 9, 385, text)) {
        pen.text(Pen.LEFT, at, pen.face().plain(), 9, line);
        at += 12;
      }
      pen.down(Math.max(at - pen.y() - 4, 8));
      number++;
    }
  }
}
