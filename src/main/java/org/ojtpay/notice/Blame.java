package org.ojtpay.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;

/** Which documents a finding may ask to be sent again. In doubt it is one more. */
final class Blame {

  /** The documents that reasons of such a code are about, whatever place they name. */
  private record About(String codes, Set<DocumentType> types) {}

  /** The first whose codes begin so counts. */
  private static final List<About> ABOUT =
      List.of(
          new About("AGR-CHECKLIST", Set.of(DocumentType.EMPLOYER_CHECKLIST)),
          new About("AGR-EO-", Set.of(DocumentType.EO_CHECKLIST)),
          new About("AGR-ARITHMETIC", Set.of(DocumentType.AGREEMENT, DocumentType.TRAINING_PLAN)),
          new About("AGR-", Set.of(DocumentType.AGREEMENT)),
          new About("INV-PAYROLL-", Set.of(DocumentType.PAYROLL)),
          new About("INV-", Set.of(DocumentType.INVOICE)),
          new About("CLAR-", Set.of(DocumentType.CLARIFICATION)),
          new About("VER-", Set.of(DocumentType.VERIFICATION)),
          new About("PAY-", Set.of(DocumentType.PAYROLL)));

  private Blame() {}

  static boolean isOn(DocumentRead document, Finding finding) {
    SourceRef source = finding.source();
    Optional<About> about =
        ABOUT.stream().filter(each -> finding.code().startsWith(each.codes())).findFirst();
    return about
        .map(each -> each.types().contains(document.type()) || isIn(source, document))
        .orElseGet(() -> source == null || isIn(source, document));
  }

  private static boolean isIn(@Nullable SourceRef source, DocumentRead document) {
    boolean otherPage =
        source instanceof SourceRef.OnPage page && !document.pages().contains(page.page());
    return source != null && source.file().equals(document.file()) && !otherPage;
  }
}
