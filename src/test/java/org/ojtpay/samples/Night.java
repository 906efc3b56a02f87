package org.ojtpay.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sample night: every story's files, and what a correct run says of them.
 *
 * @param name its folder among the samples, and among what is expected
 */
record Night(String name, String asOf, List<Story> stories) {

  static Night first() throws IOException {
    return new Night("night", "2026-05-20", Stories.all());
  }

  static Night next() throws IOException {
    return new Night("next-night", "2026-07-22", NextStories.all());
  }

  Night {
    stories = stories.stream().sorted(Comparator.comparing(Story::entry)).toList();
  }

  /** Paths below the inbox and their bytes. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    for (Story story : stories) {
      for (SampleFile file : story.files()) {
        files.put(story.path(file), file.bytes());
      }
    }
    return files;
  }

  /** The expected dispositions and figures, in inbox order. */
  byte[] expected() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Story story : stories) {
      story.expected().forEach(expected -> rows.add(expected.asMap()));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("asOf", asOf);
    all.put("submissions", rows);
    var indent = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    String text = JsonMapper.builder().build().writer().with(printer).writeValueAsString(all);
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
