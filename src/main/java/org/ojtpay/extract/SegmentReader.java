package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** Reads the lines of one document of a known kind. */
final class SegmentReader {

  private final Catalogue catalogue;
  private final boolean explained;

  /**
   * @param explained whether the readings say by what each value was found
   */
  SegmentReader(Catalogue catalogue, boolean explained) {
    this.catalogue = catalogue;
    this.explained = explained;
  }

  /** The documents that the segment holds: one, or one for each pay period of a clarification. */
  List<Reading> read(DocumentType type, List<Line> printed, ReadingMethod method) {
    Exhibit exhibit = catalogue.exhibit(type);
    LabelIndex index = LabelIndex.of(catalogue, exhibit);
    List<Line> lines =
        AmendedLines.settled(exhibit, index, TwoLanguages.one(exhibit, index, printed));
    FormTables tables = FormTables.read(exhibit, index, lines);
    List<Reading> blocks = new ArrayList<>();
    for (int[] block : blocks(type, exhibit, index, lines, tables)) {
      blocks.add(block(exhibit, index, lines, tables, block[0], block[1], method));
    }
    return blocks.size() > 1 ? shared(blocks) : blocks;
  }

  private Reading block(
      Exhibit exhibit,
      LabelIndex index,
      List<Line> lines,
      FormTables tables,
      int from,
      int to,
      ReadingMethod method) {
    List<Line> part = lines.subList(from, to);
    Set<Integer> taken = new HashSet<>();
    tables.taken().stream().filter(i -> from <= i && i < to).forEach(i -> taken.add(i - from));
    Candidates candidates = new Candidates();
    SigningStamps.read(index, part, taken, new FieldValues(exhibit, candidates, "a stamp"));
    SigningCaptions.read(
        index, part, taken, new FieldValues(exhibit, candidates, "captions under signatures"));
    SignatureTables.read(catalogue, exhibit, index, part, taken, candidates);
    SignatureColumns.read(
        index, part, taken, new FieldValues(exhibit, candidates, "a table of signatures"));
    SigningRows.read(catalogue, exhibit, index, part, taken, candidates);
    SigningStacks.read(exhibit, index, part, taken, candidates);
    new JoinedLabels(index).read(part, taken, candidates);
    WidgetNames.read(catalogue, exhibit, index, part, candidates);
    LetterSignature.read(
        exhibit, part, taken, new FieldValues(exhibit, candidates, "a letter's end"));
    LetterClosing.read(
        exhibit, part, taken, new FieldValues(exhibit, candidates, "a letter's end"));
    ReferenceLine.read(exhibit, index, part, taken, candidates);
    FormReader form = new FormReader(exhibit, index, part, taken);
    candidates.addAll(form.read());
    BusinessLetter.read(exhibit, part, taken, candidates);
    Letterhead.read(exhibit, part, taken, candidates);
    ContractProse.read(exhibit, part, taken, candidates);
    ChoiceBoxes.read(exhibit, part, taken, candidates);
    List<Fields> rows =
        tables.rows().stream()
            .filter(row -> from <= row.line() && row.line() < to)
            .map(FormTables.Row::fields)
            .toList();
    if (rows.isEmpty()) {
      rows = InlineAnswers.read(exhibit, part, taken);
    }
    if (rows.isEmpty()) {
      rows = CircledAnswers.read(exhibit, part, taken);
    }
    if (rows.isEmpty()) {
      rows = PlainAnswers.read(exhibit, part, taken);
    }
    if (rows.isEmpty()) {
      rows = NumberedSkills.read(exhibit, part, taken);
    }
    if (rows.isEmpty()) {
      rows = WidgetRows.rows(exhibit, part);
    }
    Fields fields =
        LinesTogether.with(
            exhibit,
            candidates.fields().orElse(new Fields(tables.totals())),
            candidates.blanks().keySet(),
            rows);
    rows = RowDays.of(rows, fields);
    fields = withoutDoubted(exhibit, CompositeValues.parted(exhibit, fields));
    Map<FieldName, SourceRef> blanks = candidates.blanks();
    blanks.keySet().removeAll(fields.values().keySet());
    Set<Integer> pages = new TreeSet<>();
    part.forEach(line -> pages.add(line.page().number()));
    List<Value> strange = StrangeLabels.among(part, taken, form);
    return new Reading(
        exhibit.type(),
        method,
        List.copyOf(pages),
        fields,
        blanks,
        rows,
        strange,
        explained ? FormExplained.of(exhibit, candidates, strange) : List.of());
  }

  /** A signature that nobody asks for holds nothing up where it cannot be told from a name. */
  private static Fields withoutDoubted(Exhibit exhibit, Fields fields) {
    Map<FieldName, Value> kept = new HashMap<>(fields.values());
    for (Exhibit.Signer signer : exhibit.signers()) {
      for (SignaturePart part : SignaturePart.values()) {
        FieldName name = signer.party().field(part);
        Value value = kept.get(name);
        if (!signer.required() && value != null && !value.isCertain()) {
          kept.remove(name);
        }
      }
    }
    return new Fields(kept);
  }

  /** From one announcement of a pay period to the next, each with the table under it. */
  private static List<int[]> blocks(
      DocumentType type, Exhibit exhibit, LabelIndex index, List<Line> lines, FormTables tables) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    if (type == DocumentType.CLARIFICATION || type == DocumentType.VERIFICATION) {
      addStarts(new BlockStarts(exhibit, index, lines, tables), starts);
    }
    List<int[]> blocks = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      blocks.add(new int[] {starts.get(i), end});
    }
    return blocks;
  }

  private static void addStarts(BlockStarts found, List<Integer> starts) {
    found.lines().stream().filter(i -> i > 0).forEach(starts::add);
  }

  /** Who and which agreement is often said once; the signatures at the end hold for every block. */
  private static List<Reading> shared(List<Reading> blocks) {
    Reading first = blocks.get(0);
    Reading last = blocks.get(blocks.size() - 1);
    Fields identity =
        only(
            first.fields(),
            EnumSet.of(
                FieldName.AGREEMENT_NUMBER,
                FieldName.PARTICIPANT,
                FieldName.PARTICIPANT_ID,
                FieldName.EMPLOYER_NAME,
                FieldName.FISCAL_YEAR,
                FieldName.INVOICE_NUMBER));
    Fields signatures = only(last.fields(), signatureFields());
    List<Reading> all = new ArrayList<>();
    for (Reading block : blocks) {
      Fields fields = block.fields().orElse(signatures).orElse(identity);
      Map<FieldName, SourceRef> blanks = new EnumMap<>(FieldName.class);
      blanks.putAll(last.blanks());
      blanks.keySet().retainAll(signatureFields());
      blanks.keySet().removeAll(fields.values().keySet());
      blanks.putAll(block.blanks());
      all.add(
          new Reading(
              block.type(),
              block.method(),
              block.pages(),
              fields,
              blanks,
              block.rows(),
              block.strange(),
              block.remarks()));
    }
    return all;
  }

  private static Fields only(Fields fields, Set<FieldName> names) {
    Map<FieldName, Value> kept = new HashMap<>();
    names.forEach(name -> fields.value(name).ifPresent(value -> kept.put(name, value)));
    return new Fields(kept);
  }

  static Set<FieldName> signatureFields() {
    Set<FieldName> names = EnumSet.noneOf(FieldName.class);
    for (Party party : Party.values()) {
      for (SignaturePart part : SignaturePart.values()) {
        names.add(party.field(part));
      }
    }
    return names;
  }
}
