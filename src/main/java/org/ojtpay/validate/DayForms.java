package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.ojtpay.onfile.Keys;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PersonName;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.Finding;
import org.ojtpay.reimburse.DayRow;

/**
 * The clarifications, or the verifications, of hours that came with an invoice.
 *
 * @param forms each with the pages that belong to it: its signatures speak for its days alone
 * @param rows the days of all of them, negative ones netted
 */
record DayForms(List<Forms> forms, List<DayRow> rows, List<Finding> findings) {

  /** A form about somebody else is left out; one that names another agreement is looked at. */
  static DayForms of(Moment moment, Packet packet, DocumentType type, Fields invoice) {
    List<Document> own = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Document document : packet.documents(type)) {
      boolean otherPerson =
          differ(document.fields(), invoice, FieldName.PARTICIPANT, DayForms::isSomebodyElse);
      if (otherPerson) {
        findings.add(misfit(moment, document, FieldName.PARTICIPANT));
        continue;
      }
      own.add(document);
      if (differ(document.fields(), invoice, FieldName.AGREEMENT_NUMBER, DayForms::isOther)) {
        findings.add(misfit(moment, document, FieldName.AGREEMENT_NUMBER));
      }
    }
    List<PayrollLine> lines =
        own.stream()
            .flatMap(document -> document.rows().stream())
            .flatMap(row -> line(row).stream())
            .toList();
    Netting netting = Netting.of(lines, code -> moment.codes().category(code));
    netting.left().forEach(line -> findings.add(negative(moment, line)));
    List<DayRow> rows = netting.net().stream().flatMap(line -> line.day().stream()).toList();
    return new DayForms(together(own), rows, List.copyOf(findings));
  }

  private static Finding misfit(Moment moment, Document document, FieldName at) {
    return moment.finding(
        "DOC-MISFIT",
        document.fields().value(at).map(Value::source).orElseThrow(),
        "detail",
        document.file() + " is about " + document.fields().text(at).orElseThrow());
  }

  private static boolean isOther(String one, String two) {
    return !Keys.number(one).equals(Keys.number(two));
  }

  private static boolean isSomebodyElse(String one, String two) {
    PersonName name = PersonName.of(one);
    return !name.isSame(PersonName.of(two)) && !name.isNear(PersonName.of(two));
  }

  private static boolean differ(
      Fields form, Fields invoice, FieldName name, BiPredicate<String, String> other) {
    return form.text(name)
        .flatMap(one -> invoice.text(name).filter(two -> other.test(one, two)))
        .isPresent();
  }

  /** A row counts where it names a day, a code and hours. */
  private static Optional<PayrollLine> line(Fields row) {
    return row.has(FieldName.DATE_WORKED) && row.has(FieldName.HOURS)
        ? PayrollLine.of(row, row.value(FieldName.HOURS).map(Value::source).orElseThrow())
        : Optional.empty();
  }

  private static Finding negative(Moment moment, PayrollLine line) {
    return moment.finding(
        "PAY-NEGATIVE",
        line.source(),
        "period",
        String.valueOf(line.worked()),
        "category",
        moment.codes().category(line.code()).words(),
        "hours",
        line.hours().toString());
  }

  /** Pages of one file that name no other pay period continue the form before them. */
  private static List<Forms> together(List<Document> documents) {
    List<List<Document>> forms = new ArrayList<>();
    for (Document document : documents) {
      List<Document> last = forms.isEmpty() ? List.of() : forms.get(forms.size() - 1);
      if (!last.isEmpty() && continues(last.get(0), document)) {
        last.add(document);
      } else {
        forms.add(new ArrayList<>(List.of(document)));
      }
    }
    return forms.stream().map(Forms::new).toList();
  }

  private static boolean continues(Document first, Document next) {
    Optional<String> period = next.fields().text(FieldName.PERIOD_FROM);
    return first.file().equals(next.file())
        && (period.isEmpty() || period.equals(first.fields().text(FieldName.PERIOD_FROM)));
  }
}
