package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Box;

/** Rows of cells for the employees of a register with codes right of its figures. */
final class CodedRows {

  /** The columns of the rows stand beside each other at this width; it says nothing of the page. */
  private static final int WIDTH = 10_000;

  private static final int LEAST_PAIRS = 2;

  /** From here on stands what has no heading. */
  private static final int UNHEADED = 100;

  private final PageModel page;
  private final CodedLegend legend;
  private final Set<CodedPerson> totals = new HashSet<>();

  CodedRows(PageModel page, CodedLegend legend) {
    this.page = page;
    this.legend = legend;
  }

  void total(CodedPerson sums) {
    totals.add(sums);
  }

  /** The headings, then one row each. */
  List<Line> of(CodedHeading heading, List<CodedPerson> people) {
    int pairs = LEAST_PAIRS;
    for (CodedPerson person : people) {
      pairs = Math.max(pairs, person.pairs().size());
    }
    List<Line> lines = new ArrayList<>();
    lines.add(headings(heading, pairs));
    people.forEach(person -> lines.add(row(heading, person)));
    return lines;
  }

  private Line headings(CodedHeading heading, int pairs) {
    Box box = Piece.around(heading.line());
    PageWord first = heading.line().get(0);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(piece(0, box, CodedFigure.saying(first, "Employee")));
    pieces.add(piece(1, box, CodedFigure.saying(first, "File No.")));
    int column = 2;
    for (CodedHeading.Part part : heading.parts()) {
      if (isPlain(part)) {
        PageWord word = part.piece().words().get(0);
        pieces.add(piece(column++, box, CodedFigure.saying(word, part.says())));
      }
    }
    PageWord last = heading.line().get(heading.line().size() - 1);
    for (int i = 0; i < pairs; i++) {
      for (String says : List.of("Code", "Hours", "Amount")) {
        pieces.add(piece(column++, box, CodedFigure.saying(last, says)));
      }
    }
    return Line.of(page, pieces, true);
  }

  private Line row(CodedHeading heading, CodedPerson person) {
    Box box = Piece.around(person.words());
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(person.name(), at(0, box), true));
    if (person.hasNumber()) {
      pieces.add(new Piece(person.number(), at(1, box), true));
    }
    int column = 2;
    for (CodedHeading.Part part : heading.parts()) {
      if (isPlain(part)) {
        add(pieces, column++, box, person.figures().get(part));
      }
    }
    for (CodedPerson.Pair pair : person.pairs()) {
      add(pieces, column++, box, CodedFigure.saying(pair.code, legend.of(pair.code.text())));
      add(pieces, column++, box, pair.hours);
      add(pieces, column++, box, pair.money);
    }
    int unheaded = UNHEADED;
    if (!totals.contains(person)) {
      for (PageWord word : person.unclear()) {
        add(pieces, unheaded++, box, word);
      }
    }
    return Line.of(page, pieces, true);
  }

  private static boolean isPlain(CodedHeading.Part part) {
    return switch (part.holds()) {
      case FIGURE, KIND, GROSS -> true;
      case EMPLOYEE, CODED_HOURS, CODED_MONEY -> false;
    };
  }

  private static void add(List<Piece> pieces, int column, Box box, @Nullable PageWord word) {
    if (word != null) {
      pieces.add(piece(column, box, word));
    }
  }

  private static Piece piece(int column, Box box, PageWord word) {
    return new Piece(List.of(word), at(column, box), true);
  }

  private static Box at(int column, Box box) {
    return new Box(column * WIDTH, box.y(), WIDTH, box.height());
  }
}
