package org.ojtpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.ojtpay.cli.Main;
import org.ojtpay.job.JobRunner;
import org.ojtpay.onfile.Fact;
import org.ojtpay.policy.Clause;
import org.ojtpay.policy.Clauses;
import org.ojtpay.policy.EmployerChecklist;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.Parameter;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Reasons;
import picocli.CommandLine.Model.CommandSpec;

/** The list of clauses, held against the code and the packs: what it names is there. */
class ClausesTest {

  private static final Path SOURCES = Path.of("src", "main", "java", "org", "ojtpay");

  private static final List<Clause> CLAUSES = Clauses.load().all();
  private static final Set<String> IDS =
      CLAUSES.stream().map(Clause::id).collect(Collectors.toSet());
  private static final List<PolicyPack> PACKS =
      PackSet.SHIPPED.stream().map(PolicyPack::load).toList();
  private static final CommandSpec OJTPAY = CommandSpec.forAnnotatedObject(new Main());

  /** All code but the lists of what a pack has to hold. */
  private static final String CODE = code();

  @Test
  void eachClauseStandsOnce() {
    assertThat(CLAUSES).extracting(Clause::id).doesNotHaveDuplicates();
  }

  @Test
  void eachClauseAsksInOneSentence() {
    assertThat(CLAUSES)
        .allSatisfy(each -> assertThat(each.says()).matches("[A-Z][^.]*(\\d\\.\\d[^.]*)?\\."));
  }

  @Test
  void eachClauseIsServedOrSaysWhyNot() {
    assertThat(CLAUSES)
        .allSatisfy(
            each ->
                assertThat(servants(each).isEmpty())
                    .as(each.id())
                    .isEqualTo(each.notAutomated().startsWith("because ")));
    assertThat(CLAUSES).filteredOn(each -> servants(each).isEmpty()).isNotEmpty();
  }

  @Test
  void everyCitationOfAPackIsAClause() {
    Set<String> cited = PACKS.stream().flatMap(ClausesTest::citations).collect(Collectors.toSet());
    assertThat(cited).contains("SDWP OJT Policy, II.F.1", "California Labor Code 510");
    assertThat(cited.stream().flatMap(ClausesTest::parts)).allMatch(IDS::contains);
  }

  @Test
  void everyRuleThatServesIsThere() {
    assertThat(named(Clause.Served::rules))
        .isNotEmpty()
        .allMatch(each -> Files.exists(SOURCES.resolve(each.replace('.', '/') + ".java")));
  }

  @Test
  void everyReasonThatServesIsRaised() {
    assertThat(named(Clause.Served::reasons))
        .isNotEmpty()
        .allMatch(PACKS.get(0).reasons()::knows)
        .allMatch(ClausesTest::isQuoted);
  }

  @Test
  void everyReasonThatIsRaisedServesAClauseThatItCites() {
    List<String> clauseless =
        reasons(PACKS.get(0))
            .map(Reasons.Reason::code)
            .filter(ClausesTest::isQuoted)
            .filter(code -> servedBy(code).isEmpty())
            .toList();
    assertThat(clauseless).isEmpty();
  }

  @Test
  void everyParameterThatServesIsReadByARule() {
    Set<String> keys =
        PACKS.get(0).parameters().stream().map(Parameter::key).collect(Collectors.toSet());
    assertThat(named(Clause.Served::parameters))
        .isNotEmpty()
        .allMatch(keys::contains)
        .allMatch(ClausesTest::isQuoted);
  }

  @Test
  void everyOutputThatServesIsWritten() {
    assertThat(named(Clause.Served::outputs))
        .isNotEmpty()
        .allMatch(each -> CODE.contains("\"" + each));
  }

  @Test
  void everyCommandThatServesIsThere() {
    assertThat(named(Clause.Served::commands)).isNotEmpty().allMatch(ClausesTest::isCommand);
  }

  // Proofs that the rules above can fail.

