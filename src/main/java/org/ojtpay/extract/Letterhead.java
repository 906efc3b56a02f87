package org.ojtpay.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/**
 * Who writes a letter: the name at its top over an address and, under that, the day alone. It says
 * who the employer is where no label does and the letter speaks as "we".
 */
final class Letterhead {

  /** So many lines may stand between the name and the day. */
  private static final int LINES = 4;

  private static final Set<DocumentType> WRITTEN_BY_EMPLOYERS =
      EnumSet.of(DocumentType.INVOICE, DocumentType.VERIFICATION, DocumentType.CLARIFICATION);

  private static final Pattern PLACE =
      Pattern.compile(
          "(?<address>.*\\d.*\\p{L}\\.?,? [A-Z]{2}\\.?,? \\d{5}(?:-\\d{4})?)(?:\\s*[^\\p{L}\\d\\s].*)?");

  private static final Pattern NAME = Pattern.compile("\\p{L}[^:#]*\\p{L}[^:#]*");

  /** Who pays writes no invoice, though its paper may be used for one. */
  private static final Pattern PAYER =
      Pattern.compile(
          "(?i).*\\b(?:board|workforce|ajcc|(?:job|career|one-stop) centers?|county|council|city of"
              + "|consortium|commission|department|agency|state of)\\b.*");

  private static final Pattern WE = Pattern.compile("(?i)\\b(?:we|our|us)\\b");

  private Letterhead() {}

  static void read(Exhibit exhibit, List<Line> lines, Set<Integer> taken, Candidates candidates) {
    boolean asked =
        WRITTEN_BY_EMPLOYERS.contains(exhibit.type())
            && exhibit.field(FieldName.EMPLOYER_NAME).isPresent()
            && !candidates.has(FieldName.EMPLOYER_NAME)
            && !candidates.blanks().containsKey(FieldName.EMPLOYER_NAME);
    if (!asked || lines.size() <= LINES || lines.get(0).page().number() != 1) {
      return;
    }
    List<Line> head = new ArrayList<>();
    for (int i = 0; i <= LINES && !taken.contains(i) && isText(lines.get(i)); i++) {
      head.add(lines.get(i));
    }
    int day = day(head);
    if (day >= 2 && isName(exhibit, head.get(0)) && speaks(lines)) {
      keep(exhibit, head, day, candidates);
    }
  }

  private static void keep(Exhibit exhibit, List<Line> head, int day, Candidates candidates) {
    for (int i = 1; i < day; i++) {
      Matcher place = PLACE.matcher(head.get(i).text());
      if (place.matches()) {
        List<String> address = new ArrayList<>();
        head.subList(1, i).forEach(line -> address.add(line.text()));
        address.add(place.group("address"));
        add(FieldName.EMPLOYER_NAME, head.get(0).text(), head.get(0), candidates);
        if (exhibit.field(FieldName.ADDRESS).isPresent()) {
          add(FieldName.ADDRESS, String.join(", ", address), head.get(i), candidates);
        }
        if (exhibit.field(FieldName.INVOICE_DATE).isPresent()) {
          LocalDate date = Canonical.date(head.get(day).text()).orElseThrow();
          add(FieldName.INVOICE_DATE, date.toString(), head.get(day), candidates);
        }
        return;
      }
    }
  }

  private static void add(FieldName name, String text, Line line, Candidates candidates) {
    if (!candidates.has(name)) {
      candidates.add(
          name,
          Rank.WEAK,
          new Value(text, line.page().source(line.box()), Printed.PROBABLE, line.text()),
          "a letter's head");
    }
  }

  /** A telephone number may stand apart behind the address. */
  private static boolean isText(Line line) {
    return !line.ruled() && !line.pieces().isEmpty() && line.pieces().size() <= 3;
  }

  private static boolean isName(Exhibit exhibit, Line line) {
    String key = LabelKey.of(line.text());
    return line.pieces().size() == 1
        && NAME.matcher(line.text()).matches()
        && !PAYER.matcher(line.text()).matches()
        && exhibit.headings().noneMatch(title -> LabelKey.of(title).equals(key));
  }

  /** The place of the first line that is a day and nothing else; -1 where there is none. */
  private static int day(List<Line> head) {
    for (int i = 1; i < head.size(); i++) {
      Optional<LocalDate> date = Canonical.date(head.get(i).text());
      if (date.isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean speaks(List<Line> lines) {
    return lines.stream().anyMatch(line -> WE.matcher(line.text()).find());
  }
}
