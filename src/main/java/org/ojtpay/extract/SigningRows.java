package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/**
 * Signatures in lines that only the signer's part in the agreement announces: "Employer: /s/ Jo
 * Bell Date: 3/2/2026", or the stamp of a signing service beside "Employer". The word alone may
 * name the employer too, so a line counts only where somebody declared to have signed, or where it
 * is a line to sign on with a date.
 */
final class SigningRows {

  private static final String DECLARED =
      "(?i)/s/.*|\\[?(?:e-?|digitally |electronically )?signed\\b.*";

  /** A stamp names itself this near to the signature, in heights of its words. */
  private static final int NEAR = 3;

  private final Catalogue catalogue;
  private final Exhibit exhibit;
  private final LabelIndex index;
  private final List<Line> lines;
  private final Set<Integer> taken;
  private final FieldValues values;

  private SigningRows(
      Catalogue catalogue,
      Exhibit exhibit,
      LabelIndex index,
      List<Line> lines,
      Set<Integer> taken,
      FieldValues values) {
    this.catalogue = catalogue;
    this.exhibit = exhibit;
    this.index = index;
    this.lines = lines;
    this.taken = taken;
    this.values = values;
  }

  /** Adds what it finds and takes the lines. */
  static void read(
      Catalogue catalogue,
      Exhibit exhibit,
      LabelIndex index,
      List<Line> lines,
      Set<Integer> taken,
      Candidates candidates) {
    FieldValues values = new FieldValues(exhibit, candidates, "a row of signatures");
    SigningRows rows = new SigningRows(catalogue, exhibit, index, lines, taken, values);
    for (int i = 0; i < lines.size(); i++) {
      if (!taken.contains(i)) {
        rows.read(i);
      }
    }
  }

  private void read(int i) {
    Line line = lines.get(i);
    List<PageWord> first = line.pieces().get(0).words();
    for (int end = Math.min(first.size(), LabelIndex.LONGEST); end > 0; end--) {
      if (index.isPlaceToSign(LabelKey.of(Piece.text(first.subList(0, end))))) {
        return;
      }
      boolean parted = first.subList(0, end - 1).stream().anyMatch(LabelFinder::endsInColon);
      Party party = parted ? null : party(first.subList(0, end));
      if (party != null) {
        Row row = Row.of(line, first.subList(end, first.size()), catalogue);
        if (row.isSigned() || isStamped(i, row)) {
          keep(i, party, row);
        } else if (row.isToSign(first.get(end - 1))) {
          keepBlank(i, party, row);
        }
        return;
      }
    }
  }

  private @Nullable Party party(List<PageWord> words) {
    String key = LabelKey.of(Piece.text(words));
    Party heading = index.heading(key);
    boolean signs = exhibit.signers().stream().anyMatch(signer -> signer.party() == heading);
    Party named = index.signer(key);
    return named == null && signs ? heading : named;
  }

  /** What stands after the signer: a mark, who it is, and when. */
  private record Row(PageModel page, List<List<PageWord>> texts, @Nullable List<PageWord> date) {

    static Row of(Line line, List<PageWord> rest, Catalogue catalogue) {
      List<List<PageWord>> texts = new ArrayList<>();
      List<PageWord> date = null;
      Stream<List<PageWord>> others = line.pieces().stream().skip(1).map(Piece::words);
      for (List<PageWord> words : Stream.concat(Stream.of(rest), others).toList()) {
        int[] label = dateLabel(words, catalogue);
        List<PageWord> before = label.length == 0 ? words : words.subList(0, label[0]);
        if (date != null && date.isEmpty()) {
          date = words;
          continue;
        }
        if (label.length == 0 && date == null && isDate(words)) {
          date = words;
          continue;
        }
        if (before.stream().anyMatch(word -> !word.text().isEmpty())) {
          texts.add(before);
        }
        if (label.length > 0) {
          date = words.subList(label[1], words.size());
        }
      }
      return new Row(line.page(), texts, date);
    }

    /** Where the label of the date begins and ends; empty where there is none. */
    private static int[] dateLabel(List<PageWord> words, Catalogue catalogue) {
      for (int i = 0; i < words.size(); i++) {
        for (int end = Math.min(words.size(), i + 3); end > i; end--) {
          String key = LabelKey.of(Piece.text(words.subList(i, end)));
          boolean named =
              catalogue.labels(SignaturePart.DATE).stream()
                  .anyMatch(l -> LabelKey.of(l).equals(key));
          if (named && (i == 0 || LabelFinder.endsInColon(words.get(end - 1)))) {
            return new int[] {i, end};
          }
        }
      }
      return new int[0];
    }

    static boolean isDate(List<PageWord> words) {
      return Canonical.date(SigningTime.without(Piece.text(words))).isPresent();
    }

    boolean isSigned() {
      return !texts.isEmpty() && Piece.text(texts.get(0)).matches(DECLARED);
    }

    /** A line to write on after the signer, and another for the date. */
    boolean isToSign(PageWord signer) {
      return date != null
          && LabelFinder.endsInColon(signer)
          && date.stream().allMatch(PageWord::isLeader)
          && !texts.isEmpty()
          && texts.stream().flatMap(List::stream).allMatch(PageWord::isLeader);
    }
  }

  /** A signing service prints over its signature what it is. */
  private boolean isStamped(int i, Row row) {
    if (row.texts().isEmpty() || row.date() == null || row.date().isEmpty()) {
      return false;
    }
    Box mark = Piece.around(row.texts().get(0));
    for (int other = Math.max(i - NEAR, 0); other < i; other++) {
      Line line = lines.get(other);
      for (Piece piece : line.pieces()) {
        boolean over =
            line.page().equals(row.page())
                && piece.box().bottom() > mark.y() - NEAR * mark.height()
                && piece.box().x() < mark.right()
                && piece.box().right() > mark.x();
        if (over && SigningStamps.OPENING.matcher(piece.text()).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  private void keep(int i, Party party, Row row) {
    values.keep(party.field(SignaturePart.SIGNATURE), printed(row, row.texts().get(0)), Rank.NAMED);
    if (row.date() != null && !row.date().isEmpty()) {
      values.keep(party.field(SignaturePart.DATE), printed(row, row.date()), Rank.NAMED);
    }
    if (row.texts().size() == 2) {
      values.keepSigner(party, printed(row, row.texts().get(1)));
    }
    taken.add(i);
  }

  private void keepBlank(int i, Party party, Row row) {
    values.keep(party.field(SignaturePart.SIGNATURE), printed(row, row.texts().get(0)), Rank.NAMED);
    List<PageWord> date = row.date() == null ? List.of() : row.date();
    values.keep(party.field(SignaturePart.DATE), printed(row, date), Rank.NAMED);
    taken.add(i);
  }

  private static Printed printed(Row row, List<PageWord> words) {
    Box box = Piece.around(words);
    int height = box.height();
    Box place = new Box(box.x(), Math.max(0, box.y() - height), box.width(), 2 * height);
    return new Printed(row.page(), words, place, Printed.CLEAR);
  }
}
