package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.extract.LabelIndex.SignatureLabel;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/** Signatures as a table the other way round: one column for each party, one row for each part. */
final class SignatureColumns {

  private final LabelIndex index;
  private final List<Line> lines;
  private final FieldValues values;

  private SignatureColumns(LabelIndex index, List<Line> lines, FieldValues values) {
    this.index = index;
    this.lines = lines;
    this.values = values;
  }

  /** Adds what it finds and takes the lines of the table. */
  static void read(LabelIndex index, List<Line> lines, Set<Integer> taken, FieldValues values) {
    SignatureColumns tables = new SignatureColumns(index, lines, values);
    for (int i = 0; i < lines.size(); i++) {
      Map<Party, Box> columns = taken.contains(i) ? Map.of() : tables.columns(lines.get(i));
      if (columns.size() > 1) {
        tables.rows(columns, i, taken);
      }
    }
  }

  /** Nothing but parties, over the rows that say what each of them wrote. */
  private Map<Party, Box> columns(Line line) {
    Map<Party, Box> columns = new EnumMap<>(Party.class);
    for (int i = 0; i < line.pieces().size(); i++) {
      Piece piece = line.pieces().get(i);
      String key = LabelKey.of(piece.text());
      Party party = index.heading(key) == null ? index.signer(key) : index.heading(key);
      boolean corner = i == 0 && piece.isBlank();
      if (!corner && (party == null || columns.put(party, piece.box()) != null)) {
        return Map.of();
      }
    }
    return columns;
  }

  private void rows(Map<Party, Box> columns, int header, Set<Integer> taken) {
    Map<SignaturePart, Line> rows = new EnumMap<>(SignaturePart.class);
    Set<Integer> own = new java.util.TreeSet<>(Set.of(header));
    int left = columns.values().stream().mapToInt(Box::x).min().orElseThrow();
    for (int i = header + 1; i < lines.size() && !taken.contains(i); i++) {
      Line line = lines.get(i);
      SignatureLabel label = label(line.pieces().get(0));
      boolean beside = line.pieces().get(0).box().x() < left && line.ruled() == ruled(header);
      if (label == null || !beside || rows.putIfAbsent(label.part(), line) != null) {
        break;
      }
      own.add(i);
    }
    if (rows.containsKey(SignaturePart.SIGNATURE) && rows.size() > 1) {
      taken.addAll(own);
      rows.forEach((part, line) -> keep(columns, part, line));
    }
  }

  private boolean ruled(int line) {
    return lines.get(line).ruled();
  }

  private @Nullable SignatureLabel label(Piece piece) {
    return index.targets(LabelKey.of(piece.text())).stream()
        .filter(SignatureLabel.class::isInstance)
        .map(SignatureLabel.class::cast)
        .filter(label -> label.party() == null)
        .findFirst()
        .orElse(null);
  }

  private void keep(Map<Party, Box> columns, SignaturePart part, Line line) {
    boolean both =
        part == SignaturePart.NAME
            && LabelKey.of(line.pieces().get(0).text()).contains(LabelKey.of("title"));
    Set<Party> open = EnumSet.copyOf(columns.keySet());
    Map<Party, List<PageWord>> words = new EnumMap<>(Party.class);
    Map<Party, Box> places = new EnumMap<>(columns);
    places.replaceAll((party, box) -> at(box, line.box()));
    for (Piece piece : line.pieces().subList(1, line.pieces().size())) {
      Party party = nearest(columns, piece);
      words.computeIfAbsent(party, p -> new ArrayList<>()).addAll(piece.words());
      places.computeIfPresent(party, (p, box) -> piece.ruled() ? piece.box() : box);
    }
    for (Party party : open) {
      Printed printed =
          new Printed(
              line.page(),
              words.getOrDefault(party, List.of()),
              places.getOrDefault(party, line.box()),
              Printed.CLEAR);
      Optional<NameAndTitle> named = both ? NameAndTitle.of(printed.words()) : Optional.empty();
      named.ifPresentOrElse(
          each -> values.keepBoth(party, each, printed),
          () -> values.keep(party.field(part), printed, Rank.NAMED));
    }
  }

  private static Box at(Box column, Box line) {
    return new Box(column.x(), line.y(), column.width(), line.height());
  }

  private static Party nearest(Map<Party, Box> columns, Piece piece) {
    return columns.entrySet().stream()
        .min(
            java.util.Comparator.comparingInt(
                column -> Math.abs(column.getValue().x() - piece.box().x())))
        .orElseThrow()
        .getKey();
  }
}
