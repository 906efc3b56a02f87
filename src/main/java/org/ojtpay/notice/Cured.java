package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.Verdict;

/** Which points of the former notice an answer has mended, and which are still open. */
final class Cured {

  private Cured() {}

  /** Empty where no notice went before. */
  static List<Block> blocks(@Nullable Verdict former, Verdict now, Privacy privacy) {
    List<Finding> asked = former == null ? List.of() : former.findings(Severity.RETURN);
    if (asked.isEmpty()) {
      return List.of();
    }
    Set<String> open =
        now.findings().stream()
            .filter(each -> each.severity() != Severity.WARN)
            .map(Finding::code)
            .collect(Collectors.toSet());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("What your answer to the former notice has mended"));
    add(blocks, "Mended, and not to be sent again:", asked, privacy, each -> !open.contains(each));
    add(blocks, "Still open:", asked, privacy, open::contains);
    return blocks;
  }

  private static void add(
      List<Block> blocks,
      String title,
      List<Finding> asked,
      Privacy privacy,
      Predicate<String> code) {
    List<String> points =
        asked.stream()
            .filter(each -> code.test(each.code()))
            .map(each -> privacy.sentence(each.message()))
            .distinct()
            .toList();
    if (!points.isEmpty()) {
      blocks.add(new Block.Paragraph(title));
      blocks.add(new Block.Bullets(points));
    }
  }
}
