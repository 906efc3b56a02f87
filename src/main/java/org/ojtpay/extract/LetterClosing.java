package org.ojtpay.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/**
 * How an employer's letter ends: "Sincerely,", the mark, and under it the name, the title and
 * "Signed June 8, 2026", a line each.
 */
final class LetterClosing {

  private static final int ALIGNED = 4_000;
  private static final int LINES = 5;

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)(?:yours )?(?:sincerely|respectfully|truly|cordially|faithfully"
              + "|(?:best |kind |warm )?regards|thank you)(?: yours| submitted)?,?");

  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}.'\u2019-]*(?: \\p{Lu}?[\\p{L}.'\u2019-]+){1,4}");

  private static final Pattern TITLE = Pattern.compile("\\p{Lu}[\\p{L}&/,.' -]{2,60}");

  private static final Pattern DATED = Pattern.compile("(?i)(?:date )?signed(?: on)?:? (.+)");

  private LetterClosing() {}

  /** Keeps what it finds and takes the lines of the name, the title and the day. */
  static void read(Exhibit exhibit, List<Line> lines, Set<Integer> taken, FieldValues values) {
    if (exhibit.type() != DocumentType.INVOICE) {
      return;
    }
    Optional<Letter> letter = Letter.of(lines).filter(each -> each.invoice().isPresent());
    for (int i = letter.map(Letter::greeting).orElse(lines.size()); i < lines.size(); i++) {
      if (CLOSING.matcher(lines.get(i).text()).matches()) {
        under(i, lines, taken, values);
        return;
      }
    }
  }

  private static void under(int closing, List<Line> lines, Set<Integer> taken, FieldValues values) {
    Line over = lines.get(closing);
    boolean named = false;
    boolean titled = false;
    for (int i = closing + 1; i < Math.min(lines.size(), closing + 1 + LINES); i++) {
      Line line = lines.get(i);
      String text = line.text();
      Matcher dated = DATED.matcher(text);
      if (!isUnder(line, over) || taken.contains(i)) {
        return;
      }
      if (!named && PERSON.matcher(text).matches()) {
        named = true;
        mark(over, line, values);
        values.keep(Party.EMPLOYER.field(SignaturePart.NAME), printed(line), Rank.NAMED);
      } else if (named && dated.matches() && Canonical.date(dated.group(1)).isPresent()) {
        String day = Canonical.date(dated.group(1)).orElseThrow().toString();
        values.keepPart(Party.EMPLOYER.field(SignaturePart.DATE), day, printed(line));
        taken.add(i);
        return;
      } else if (named && !titled && TITLE.matcher(text).matches()) {
        titled = true;
        values.keep(Party.EMPLOYER.field(SignaturePart.TITLE), printed(line), Rank.NAMED);
      } else if (!text.isBlank()) {
        return;
      }
      taken.add(i);
    }
  }

  private static boolean isUnder(Line line, Line closing) {
    return line.page().equals(closing.page())
        && line.pieces().size() <= 1
        && (line.words().isEmpty() || Math.abs(line.box().x() - closing.box().x()) <= ALIGNED);
  }

  /** What is drawn between the closing and the name. */
  private static void mark(Line closing, Line name, FieldValues values) {
    int top = closing.box().bottom();
    int height = name.box().y() - top;
    if (height > 0) {
      Box place = new Box(closing.box().x(), top, closing.page().width() / 2, height);
      Printed mark = new Printed(closing.page(), List.of(), place, Printed.CLEAR);
      values.keep(Party.EMPLOYER.field(SignaturePart.SIGNATURE), mark, Rank.NAMED);
    }
  }

  private static Printed printed(Line line) {
    return new Printed(line.page(), line.words(), line.box(), Printed.PROBABLE);
  }
}
