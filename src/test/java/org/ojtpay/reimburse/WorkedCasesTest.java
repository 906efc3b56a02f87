package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each file under {@code worked-cases} says in words why its figures are what they are. */
class WorkedCasesTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void computesWhatTheCaseExpects(String name) throws Exception {
    String text = Files.readString(folder().resolve(name));
    JsonNode expected = MAPPER.readTree(text).get("expect");

    String line = new Calculate(Given.CODES, Given.REASONS).run(text).get(0);

    ObjectNode result = (ObjectNode) MAPPER.readTree(line);
    assertThat(result.remove("case").asString()).isEqualTo(name.replace(".json", ""));
    assertThat(result.toString()).isEqualTo(expected.toString());
  }

  @Test
  void coversEveryCodeOfTheEngine() throws Exception {
    StringBuilder all = new StringBuilder();
    for (String name : names()) {
      all.append(MAPPER.readTree(Files.readString(folder().resolve(name))).at("/expect/reasons"));
    }
    assertThat(Given.REASONS.all())
        .allSatisfy(reason -> assertThat(all.toString()).contains('"' + reason.code() + '"'));
  }

  static List<String> names() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Path folder() throws URISyntaxException {
    URL folder = WorkedCasesTest.class.getResource("/worked-cases");
    return Path.of(Objects.requireNonNull(folder).toURI());
  }
}
