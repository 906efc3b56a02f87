package org.ojtpay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One YAML file of configuration. Every fault names the file and the key. */
record YamlFile(Path path, JsonNode root) {

  static YamlFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new BadConfiguration("The configuration file " + path + " does not exist.");
    }
    try {
      JsonNode root = new YAMLMapper().readTree(Files.readString(path));
      if (!root.isObject()) {
        throw new BadConfiguration(path + " holds no keys. Expected lines of \"key: value\".");
      }
      return new YamlFile(path, root);
    } catch (JacksonException e) {
      throw new BadConfiguration(path + " is not YAML: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  Optional<String> optional(String key) {
    return text(root, key);
  }

  /** A value inside a list or group. */
  Optional<String> optional(JsonNode node, String key) {
    return text(node, key);
  }

  String needed(String key) {
    return needed(root, key, key);
  }

  /** A value inside a list or group; {@code name} says where it is, for messages. */
  String needed(JsonNode node, String key, String name) {
    return text(node, key).orElseThrow(() -> bad(name, "nothing", "a value"));
  }

  /** The texts under a key, a list's or one alone, with commas between. */
  String texts(String key) {
    JsonNode value = root.path(key);
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
        : optional(key).orElse("");
  }

  ZoneId zone(String key, String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw bad(key, name, "a time zone such as America/Los_Angeles");
    }
  }

  BadConfiguration bad(String key, String found, String expected) {
    return BadConfiguration.at(path, key, found, expected);
  }

  private static Optional<String> text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isMissingNode() || value.isNull() || value.asString().isBlank()
        ? Optional.empty()
        : Optional.of(value.asString().strip());
  }
}
