package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.extract.LabelIndex.SignatureLabel;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/**
 * Stamps of signing services: "Electronically signed by:", the name, the time, in a frame. Who
 * signed in which part says the word over the stamp or the one under it; a title may stand there
 * too.
 */
final class SigningStamps {

  static final Pattern OPENING =
      Pattern.compile(
          "(?i)(?:docu|e-?|digitally |electronically )?signed(?: electronically| digitally)? by:?");

  /** "Certified by AJCC", "Approved for the Employer". */
  private static final Pattern BY =
      Pattern.compile(
          "(?i)^(?:authorized|approved|certified|accepted|reviewed|verified|submitted|agreed|signed)"
              + " (?:by|for|on behalf of) (?:the )?");

  private static final int ALIGNED = 8_000;

  /** A stamp is at most so high, and its signer this near to it. */
  private static final int HIGH = 75_000;

  private static final int NEAR = 30_000;
  private static final int WIDE = 240_000;

  private record Place(Line line, Piece piece) {}

  private final LabelIndex index;
  private final List<Line> lines;
  private final Set<Integer> taken;
  private final FieldValues values;
  private final Set<Piece> used = new HashSet<>();

  private SigningStamps(
      LabelIndex index, List<Line> lines, Set<Integer> taken, FieldValues values) {
    this.index = index;
    this.lines = lines;
    this.taken = taken;
    this.values = values;
  }

