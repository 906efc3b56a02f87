package org.ojtpay.policy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a policy pack and says all that is wrong with it. */
public final class PolicyCheck {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final PackFiles files;
  private final List<PackProblem> problems = new ArrayList<>();

  private PolicyCheck(PackFiles files) {
    this.files = files;
  }

  /** What is wrong with a board's own pack; empty where it can be used. */
  public static List<PackProblem> check(Path folder) {
    return problemsOf(PackFiles.ofFolder(folder));
  }

  /** What is wrong with a pack that comes with the program. */
  public static List<PackProblem> check(String name) {
    return problemsOf(PackFiles.ofClassPath(name));
  }

  private static List<PackProblem> problemsOf(PackFiles files) {
    PolicyCheck check = new PolicyCheck(files);
    check.read();
    return List.copyOf(check.problems);
  }

  /**
   * The pack, if nothing is wrong with it.
   *
   * @throws UnreadablePack with everything that is wrong
   */
  static PolicyPack pack(PackFiles files) {
    PolicyCheck check = new PolicyCheck(files);
    PolicyPack pack = check.read();
    if (!check.problems.isEmpty()) {
      throw new UnreadablePack(files.name(), check.problems);
    }
    return pack;
  }

  private PolicyPack read() {
    files
        .strangers()
        .forEach(name -> problem(name, "a file that no pack has", "one of " + PackFiles.ALL));
    return new PolicyPack(
        PackFile.read(root(PackFiles.PACK), files.name()),
        ParametersFile.read(root(PackFiles.PARAMETERS)),
        ReasonsFile.read(root(PackFiles.REASONS)),
        EarningCodesFile.read(root(PackFiles.EARNING_CODES)),
        WagesFile.read(root(PackFiles.WAGES)),
        ChecklistsFile.read(root(PackFiles.CHECKLISTS)),
        files.hash());
  }

  private PackNode root(String file) {
    JsonNode node = parse(file).orElseGet(YAML::createObjectNode);
    return new PackNode(file, "", node, problems);
  }

  private Optional<JsonNode> parse(String file) {
    byte[] bytes = files.bytes().get(file);
    if (bytes == null) {
      problem(file, "nothing", "this file");
      return Optional.empty();
    }
    try {
      return Optional.of(YAML.readTree(new ByteArrayInputStream(bytes)));
    } catch (JacksonException e) {
      problem(file, e.getOriginalMessage().lines().findFirst().orElse("an error"), "YAML");
      return Optional.empty();
    }
  }

  private void problem(String file, String found, String expected) {
    problems.add(new PackProblem(file, "", found, expected));
  }
}
