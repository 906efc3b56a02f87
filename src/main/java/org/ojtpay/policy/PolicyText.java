package org.ojtpay.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A policy pack as plain lines for {@code policy show}. */
public final class PolicyText {

  private PolicyText() {}

  /** Two lines about the pack, then every figure in force on a day, one a line. */
  public static List<String> lines(PolicyPack pack, LocalDate asOf) {
    return Stream.concat(head(pack, asOf), figures(pack).map(each -> line(each, asOf))).toList();
  }

  /** Every dated figure of the pack: parameters, then wage floors. */
  static Stream<Parameter> figures(PolicyPack pack) {
    Stream<Parameter> wages = pack.minimumWages().floors().stream().map(MinimumWages.Floor::rates);
    return Stream.of(pack.parameters().stream(), wages, Stream.of(pack.selfSufficiency()))
        .flatMap(each -> each);
  }

  private static Stream<String> head(PolicyPack pack, LocalDate asOf) {
    return Stream.of(
        "%s %s, as of %s: %s".formatted(pack.name(), pack.version(), asOf, pack.about().title()),
        "from %s, sha256 %s".formatted(pack.source(), pack.hash()));
  }

  private static String line(Parameter figure, LocalDate asOf) {
    Parameter.Dated value = figure.on(asOf);
    return "%s = %s (%s), from %s, by %s, %s: %s"
        .formatted(
            figure.key(),
            value.text(),
            figure.unit(),
            value.from(),
            figure.selectedBy(),
            figure.basis(),
            figure.citation());
  }
}
