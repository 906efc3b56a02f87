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

/** The whole sample night: every story's files, and what a correct run says of them. */
final class Night {
  static List<Story> stories() throws IOException {
    List<Story> stories = new ArrayList<>(Stories.all());
    stories.sort(Comparator.comparing(Story::entry));
    return stories;
  }

  /** Paths below the inbox and their bytes. */
  static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Story story : stories()) {
      for (SampleFile file : story.files()) {
        files.put(story.path(file), file.bytes());
      }
    }
    return files;
  }

  /** The expected dispositions and figures, in inbox order. */
  static byte[] expected() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Story story : stories()) {
      story.expected().forEach(expected -> rows.add(expected.asMap()));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("asOf", "2026-05-20");
    all.put("submissions", rows);
    var indent = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    String text = JsonMapper.builder().build().writer().with(printer).writeValueAsString(all);
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private Night() {}
}
