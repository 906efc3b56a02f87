package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;

/** What was received and need not be sent again. */
final class WhatIsFine {

  private WhatIsFine() {}

  /** Empty where nothing could be read. */
  static List<Block> blocks(Reported reported, Privacy privacy) {
    List<DocumentRead> read = reported.documents().stream().filter(DocumentRead::isRead).toList();
    if (read.isEmpty()) {
      return List.of();
    }
    List<String> fine =
        read.stream()
            .filter(document -> isFine(document, reported.verdict().findings()))
            .map(document -> item(document, privacy))
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("What is fine"));
    blocks.add(new Block.Paragraph(received(reported.documents(), read)));
    if (!fine.isEmpty()) {
      blocks.add(new Block.Paragraph("No fault was found in these; they need not be sent again:"));
      blocks.add(new Block.Bullets(fine));
    }
    return blocks;
  }

  private static String received(List<DocumentRead> all, List<DocumentRead> read) {
    long files = all.stream().map(DocumentRead::file).distinct().count();
    long opened = read.stream().map(DocumentRead::file).distinct().count();
    long pages =
        read.stream()
            .flatMap(each -> each.pages().stream().map(page -> each.file() + " " + page))
            .distinct()
            .count();
    return "We could read %s of %s: %s on %s."
        .formatted(
            opened,
            Print.count((int) files, "file", "files"),
            Print.count(read.size(), "document", "documents"),
            Print.count((int) pages, "page or sheet", "pages or sheets"));
  }

  private static boolean isFine(DocumentRead document, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.WARN)
        .noneMatch(finding -> Blame.isOn(document, finding));
  }

  private static String item(DocumentRead document, Privacy privacy) {
    String pages = document.pages().isEmpty() ? "" : " (" + pages(document.pages()) + ")";
    return Print.words(document.type()) + ": " + privacy.fileName(document.file()) + pages;
  }

  private static String pages(List<Integer> pages) {
    int first = pages.get(0);
    int last = pages.get(pages.size() - 1);
    return first == last
        ? "page or sheet " + first
        : "%s pages or sheets, %s to %s".formatted(pages.size(), first, last);
  }
}
