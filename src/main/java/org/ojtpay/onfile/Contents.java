package org.ojtpay.onfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of each set of contents that arrived before.
 *
 * @param arrivals by hash of the contents
 */
public record Contents(Map<String, Earlier> arrivals) {

  /** Where nothing has arrived yet. */
  public static final Contents NONE = new Contents(Map.of());

  /**
   * An earlier arrival of the same contents.
   *
   * @param live whether it is approved or held: then the same again is a duplicate
   */
  public record Earlier(String submission, boolean live) {}

  public Contents {
    arrivals = Map.copyOf(arrivals);
  }

  /** The same with one more set of contents; of the same ones a live arrival stands. */
  public Contents with(String hash, Earlier earlier) {
    Map<String, Earlier> all = new HashMap<>(arrivals);
    all.merge(hash, earlier, (before, now) -> before.live() ? before : now);
    return new Contents(all);
  }

  /** The same, after a submission that was held has been decided anew. */
  public Contents again(String hash, Earlier earlier) {
    Map<String, Earlier> all = new HashMap<>(arrivals);
    all.computeIfPresent(
        hash,
        (same, before) -> before.submission().equals(earlier.submission()) ? earlier : before);
    return new Contents(all);
  }

  /** The same, after something has taken the place of a submission: it may come again. */
  public Contents replaced(String submission) {
    Map<String, Earlier> all = new HashMap<>(arrivals);
    all.replaceAll(
        (hash, each) ->
            each.submission().equals(submission) ? new Earlier(submission, false) : each);
    return new Contents(all);
  }

  public Optional<Earlier> earlier(String hash) {
    return Optional.ofNullable(arrivals.get(hash));
  }
}
