package org.ojtpay.extract;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/** What the lines read so far say about the lines to come: employer, period, employee. */
final class PayrollContext {

  /** What a blank name means after a row of sums. */
  enum After {
    A_LINE,
    /** The sums were those of one employee, whose lines may go on. */
    OWN_SUMS,
    /** The sums were of several employees: what follows without a name is a summary. */
    WIDE_SUMS,
    UNCLEAR_SUMS
  }

  private final Map<FieldName, Value> stated = new EnumMap<>(FieldName.class);
  private final Map<FieldName, Value> ofRow = new EnumMap<>(FieldName.class);
  private final Set<List<Optional<String>>> periods = new HashSet<>();
  private final Set<String> employers = new HashSet<>();
  private boolean linesSincePeriod;
  private boolean paidJustAbove;
  private boolean paidOverLines;
  private boolean linesSinceName;
  private boolean nameUnderLines;
  private boolean namedInTable;
  private After after = After.A_LINE;
  private @Nullable Value employer;

  /** A sheet says its own periods and people; the employer is that of the file. */
  void newSheet() {
    stated.clear();
    ofRow.clear();
    linesSincePeriod = false;
    paidJustAbove = false;
    linesSinceName = false;
    nameUnderLines = false;
    namedInTable = false;
    after = After.A_LINE;
  }

  /** The line of a table says whose it is. */
  void namesInTable() {
    namedInTable = true;
  }

  boolean namedInTable() {
    return namedInTable;
  }

  /** Takes over what a line of labels says. */
  void take(Map<Role, Cell> labels) {
    if (labels.containsKey(Role.PERIOD_FROM) || labels.containsKey(Role.PERIOD_TO)) {
      boolean repeated =
          (labels.containsKey(Role.PERIOD_FROM) && knows(FieldName.PERIOD_FROM))
              || (labels.containsKey(Role.PERIOD_TO) && knows(FieldName.PERIOD_TO));
      if (repeated || linesSincePeriod) {
        stated.remove(FieldName.PERIOD_FROM);
        stated.remove(FieldName.PERIOD_TO);
        // Where the lines before had theirs over them too, it is not the one under those lines.
        if (!paidJustAbove || !paidOverLines) {
          stated.remove(FieldName.PAY_DATE);
        }
        linesSincePeriod = false;
      }
    }
    date(labels, Role.PERIOD_FROM, FieldName.PERIOD_FROM);
    date(labels, Role.PERIOD_TO, FieldName.PERIOD_TO);
    date(labels, Role.PAY_DATE, FieldName.PAY_DATE);
    paidJustAbove |= labels.containsKey(Role.PAY_DATE);
    Optional.ofNullable(labels.get(Role.EMPLOYER)).ifPresent(this::employer);
    Cell name = labels.get(Role.EMPLOYEE);
    Cell id = labels.get(Role.EMPLOYEE_ID);
    if (name != null) {
      employee(Optional.of(name), Optional.ofNullable(id));
    } else if (id != null) {
      id(id);
    }
  }

  /** The number of the employee named last; another number than his is another person's. */
  private void id(Cell id) {
    if (!knows(FieldName.PARTICIPANT_ID) && knows(FieldName.PARTICIPANT)) {
      stated.put(FieldName.PARTICIPANT_ID, CellValues.of(FieldName.PARTICIPANT_ID, id));
    } else if (!employeeId().equals(Optional.of(id.text()))) {
      employee(Optional.empty(), Optional.of(id));
    }
  }

  private void date(Map<Role, Cell> labels, Role role, FieldName name) {
    Cell cell = labels.get(role);
    if (cell != null) {
      stated.put(name, CellValues.of(name, cell));
    }
  }

  /** The employer's name; the first one stands. */
  void employer(Cell cell) {
    String text = cell.text().replaceFirst("^[A-Z0-9]{2,6}\\s+-\\s+", "");
    Value value = new Value(text, cell.source(), cell.confidence(), null);
    employers.add(Vocabulary.normal(text));
    if (employer == null) {
      employer = value;
    }
  }

  boolean hasEmployer() {
    return employer != null;
  }

  boolean knows(FieldName name) {
    return stated.containsKey(name);
  }

