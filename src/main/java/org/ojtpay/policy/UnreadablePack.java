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

  /** Everything that is wrong with it, not only the first. */
  public List<PackProblem> problems() {
    return problems;
  }
}
