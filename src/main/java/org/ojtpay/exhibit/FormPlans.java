package org.ojtpay.exhibit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ojtpay.exhibit.Layout.Part;
import org.ojtpay.exhibit.Layout.Spot;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The layouts of the blank forms, as the files beside the catalogue say. */
record FormPlans(List<FormPlan> forms, Words words) {

  private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

  /**
   * The plans that ship with the program.
   *
   * @throws IllegalArgumentException where one names a field that its exhibit has not
   */
  static FormPlans load(Catalogue catalogue) {
    JsonNode root = file("forms");
    List<FormPlan> forms = new ArrayList<>();
    for (JsonNode form : root.path("forms")) {
      List<Layout> layouts = new ArrayList<>();
      form.path("exhibits").forEach(name -> layouts.add(layout(catalogue, name.asString())));
      String title = form.path("title").asString(layouts.get(0).exhibit().title());
      boolean workbook = form.path("workbook").asBoolean(false);
      forms.add(new FormPlan(form.path("file").asString(), title, layouts, workbook));
    }
    return new FormPlans(forms, new Words(texts(root.path("hints")), texts(root.path("codes"))));
  }

  private static JsonNode file(String name) {
    String path = "/exhibit/" + name + ".yaml";
    try (InputStream in = FormPlans.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no layout " + path);
      }
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Layout layout(Catalogue catalogue, String name) {
    JsonNode root = file(name);
    Exhibit exhibit = catalogue.exhibit(DocumentType.valueOf(root.path("exhibit").asString()));
    List<Part> parts = new ArrayList<>();
    for (JsonNode part : root.path("parts")) {
      Part whole = part(exhibit, part);
      parts.add(part.path("on").asString("").equals("paper") ? new Layout.OnPaper(whole) : whole);
    }
    Map<FieldName, String> computed = new LinkedHashMap<>();
    texts(root.path("workbook")).forEach((key, text) -> computed.put(name(key), text));
    return new Layout(exhibit, parts, computed);
  }

  private static Part part(Exhibit exhibit, JsonNode node) {
    String kind = node.propertyNames().iterator().next();
    JsonNode what = node.path(kind);
    return switch (kind) {
      case "heading" -> new Layout.Heading(what.asString());
      case "text" -> new Layout.Text(what.asString());
      case "row" -> new Layout.Row(spots(exhibit, what));
      case "table" -> rows(what);
      case "statements" -> {
        List<String> sentences = new ArrayList<>();
        what.forEach(sentence -> sentences.add(sentence.asString()));
        yield new Layout.Statements(sentences);
      }
      case "signatures" -> new Layout.Signatures();
      case "page" -> new Layout.NextPage();
      default -> throw new IllegalArgumentException("a form has no part called " + kind);
    };
  }

  /** "reason 12 2" is the whole width and two lines. */
  private static List<Spot> spots(Exhibit exhibit, JsonNode row) {
    List<Spot> spots = new ArrayList<>();
    for (JsonNode spot : row) {
      List<String> words = List.of(spot.asString().split(" ", -1));
      FieldName name = name(words.get(0));
      Exhibit.Field field =
          exhibit
              .field(name)
              .orElseThrow(
                  () -> new IllegalArgumentException(exhibit.type() + " has no " + name.key()));
      int lines = words.size() > 2 ? Integer.parseInt(words.get(2)) : 1;
      spots.add(new Spot(field, Integer.parseInt(words.get(1)), lines));
    }
    return spots;
  }

  private static Layout.Rows rows(JsonNode node) {
    Map<FieldName, Integer> widths = new LinkedHashMap<>();
    node.path("widths")
        .properties()
        .forEach(column -> widths.put(name(column.getKey()), column.getValue().asInt()));
    int rows = node.path("rows").asInt();
    int workbookRows = node.path("workbookRows").asInt(rows);
    return new Layout.Rows(rows, workbookRows, widths, node.path("codes").asBoolean(false));
  }

  private static FieldName name(String key) {
    return FieldName.ofKey(key)
        .orElseThrow(() -> new IllegalArgumentException("there is no field " + key));
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties()
        .forEach(entry -> texts.put(entry.getKey(), String.valueOf(entry.getValue().asString())));
    return texts;
  }

  /** How an exhibit is called in the names of its form fields. */
  static String called(Exhibit exhibit) {
    return exhibit.type().name().toLowerCase(Locale.ROOT);
  }
}
