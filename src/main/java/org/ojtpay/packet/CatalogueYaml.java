package org.ojtpay.packet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The catalogue's files as types. */
final class CatalogueYaml {

  private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

  private static final List<String> FILES =
      List.of(
          "agreement.yaml",
          "training-plan.yaml",
          "employer-checklist.yaml",
          "eo-checklist.yaml",
          "invoice.yaml",
          "payroll-register.yaml",
          "clarification.yaml",
          "verification.yaml",
          "void-notice.yaml",
          "progress-report.yaml",
          "vendor-request.yaml");

  private CatalogueYaml() {}

  static Catalogue load(UnaryOperator<String> read) {
    Map<DocumentType, Exhibit> exhibits = new EnumMap<>(DocumentType.class);
    for (String file : FILES) {
      Exhibit exhibit = exhibit(MAPPER.readTree(read.apply(file)));
      exhibits.put(exhibit.type(), exhibit);
    }
    JsonNode parties = MAPPER.readTree(read.apply("parties.yaml"));
    Map<Party, Catalogue.PartyNames> names = new EnumMap<>(Party.class);
    for (Party party : Party.values()) {
      JsonNode node = parties.path("parties").path(lower(party));
      names.put(
          party, new Catalogue.PartyNames(texts(node.path("headings")), texts(node.path("names"))));
    }
    JsonNode signing = parties.path("signing");
    Map<SignaturePart, List<String>> labels = new EnumMap<>(SignaturePart.class);
    for (SignaturePart part : SignaturePart.values()) {
      labels.put(part, texts(signing.path("parts").path(lower(part))));
    }
    return new Catalogue(exhibits, names, texts(signing.path("headings")), labels);
  }

  private static Exhibit exhibit(JsonNode node) {
    return new Exhibit(
        DocumentType.valueOf(node.path("exhibit").asString()),
        node.path("title").asString(),
        texts(node.path("titles")),
        each(node.path("fields"), CatalogueYaml::field),
        each(node.path("ranges"), CatalogueYaml::range),
        each(node.path("tables"), CatalogueYaml::table),
        each(node.path("signers"), CatalogueYaml::signer));
  }

  private static Exhibit.Field field(JsonNode node) {
    return new Exhibit.Field(
        name(node.path("key")),
        node.path("label").asString(),
        texts(node.path("synonyms")),
        texts(node.path("loose")),
        section(node.path("section")),
        node.path("required").asBoolean(false),
        choices(node.path("choices")),
        node.path("ours").asBoolean(true));
  }

  private static Exhibit.@Nullable Section section(JsonNode node) {
    return node.isMissingNode()
        ? null
        : new Exhibit.Section(party(node.path("party")), texts(node.path("labels")));
  }

  private static Map<String, List<String>> choices(JsonNode node) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    node.properties().forEach(entry -> choices.put(entry.getKey(), texts(entry.getValue())));
    return choices;
  }

  private static Exhibit.Range range(JsonNode node) {
    return new Exhibit.Range(
        name(node.path("from")), name(node.path("to")), texts(node.path("labels")));
  }

  private static Exhibit.Table table(JsonNode node) {
    return new Exhibit.Table(
        each(node.path("columns"), CatalogueYaml::field),
        texts(node.path("affirmative")),
        texts(node.path("negative")),
        node.has("total") ? name(node.path("total")) : null);
  }

  private static Exhibit.Signer signer(JsonNode node) {
    return new Exhibit.Signer(
        party(node.path("party")),
        node.path("required").asBoolean(false),
        texts(node.path("labels")));
  }

  private static Party party(JsonNode node) {
    return Party.valueOf(node.asString().toUpperCase(Locale.ROOT));
  }

  private static FieldName name(JsonNode node) {
    String key = node.asString();
    return FieldName.ofKey(key)
        .orElseThrow(() -> new IllegalArgumentException("there is no field " + key));
  }

  private static List<String> texts(JsonNode node) {
    return each(node, JsonNode::asString).stream()
        .flatMap(text -> Alternatives.of(text).stream())
        .distinct()
        .toList();
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    StreamSupport.stream(array.spliterator(), false).map(read).forEach(all::add);
    return List.copyOf(all);
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