  /** Keeps what it finds and takes the lines that hold nothing else. */
  static void read(LabelIndex index, List<Line> lines, Set<Integer> taken, FieldValues values) {
    SigningStamps stamps = new SigningStamps(index, lines, taken, values);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      for (Piece piece : taken.contains(i) || line.ruled() ? List.<Piece>of() : line.pieces()) {
        if (OPENING.matcher(piece.text()).matches()) {
          stamps.read(new Place(line, piece));
        }
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!stamps.used.isEmpty() && stamps.used.containsAll(lines.get(i).pieces())) {
        taken.add(i);
      }
    }
  }

  private void read(Place opening) {
    Box frame = frame(opening);
    List<Place> inside = places(opening.line().page(), frame);
    inside.removeIf(place -> place.piece().box().y() <= opening.piece().box().y());
    if (inside.isEmpty() || !inside.get(0).piece().text().matches("\\p{L}[\\p{L} .,'\u2019-]+")) {
      return;
    }
    Box over = new Box(frame.x(), frame.y() - NEAR, frame.width(), NEAR);
    Box under = new Box(frame.x(), frame.bottom(), frame.width(), NEAR);
    Party above = last(places(opening.line().page(), over));
    List<Place> below = places(opening.line().page(), under);
    Party beneath = below.isEmpty() ? null : party(below.get(0).piece());
    if ((above == null) == (beneath == null)) {
      return;
    }
    Party party = above == null ? beneath : above;
    keep(party, opening, inside);
    keepTitle(party, inside.get(0).piece(), below);
    places(opening.line().page(), over).stream()
        .map(Place::piece)
        .filter(piece -> party(piece) == party)
        .forEach(used::add);
  }

  private @Nullable Party last(List<Place> places) {
    return places.isEmpty() ? null : party(places.get(places.size() - 1).piece());
  }

  /** The drawn frame around the stamp; without one what stands close under its opening. */
  private Box frame(Place opening) {
    Box box = opening.piece().box();
    List<Ruling> around =
        opening.line().page().rulings().stream()
            .filter(Ruling::horizontal)
            .filter(r -> r.length() <= 2 * WIDE)
            .filter(r -> r.spans(box.x(), box.right(), 0))
            .filter(r -> box.y() - NEAR <= r.at() && r.at() <= box.y() + HIGH)
            .toList();
    Optional<Ruling> top =
        around.stream().filter(r -> r.at() <= box.y()).reduce((a, b) -> b.at() >= a.at() ? b : a);
    Optional<Ruling> bottom =
        around.stream()
            .filter(r -> r.at() > box.bottom())
            .filter(r -> top.isPresent() && Math.abs(r.from() - top.get().from()) <= ALIGNED)
            .reduce((a, b) -> b.at() < a.at() ? b : a);
    if (top.isPresent() && bottom.isPresent()) {
      int left = top.get().from() - ALIGNED;
      int height = bottom.get().at() - top.get().at();
      return new Box(left, top.get().at(), top.get().length() + ALIGNED, height);
    }
    int right = box.x() + WIDE;
    for (Piece piece : opening.line().pieces()) {
      right = piece.box().x() > box.right() ? Math.min(right, piece.box().x()) : right;
    }
    return new Box(box.x() - ALIGNED, box.y(), right - box.x(), 4 * box.height() + NEAR);
  }

  /** The pieces that begin in this place, from the top. */
  private List<Place> places(PageModel page, Box box) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int middle = line.box().y() + line.box().height() / 2;
      boolean within =
          !taken.contains(i)
              && line.page().equals(page)
              && box.y() <= middle
              && middle < box.bottom();
      for (Piece piece : within ? line.pieces() : List.<Piece>of()) {
        if (!piece.words().isEmpty()
            && box.x() <= piece.box().x()
            && piece.box().x() < box.right()) {
          places.add(new Place(line, piece));
        }
      }
    }
    return places;
  }

  private @Nullable Party party(Piece piece) {
    String key = LabelKey.of(BY.matcher(piece.text()).replaceFirst(""));
    for (LabelIndex.Target target : index.targets(key)) {
      if (target instanceof SignatureLabel label && label.part() == SignaturePart.SIGNATURE) {
        return label.party();
      }
    }
    Party signer = index.signer(key);
    return signer == null ? index.heading(key) : signer;
  }

  private void keep(Party party, Place opening, List<Place> inside) {
    List<PageWord> words = new ArrayList<>(opening.piece().words());
    words.addAll(inside.get(0).piece().words());
    values.keep(party.field(SignaturePart.SIGNATURE), printed(opening, words), Rank.NAMED);
    Place who = inside.get(0);
    values.keep(party.field(SignaturePart.NAME), printed(who, who.piece().words()), Rank.NAMED);
    used.add(opening.piece());
    for (Place place : inside) {
      used.add(place.piece());
      String text =
          SigningTime.without(place.piece().text().replaceFirst("(?i)^(?:date|time|on)\\W+", ""));
      if (Canonical.date(text).isPresent()) {
        values.keepPart(
            party.field(SignaturePart.DATE),
            Canonical.date(text).orElseThrow().toString(),
            printed(place, place.piece().words()));
      }
    }
  }

  /** "Jo Bell, Owner" or "Owner" under the stamp, with the word for the signer or without it. */
  private void keepTitle(Party party, Piece name, List<Place> below) {
    for (Place place : below) {
      Piece piece = place.piece();
      Optional<NameAndTitle> both = NameAndTitle.parse(piece.text());
      boolean same =
          both.filter(each -> LabelKey.of(each.name()).equals(LabelKey.of(name.text())))
              .isPresent();
      boolean plain = piece.text().matches("\\p{L}[\\p{L} &'\u2019./-]{2,40}");
      if (party(piece) == party) {
        used.add(piece);
      } else if (party(piece) != null) {
        return;
      } else if (same || (plain && !index.isLabel(LabelKey.of(piece.text())))) {
        String title = same ? both.orElseThrow().title() : piece.text();
        values.keepPart(party.field(SignaturePart.TITLE), title, printed(place, piece.words()));
        used.add(piece);
        return;
      } else {
        return;
      }
    }
  }

  private static Printed printed(Place place, List<PageWord> words) {
    return new Printed(place.line().page(), words, Piece.around(words), Printed.PROBABLE);
  }
}
