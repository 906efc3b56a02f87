package org.ojtpay.reimburse;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojtpay.policy.EarningCodes;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Reasons;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Worked cases to results, without a database: the command {@code ojtpay calculate}. */
public final class Calculate {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final EarningCodes codes;
  private final Reasons reasons;
  private final Defaults defaults;

  /** Under the rules that a case names, else the usual ones. */
  public Calculate(EarningCodes codes, Reasons reasons) {
    this(codes, reasons, Defaults.USUAL);
  }

  private Calculate(EarningCodes codes, Reasons reasons, Defaults defaults) {
    this.codes = codes;
    this.reasons = reasons;
    this.defaults = defaults;
  }

  /** Under the rules that a case names, else those of the pack. */
  public static Calculate under(PolicyPack pack) {
    return new Calculate(pack.codes(), pack.reasons(), new Defaults(pack));
  }

  /**
   * One line of JSON for each case, in order.
   *
   * @param text one object, an array of objects, or one object a line
   * @throws BadCase where the text is no JSON or a case cannot be read; nothing is computed then
   */
  public List<String> run(String text) {
    List<WorkedCase> cases = new ArrayList<>();
    for (JsonNode node : objects(text)) {
      cases.add(WorkedCase.read(new CaseNode("case " + (cases.size() + 1), node), defaults));
    }
    return cases.stream().map(this::result).toList();
  }

  private String result(WorkedCase each) {
    Worksheet worksheet = new Reimbursement(each.rules(), codes, reasons).compute(each.claim());
    ObjectNode result = MAPPER.createObjectNode();
    result.put("case", each.name());
    result.put("eligibleHours", worksheet.eligibleHours().toString());
    result.put("eligibleWages", worksheet.eligibleWages().toString());
    result.put("reimbursement", worksheet.reimbursement().toString());
    TreeMap<String, String> excluded = new TreeMap<>();
    worksheet
        .excludedHours()
        .forEach((category, hours) -> excluded.put(category.name(), hours.toString()));
    ObjectNode hours = result.putObject("excludedHours");
    excluded.forEach(hours::put);
    ArrayNode codesFound = result.putArray("reasons");
    TreeSet<String> found = new TreeSet<>();
    worksheet.findings().stream().map(Finding::code).forEach(found::add);
    if (defaults.isOverCap(each.claim().agreement())) {
      found.add("AGR-RATE-OVER-CAP");
    }
    found.forEach(codesFound::add);
    return result.toString();
  }

  private static List<JsonNode> objects(String text) {
    List<JsonNode> objects = new ArrayList<>();
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    try (JsonParser parser = MAPPER.createParser(plain)) {
      while (parser.nextToken() != null) {
        JsonNode node = parser.readValueAsTree();
        if (node.isArray()) {
          node.forEach(objects::add);
        } else {
          objects.add(node);
        }
      }
    } catch (JacksonException e) {
      throw new BadCase(
          "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr(),
          e.getOriginalMessage());
    }
    if (objects.isEmpty()) {
      throw new BadCase("the input", "holds no case");
    }
    return objects;
  }
}
