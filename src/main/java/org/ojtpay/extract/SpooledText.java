package org.ojtpay.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;

/**
 * A text file as a line printer would print it: columns parted by blanks, pages by form feeds. It
 * is laid out in letters of one width and read as any printed page is.
 */
final class SpooledText implements Pages {

  /** A longer one is an export, not a print. */
  private static final long MAX_BYTES = 4L * 1024 * 1024;

  private static final int SAMPLE = 200;
  private static final int LEAST_LINES = 3;

  /** Letters of Courier, in thousandths of a point. */
  private static final int SIZE = 10_000;

  private static final int PITCH = 6_000;
  private static final int LEADING = 12_000;

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern RULE = Pattern.compile("[\\s=_*.+|-]+");
  private static final Pattern COLUMNS = Pattern.compile("\\S {2,}\\S");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final Pattern SEPARATED = Pattern.compile("[^,;|\\t]*[,;|\\t].*[,;|\\t].*");

  private final String file;

  /** The lines of each page, and the number of its first line in the file. */
  private final List<List<String>> pages;

  private final List<Integer> begins = new ArrayList<>();

  private SpooledText(String file, List<List<String>> pages) {
    this.file = file;
    this.pages = pages;
    int line = 1;
    for (List<String> page : pages) {
      begins.add(line);
      line += page.size();
    }
  }

  /** The pages of the file; empty where it is not such a print. */
  static Optional<SpooledText> of(Path bytes, String file) throws IOException {
    if (Files.size(bytes) > MAX_BYTES) {
      return Optional.empty();
    }
    String text = DelimitedText.decode(Files.readAllBytes(bytes));
    return isPrint(text) ? Optional.of(new SpooledText(file, pages(text))) : Optional.empty();
  }

  /** Gaps of blanks in many lines, and separators in few. */
  private static boolean isPrint(String text) {
    List<String> lines =
        text.lines().filter(line -> !RULE.matcher(line).matches()).limit(SAMPLE).toList();
    lines = lines.stream().filter(line -> !line.isBlank()).toList();
    long columns = lines.stream().filter(line -> COLUMNS.matcher(line).find()).count();
    long separated = lines.stream().filter(SpooledText::isSeparated).count();
    return columns >= LEAST_LINES && columns * 3 >= lines.size() && separated * 3 < lines.size();
  }

  private static boolean isSeparated(String line) {
    return SEPARATED.matcher(THOUSANDS.matcher(line).replaceAll("")).matches();
  }

  private static List<List<String>> pages(String text) {
    List<List<String>> pages = new ArrayList<>();
    List<String> page = new ArrayList<>();
    for (String line : text.lines().toList()) {
      int from = 0;
      for (int feed = line.indexOf('\f'); feed >= 0; feed = line.indexOf('\f', from)) {
        from = feed + 1;
        pages.add(page);
        page = new ArrayList<>();
      }
      page.add(line.substring(from).replace('\u00a0', ' ').replace("\u001a", ""));
    }
    pages.add(page);
    return pages;
  }

  @Override
  public int pages() {
    return pages.size();
  }

  @Override
  public boolean hasFormFields() {
    return false;
  }

  @Override
  public ReadingMethod method() {
    return ReadingMethod.DELIMITED_TEXT;
  }

  @Override
  public PageModel page(int number) {
    List<String> lines = pages.get(number - 1);
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    List<PageWord> words = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!RULE.matcher(lines.get(i)).matches()) {
        Matcher word = WORD.matcher(lines.get(i));
        while (word.find()) {
          words.add(word(word, i));
        }
      }
    }
    Frame sheet = new Frame(0, 0, 0, 0, (width + 1) * PITCH, (lines.size() + 1) * LEADING);
    int begin = begins.get(number - 1);
    return new PageModel(
        file,
        number,
        sheet,
        false,
        words,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        box -> new SourceRef.InLine(file, begin + box.y() / LEADING, box.x() / PITCH + 1));
  }

  private static PageWord word(Matcher word, int line) {
    int width = (word.end() - word.start()) * PITCH;
    Box box = new Box(word.start() * PITCH, line * LEADING, width, SIZE);
    return PageWord.printed(word.group(), box, SIZE, false);
  }

  @Override
  public Scan scan(PageModel page) throws Tesseract.Failure {
    throw new Tesseract.Failure("it is text");
  }
}
