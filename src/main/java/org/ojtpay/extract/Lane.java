package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A white lane that runs down a table between the words of two columns, from left to right. */
record Lane(int left, int right) {

  static final int NARROWEST = 4_500;

  /** The lanes that no word touches, each with a word on both sides of it. */
  static List<Lane> between(List<PageWord> words, int from, int narrowest) {
    List<PageWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingInt(word -> word.box().x()));
    List<Lane> lanes = new ArrayList<>();
    int right = from;
    boolean first = true;
    for (PageWord word : sorted) {
      if (!first && word.box().x() - right >= narrowest) {
        lanes.add(new Lane(right, word.box().x()));
      }
      first = false;
      right = Math.max(right, word.box().right());
    }
    return lanes;
  }

  /** Where a line down the lane would part the columns: right before the words that follow. */
  static List<Integer> edges(List<Lane> lanes) {
    return lanes.stream().map(lane -> lane.right() - 1_500).toList();
  }

  /** What these words leave white of each lane; a lane that they close is left out. */
  static List<Lane> left(List<Lane> lanes, List<PageWord> words) {
    return lanes.stream().flatMap(lane -> lane.left(words).stream()).toList();
  }

  /** What stands in the middle of a lane belongs to the column that it is nearer to. */
  private Optional<Lane> left(List<PageWord> words) {
    int from = left;
    int to = right;
    for (Lane heading : within(words)) {
      if (heading.left() - left < right - heading.right()) {
        from = Math.max(from, heading.right());
      } else {
        to = Math.min(to, heading.left());
      }
    }
    return to - from >= NARROWEST ? Optional.of(new Lane(from, to)) : Optional.empty();
  }

  /** Where the words lie in this lane; words of one heading together. */
  private List<Lane> within(List<PageWord> words) {
    List<Lane> all = new ArrayList<>();
    words.stream()
        .map(word -> new Lane(Math.max(word.box().x(), left), Math.min(word.box().right(), right)))
        .filter(place -> place.left() < place.right())
        .sorted(Comparator.comparingInt(Lane::left))
        .forEach(
            place -> {
              Lane last = all.isEmpty() ? null : all.get(all.size() - 1);
              if (last != null && place.left() - last.right() < NARROWEST) {
                all.set(
                    all.size() - 1, new Lane(last.left(), Math.max(last.right(), place.right())));
              } else {
                all.add(place);
              }
            });
    return all;
  }
}
