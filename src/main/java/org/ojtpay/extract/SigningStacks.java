package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.extract.LabelIndex.SignatureLabel;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/**
 * Signatures under the word for their signer, one column for each: "For the Employer", "/s/ Jo
 * Bell", a line, "Jo Bell, Owner". The date has a label and is read by it.
 */
final class SigningStacks {

  /** So many lines belong to one signature. */
  private static final int LINES = 7;

  private static final int ALIGNED = 6_000;

  private static final String SIGNED = "(?i)/s/.*";

  private record Column(Party party, int left, int right) {}

  private final Exhibit exhibit;
  private final LabelIndex index;
  private final List<Line> lines;
  private final FieldValues values;

  private SigningStacks(Exhibit exhibit, LabelIndex index, List<Line> lines, FieldValues values) {
    this.exhibit = exhibit;
    this.index = index;
    this.lines = lines;
    this.values = values;
  }

  static void read(
      Exhibit exhibit,
      LabelIndex index,
      List<Line> lines,
      Set<Integer> taken,
      Candidates candidates) {
    SigningStacks stacks =
        new SigningStacks(
            exhibit, index, lines, new FieldValues(exhibit, candidates, "a stack under a signer"));
    for (int i = 0; i < lines.size(); i++) {
      if (!taken.contains(i) && !lines.get(i).ruled()) {
        for (Column column : stacks.columns(lines.get(i))) {
          stacks.read(i, column, taken);
        }
      }
    }
  }

  /** A line of nothing but signers. */
  private List<Column> columns(Line line) {
    List<Column> columns = new ArrayList<>();
    List<Piece> pieces = line.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      Party party = party(pieces.get(i));
      if (party == null) {
        return List.of();
      }
      int right =
          i + 1 < pieces.size() ? pieces.get(i + 1).box().x() - ALIGNED : line.page().width();
      columns.add(new Column(party, pieces.get(i).box().x() - ALIGNED, right));
    }
    return columns;
  }

  private @Nullable Party party(Piece piece) {
    String key = LabelKey.of(piece.text());
    Party heading = index.heading(key);
    if (heading == null) {
      return index.signer(key);
    }
    boolean signs = exhibit.signers().stream().anyMatch(signer -> signer.party() == heading);
    return signs ? heading : null;
  }

  private void read(int heading, Column column, Set<Integer> taken) {
    Printed mark = null;
    int last = Math.min(lines.size(), heading + 1 + LINES);
    for (int i = heading + 1; i < last; i++) {
      Line line = lines.get(i);
      List<Piece> own =
          line.pieces().stream()
              .filter(piece -> !piece.words().isEmpty() && isIn(piece, column))
              .toList();
      boolean ends =
          taken.contains(i)
              || line.page().number() != lines.get(heading).page().number()
              || own.size() > 1
              || (own.size() == 1 && party(own.get(0)) != null);
      if (ends) {
        return;
      }
      if (own.isEmpty() || own.get(0).words().stream().allMatch(PageWord::isLeader)) {
        continue;
      }
      Printed printed = printed(line, own.get(0));
      if (mark == null && printed.text().matches(SIGNED)) {
        mark = printed;
        values.keep(column.party().field(SignaturePart.SIGNATURE), mark, Rank.NAMED);
      } else if (mark == null) {
        return;
      } else if (isLabelled(own.get(0))) {
        if (!keepLabelled(column, line, own.get(0))) {
          return;
        }
      } else if (!keepName(column, mark, printed)) {
        return;
      }
    }
  }

  private static boolean isIn(Piece piece, Column column) {
    return column.left() <= piece.box().x() && piece.box().x() < column.right();
  }

  private boolean isLabelled(Piece piece) {
    return piece.text().contains(":") || index.isLabel(LabelKey.of(piece.text()));
  }

  /** "Date: 6/8/2026" under the mark: the column says whose it is. */
  private boolean keepLabelled(Column column, Line line, Piece piece) {
    List<PageWord> words = piece.words();
    int colon = 0;
    while (colon < words.size() && !LabelFinder.endsInColon(words.get(colon))) {
      colon++;
    }
    if (colon + 1 >= words.size()) {
      return false;
    }
    String key = LabelKey.of(Piece.text(words.subList(0, colon + 1)));
    Printed printed = printed(line, Piece.free(words.subList(colon + 1, words.size())));
    Optional<SignaturePart> part =
        index.targets(key).stream()
            .filter(SignatureLabel.class::isInstance)
            .map(SignatureLabel.class::cast)
            .filter(label -> label.party() == null)
            .map(SignatureLabel::part)
            .filter(each -> each == SignaturePart.DATE || each == SignaturePart.TITLE)
            .findFirst();
    part.ifPresent(each -> values.keep(column.party().field(each), printed, Rank.NAMED));
    return part.isPresent();
  }

  /** Who signed is who is named under it: the last names agree. */
  private boolean keepName(Column column, Printed mark, Printed printed) {
    Optional<NameAndTitle> both = NameAndTitle.parse(printed.text());
    String name = both.map(NameAndTitle::name).orElse(printed.text());
    if (!SignedName.lastName(mark.text()).equals(SignedName.lastName(name))) {
      return false;
    }
    both.ifPresentOrElse(
        each -> values.keepBoth(column.party(), each, printed),
        () -> values.keep(column.party().field(SignaturePart.NAME), printed, Rank.NAMED));
    return true;
  }

  private static Printed printed(Line line, Piece piece) {
    Box box = piece.box();
    return new Printed(line.page(), piece.words(), box, Printed.CLEAR);
  }
}
