package org.ojtpay.desk;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON for people: components in their order, a value on a line. */
final class RecordJson {

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build()
          .writer()
          .with(
              new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  private RecordJson() {}

  static String json(Object record) {
    return WRITER.writeValueAsString(record);
  }

  /** UTF-8, with a line end behind the last line. */
  static byte[] bytes(Object record) {
    return (json(record) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
