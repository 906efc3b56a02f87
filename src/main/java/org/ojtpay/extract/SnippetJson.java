package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked and answered about pictures of places, between program and parser. */
final class SnippetJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private SnippetJson() {}

  /** The wish, as part of a request. */
  static ObjectNode write(Cited cited) {
    ObjectNode node = MAPPER.createObjectNode();
    ArrayNode places = node.putArray("places");
    cited.places().forEach(place -> places.add(PacketJson.toJson(place)));
    cited.names().forEach(node.putArray("names")::add);
    cited.numbers().forEach(node.putArray("numbers")::add);
    return node.put("packet", PacketJson.write(cited.packet()));
  }

  static Cited cited(JsonNode node) {
    return new Cited(
        places(node),
        PacketJson.read(node.path("packet").asString()),
        texts(node.path("names")),
        texts(node.path("numbers")));
  }

  private static List<SourceRef> places(JsonNode node) {
    List<SourceRef> places = new ArrayList<>();
    node.path("places").forEach(place -> places.add(PacketJson.sourceRef(place)));
    return places;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  static String write(List<Snippet> snippets) {
    ObjectNode node = MAPPER.createObjectNode();
    ArrayNode all = node.putArray("snippets");
    for (Snippet each : snippets) {
      ObjectNode snippet = all.addObject();
      snippet.set("place", PacketJson.toJson(each.place()));
      snippet.put("words", each.words());
      snippet.put("png", each.png());
    }
    return node.toString();
  }

  static List<Snippet> read(String answer) {
    List<Snippet> snippets = new ArrayList<>();
    for (JsonNode each : MAPPER.readTree(answer).path("snippets")) {
      snippets.add(
          new Snippet(
              PacketJson.sourceRef(each.path("place")),
              each.path("words").asString(),
              each.path("png").asString()));
    }
    return snippets;
  }
}
