package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/**
 * Rows of lines to write on, each with its captions under it: "For the Employer ______ ______", and
 * under the lines "signature", "printed name", "date". The next signer's row follows those
 * captions, and they say nothing about it.
 */
final class SigningCaptions {

  private static final int ALIGNED = 4_000;

  /** A line to write on leaves room for handwriting. */
  private static final int HAND = 22_000;

  private final LabelIndex index;
  private final List<Line> lines;
  private final Set<Integer> taken;
  private final FieldValues values;

  private SigningCaptions(
      LabelIndex index, List<Line> lines, Set<Integer> taken, FieldValues values) {
    this.index = index;
    this.lines = lines;
    this.taken = taken;
    this.values = values;
  }

  /** Keeps what it finds and takes the lines. */
  static void read(LabelIndex index, List<Line> lines, Set<Integer> taken, FieldValues values) {
    SigningCaptions captions = new SigningCaptions(index, lines, taken, values);
    for (int i = 1; i < lines.size(); i++) {
      if (!taken.contains(i) && !lines.get(i).ruled()) {
        captions.read(i);
      }
    }
  }

  private void read(int i) {
    List<SignatureTables.Column> columns = SignatureTables.columns(lines.get(i), index);
    List<Ruling> rulings = new ArrayList<>();
    for (SignatureTables.Column column : columns) {
      ruling(lines.get(i), column.box()).ifPresent(rulings::add);
    }
    if (columns.isEmpty() || rulings.size() < columns.size()) {
      return;
    }
    List<Integer> rows = rows(i, rulings.get(0));
    Party party = null;
    for (int row : rows) {
      Party named = signer(lines.get(row).pieces().get(0), rulings.get(0));
      party = named == null ? party : named;
    }
    if (party != null) {
      for (int c = 0; c < columns.size(); c++) {
        keep(party, columns.get(c).part(), rulings.get(c), rows);
      }
      taken.add(i);
      taken.addAll(rows);
    }
  }

  /** The line to write on right over a caption. */
  private static Optional<Ruling> ruling(Line line, Box caption) {
    return line.page().rulings().stream()
        .filter(Ruling::horizontal)
        .filter(r -> r.at() <= caption.y() + caption.height() / 2)
        .filter(r -> r.at() >= caption.y() - 3 * caption.height() / 2)
        .filter(r -> r.isAt(caption.x() + caption.width() / 2, ALIGNED))
        .findFirst();
  }

  /** What is written over the captions, up to what stands too high for it. */
  private List<Integer> rows(int captions, Ruling ruling) {
    List<Integer> rows = new ArrayList<>();
    for (int i = captions - 1; i >= 0; i--) {
      Line line = lines.get(i);
      boolean near =
          !taken.contains(i)
              && !line.ruled()
              && line.page().equals(lines.get(captions).page())
              && line.box().bottom() > ruling.at() - HAND
              && SignatureTables.columns(line, index).isEmpty();
      if (!near) {
        break;
      }
      rows.add(0, i);
    }
    return rows;
  }

  private @Nullable Party signer(Piece piece, Ruling signature) {
    String key = LabelKey.of(piece.text());
    Party signer = index.signer(key);
    Party heading = index.heading(key);
    boolean before = piece.box().right() <= signature.from() + ALIGNED;
    return !before ? null : signer != null ? signer : heading;
  }

  private void keep(Party party, SignaturePart part, Ruling ruling, List<Integer> rows) {
    List<PageWord> words = new ArrayList<>();
    PageModel page = lines.get(rows.get(0)).page();
    for (int row : rows) {
      for (PageWord word : lines.get(row).words()) {
        int middle = word.box().x() + word.box().width() / 2;
        if (ruling.from() - ALIGNED <= middle && middle <= ruling.to() + ALIGNED) {
          words.add(word);
        }
      }
    }
    Box place = new Box(ruling.from(), ruling.at() - HAND, ruling.length(), HAND);
    Printed printed = new Printed(page, words, place, Printed.CLEAR);
    values.keep(party.field(part), printed, Rank.NAMED);
  }
}
