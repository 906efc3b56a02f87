package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ojtpay.validate.Verdict;

/**
 * Tells a sender that an inbox entry arrived: its files, and how much of them could be read. It
 * says nothing of what was decided, and names no participant.
 *
 * @param first of its parts
 * @param parts all of them
 */
record Acknowledgement(Reported first, List<Reported> parts, Board board, Addressee to) {

  Message message(ReportedRun run) {
    Verdict verdict = first.verdict();
    String subject =
        "Received on %s: %s"
            .formatted(Print.day(verdict.received()), Wording.subject(verdict, Privacy.of(first)));
    return new Message(
        to.address(),
        run.stamped(subject),
        "received\n" + verdict.entry() + "\n" + verdict.contentKey(),
        run.stamped(letter()),
        "",
        verdict.entry());
  }

  private Letter letter() {
    List<String> paragraphs = new ArrayList<>();
    if (!to.isKnown()) {
      paragraphs.add(
          "For the board's staff: no sound address of the sender is on file. Please pass this on.");
    }
    paragraphs.add(
        "We received your submission on "
            + Print.day(first.verdict().received())
            + ". This mail says what arrived, and nothing of what becomes of it.");
    paragraphs.addAll(files());
    paragraphs.add("If a file or a page is missing, send it. Questions: " + board.phone() + ".");
    paragraphs.add(EqualOpportunity.line(board));
    return new Letter(board.name(), "What we received", paragraphs);
  }

  private List<String> files() {
    Set<String> names =
        parts.stream()
            .flatMap(part -> part.documents().stream())
            .map(DocumentRead::file)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      lines.add("File %s, %s: %s.".formatted(lines.size() + 1, called(name), read(name)));
    }
    return lines;
  }

  /** Where nobody knows who the participant is, a file's name may well say it. */
  private String called(String file) {
    if (parts.stream().anyMatch(part -> part.verdict().participant() == null)) {
      int dot = file.lastIndexOf('.');
      String kind = dot < 0 ? "" : file.substring(dot + 1);
      return kind.matches("[A-Za-z]{2,4}") ? "a " + kind.toUpperCase(Locale.ROOT) : "one file";
    }
    String hidden = file;
    for (Reported part : parts) {
      hidden = Privacy.of(part).fileName(hidden);
    }
    return hidden;
  }

  private String read(String file) {
    Set<Integer> all = new TreeSet<>();
    Set<Integer> read = new TreeSet<>();
    boolean opened = false;
    for (Reported part : parts) {
      for (DocumentRead document : part.documents()) {
        if (document.file().equals(file)) {
          all.addAll(document.pages());
          if (document.isRead()) {
            read.addAll(document.pages());
            opened = true;
          }
        }
      }
      part.unreadPages(file).forEach(all::add);
    }
    if (!opened) {
      return "it could not be read";
    }
    return all.isEmpty()
        ? "read"
        : "%s of %s read".formatted(read.size(), Print.count(all.size(), "page", "pages"));
  }
}
