package org.ojtpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.cli.Main;
import org.ojtpay.job.JobRunner;
import org.ojtpay.ledger.Account;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Reasons;
import org.ojtpay.validate.Disposition;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The documents, held against the code: what exists is described, what is described exists, and no
 * file names a place that only one machine has.
 */
class DocsTest {

  private static final Path README = Path.of("README.md");
  private static final Path OPERATIONS = Path.of("docs", "operations.md");
  private static final Path POLICY = Path.of("docs", "policy.md");
  private static final int LONGEST_README = 120;

  private static final Pattern LINK = Pattern.compile("\\[[^]\n]*]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
  private static final Pattern CODE =
      Pattern.compile(
          "\\b(?:AGR|BANK|CAP|CLAR|DISC|DOC|DUP|INV|PAY|PRG|VENDOR|VER|VOID|WEX)-[A-Z-]*[A-Z]\\b");
  private static final Pattern ISSUE_NUMBER = Pattern.compile("(?<![\\w&])#\\d{2,}\\b");

  /** Folders that only the machine of a developer has. */
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.}<$~-])/(?:work|tmp|root|farm|home|Users)(?![\\w-])|\\.\\./shared");

  /** Put together here, so that this file does not name them. */
  private static final List<String> REGISTRIES =
      List.of(
          "repo." + "maven.apache.org",
          "repo1." + "maven.org",
          "central." + "sonatype",
          "oss." + "sonatype",
          "jit" + "pack.io",
          "registry." + "npmjs",
          "pypi" + ".org",
          "files." + "pythonhosted",
          "proxy." + "golang",
          "crates" + ".io",
          "ruby" + "gems.org");

  private static final PolicyPack PACK = PolicyPack.load("sdwp-ojt");
  private static final CommandSpec OJTPAY = CommandSpec.forAnnotatedObject(new Main());

  @TempDir private Path folder;

  @Test
  void thePolicyPageNamesEveryParameterAndEveryReason() {
    String page = text(POLICY);
    assertThat(PACK.parameters()).allMatch(each -> page.contains("`" + each.key() + "`"));
    assertThat(codes()).allMatch(code -> page.contains("`" + code + "`"));
  }

  @Test
  void everyReasonThatADocumentNamesExists() {
    assertThat(markdown().flatMap(file -> unknownCodes(file.toString(), text(file)))).isEmpty();
  }

  @Test
  void reasonsThatNoRuleRaisesAreSaidToBeMissing() {
    String rules =
        files(Path.of("src/main/java"))
            .filter(file -> !file.toString().contains("policy"))
            .map(DocsTest::text)
            .collect(Collectors.joining());
    assertThat(codes().filter(code -> !rules.contains("\"" + code + "\"")))
        .as("reasons of the pack that no rule raises")
        .containsExactlyInAnyOrderElementsOf(found(CODE, notOffered()));
  }

  @Test
  void everyJobIsDescribed() {
    assertThat(JobRunner.JOBS)
        .allMatch(job -> text(Path.of("jobs", "README.md")).contains("`" + job + "`"))
        .allMatch(job -> text(OPERATIONS).contains("ojtpay run " + job));
  }

  @Test
  void everyCommandIsDescribed() {
    String described = text(README) + text(OPERATIONS);
    assertThat(leaves(OJTPAY).map(CommandSpec::qualifiedName)).allMatch(described::contains);
  }

  @Test
  void everyOptionIsDescribed() {
    String operations = text(OPERATIONS);
    assertThat(
            leaves(OJTPAY)
                .flatMap(command -> command.options().stream())
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(option -> option.longestName()))
        .allMatch(operations::contains);
  }

  @Test
  void noCommandIsSaidToBeMissingThatIsThere() {
    Set<String> commands =
        leaves(OJTPAY).map(CommandSpec::qualifiedName).collect(Collectors.toSet());
    assertThat(found(Pattern.compile("ojtpay [a-z-]+(?: [a-z-]+)*(?=`)"), notOffered()))
        .isNotEmpty()
        .noneMatch(commands::contains);
  }

  @Test
  void everyKeyOfTheConfigurationIsDescribed() {
    String operations = text(OPERATIONS);
    assertThat(
            files(Path.of("jobs"))
                .filter(file -> file.toString().endsWith(".yaml"))
                .flatMap(file -> new YAMLMapper().readTree(text(file)).propertyNames().stream()))
        .isNotEmpty()
        .allMatch(key -> operations.contains("`" + key + "`"));
  }

  @Test
  void theReadmeFitsAScreenOrTwo() {
    assertThat(text(README).lines()).hasSizeLessThanOrEqualTo(LONGEST_README);
  }

  @Test
  void theReadmeShowsStoriesThatTheSampleInboxHolds() throws IOException {
    List<String> shown =
        text(README)
            .lines()
            .filter(
                line ->
                    Arrays.stream(Disposition.values())
                        .anyMatch(each -> line.startsWith("  " + each + " ")))
            .map(line -> line.strip().split(" +", 2)[1])
            .toList();
    try (Stream<Path> night = Files.list(Path.of("inbox-samples", "night"))) {
      List<String> entries = night.map(each -> each.getFileName().toString()).toList();
      assertThat(shown).isNotEmpty().allMatch(line -> entries.stream().anyMatch(line::startsWith));
    }
  }

  @Test
  void theGlossaryNamesEachWordOnce() {
    String glossary = text(Path.of("docs", "glossary.md"));
    assertThat(found(Pattern.compile("(?m)^\\| (?!Word|---)[^|]+(?= \\|)"), glossary))
        .doesNotHaveDuplicates();
    assertThat(
            Stream.of(Disposition.values(), Category.values(), Account.values())
                .flatMap(Arrays::stream))
        .allMatch(each -> glossary.contains(each.toString()));
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(markdown().flatMap(DocsTest::brokenLinks)).isEmpty();
  }

  @Test
  void noFileNamesAPlaceThatOnlyOneMachineHas() {
    assertThat(project().flatMap(file -> strayPlaces(file.toString(), text(file)))).isEmpty();
  }

  // Proofs that the rules above can fail.

  @Test
  void aLinkThatLeadsNowhereIsSeen() throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(page, "# One two\n[a](#one-two) [b](#three) [c](gone.md) [d](page.md#x)");
    assertThat(brokenLinks(page).map(each -> each.replaceAll(".*: ", "")))
        .containsExactly("#three", "gone.md", "page.md#x");
  }

  @Test
  void aPlaceOfOneMachineIsSeen() {
    String slash = "/";
    assertThat(strayPlaces("x.md", "see " + slash + "tmp" + slash + "x, resources/worked-cases"))
        .containsExactly("x.md names " + slash + "tmp");
    assertThat(strayPlaces("x.yaml", "url: https://" + REGISTRIES.get(0) + slash)).hasSize(1);
    assertThat(strayPlaces("x.md", "mended by #" + 123)).hasSize(1);
  }

  @Test
  void aReasonThatDoesNotExistIsSeen() {
    assertThat(unknownCodes("x.md", "PAY-GAP, PAY-GAPS, and NACHA-CCD"))
        .containsExactly("x.md names PAY-GAPS");
  }

  private static Stream<String> unknownCodes(String file, String text) {
    return found(CODE, text).stream()
        .filter(code -> !PACK.reasons().knows(code))
        .map(code -> file + " names " + code);
  }

  private static Stream<String> codes() {
    return StreamSupport.stream(PACK.reasons().all().spliterator(), false)
        .map(Reasons.Reason::code);
  }

  /** The section that says what is missing. */
  private static String notOffered() {
    String page = text(OPERATIONS);
    int from = page.indexOf("### What this version does not offer");
    assertThat(from).isPositive();
    return page.substring(from, page.indexOf("\n## ", from));
  }

  private static Stream<CommandSpec> leaves(CommandSpec command) {
    if (command.usageMessage().hidden() || command.helpCommand()) {
      return Stream.empty();
    }
    return command.subcommands().isEmpty()
        ? Stream.of(command)
        : command.subcommands().values().stream().flatMap(each -> leaves(each.getCommandSpec()));
  }

  private static Stream<String> brokenLinks(Path page) {
    return found(LINK, text(page)).stream()
        .map(link -> link.replaceFirst("(?s).*]\\((.*)\\)", "$1"))
        .filter(target -> !target.matches("(?:https?|mailto):.*"))
        .filter(target -> !resolves(page, target))
        .map(target -> page + ": " + target);
  }

  private static boolean resolves(Path page, String target) {
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    return Files.exists(file) && (parts.length == 1 || anchors(text(file)).contains(parts[1]));
  }

  /** What a heading is called in a link. */
  private static Set<String> anchors(String page) {
    Set<String> anchors = new HashSet<>();
    for (String heading : found(HEADING, page)) {
      String words = heading.replaceFirst("#+ +", "").toLowerCase(Locale.ROOT);
      anchors.add(words.replaceAll("[^\\w -]", "").replace(' ', '-'));
    }
    return anchors;
  }

  private static Stream<String> strayPlaces(String file, String text) {
    List<String> stray = new ArrayList<>(found(MACHINE_PATH, text));
    REGISTRIES.stream().filter(text::contains).forEach(stray::add);
    if (file.endsWith(".md")) {
      stray.addAll(found(ISSUE_NUMBER, text));
    }
    return stray.stream().map(each -> file + " names " + each);
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private static Stream<Path> markdown() {
    return project().filter(file -> file.toString().endsWith(".md"));
  }

  /** All that is kept in version control and is text. */
  private static Stream<Path> project() {
    Stream<Path> single =
        Stream.of(".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "README.md")
            .map(Path::of);
    return Stream.of(
            single,
            Stream.of("ojtpay", "pom.xml", "inbox-samples/README.md").map(Path::of),
            Stream.of(".ci", ".mvn", "docs", "jobs", "src").map(Path::of).flatMap(DocsTest::files))
        .flatMap(each -> each)
        .filter(Files::exists);
  }

  private static Stream<Path> files(Path below) {
    try (Stream<Path> all = Files.walk(below)) {
      return new TreeSet<>(all.filter(Files::isRegularFile).toList()).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every byte is a character, so that a file that is not text does no harm. */
  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
