package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.ojtpay.packet.Account;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.Remark;
import org.ojtpay.packet.SourceRef;

/** Forms whose lines are rows of cells. What could not be read goes to {@code problems}. */
record SheetForm(
    Catalogue catalogue, Vocabulary words, Consumer<Problem> problems, boolean explained) {

  /** The rows of one form, with the pages or sheets on which they stand. */
  record Part(DocumentType type, List<Grid> grids) {}

  Document read(Part part, String file, String sha256, ReadingMethod method) {
    Exhibit exhibit = catalogue.exhibit(part.type());
    FormGrid form = new FormGrid(catalogue, exhibit);
    FormTable table = new FormTable(exhibit, words, problems);
    LabelIndex index = LabelIndex.of(catalogue, exhibit);
    List<SortedMap<Integer, Cell>> lines = new ArrayList<>();
    List<Fields> rows = new ArrayList<>();
    Candidates signed = new Candidates();
    for (Grid grid : part.grids()) {
      List<SortedMap<Integer, Cell>> settled = AmendedCells.settled(exhibit, index, grid.rows());
      SheetTables tables = SheetTables.read(catalogue, exhibit, settled, form::isLabelled);
      rows.addAll(tables.answers());
      signed.addAll(tables.signed());
      for (SortedMap<Integer, Cell> read : tables.rest()) {
        SortedMap<Integer, Cell> row = MarkedStatements.turned(index, read);
        if (!table.takes(row, form.isLabelled(row))) {
          lines.add(row);
        }
      }
    }
    Fields said = signed.fields().orElse(form.read(lines)).orElse(table.totals());
    rows.addAll(table.rows());
    rows.addAll(rows.isEmpty() ? AnswerCells.read(exhibit, lines) : List.of());
    Map<FieldName, SourceRef> blanks = form.blanks();
    blanks.putAll(signed.blanks());
    blanks.keySet().removeAll(said.values().keySet());
    Fields summed =
        LinesTogether.with(exhibit, CompositeValues.parted(exhibit, said), blanks.keySet(), rows);
    Fields fields = titled(exhibit, summed, blanks.keySet(), part.grids().get(0));
    List<Integer> pages = part.grids().stream().map(Grid::page).distinct().toList();
    List<Remark> remarks = new ArrayList<>(form.remarks());
    remarks.addAll(FormExplained.of(exhibit, signed, List.of()));
    Account account = new Account(List.of(), explained ? remarks : List.of());
    return new Document(part.type(), file, sha256, method, pages, fields, rows, blanks, account);
  }

  private Fields titled(Exhibit exhibit, Fields fields, Set<FieldName> blanks, Grid page) {
    DocumentTitles titles = DocumentTitles.of(catalogue);
    return page.rows().stream()
        .filter(row -> titles.of(row).isPresent())
        .findFirst()
        .map(Grid::first)
        .map(title -> TitledKind.with(exhibit, fields, blanks, title.text(), title.source()))
        .orElse(fields);
  }
}
