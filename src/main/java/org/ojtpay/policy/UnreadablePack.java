package org.ojtpay.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy pack that cannot be used: the configuration is invalid (exit status 3). */
public final class UnreadablePack extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<PackProblem> problems;

  UnreadablePack(String pack, List<PackProblem> problems) {
    super(
        problems.stream()
            .map(PackProblem::toString)
            .collect(
                Collectors.joining("\n", "the policy pack " + pack + " cannot be used:\n", "")));
    this.problems = List.copyOf(problems);
  }

  private UnreadablePack(PackProblem only, String message) {
    super(message);
    this.problems = List.of(only);
  }

  /** There is nothing of it: mostly a name that was mistyped. */
  static UnreadablePack missing(String pack) {
    return new UnreadablePack(
        new PackProblem(PackFiles.PACK, "", "nothing", "this file"),
        "There is no policy pack \"%s\". With the program come %s; a pack of your own is named by the"
            .concat(" path of its folder.")
            .formatted(pack, String.join(", ", PackSet.SHIPPED)));
  }

  /** Everything that is wrong with it, not only the first. */
  public List<PackProblem> problems() {
    return problems;
  }
}
