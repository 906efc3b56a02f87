package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.EmployerChecklist.Recognised;
import org.ojtpay.policy.EmployerChecklist.Statement;
import org.ojtpay.policy.Finding;

/** Whether the packet is whole: its fields, plan, checklists and the steps before it. */
final class AgreementPaper {

  private AgreementPaper() {}

  /** Part II D 2 b: a packet with missing information goes back. */
  static List<Finding> fieldsMissing(AgreementCase of) {
    List<Finding> found = new ArrayList<>();
    for (Exhibit.Field field : Required.of(DocumentType.AGREEMENT)) {
      boolean excused =
          of.hasVendorRequest()
              && (field.name() == FieldName.EMPLOYER_ID
                  || field.name() == FieldName.AGREEMENT_NUMBER);
      if (!of.fields().has(field.name()) && !excused) {
        found.add(of.finding("AGR-FIELD-MISSING", field.name(), "field", field.label()));
      }
    }
    if (endsBeforeStart(of)) {
      String field = "an end date that is not before the start";
      found.add(of.finding("AGR-FIELD-MISSING", FieldName.END, "field", field));
    }
    if (of.forms(DocumentType.TRAINING_PLAN).rows().isEmpty()) {
      found.add(of.finding("AGR-FIELD-MISSING", FieldName.TOTAL_HOURS, "field", "Training plan"));
    }
    return found;
  }

  private static boolean endsBeforeStart(AgreementCase of) {
    Optional<LocalDate> start = of.fields().date(FieldName.START);
    return of.fields()
        .date(FieldName.END)
        .filter(end -> start.filter(end::isBefore).isPresent())
        .isPresent();
  }

  /**
   * Part II B 1: nine statements, each answered as the policy asks. While a sentence is not
   * recognised it may be the statement that is missing.
   */
  static List<Finding> checklist(AgreementCase of) {
    Forms checklist = of.forms(DocumentType.EMPLOYER_CHECKLIST);
    List<Statement> missing = new ArrayList<>(of.pack().employerChecklist().statements());
    List<Finding> found = new ArrayList<>();
    int strange = 0;
    for (Fields row : checklist.rows()) {
      Optional<String> sentence = row.text(FieldName.ITEM);
      Optional<Recognised> recognised = sentence.flatMap(of.pack().employerChecklist()::recognise);
      recognised.ifPresent(each -> missing.remove(each.statement()));
      strange += sentence.isPresent() && recognised.isEmpty() ? 1 : 0;
      sentence.ifPresent(printed -> found.addAll(answered(of, row, printed, recognised)));
    }
    boolean explained = missing.size() <= strange;
    for (Statement each : missing) {
      Finding finding = unanswered(of, checklist, each);
      found.add(explained ? Findings.held(finding) : finding);
    }
    return found;
  }

  private static Finding unanswered(AgreementCase of, Forms checklist, Statement statement) {
    return of.finding(
        "AGR-CHECKLIST",
        checklist.isPresent() ? checklist.place() : null,
        "item",
        statement.asks(),
        "answer",
        "nothing",
        "expected",
        "an answer");
  }

  private static List<Finding> answered(
      AgreementCase of, Fields row, String sentence, Optional<Recognised> recognised) {
    String answer = row.text(FieldName.ANSWER).orElse("nothing");
    SourceRef place = row.value(FieldName.ITEM).map(Value::source).orElseThrow();
    if (recognised.isEmpty()) {
      return List.of(
          Findings.held(
              of.finding(
                  "AGR-CHECKLIST",
                  place,
                  "item",
                  sentence,
                  "answer",
                  answer,
                  "expected",
                  "one of the policy's statements; a person has to judge this one")));
    }
    String expected = recognised.get().expected() ? "yes" : "no";
    return answer.equals(expected)
        ? List.of()
        : List.of(
            of.finding(
                "AGR-CHECKLIST", place, "item", sentence, "answer", answer, "expected", expected));
  }

  /** Part II C 2: the EO section 188 compliance checklist comes with the packet. */
  static List<Finding> equalOpportunity(AgreementCase of) {
    Forms checklist = of.forms(DocumentType.EO_CHECKLIST);
    if (!checklist.isPresent()) {
      return List.of(of.finding("AGR-EO-MISSING", (SourceRef) null));
    }
    List<Fields> items = checklist.rows().stream().filter(row -> row.has(FieldName.ITEM)).toList();
    if (items.isEmpty()) {
      return List.of(of.finding("AGR-EO-MISSING", checklist.place()));
    }
    return items.stream()
        .filter(row -> !row.isYes(FieldName.ANSWER))
        .map(
            row ->
                of.finding(
                    "AGR-CHECKLIST",
                    row.value(FieldName.ITEM).map(Value::source).orElseThrow(),
                    "item",
                    row.text(FieldName.ITEM).orElseThrow(),
                    "answer",
                    row.text(FieldName.ANSWER).orElse("nothing"),
                    "expected",
                    "yes"))
        .toList();
  }

  /** Part II C 1: an orientation is completed with each employer. */
  static List<Finding> orientation(AgreementCase of) {
    return of.fields().has(FieldName.ORIENTATION_DATE)
        ? List.of()
        : List.of(of.finding("AGR-ORIENTATION-MISSING", FieldName.ORIENTATION_DATE));
  }

  /** Part II A: eligibility and assessment come before training. */
  static List<Finding> eligibility(AgreementCase of) {
    return of.fields().isYes(FieldName.ELIGIBILITY_CONFIRMED)
        ? List.of()
        : List.of(of.finding("AGR-ELIGIBILITY-UNCONFIRMED", FieldName.ELIGIBILITY_CONFIRMED));
  }
}
