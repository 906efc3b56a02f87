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
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/**
 * The end of a letter that one party signs: "/s/ Jo Bell" over "Jo Bell, Career Advisor, Job
 * Center" and "Signed on 03/02/2026". Nothing names the party; the paper is signed by one alone.
 */
final class LetterSignature {

  private static final int ALIGNED = 4_000;
  private static final int LINES = 3;

  private static final Pattern DATED =
      Pattern.compile("(?i)(?:signed(?: on)?|dated?|date signed|on)[\\s:]+(.+)");

  private LetterSignature() {}

  /** Keeps what it finds and takes the lines; nothing where two have signed. */
  static void read(Exhibit exhibit, List<Line> lines, Set<Integer> taken, FieldValues values) {
    List<Party> signers =
        exhibit.signers().stream()
            .filter(Exhibit.Signer::required)
            .map(Exhibit.Signer::party)
            .toList();
    List<Integer> marks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).words().stream().anyMatch(word -> word.text().startsWith("/s/"))) {
        marks.add(i);
      }
    }
    if (signers.size() == 1 && exhibit.signers().size() == 1 && marks.size() == 1) {
      int mark = marks.get(0);
      if (!taken.contains(mark) && lines.get(mark).text().startsWith("/s/")) {
        read(signers.get(0), mark, lines, taken, values);
      }
    }
  }

  private static void read(
      Party party, int mark, List<Line> lines, Set<Integer> taken, FieldValues values) {
    Line signed = lines.get(mark);
    DatedMark dated = DatedMark.of(printed(signed));
    String name = dated.mark().text().replaceFirst("^/s/\\s*", "");
    for (int i = mark + 1; i < Math.min(lines.size(), mark + 1 + LINES); i++) {
      Line line = lines.get(i);
      boolean under =
          line.pieces().size() == 1
              && !taken.contains(i)
              && line.page().equals(signed.page())
              && Math.abs(line.box().x() - signed.box().x()) <= ALIGNED;
      Optional<NameAndTitle> both = NameAndTitle.parse(line.text());
      Matcher date = DATED.matcher(line.text());
      Optional<LocalDate> day =
          date.matches() ? Canonical.date(SigningTime.without(date.group(1))) : Optional.empty();
      if (under && both.filter(each -> isSame(each.name(), name)).isPresent()) {
        values.keep(party.field(SignaturePart.SIGNATURE), printed(signed), Rank.NAMED);
        values.keepPart(party.field(SignaturePart.NAME), both.get().name(), printed(line));
        String title = both.get().title().replaceFirst(",.*", "");
        values.keepPart(party.field(SignaturePart.TITLE), title, printed(line));
        taken.add(mark);
        taken.add(i);
      } else if (under && day.isPresent() && taken.contains(mark)) {
        values.keepPart(party.field(SignaturePart.DATE), day.get().toString(), printed(line));
        taken.add(i);
      }
    }
  }

  private static boolean isSame(String one, String other) {
    return LabelKey.of(one).equals(LabelKey.of(other));
  }

  private static Printed printed(Line line) {
    return new Printed(line.page(), line.words(), line.box(), Printed.PROBABLE);
  }
}