  /** From here on the lines are this employee's. */
  void employee(Optional<Cell> name, Optional<Cell> id) {
    stated.remove(FieldName.PARTICIPANT);
    stated.remove(FieldName.PARTICIPANT_ID);
    name.map(NamedPerson::of).ifPresent(stated::putAll);
    id.ifPresent(
        cell ->
            stated.put(FieldName.PARTICIPANT_ID, CellValues.of(FieldName.PARTICIPANT_ID, cell)));
    after = After.A_LINE;
    nameUnderLines |= linesSinceName;
    linesSinceName = false;
  }

  /** Whether lines without a name belong to somebody. */
  boolean hasEmployee() {
    return knows(FieldName.PARTICIPANT) || knows(FieldName.PARTICIPANT_ID);
  }

  Optional<String> employeeId() {
    return Optional.ofNullable(stated.get(FieldName.PARTICIPANT_ID)).map(Value::text);
  }

  /** The person whose lines are read, as one text. */
  String person() {
    return text(FieldName.PARTICIPANT) + "/" + text(FieldName.PARTICIPANT_ID);
  }

  private String text(FieldName name) {
    return Optional.ofNullable(stated.get(name)).map(Value::text).orElse("");
  }

  After after() {
    return after;
  }

  void sums(After kind) {
    after = kind;
  }

  /**
   * Who and when of one line: its own cells, else what the line above says where the name is left
   * blank, else what was stated over the table.
   */
  Fields of(Map<FieldName, Value> own, boolean asAbove) {
    Map<FieldName, Value> known = new EnumMap<>(stated);
    if (own.containsKey(FieldName.PERIOD_FROM) || own.containsKey(FieldName.PERIOD_TO)) {
      known.remove(FieldName.PERIOD_FROM);
      known.remove(FieldName.PERIOD_TO);
      known.remove(FieldName.PAY_DATE);
    } else if (asAbove) {
      known.putAll(ofRow);
    }
    known.putAll(own);
    if (!asAbove) {
      ofRow.clear();
    }
    ofRow.putAll(own);
    linesSincePeriod = true;
    paidOverLines = knows(FieldName.PAY_DATE);
    linesSinceName = true;
    nameUnderLines = false;
    return new Fields(known);
  }

  void countPeriod(Fields row) {
    periods.add(
        List.of(
            row.text(FieldName.PERIOD_FROM),
            row.text(FieldName.PERIOD_TO),
            row.text(FieldName.PAY_DATE)));
  }

  /**
   * A line that announces nothing: what stands over it is of another block than what follows. Under
   * the employer's name another sheet begins: who signed the one before is not yet named by it.
   */
  void otherLine(Cell first) {
    paidJustAbove = false;
    if (nameUnderLines && employers.contains(Vocabulary.normal(first.text()))) {
      stated.computeIfPresent(FieldName.PARTICIPANT, (name, value) -> CellValues.doubted(value));
      stated.computeIfPresent(FieldName.PARTICIPANT_ID, (name, value) -> CellValues.doubted(value));
    }
  }

  /** What the file says once for all of its lines. */
  Fields ofFile(List<Fields> rows) {
    Map<FieldName, Value> fields = new EnumMap<>(FieldName.class);
    if (employer != null && employers.size() == 1) {
      fields.put(FieldName.EMPLOYER_NAME, Objects.requireNonNull(employer));
    }
    if (periods.size() == 1 && !rows.isEmpty()) {
      for (FieldName name :
          new FieldName[] {FieldName.PERIOD_FROM, FieldName.PERIOD_TO, FieldName.PAY_DATE}) {
        rows.get(0).value(name).ifPresent(value -> fields.put(name, value));
      }
    }
    return new Fields(fields);
  }

  /** Whether this row is a name over the lines of an employee: one cell, "Last, First". */
  static boolean isNameAlone(SortedMap<Integer, Cell> row, Vocabulary words) {
    if (row.size() != 1) {
      return false;
    }
    String text =
        Grid.first(row).text().replaceFirst("^[A-Za-z]{0,2}\\d{2,10}\\s*[-\u2013:]?\\s+", "");
    return text.matches(
            "\\p{L}[\\p{L}'\u2019 .-]*,\\s*\\p{L}[\\p{L}'\u2019 .-]*(\\s*[(#]\\d+\\)?)?")
        && !words.isHeading(text)
        && !words.isTotal(text);
  }
}
