package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.PersonName;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.units.DateRange;

/**
 * The rows of payroll registers that are about one participant.
 *
 * @param rows each with the heading of its document where it has none of its own
 * @param isNear whether no row has the participant's name, but one nearly so
 * @param others the other names on the registers, for the notice
 */
record PayrollRows(List<Row> rows, boolean isNear, List<String> others) {

  /** What a heading says of every line; a total that is printed there is nobody's hours. */
  private static final Set<FieldName> HEADING =
      Set.of(
          FieldName.PARTICIPANT,
          FieldName.PARTICIPANT_ID,
          FieldName.EMPLOYER_NAME,
          FieldName.PERIOD_FROM,
          FieldName.PERIOD_TO,
          FieldName.PAY_DATE,
          FieldName.RATE_PAID);

  /** One line of a register and the document that it stands in. */
  record Row(Document document, Fields fields) {

    Optional<DateRange> period() {
      Optional<LocalDate> from = fields.date(FieldName.PERIOD_FROM);
      Optional<LocalDate> to = fields.date(FieldName.PERIOD_TO);
      return from.flatMap(first -> to.flatMap(last -> DateRange.between(first, last)));
    }

    boolean hasReversedPeriod() {
      return period().isEmpty()
          && fields.has(FieldName.PERIOD_FROM)
          && fields.has(FieldName.PERIOD_TO);
    }

    Optional<PayrollLine> line() {
      return PayrollLine.of(fields, place());
    }

    /** Whether it is about the agreement's participant, by name or ID. */
    boolean isOf(AgreementOnFile agreement) {
      return isOwn(this, PersonName.of(agreement.participant()), agreement.participantId());
    }

    /** The same, or nearly. */
    boolean isLike(AgreementOnFile agreement) {
      PersonName wanted = PersonName.of(agreement.participant());
      return isOf(agreement) || isNear(this, wanted, agreement.participantId());
    }

    /** The same, or it names nobody: neither a person nor an ID, and no other employer. */
    boolean mayBeOf(AgreementOnFile agreement) {
      return isLike(agreement) || (namesNobody() && isOfEmployer(agreement));
    }

    private boolean namesNobody() {
      return name(this).allMatch(PersonName::isEmpty)
          && fields.text(FieldName.PARTICIPANT_ID).filter(id -> !id.isBlank()).isEmpty();
    }

    private boolean isOfEmployer(AgreementOnFile agreement) {
      return fields
          .text(FieldName.EMPLOYER_NAME)
          .filter(printed -> !printed.isBlank())
          .map(printed -> Keys.company(printed).equals(Keys.company(agreement.employerName())))
          .orElse(true);
    }

    /** Its hours, else its code, else whatever stands first in it. */
    SourceRef place() {
      return fields
          .value(FieldName.HOURS)
          .or(() -> fields.value(FieldName.CODE))
          .or(() -> fields.values().values().stream().findFirst())
          .map(Value::source)
          .orElseGet(() -> new SourceRef.InFile(document.file()));
    }
  }

  /**
   * The participant's rows: by name, or by ID with a name that is nearly right or not printed;
   * where there are none, those of a name that is nearly right or of that ID under another name.
   */
  static PayrollRows of(List<Document> registers, String participant, String participantId) {
    List<Row> all = registers.stream().flatMap(PayrollRows::lines).toList();
    PersonName wanted = PersonName.of(participant);
    List<Row> own = all.stream().filter(row -> isOwn(row, wanted, participantId)).toList();
    if (!own.isEmpty()) {
      return new PayrollRows(own, false, List.of());
    }
    List<Row> near = all.stream().filter(row -> isNear(row, wanted, participantId)).toList();
    return new PayrollRows(near, !near.isEmpty(), names(near.isEmpty() ? all : near));
  }

  /** Every line of a register, whosever; of one without lines, its heading. */
  static Stream<Row> all(Document register) {
    List<Row> lines = lines(register).toList();
    return lines.isEmpty() ? Stream.of(whole(register, Fields.NONE)) : lines.stream();
  }

  private static Stream<Row> lines(Document register) {
    return register.rows().stream().filter(PayrollRows::isLine).map(row -> whole(register, row));
  }

  /** Where neither code nor hours are printed it is a sum of amounts, not a line of anybody. */
  private static boolean isLine(Fields row) {
    return row.value(FieldName.CODE).isPresent() || row.value(FieldName.HOURS).isPresent();
  }

  private static Row whole(Document document, Fields row) {
    Map<FieldName, Value> heading = new EnumMap<>(FieldName.class);
    document
        .fields()
        .values()
        .forEach(
            (name, value) -> {
              if (HEADING.contains(name)) {
                heading.put(name, value);
              }
            });
    return new Row(document, row.orElse(new Fields(heading)));
  }

  private static boolean isOwn(Row row, PersonName wanted, String participantId) {
    return name(row).anyMatch(wanted::isSame)
        || (hasId(row, participantId) && name(row).allMatch(wanted::isNear));
  }

  private static boolean isNear(Row row, PersonName wanted, String participantId) {
    return name(row).anyMatch(wanted::isNear) || hasId(row, participantId);
  }

  private static boolean hasId(Row row, String participantId) {
    return !participantId.isBlank()
        && row.fields()
            .text(FieldName.PARTICIPANT_ID)
            .filter(id -> Keys.number(id).equals(Keys.number(participantId)))
            .isPresent();
  }

  private static Stream<PersonName> name(Row row) {
    return row.fields().text(FieldName.PARTICIPANT).map(PersonName::of).stream();
  }

  private static List<String> names(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.fields().text(FieldName.PARTICIPANT).stream())
        .distinct()
        .limit(5)
        .toList();
  }

  /** The pay periods that the rows name, in order. */
  List<DateRange> periods() {
    List<DateRange> periods = new ArrayList<>();
    rows.forEach(
        row -> row.period().filter(each -> !periods.contains(each)).ifPresent(periods::add));
    periods.sort(Comparator.comparing(DateRange::from).thenComparing(DateRange::to));
    return periods;
  }
}
