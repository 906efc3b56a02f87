package org.ojtpay.notice;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.DateRange;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the run's files have it: keys in the order in which they were put, one on a line. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      MAPPER
          .writer()
          .with(
              new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode period(DateRange period) {
    return object().put("from", period.from().toString()).put("to", period.to().toString());
  }

  /** The value as text, or null. */
  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** UTF-8, with a line end behind the last line. */
  static byte[] bytes(ObjectNode node) {
    return (WRITER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
