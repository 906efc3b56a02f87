package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The straight lines of a scanned page, found and taken out: character recognition reads a word in
 * a ruled box badly or not at all. Places are pixels at {@link Scan#DPI}.
 */
final class ScannedRulings {

  private static final int LONG_ACROSS = 120;
  private static final int LONG_DOWN = 75;

  /** The side of a low box: it counts where it runs from one line across to another. */
  private static final int LOW_SIDE = 34;

  /** A thicker line is a bar or a drawing. */
  private static final int THICKEST = 12;

  private static final int GAP = 4;
  private static final int DENSE_PERCENT = 85;

  /** Not a share of the rows of any table: else all would lie where lines cross. */
  private static final int SAMPLES = 37;

  /** The blur at the edges of a line goes with it. */
  private static final int EDGE = 2;

  private record Run(boolean across, int at, int from, int to) {}

  private final InkMap ink;
  private final List<Run> across = new ArrayList<>();
  private final List<Run> down = new ArrayList<>();

  private ScannedRulings(InkMap ink) {
    this.ink = ink;
  }

  static ScannedRulings find(InkMap ink) {
    ScannedRulings found = new ScannedRulings(ink);
    for (int y = 0; y < ink.height(); y++) {
      found.runs(true, y, ink.width(), LONG_ACROSS, found.across);
    }
    boolean[] lines = found.pixels(found.across);
    List<Run> uprights = new ArrayList<>();
    for (int x = 0; x < ink.width(); x++) {
      found.runs(false, x, ink.height(), LOW_SIDE, uprights);
    }
    uprights.stream()
        .filter(run -> run.to - run.from >= LONG_DOWN || found.joins(run, lines))
        .forEach(found.down::add);
    return found;
  }

  /** The lines, pieces put together. */
  List<Ruling> rulings() {
    List<Ruling> pieces = new ArrayList<>();
    across.forEach(run -> pieces.add(ruling(run)));
    down.forEach(run -> pieces.add(ruling(run)));
    return Ruling.joined(pieces);
  }

  private static Ruling ruling(Run run) {
    return new Ruling(
        run.across, Scan.points(run.at), Scan.points(run.from), Scan.points(run.to + 1));
  }

  private boolean inkAt(boolean alongRow, int at, int along) {
    return alongRow ? ink.at(along, at) : ink.at(at, along);
  }

  /** A thin line that was scanned askew goes on in the next row. */
  private boolean isInkNear(boolean alongRow, int at, int along) {
    return inkAt(alongRow, at, along)
        || inkAt(alongRow, at - 1, along)
        || inkAt(alongRow, at + 1, along);
  }

  private void runs(boolean alongRow, int at, int end, int least, List<Run> found) {
    int from = -1;
    int last = -1;
    int dark = 0;
    for (int along = 0; along <= end; along++) {
      boolean here = along < end && isInkNear(alongRow, at, along);
      if (here) {
        from = from < 0 ? along : from;
        last = along;
        dark++;
      } else if (from >= 0 && (along - last > GAP || along == end)) {
        int length = last - from + 1;
        if (length >= least && dark * 100 >= length * DENSE_PERCENT) {
          Run run = new Run(alongRow, at, from, last);
          if (isThin(run)) {
            found.add(run);
          }
        }
        from = -1;
        dark = 0;
      }
    }
  }

  private boolean isThin(Run run) {
    int[] thick = new int[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      int along = run.from + (int) ((long) (run.to - run.from) * (i + 1) / (SAMPLES + 1));
      thick[i] = thickness(run.across, run.at, along);
    }
    Arrays.sort(thick);
    return thick[SAMPLES / 2] <= THICKEST;
  }

  /** How far ink goes on across the line, at most a little more than a line may be thick. */
  private int thickness(boolean alongRow, int at, int along) {
    int before = 0;
    while (before <= THICKEST && inkAt(alongRow, at - before - 1, along)) {
      before++;
    }
    int after = 0;
    while (after <= THICKEST && inkAt(alongRow, at + after + 1, along)) {
      after++;
    }
    return before + 1 + after;
  }

  /** Which pixels lie on these lines. */
  private boolean[] pixels(List<Run> runs) {
    boolean[] on = new boolean[ink.width() * ink.height()];
    for (Run run : runs) {
      for (int along = run.from; along <= run.to; along++) {
        on[run.across ? run.at * ink.width() + along : along * ink.width() + run.at] = true;
      }
    }
    return on;
  }

  private boolean joins(Run upright, boolean[] rows) {
    return isNear(upright.at, upright.from, THICKEST, rows)
        && isNear(upright.at, upright.to, THICKEST, rows);
  }

  private boolean isNear(int x, int y, int reach, boolean[] lines) {
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -GAP; dx <= GAP; dx++) {
        int nearX = x + dx;
        int nearY = y + dy;
        boolean inside = nearX >= 0 && nearY >= 0 && nearX < ink.width() && nearY < ink.height();
        if (inside && lines[nearY * ink.width() + nearX]) {
          return true;
        }
      }
    }
    return false;
  }

  /** Takes the lines out of ink and picture; a letter that crosses one keeps its strokes. */
  void eraseFrom(GrayPicture picture) {
    List<int[]> gone = new ArrayList<>();
    boolean[] uprights = pixels(down);
    boolean[] levels = pixels(across);
    across.forEach(run -> pixels(run, uprights, gone));
    down.forEach(run -> pixels(run, levels, gone));
    gone.forEach(pixel -> erase(pixel, picture));
  }

  private void pixels(Run run, boolean[] crossing, List<int[]> gone) {
    for (int along = run.from; along <= run.to; along++) {
      int x = run.across ? along : run.at;
      int y = run.across ? run.at : along;
      if (thickness(run.across, run.at, along) <= THICKEST || isNear(x, y, GAP, crossing)) {
        gone.add(new int[] {x, y, run.across ? 0 : EDGE, run.across ? EDGE : 0});
      }
    }
  }

  private void erase(int[] pixel, GrayPicture picture) {
    for (int dy = -pixel[3]; dy <= pixel[3]; dy++) {
      for (int dx = -pixel[2]; dx <= pixel[2]; dx++) {
        int x = pixel[0] + dx;
        int y = pixel[1] + dy;
        if (x >= 0 && y >= 0 && x < picture.width() && y < picture.height()) {
          picture.set(x, y, GrayPicture.WHITE);
          ink.clear(x, y);
        }
      }
    }
  }
}
