package org.ojtpay.packet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one canonical JSON form of what was read: on the shelf, between parser and program, and on
 * the screen. Writing and reading back gives an equal value.
 */
public final class PacketJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private PacketJson() {}

  public static String write(Packet packet) {
    ObjectNode node = MAPPER.createObjectNode();
    ArrayNode files = node.putArray("files");
    packet.files().forEach(file -> files.add(toJson(file)));
    return node.toString();
  }

  public static Packet read(String json) {
    JsonNode node = MAPPER.readTree(json);
    List<FileReading> files = new ArrayList<>();
    node.path("files").forEach(file -> files.add(fileReading(file)));
    return new Packet(files);
  }

  /** One file, as {@code ojtpay read} prints it. */
  public static ObjectNode toJson(FileReading file) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("file", file.file()).put("sha256", file.sha256());
    ArrayNode documents = node.putArray("documents");
    file.documents().forEach(document -> documents.add(toJson(document)));
    ArrayNode problems = node.putArray("problems");
    file.problems()
        .forEach(
            problem ->
                problems
                    .addObject()
                    .put("code", problem.code())
                    .put("detail", problem.detail())
                    .set("source", toJson(problem.source())));
    return node;
  }

  /** A place, as the contract writes it. */
  public static ObjectNode toJson(SourceRef source) {
    ObjectNode node = MAPPER.createObjectNode().put("file", source.file());
    if (source instanceof SourceRef.OnPage page) {
      node.put("page", page.page());
      ArrayNode box = node.putArray("box");
      box.add(points(page.box().x())).add(points(page.box().y()));
      box.add(points(page.box().width())).add(points(page.box().height()));
    } else if (source instanceof SourceRef.InCell cell) {
      node.put("sheet", cell.sheet()).put("cell", cell.cell());
    } else if (source instanceof SourceRef.InLine line) {
      node.put("row", line.row()).put("column", line.column());
    }
    return node;
  }

  public static SourceRef sourceRef(JsonNode node) {
    String file = node.path("file").asString();
    if (node.has("page")) {
      JsonNode box = node.path("box");
      return new SourceRef.OnPage(
          file,
          node.path("page").asInt(),
          new Box(
              thousandths(box.get(0)),
              thousandths(box.get(1)),
              thousandths(box.get(2)),
              thousandths(box.get(3))));
    }
    if (node.has("cell")) {
      return new SourceRef.InCell(
          file, node.path("sheet").asString(), node.path("cell").asString());
    }
    if (node.has("row")) {
      return new SourceRef.InLine(file, node.path("row").asInt(), node.path("column").asInt());
    }
    return new SourceRef.InFile(file);
  }

  private static ObjectNode toJson(Document document) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("type", document.type().name()).put("method", document.method().name());
    ArrayNode pages = node.putArray("pages");
    document.pages().forEach(pages::add);
    node.set("fields", toJson(document.fields()));
    ArrayNode rows = node.putArray("rows");
    document.rows().forEach(row -> rows.add(toJson(row)));
    if (!document.blanks().isEmpty()) {
      ObjectNode blanks = node.putObject("blanks");
      document.blanks().forEach((name, place) -> blanks.set(name.key(), toJson(place)));
    }
    AccountJson.write(document.account(), node);
    return node;
  }

  private static ObjectNode toJson(Fields fields) {
    ObjectNode node = MAPPER.createObjectNode();
    fields.values().forEach((name, value) -> node.set(name.key(), toJson(value)));
    return node;
  }

  private static ObjectNode toJson(Value value) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("value", value.text());
    node.set("source", toJson(value.source()));
    node.put("confidence", value.confidence().toPlainString());
    if (value.seen() != null) {
      node.put("seen", value.seen());
    }
    return node;
  }

  private static FileReading fileReading(JsonNode node) {
    String file = node.path("file").asString();
    String sha256 = node.path("sha256").asString();
    List<Document> documents = new ArrayList<>();
    node.path("documents").forEach(each -> documents.add(document(each, file, sha256)));
    List<Problem> problems = new ArrayList<>();
    node.path("problems")
        .forEach(
            each ->
                problems.add(
                    new Problem(
                        each.path("code").asString(),
                        each.path("detail").asString(),
                        sourceRef(each.path("source")))));
    return new FileReading(file, sha256, documents, problems);
  }

  private static Document document(JsonNode node, String file, String sha256) {
    List<Integer> pages = new ArrayList<>();
    node.path("pages").forEach(page -> pages.add(page.asInt()));
    List<Fields> rows = new ArrayList<>();
    node.path("rows").forEach(row -> rows.add(fields(row)));
    return new Document(
        DocumentType.valueOf(node.path("type").asString()),
        file,
        sha256,
        ReadingMethod.valueOf(node.path("method").asString()),
        pages,
        fields(node.path("fields")),
        rows,
        blanks(node.path("blanks")),
        AccountJson.read(node));
  }

  private static Map<FieldName, SourceRef> blanks(JsonNode node) {
    Map<FieldName, SourceRef> blanks = new EnumMap<>(FieldName.class);
    node.properties()
        .forEach(
            entry ->
                blanks.put(
                    FieldName.ofKey(entry.getKey()).orElseThrow(), sourceRef(entry.getValue())));
    return blanks;
  }

  private static Fields fields(JsonNode node) {
    Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
    node.properties()
        .forEach(
            entry ->
                values.put(FieldName.ofKey(entry.getKey()).orElseThrow(), value(entry.getValue())));
    return new Fields(values);
  }

  private static Value value(JsonNode node) {
    @Nullable String seen = node.has("seen") ? node.path("seen").asString() : null;
    return new Value(
        node.path("value").asString(),
        sourceRef(node.path("source")),
        new BigDecimal(node.path("confidence").asString()),
        seen);
  }

  /** Boxes are kept in thousandths of a point and written in points, exactly. */
  private static BigDecimal points(int thousandths) {
    return BigDecimal.valueOf(thousandths, 3);
  }

  private static int thousandths(JsonNode points) {
    return points.decimalValue().movePointRight(3).intValueExact();
  }
}
