package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.extract.LabelIndex.SignatureLabel;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/** Signatures as a table: one row for each party, one column for each part. */
final class SignatureTables {

  record Column(Box box, SignaturePart part, boolean andTitle) {}

  private SignatureTables() {}

  /** Adds what it finds and takes the lines of the table. */
  static void read(
      Catalogue catalogue,
      Exhibit exhibit,
      LabelIndex index,
      List<Line> lines,
      Set<Integer> taken,
      Candidates candidates) {
    FieldValues values = new FieldValues(exhibit, candidates, "a table of signatures");
    for (int i = 0; i < lines.size(); i++) {
      List<Column> columns = taken.contains(i) ? List.of() : columns(lines.get(i), index);
      if (columns.isEmpty()) {
        continue;
      }
      int row = i + 1;
      while (row < lines.size() && party(catalogue, lines.get(row), exhibit) != null) {
        taken.add(row);
        keep(lines.get(row), columns, party(catalogue, lines.get(row), exhibit), values);
        row++;
      }
      if (row > i + 1) {
        taken.add(i);
      }
    }
  }

  static List<Column> columns(Line line, LabelIndex index) {
    List<Column> columns = new ArrayList<>();
    for (Piece piece : line.pieces()) {
      for (LabelIndex.Target target : index.targets(LabelKey.of(piece.text()))) {
        if (target instanceof SignatureLabel label && label.party() == null) {
          boolean both = label.part() == SignaturePart.NAME && isTitled(piece);
          columns.add(new Column(piece.box(), label.part(), both));
          break;
        }
      }
    }
    boolean signature = columns.stream().anyMatch(c -> c.part() == SignaturePart.SIGNATURE);
    boolean whole = columns.size() >= 2 && columns.size() + 1 >= line.pieces().size();
    boolean distinct = columns.stream().map(Column::part).distinct().count() == columns.size();
    return signature && whole && distinct ? columns : List.of();
  }

  /** "Print name / title" over a column of both. */
  private static boolean isTitled(Piece piece) {
    return LabelKey.of(piece.text()).contains("title");
  }

  private static @Nullable Party party(Catalogue catalogue, Line line, Exhibit exhibit) {
    if (line.pieces().size() < 2) {
      // Alone on its line it is the heading of the next signature, not a row of this table.
      return null;
    }
    String first = LabelKey.of(line.pieces().get(0).text());
    for (Exhibit.Signer signer : exhibit.signers()) {
      boolean named =
          catalogue.names(signer.party()).names().stream()
              .anyMatch(name -> LabelKey.of(name).equals(first));
      if (named && !first.isEmpty()) {
        return signer.party();
      }
    }
    return null;
  }

  private static void keep(
      Line line, List<Column> columns, @Nullable Party party, FieldValues values) {
    if (party == null) {
      return;
    }
    for (Column column : columns) {
      List<PageWord> words = new ArrayList<>();
      Box place =
          new Box(column.box().x(), line.box().y(), column.box().width(), line.box().height());
      for (Piece piece : line.pieces().subList(1, line.pieces().size())) {
        if (nearest(piece, columns).equals(column)) {
          words.addAll(piece.words());
          place = piece.ruled() ? piece.box() : place;
        }
      }
      Printed printed = new Printed(line.page(), words, place, Printed.CLEAR);
      Optional<NameAndTitle> both =
          column.andTitle() ? NameAndTitle.of(printed.words()) : Optional.empty();
      if (both.isPresent()) {
        values.keepBoth(party, both.get(), printed);
      } else {
        values.keep(party.field(column.part()), printed, Rank.NAMED);
      }
    }
  }

  private static Column nearest(Piece piece, List<Column> columns) {
    Column best = columns.get(0);
    for (Column column : columns) {
      if (distance(piece, column) < distance(piece, best)) {
        best = column;
      }
    }
    return best;
  }

  private static int distance(Piece piece, Column column) {
    return piece.ruled()
        ? Math.abs(piece.box().x() - column.box().x())
        : Math.min(
            Math.abs(piece.box().x() - column.box().x()),
            Math.abs(
                piece.box().x()
                    + piece.box().width() / 2
                    - column.box().x()
                    - column.box().width() / 2));
  }
}
