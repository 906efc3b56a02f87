package org.ojtpay.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement packet printed to PDF from a word processor: no fields, ruled grids and lines. */
final class PacketPrint {
  private final Placement placement;
  private final Wording wording;
  private final PacketEntries entries;
  private final Pen pen;
  private final Layout layout;

  private PacketPrint(Placement placement, Wording wording, Pen pen) {
    this.placement = placement;
    this.wording = wording;
    this.entries = new PacketEntries(placement, wording);
    this.pen = pen;
    this.layout = new Layout(pen);
  }

  /** Ruled grids and underlined lines mixed; the checklist asks questions, an X marks a column. */
  static byte[] grids(Placement placement, Wording wording, String saved) throws IOException {
    try (Pen pen = new Pen(Face.times(11), paper(placement, "", "Microsoft: Print To PDF"))) {
      PacketPrint packet = new PacketPrint(placement, wording, pen);
      packet.cover();
      packet.agreementInGrids();
      packet.signatures();
      packet.plan();
      packet.checklistInColumns();
      packet.equalOpportunity();
      return pen.finish("OJT packet " + placement.lastName(), saved);
    }
  }

  /** Two-column rows and typed answers, as if sent by fax from a web form's print-out. */
  static byte[] rows(Placement placement, Wording wording, String saved) throws IOException {
    String fax = "FROM: " + placement.provider().phone() + "  TO: 6195550140  BCWB PROGRAMS";
    try (Pen pen = new Pen(Face.helvetica(10), paper(placement, fax, "macOS Quartz PDFContext"))) {
      PacketPrint packet = new PacketPrint(placement, wording, pen);
      packet.agreementInRows();
      packet.signatures();
      packet.plan();
      packet.checklistTyped();
      packet.equalOpportunity();
      return pen.finish("OJT Contract " + placement.participant(), saved);
    }
  }

  private static Stationery paper(Placement placement, String topLine, String producer) {
    Provider provider = placement.provider();
    return new Stationery(
        List.of(provider.name(), provider.address() + "  " + provider.phone()),
        topLine,
        "OJT packet " + placement.number() + "  Auxiliary aids available upon request. TTY 711",
        producer);
  }

  private void cover() throws IOException {
    pen.title("TRANSMITTAL");
    layout.lines(
        1,
        List.of(
            new Entry("To", "Bay Cities Workforce Board, Programs Department"),
            new Entry("From", placement.provider().coordinator()),
            new Entry("Re", "New OJT packet, " + placement.employer().legalName())));
    pen.paragraph(
        "Attached please find the signed agreement with training plan and checklists. Kindly book"
            + " the funds and let us know when approved. Questions? "
            + placement.provider().email());
    pen.newPage();
  }

  private void agreementInGrids() throws IOException {
    pen.title("ON-THE-JOB TRAINING AGREEMENT");
    pen.centre(pen.face().italic(), 10, "New agreement");
    pen.heading("A. Contract information");
    layout.grid(3, entries.contract().subList(0, 3));
    layout.grid(3, entries.contract().subList(3, 6));
    layout.lines(1, entries.contract().subList(6, 8));
    pen.heading("B. Employer");
    layout.grid(2, entries.employer());
    layout.lines(1, entries.places());
    layout.lines(2, entries.contact());
    pen.heading("C. Trainee");
    layout.lines(2, entries.participant());
    layout.lines(
        1, List.of(new Entry("WIOA eligibility determined and assessment on file", "Yes")));
    pen.heading("D. Hours, dates and cost");
    layout.grid(3, entries.terms().subList(0, 6));
    layout.grid(2, entries.terms().subList(6, 10));
    benefits();
  }

  private void benefits() throws IOException {
    pen.need(90);
    pen.paragraph("Benefits provided to the trainee on the same basis as to other employees:");
    layout.table(
        new int[] {300, 100},
        List.of("Benefit", "Provided"),
        List.of(
            List.of("Workers' compensation", "Yes"),
            List.of("Health insurance after 60 days", "Yes"),
            List.of("Retirement plan", "No")));
  }

  private void agreementInRows() throws IOException {
    pen.title(placement.terms().isInFull() ? "WORK EXPERIENCE AGREEMENT" : "OJT CONTRACT");
    layout.rows(List.of(new Entry("Packet Type", "New")));
    layout.rows(entries.contract());
    pen.heading("Employer");
    layout.rows(entries.employer());
    layout.rows(entries.places());
    layout.rows(entries.contact());
    pen.heading("Participant");
    layout.rows(entries.participant());
    layout.rows(List.of(new Entry("Eligibility confirmed", "Yes")));
    pen.heading("Training");
    layout.rows(entries.terms());
  }

  private void signatures() throws IOException {
    pen.heading("General provisions");
    pen.paragraph(Checklists.PROVISIONS);
    pen.need(230);
    pen.heading("Signatures");
    Employer employer = placement.employer();
    Signatures signed = placement.signed();
    layout.signature(
        "Employer", employer.contact(), employer.contactTitle(), day(signed.employer()));
    layout.signature(
        "Participant (trainee)", placement.participant(), "Trainee", day(signed.participant()));
    layout.signature(
        "AJCC representative",
        placement.provider().coordinator(),
        "OJT Coordinator",
        day(signed.ajcc()));
  }

  private String day(@Nullable LocalDate date) {
    return date == null ? "" : wording.date(date);
  }

  private void plan() throws IOException {
    pen.newPage();
    pen.title("TRAINING PLAN");
    layout.lines(
        2,
        List.of(
            wording.entry("Agreement Number", placement.number()),
            wording.entry("Participant", placement.participant())));
    List<List<String>> body = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Skill skill : placement.job().skills()) {
      body.add(List.of((body.size() + 1) + "", skill.name(), skill.hours().toPlainString()));
      sum = sum.add(skill.hours());
    }
    body.add(List.of("", "Total", sum.toPlainString()));
    layout.table(new int[] {30, 380, 94}, List.of("#", "Skill", "Est. Hours"), body);
    pen.small("Trainer keeps notes of progress; the monthly progress report is due separately.");
  }

  private void checklistInColumns() throws IOException {
    pen.newPage();
    pen.title("EMPLOYER PRE-SCREENING CHECKLIST");
    layout.lines(1, List.of(new Entry("Business", placement.employer().legalName())));
    List<List<String>> body = new ArrayList<>();
    for (Entry item : Checklists.EMPLOYER_QUESTIONS) {
      boolean yes = item.value().equals("Yes");
      body.add(List.of((body.size() + 1) + ".", item.label(), yes ? "X" : "", yes ? "" : "X"));
    }
    layout.table(new int[] {30, 394, 40, 40}, List.of("", "Question", "YES", "NO"), body);
  }

  private void checklistTyped() throws IOException {
    pen.newPage();
    pen.title("EMPLOYER CHECKLIST");
    List<List<String>> body = new ArrayList<>();
    for (Entry item : Checklists.EMPLOYER_STATEMENTS) {
      body.add(List.of(item.label(), item.value()));
    }
    layout.table(new int[] {424, 80}, List.of("Statement", "Yes / No"), body);
  }

  private void equalOpportunity() throws IOException {
    pen.newPage();
    pen.title("EO WIOA SECTION 188 COMPLIANCE CHECKLIST");
    List<List<String>> body = new ArrayList<>();
    for (Entry item : Checklists.EQUAL_OPPORTUNITY) {
      body.add(List.of(item.label(), item.value()));
    }
    layout.table(new int[] {424, 80}, List.of("Requirement", "Met"), body);
    pen.small("Completed at the on-site visit. Keep a copy in the employer file.");
  }
}
