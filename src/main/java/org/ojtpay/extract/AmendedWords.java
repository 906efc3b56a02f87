package org.ojtpay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.ojtpay.packet.Alternatives;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words for what was and for what is now: headings of two columns of values, and what says that
 * nothing changes.
 */
record AmendedWords(Set<String> before, Set<String> after, Set<String> unchanged) {

  private static final AmendedWords ALL = read();

  /** All that are known. */
  static AmendedWords load() {
    return ALL;
  }

  boolean isBefore(String heading) {
    return before.contains(LabelKey.of(heading));
  }

  boolean isAfter(String heading) {
    return after.contains(LabelKey.of(heading));
  }

  /** "No change", or a dash. */
  boolean isUnchanged(String text) {
    String key = LabelKey.of(text);
    return key.isEmpty() ? !text.isBlank() : unchanged.contains(key);
  }

  private static AmendedWords read() {
    try (InputStream in = AmendedWords.class.getResourceAsStream("/catalogue/amended-terms.yaml")) {
      JsonNode root = YAMLMapper.builder().build().readTree(in);
      return new AmendedWords(
          keys(root.path("before")), keys(root.path("after")), keys(root.path("unchanged")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(JsonNode phrases) {
    Set<String> keys = new HashSet<>();
    for (JsonNode phrase : phrases) {
      Alternatives.of(phrase.asString()).forEach(each -> keys.add(LabelKey.of(each)));
    }
    return keys;
  }
}
