package org.ojtpay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.FieldName;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the sentences of a contract or a letter say of which field.
 *
 * @param letter whether they hold only in a letter that greets a person
 * @param summed whether a sentence is certain only where hours, wage, rate and amount come out
 * @param apart what makes a sentence one of another paper; null where none is
 */
record ProseRules(List<Rule> rules, boolean letter, boolean summed, @Nullable Pattern apart) {

  /**
   * @param certain whether the sentence leaves no other reading
   * @param means what the sentence says, where it does not hold the value itself; else empty
   */
  record Rule(FieldName field, boolean certain, String means, Pattern sentence) {

    Rule doubted() {
      return new Rule(field, false, means, sentence);
    }
  }

  /** Where a sentence ends; "Mr. Bell" and "No. 7" go on. */
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b(?:Mr|Ms|Mrs|Mx|Dr|No|Nr|Inc|Co|Corp|Ltd|St|Jr|Sr|\\p{Lu}))[.!?][\"\u201d)]* (?=\\P{Ll})");

  /** The paragraph up to the first sentence that may speak of another paper. */
  String own(String paragraph) {
    Matcher other = apart == null ? null : apart.matcher(paragraph);
    if (other == null || !other.find()) {
      return paragraph;
    }
    Matcher end = END.matcher(paragraph);
    int own = 0;
    while (end.find() && end.end() <= other.start()) {
      own = end.end();
    }
    return paragraph.substring(0, own);
  }

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
      String apart = root.path("apart").asString("");
      return new ProseRules(
          List.copyOf(rules),
          root.path("letter").asBoolean(false),
          root.path("summed").asBoolean(false),
          apart.isEmpty() ? null : pattern(apart));
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
        pattern(sentence));
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
