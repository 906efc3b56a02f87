package org.ojtpay.extract;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.packet.PayrollPeople;
import org.ojtpay.packet.Snippet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parser's own process: one request a line on standard input, {@code
 * {"files":[{"path","name","sha256"}],"participants":[name]}}, one packet a line on standard
 * output; with {@code "snippets"} in the request, pictures of the places that it names. It says
 * {@link #READY} first and ends with its input, at once and in the middle of a document too, so
 * that it never outlives its parent.
 */
public final class ParserMain {

  static final String READY = "ready";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ParserMain() {}

  public static void main(String[] args) throws InterruptedException {
    try (PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
      // What libraries print must not get between the answers.
      System.setOut(System.err);
      BlockingQueue<String> requests = new LinkedBlockingQueue<>();
      Thread listener = new Thread(() -> listen(requests), "requests");
      listener.setDaemon(true);
      listener.start();
      Extractor extractor = new Extractor();
      Snippets snippets = new Snippets(Tesseract.standard());
      say(answers, READY);
      while (true) {
        JsonNode asked = MAPPER.readTree(requests.take());
        say(
            answers,
            asked.has("snippets")
                ? SnippetJson.write(snippets(snippets, asked))
                : PacketJson.write(answer(extractor, asked)));
      }
    }
  }

  /** A document may hang the reader: the end of the input has to be seen all the same. */
  private static void listen(BlockingQueue<String> requests) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String request = in.readLine(); request != null; request = in.readLine()) {
        requests.add(request);
      }
    } catch (IOException gone) {
      // The parent is no more, as at the end of the input.
    } finally {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      Runtime.getRuntime().halt(0);
    }
  }

  private static void say(PrintStream answers, String line) {
    answers.print(line + "\n");
    answers.flush();
  }

  private static List<Snippet> snippets(Snippets snippets, JsonNode asked) {
    Map<String, Path> files = new TreeMap<>();
    for (JsonNode file : asked.path("files")) {
      files.put(file.path("name").asString(), Path.of(file.path("path").asString()));
    }
    return snippets.of(SnippetJson.cited(asked.path("snippets")), files);
  }

  private static Packet answer(Extractor extractor, JsonNode asked) throws InterruptedException {
    List<JsonNode> files = new ArrayList<>();
    asked.path("files").forEach(files::add);
    List<Path> paths = files.stream().map(file -> Path.of(file.path("path").asString())).toList();
    Set<String> participants = new TreeSet<>();
    asked.path("participants").forEach(name -> participants.add(name.asString()));
    boolean explained = asked.path("explained").asBoolean(false);
    List<FileReading> readings =
        ReadingOrder.read(
            paths,
            participants,
            (index, people) ->
                read(extractor, files.get(index), PayrollPeople.of(people), explained));
    if (asked.has("pictures")) {
      for (int i = 0; i < paths.size(); i++) {
        draw(paths.get(i), readings.get(i), Path.of(asked.path("pictures").asString()));
      }
    }
    return new Packet(readings);
  }

  private static FileReading read(
      Extractor extractor, JsonNode file, PayrollPeople people, boolean explained) {
    return extractor.read(
        Path.of(file.path("path").asString()),
        file.path("name").asString(),
        file.path("sha256").asString(),
        people,
        explained);
  }

  /** A page that cannot be drawn is missed in the folder; what was read of it is not lost. */
  private static void draw(Path bytes, FileReading reading, Path folder) {
    try {
      PagePictures.draw(bytes, reading, folder);
    } catch (IOException | RuntimeException notDrawn) {
      System.err.println("no picture of " + reading.file() + ": " + notDrawn.getMessage());
    }
  }
}
