package org.ojtpay.policy;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of one pack as trees; each is read once, and what is wrong with it said once. */
final class PackYaml {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final PackFiles files;
  private final List<PackProblem> problems;
  private final Map<String, PackNode> read = new HashMap<>();

  PackYaml(PackFiles files, List<PackProblem> problems) {
    this.files = files;
    this.problems = problems;
    files
        .strangers()
        .forEach(name -> problem(name, "a file that no pack has", "one of " + PackFiles.ALL));
  }

  static ObjectNode object() {
    return YAML.createObjectNode();
  }

  /** A file that is part of no pack. */
  static JsonNode tree(byte[] yaml) {
    return YAML.readTree(yaml);
  }

  boolean has(String file) {
    return files.bytes().containsKey(file);
  }

  PackNode root(String file) {
    return read.computeIfAbsent(file, name -> at(name, parse(name).orElseGet(PackYaml::object)));
  }

  PackNode at(String file, JsonNode node) {
    return new PackNode(file, "", node, problems);
  }

  /** The pack that this one extends. */
  Optional<String> parent() {
    return root(PackFiles.PACK).optionalText("extends").filter(name -> !name.isEmpty());
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
