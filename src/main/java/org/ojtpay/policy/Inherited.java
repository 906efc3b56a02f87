package org.ojtpay.policy;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code inherited} in {@code pack.yaml}: what is inherited keeps its words and figures, but a
 * clause of another board's policy, or of another state's law, is none here.
 *
 * @param at with {@code instead-of}, the beginnings of citations that do not hold here, and the
 *     {@code basis} and {@code citation} that stand in their place
 */
record Inherited(PackNode at) {

  private static final Set<String> NAMES = Set.of("instead-of", "basis", "citation");

  void putInto(ObjectNode file) {
    at.onlyHas(NAMES);
    List<String> foreign = at.child("instead-of").items().stream().map(PackNode::text).toList();
    String basis = at.oneOf("basis", ParametersFile.BASES);
    String citation = at.text("citation");
    for (JsonNode entry : file) {
      String cited = entry.path("citation").asString("");
      if (entry instanceof ObjectNode named && foreign.stream().anyMatch(cited::contains)) {
        named.put("basis", basis);
        named.put("citation", citation);
      }
    }
  }
}