  @Test
  void aCommandThatIsNotThereIsSeen() {
    assertThat(List.of("review", "review recall", "review record sunshine", "run the-mill"))
        .noneMatch(ClausesTest::isCommand);
  }

  @Test
  void aCitationOfSeveralClausesIsTakenApart() {
    assertThat(parts("California Labor Code 510; SDWP OJT Policy, II.C, note"))
        .containsExactly("California Labor Code 510", "SDWP OJT Policy, II.C, note");
    assertThat(parts("SDWP OJT Policy, II.D to II.H"))
        .containsExactly("SDWP OJT Policy, II.D", "SDWP OJT Policy, II.H");
  }

  private static List<String> servants(Clause clause) {
    Clause.Served by = clause.servedBy();
    return Stream.of(by.rules(), by.reasons(), by.parameters(), by.outputs(), by.commands())
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> named(Function<Clause.Served, List<String>> what) {
    return CLAUSES.stream().flatMap(each -> what.apply(each.servedBy()).stream()).toList();
  }

  /** The clauses that one of the packs cites for the code, and that name it in their turn. */
  private static List<Clause> servedBy(String code) {
    Set<String> cited =
        PACKS.stream()
            .flatMap(ClausesTest::reasons)
            .filter(each -> each.code().equals(code))
            .flatMap(each -> parts(each.citation()))
            .collect(Collectors.toSet());
    return CLAUSES.stream()
        .filter(each -> cited.stream().anyMatch(id -> isOf(id, each.id())))
        .filter(each -> each.servedBy().reasons().contains(code))
        .toList();
  }

  private static Stream<Reasons.Reason> reasons(PolicyPack pack) {
    return StreamSupport.stream(pack.reasons().all().spliterator(), false);
  }

  private static boolean isOf(String cited, String id) {
    return id.equals(cited) || id.startsWith(cited + ", ") || id.startsWith(cited + ".");
  }

  private static Stream<String> citations(PolicyPack pack) {
    return Stream.of(
            pack.parameters().stream().map(Parameter::citation),
            pack.minimumWages().floors().stream().map(each -> each.rates().citation()),
            Stream.of(pack.selfSufficiency().citation()),
            reasons(pack).map(Reasons.Reason::citation),
            pack.about().rules().values().stream(),
            pack.employerChecklist().statements().stream()
                .map(EmployerChecklist.Statement::citation))
        .flatMap(each -> each);
  }

  private static Stream<String> parts(String citation) {
    return Arrays.stream(citation.split("; ")).flatMap(ClausesTest::ends);
  }

  /** Of "II.D to II.H" both ends, of "II.D and II.F" both. */
  private static Stream<String> ends(String cited) {
    String[] ends = cited.split(" (?:to|and) (?=II)");
    String document = cited.replaceFirst("(?<=, )II.*", "");
    return Arrays.stream(ends).map(each -> each.startsWith(document) ? each : document + each);
  }

  private static boolean isQuoted(String word) {
    return CODE.contains("\"" + word + "\"");
  }

  private static boolean isCommand(String given) {
    CommandSpec command = OJTPAY;
    String[] words = given.split(" ");
    int read = 0;
    while (read < words.length && command.subcommands().containsKey(words[read])) {
      command = command.subcommands().get(words[read]).getCommandSpec();
      read++;
    }
    List<String> rest = Arrays.asList(words).subList(read, words.length);
    return command.subcommands().isEmpty()
        && (rest.isEmpty() || operands(command).contains(String.join(" ", rest)));
  }

  private static Set<String> operands(CommandSpec command) {
    return switch (command.name()) {
      case "run" -> new HashSet<>(JobRunner.JOBS);
      case "record" ->
          Arrays.stream(Fact.What.values())
              .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.toSet());
      default -> Set.of();
    };
  }

  private static String code() {
    Set<String> lists = Set.of("ReasonCodes.java", "ParameterKeys.java", "ParametersFile.java");
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !lists.contains(file.getFileName().toString()))
          .sorted()
          .map(ClausesTest::text)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
