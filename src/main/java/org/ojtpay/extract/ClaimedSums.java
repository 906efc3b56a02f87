package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.SourceRef;

/**
 * Whether the figures that sentences claim belong together: hours by wage by rate is the amount.
 */
final class ClaimedSums {

  private static final Set<FieldName> FACTORS =
      EnumSet.of(FieldName.HOURS_CLAIMED, FieldName.WAGE, FieldName.REIMBURSEMENT_RATE);

  /** Wages are rounded to the cent before their share is. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.02");

  private ClaimedSums() {}

  /** Neither where one is lacking or stated twice. */
  static boolean comeOut(ProseRules rules, List<Paragraph> paragraphs) {
    Map<FieldName, Set<String>> said = new EnumMap<>(FieldName.class);
    for (ProseRules.Rule rule : rules.rules()) {
      for (Paragraph paragraph : paragraphs) {
        Matcher sentence = rule.sentence().matcher(rules.own(paragraph.text()));
        while (isFigure(rule) && sentence.find()) {
          said.computeIfAbsent(rule.field(), name -> new TreeSet<>())
              .add(number(rule, paragraph, sentence));
        }
      }
    }
    BigDecimal product = BigDecimal.ONE;
    for (FieldName factor : FACTORS) {
      Optional<BigDecimal> number = one(said, factor);
      if (number.isEmpty()) {
        return false;
      }
      product = product.multiply(number.get());
    }
    BigDecimal due = product;
    return one(said, FieldName.AMOUNT_CLAIMED)
        .filter(amount -> amount.subtract(due).abs().compareTo(ROUNDED) <= 0)
        .isPresent();
  }

  private static Optional<BigDecimal> one(Map<FieldName, Set<String>> said, FieldName name) {
    Set<String> texts = said.getOrDefault(name, Set.of());
    return texts.size() != 1
        ? Optional.empty()
        : Optional.of(texts.iterator().next()).filter(text -> !text.isEmpty()).map(BigDecimal::new);
  }

  private static boolean isFigure(ProseRules.Rule rule) {
    boolean figure = FACTORS.contains(rule.field()) || rule.field() == FieldName.AMOUNT_CLAIMED;
    return figure && rule.certain();
  }

  private static String number(ProseRules.Rule rule, Paragraph paragraph, Matcher sentence) {
    SourceRef place = paragraph.page().source(paragraph.words().get(0).box());
    return Canonical.value(rule.field().kind(), sentence.group("v"), place, Printed.CLEAR).text();
  }
}
