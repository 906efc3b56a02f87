package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.DocumentType;

/** Divides the lines of a file into documents, by the titles that stand among them. */
final class Segments {

  /** So many lines may stand over the title of a page: the sender's name, a letterhead. */
  private static final int LETTERHEAD = 5;

  private final Titles titles;
  private final Catalogue catalogue;
  private final Set<String> signing;
  private final List<Segment> segments = new ArrayList<>();
  private List<Line> current = new ArrayList<>();
  private @Nullable DocumentType type;
  private @Nullable Line heading;
  private boolean signatures;

  private Segments(Titles titles, Catalogue catalogue) {
    this.titles = titles;
    this.catalogue = catalogue;
    this.signing =
        catalogue.signingHeadings().stream().map(LabelKey::of).collect(Collectors.toSet());
  }

  static List<Segment> of(List<List<Line>> pages, Titles titles, Catalogue catalogue) {
    Segments all = new Segments(titles, catalogue);
    pages.forEach(all::addPage);
    all.close();
    return all.segments;
  }

  private void addPage(List<Line> lines) {
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      Optional<DocumentType> title = titles.of(lines.get(i));
      boolean signing = title.isEmpty() && isNoSigner() && isSigningHeading(lines.get(i));
      if (title.isEmpty() && !signing) {
        continue;
      }
      boolean untitled = type == null && !signatures;
      boolean letterhead =
          start == 0 && (untitled || (i <= LETTERHEAD && isLetterhead(lines.subList(0, i))));
      current.addAll(letterhead ? List.of() : lines.subList(start, i));
      close();
      type = title.orElse(null);
      heading = type == null ? null : lines.get(i);
      signatures = signing;
      current.addAll(letterhead ? lines.subList(0, i) : List.of());
      start = i;
    }
    current.addAll(lines.subList(start, lines.size()));
  }

  /** A letterhead has neither tables nor labels. */
  private static boolean isLetterhead(List<Line> lines) {
    return lines.stream()
        .noneMatch(line -> line.ruled() || line.pieces().size() > 2 || line.text().contains(":"));
  }

  private boolean isSigningHeading(Line line) {
    String key = LabelKey.ofHeading(line.text());
    return signing.contains(key);
  }

  /** Signatures under a document that nobody has to sign belong to an earlier one. */
  private boolean isNoSigner() {
    return type != null && !catalogue.exhibit(type).needsSignature();
  }

  private void close() {
    if (!current.isEmpty()) {
      segments.add(new Segment(type, heading, signatures, current));
    }
    current = new ArrayList<>();
    signatures = false;
  }
}
