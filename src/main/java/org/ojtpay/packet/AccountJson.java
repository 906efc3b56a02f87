package org.ojtpay.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a document was read, as members of its JSON form. */
final class AccountJson {

  private AccountJson() {}

  static void write(Account account, ObjectNode document) {
    if (!account.checks().isEmpty()) {
      ArrayNode checks = document.putArray("checks");
      for (Check check : account.checks()) {
        checks
            .addObject()
            .put("guard", check.guard().name().toLowerCase(Locale.ROOT))
            .put("passed", check.passed())
            .put("failed", check.failed())
            .put("notChecked", check.notChecked());
      }
    }
    if (!account.remarks().isEmpty()) {
      ArrayNode remarks = document.putArray("explained");
      for (Remark remark : account.remarks()) {
        remarks
            .addObject()
            .put("rule", remark.rule())
            .put("detail", remark.detail())
            .set("source", PacketJson.toJson(remark.source()));
      }
    }
  }

  static Account read(JsonNode document) {
    List<Check> checks = new ArrayList<>();
    for (JsonNode check : document.path("checks")) {
      checks.add(
          new Check(
              Check.Guard.valueOf(check.path("guard").asString().toUpperCase(Locale.ROOT)),
              check.path("passed").asInt(),
              check.path("failed").asInt(),
              check.path("notChecked").asInt()));
    }
    List<Remark> remarks = new ArrayList<>();
    for (JsonNode remark : document.path("explained")) {
      remarks.add(
          new Remark(
              remark.path("rule").asString(),
              remark.path("detail").asString(),
              PacketJson.sourceRef(remark.path("source"))));
    }
    return new Account(checks, remarks);
  }
}
