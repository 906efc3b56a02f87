package org.ojtpay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ojtpay.packet.FieldName;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the sentences of a contract say of which field. */
record ProseRules(List<Rule> rules) {

  /**
   * @param certain whether the sentence leaves no other reading
   * @param means what the sentence says, where it does not hold the value itself; else empty
   */
  record Rule(FieldName field, boolean certain, String means, Pattern sentence) {}

  /** The rules of one kind of form, by the name of its file in the catalogue. */
  static ProseRules load(String form) {
    String file = "/catalogue/" + form + "-prose.yaml";
    try (InputStream in = ProseRules.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("the catalogue has no " + file);
      }
      JsonNode root = new YAMLMapper().readTree(in);
      Map<String, String> values = new TreeMap<>();
      root.path("values")
          .properties()
          .forEach(e -> values.put(e.getKey(), e.getValue().asString()));
      List<Rule> rules = new ArrayList<>();
      root.path("sentences").forEach(node -> rules.add(rule(node, values)));
      return new ProseRules(List.copyOf(rules));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule rule(JsonNode node, Map<String, String> values) {
    String key = node.path("field").asString();
    FieldName field =
        FieldName.ofKey(key)
            .orElseThrow(() -> new IllegalArgumentException("there is no field " + key));
    String sentence = node.path("say").asString();
    for (Map.Entry<String, String> value : values.entrySet()) {
      sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
    }
    return new Rule(
        field,
        node.path("certain").asBoolean(false),
        node.path("means").asString(""),
        Pattern.compile(sentence, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }
}
