package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/**
 * An agreement written as a contract: "Training shall begin on March 2, 2026". A sentence is taken
 * at its word where it leaves no other reading, or where the value is visibly filled in; what may
 * be part of every such contract, such as a limit of hours, is shown to a person.
 */
final class ContractProse {

  private static final Map<DocumentType, ProseRules> RULES =
      Map.of(
          DocumentType.INVOICE, ProseRules.load("invoice"),
          DocumentType.AGREEMENT, ProseRules.load("agreement"),
          DocumentType.VERIFICATION, ProseRules.load("verification"));

  private ContractProse() {}

  static void read(Exhibit exhibit, List<Line> lines, Set<Integer> taken, Candidates candidates) {
    ProseRules rules = RULES.get(exhibit.type());
    if (rules == null || (rules.letter() && Letter.of(lines).isEmpty())) {
      return;
    }
    List<Paragraph> paragraphs = Paragraph.of(lines, taken);
    boolean sure = !rules.summed() || ClaimedSums.comeOut(rules, paragraphs);
    Set<FieldName> found = EnumSet.noneOf(FieldName.class);
    for (ProseRules.Rule rule : rules.rules()) {
      if (found.contains(rule.field())) {
        continue;
      }
      for (Paragraph paragraph : paragraphs) {
        Matcher sentence = rule.sentence().matcher(rules.own(paragraph.text()));
        while (sentence.find()) {
          found.add(rule.field());
          keep(sure ? rule : rule.doubted(), paragraph, sentence, candidates);
        }
      }
    }
  }

  private static void keep(
      ProseRules.Rule rule, Paragraph paragraph, Matcher sentence, Candidates candidates) {
    int[] place = paragraph.wordsOf(sentence.start("v"), sentence.end("v"));
    List<PageWord> words = paragraph.words().subList(place[0], place[1]);
    int[] all = paragraph.wordsOf(sentence.start(), sentence.end());
    boolean fields =
        paragraph.words().subList(all[0], all[1]).stream().anyMatch(ContractProse::isField);
    if (fields || !paragraph.isWordStart(sentence.start("v"))) {
      return;
    }
    boolean filledIn = paragraph.isFilledIn(place[0], place[1]);
    boolean certain = filledIn || (rule.certain() && isWhole(rule, sentence.group("v")));
    boolean open = certain && rule.means().isEmpty();
    if (!open && candidates.blanks().containsKey(rule.field())) {
      return;
    }
    BigDecimal sure = certain ? Printed.CLEAR : Printed.DOUBTFUL;
    Printed printed = new Printed(paragraph.page(), words, Piece.around(words), sure);
    Value value =
        Canonical.value(
            rule.field().kind(),
            rule.means().isEmpty() ? sentence.group("v") : rule.means(),
            paragraph.page().source(printed.box()),
            printed.sure());
    candidates.add(rule.field(), certain ? Rank.NAMED : Rank.LOOSE, value, "the sentence");
  }

  /** A form field before the label of another is no sentence, though it may read like one. */
  private static boolean isField(PageWord word) {
    return word.isFilled() || word.isTickBox();
  }

  /** A name that holds another "and" may be two names. */
  private static boolean isWhole(ProseRules.Rule rule, String text) {
    return rule.field().kind() != FieldKind.TEXT || !text.matches("(?i).*\\b(?:and|for)\\b.*");
  }
}
