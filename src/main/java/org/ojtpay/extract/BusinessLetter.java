package org.ojtpay.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/**
 * An invoice as a business writes it on its own paper: who sends it stands in the letterhead, its
 * number and date without labels under the title, and what it is about in one line of reference.
 */
final class BusinessLetter {

  /** So many lines under the title may hold number and date. */
  private static final int UNDER_TITLE = 5;

  private static final int ALIGNED = 6_000;
  private static final int LETTERHEAD = 14;

  private static final Pattern NUMBER =
      Pattern.compile("(?i)(?:#|no\\.|nr\\.|number)\\s*:?\\s*([\\p{L}\\d][\\p{L}\\d./-]*)");

  /** "San Diego, CA 92101" ends an address. */
  private static final Pattern PLACE =
      Pattern.compile(".*\\p{L}\\.?,? [A-Z]{2}\\.?,? \\d{5}(?:-\\d{4})?");

  private static final Pattern RECEIVER =
      Pattern.compile("(?i)(?:bill|ship|sold|remit|mail|send|invoice|submit)(?:ed)? to\\b.*|to:.*");

  private final Exhibit exhibit;
  private final List<Line> lines;
  private final Set<Integer> taken;
  private final Candidates candidates;

  private BusinessLetter(
      Exhibit exhibit, List<Line> lines, Set<Integer> taken, Candidates candidates) {
    this.exhibit = exhibit;
    this.lines = lines;
    this.taken = taken;
    this.candidates = candidates;
  }

  /** Adds what stands in the letter without a label of its own, to what labels say. */
  static void read(Exhibit exhibit, List<Line> lines, Set<Integer> taken, Candidates candidates) {
    if (exhibit.field(FieldName.INVOICE_NUMBER).filter(Exhibit.Field::required).isPresent()) {
      BusinessLetter letter = new BusinessLetter(exhibit, lines, taken, candidates);
      letter.underTitle();
      letter.sender();
    }
  }

  private void underTitle() {
    for (int i = 0; i < Math.min(lines.size(), LETTERHEAD); i++) {
      for (Piece title : lines.get(i).pieces()) {
        String key = LabelKey.of(title.text());
        if (!title.ruled() && exhibit.headings().anyMatch(each -> LabelKey.of(each).equals(key))) {
          under(i, title);
          return;
        }
      }
    }
  }

  private void under(int from, Piece title) {
    List<Line> dated = new ArrayList<>();
    List<Piece> dates = new ArrayList<>();
    for (int i = from + 1; i < Math.min(lines.size(), from + 1 + UNDER_TITLE); i++) {
      for (Piece piece : taken.contains(i) ? List.<Piece>of() : lines.get(i).pieces()) {
        Matcher number = NUMBER.matcher(piece.text());
        if (!isUnder(piece, title)) {
          continue;
        }
        if (number.matches() && number.group(1).matches(".*\\d.*")) {
          add(FieldName.INVOICE_NUMBER, number.group(1), lines.get(i), piece);
        } else if (Canonical.date(piece.text()).isPresent()) {
          dated.add(lines.get(i));
          dates.add(piece);
        }
      }
    }
    if (dates.size() == 1) {
      LocalDate day = Canonical.date(dates.get(0).text()).orElseThrow();
      add(FieldName.INVOICE_DATE, day.toString(), dated.get(0), dates.get(0));
    }
  }

  private static boolean isUnder(Piece piece, Piece title) {
    boolean left = Math.abs(piece.box().x() - title.box().x()) <= ALIGNED;
    boolean right = Math.abs(piece.box().right() - title.box().right()) <= ALIGNED;
    return !piece.ruled() && (left || right);
  }

  private void add(FieldName name, String text, Line line, Piece piece) {
    if (!candidates.has(name)) {
      candidates.add(
          name,
          Rank.WEAK,
          new Value(text, line.page().source(piece.box()), Printed.PROBABLE, piece.text()),
          "a letter's head");
    }
  }

  /** A name over its address, and over what is addressed to somebody else. */
  private void sender() {
    boolean receiver =
        lines.stream()
            .flatMap(line -> line.pieces().stream())
            .anyMatch(piece -> RECEIVER.matcher(piece.text()).matches());
    List<List<Piece>> blocks = new ArrayList<>();
    for (int i = 0; i + 1 < Math.min(lines.size(), LETTERHEAD) && receiver; i++) {
      for (Piece piece : lines.get(i).pieces()) {
        block(i, piece).ifPresent(blocks::add);
      }
    }
    if (blocks.size() == 1 && lines.get(0).page().number() == 1) {
      List<Piece> block = blocks.get(0);
      add(FieldName.EMPLOYER_NAME, block.get(0).text(), lines.get(0), block.get(0));
      if (exhibit.field(FieldName.ADDRESS).isPresent()) {
        List<String> address = block.stream().skip(1).map(Piece::text).toList();
        add(FieldName.ADDRESS, String.join(", ", address), lines.get(0), block.get(1));
      }
    }
  }

  /** The name that stands out, and the lines under it up to the one with the place. */
  private Optional<List<Piece>> block(int line, Piece name) {
    boolean first =
        !name.ruled()
            && !taken.contains(line)
            && name.text().matches("[^:#]*\\p{L}{2}[^:#]*")
            && !RECEIVER.matcher(name.text()).matches()
            && (line == 0
                || aligned(line - 1, name).filter(over -> isAsLarge(over, name)).isEmpty());
    List<Piece> block = new ArrayList<>(List.of(name));
    for (int i = line + 1; first && i < Math.min(lines.size(), line + 5); i++) {
      Optional<Piece> next = aligned(i, name);
      if (next.isEmpty()) {
        break;
      }
      block.add(next.get());
      if (PLACE.matcher(next.get().text()).matches()) {
        PageWord word = name.words().get(0);
        PageWord below = block.get(1).words().get(0);
        boolean outstanding = word.size() > below.size() || (word.bold() && !below.bold());
        return outstanding ? Optional.of(block) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isAsLarge(Piece over, Piece name) {
    return over.words().get(0).size() >= name.words().get(0).size();
  }

  private Optional<Piece> aligned(int line, Piece name) {
    return lines.get(line).pieces().stream()
        .filter(piece -> !piece.ruled() && !piece.words().isEmpty())
        .filter(piece -> Math.abs(piece.box().x() - name.box().x()) <= ALIGNED / 2)
        .findFirst();
  }
}
