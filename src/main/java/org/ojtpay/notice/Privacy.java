package org.ojtpay.notice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;

/**
 * Keeps people out of what goes by mail: names become initials, numbers of the shape of a social
 * security, tax or account number go. Accents and the order of first and last name do not matter.
 */
final class Privacy {

  static final String WITHHELD = "[number withheld]";

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w-])(\\d{3}[- ]\\d{2}[- ]\\d{4}|\\d{2}-\\d{7}|\\d{9,17})(?![\\w-])");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LEAST_OF_A_NAME = 3;
  private static final String APART = "[^\\p{L}\\p{N}]{1,3}";

  /** What to look for, and what stands there instead. */
  private record Rule(Pattern pattern, String instead) {}

  private final List<Rule> fullNames = new ArrayList<>();
  private final List<Rule> wordsInSentences = new ArrayList<>();
  private final List<Rule> wordsInFileNames = new ArrayList<>();
  private final Set<String> files;
  private final Set<String> numbers;
  private final boolean named;

  private Privacy(Collection<String> files, Collection<String> numbers, boolean named) {
    this.files = Set.copyOf(files);
    this.numbers = Set.copyOf(numbers);
    this.named = named;
  }

  /**
   * For the mails about one submission. Where nobody knows whose it is, a file's own name may well
   * say it: then files are counted, and not named.
   */
  static Privacy of(Reported reported) {
    List<String> files = reported.documents().stream().map(DocumentRead::file).toList();
    List<String> numbers = new ArrayList<>();
    addIfKnown(numbers, reported.verdict().agreementNumber());
    addIfKnown(numbers, reported.verdict().invoiceNumber());
    Privacy privacy = new Privacy(files, numbers, reported.verdict().participant() != null);
    privacy.hide(reported.verdict().participant());
    for (String person : reported.submitted().people().stream().sorted().toList()) {
      privacy.hideFullName(person);
      privacy.hideInFileNames(person);
    }
    return privacy;
  }

  /** For a mail that names nobody but this person, if anybody. */
  static Privacy of(@Nullable String participant, String... numbers) {
    Privacy privacy = new Privacy(List.of(), Arrays.asList(numbers), true);
    privacy.hide(participant);
    return privacy;
  }

  private static void addIfKnown(List<String> list, @Nullable String text) {
    if (text != null) {
      list.add(text);
    }
  }

  private void hide(@Nullable String name) {
    if (name == null) {
      return;
    }
    hideFullName(name);
    for (String word : words(name)) {
      String plain = fold(word);
      String instead = initial(word);
      if (plain.length() > 1) {
        wordsInSentences.add(new Rule(inSentence(plain), instead));
        wordsInFileNames.add(new Rule(inFileName(plain), instead));
      }
    }
  }

  /** Files of other people often bear no more than the last name. */
  private void hideInFileNames(String name) {
    for (String word : words(name)) {
      String plain = fold(word);
      if (plain.length() >= LEAST_OF_A_NAME) {
        Pattern alone =
            Pattern.compile("(?<!\\p{L})" + plain + "(?!\\p{L})", Pattern.CASE_INSENSITIVE);
        wordsInFileNames.add(new Rule(alone, initial(word)));
      }
    }
  }

  /** A word in capitals, or with one at its start: names are words of the language too. */
  private static Pattern inSentence(String word) {
    String capitals = word.toUpperCase(Locale.ROOT);
    String capitalised = capitals.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    String printed = word.equals(word.toLowerCase(Locale.ROOT)) ? capitals : word;
    String spelled = String.join("|", printed, capitalised, capitals);
    return Pattern.compile("(?<!\\p{L})(" + spelled + ")(?!\\p{L})");
  }

  /** A short word counts only by itself; a longer one also where it is run together. */
  private static Pattern inFileName(String word) {
    String regex = word.length() < 4 ? "(?<!\\p{L})" + word + "(?!\\p{L})" : word;
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  private void hideFullName(String name) {
    List<String> words = words(name);
    if (words.size() > 1) {
      List<String> folded = words.stream().map(Privacy::fold).toList();
      List<String> turned = new ArrayList<>(folded.subList(folded.size() - 1, folded.size()));
      turned.addAll(folded.subList(0, folded.size() - 1));
      String regex = String.join(APART, folded) + "|" + String.join(APART, turned);
      fullNames.add(
          new Rule(
              Pattern.compile("(?<!\\p{L})(" + regex + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE),
              initials(name)));
    }
  }

  /** {@code M. O.} of Marisol Okafor, also where it is printed as Okafor, Marisol. */
  static String initials(String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return "";
    }
    String first = initial(words.get(0));
    return words.size() == 1 ? first : first + " " + initial(words.get(words.size() - 1));
  }

  /** The words of a name in spoken order. */
  private static List<String> words(String name) {
    int comma = name.indexOf(',');
    String spoken = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
    return BETWEEN
        .splitAsStream(Normalizer.normalize(spoken, Normalizer.Form.NFC))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toList());
  }

  private static String initial(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".";
  }

  /** A sentence without names and numbers of people. */
  String sentence(String text) {
    String hidden = Print.line(text);
    for (String file : files.stream().sorted().toList()) {
      hidden = hidden.replace(file, fileName(file));
    }
    return withoutNumbers(apply(wordsInSentences, apply(fullNames, hidden)));
  }

  /** The same, or nothing where nothing is known. */
  String ifKnown(@Nullable String text) {
    return text == null ? "" : sentence(text);
  }

  /** A file's name likewise. */
  String fileName(String name) {
    if (!named) {
      return new UnnamedFiles(files).file(name);
    }
    return withoutNumbers(apply(wordsInFileNames, apply(fullNames, Print.line(name))));
  }

  /** A place in a file, as {@link SourceRef#describe} says it. */
  String place(SourceRef source) {
    if (source instanceof SourceRef.InCell cell) {
      String sheet = named ? fileName(cell.sheet()) : UnnamedFiles.sheet(cell.sheet());
      return new SourceRef.InCell(fileName(cell.file()), sheet, cell.cell()).describe();
    }
    return fileName(source.file()) + source.describe().substring(source.file().length());
  }

  private String withoutNumbers(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    numbers.contains(match.group()) ? match.group() : WITHHELD));
  }

  private static String apply(List<Rule> rules, String text) {
    String hidden = text;
    for (Rule rule : rules) {
      hidden = replace(rule, hidden);
    }
    return hidden;
  }

  /** Finds the place in the text without accents, which is as long, and replaces it in the text. */
  private static String replace(Rule rule, String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Matcher matcher = rule.pattern().matcher(fold(text)); matcher.find(from); ) {
      out.append(text, from, matcher.start()).append(rule.instead());
      from = matcher.end();
    }
    return out.append(text.substring(from)).toString();
  }

  /** The same text without accents, character by character. */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 128) {
        folded.append(text.charAt(i));
        continue;
      }
      String letter = text.substring(i, i + 1);
      String base = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
      folded.append(base.length() == 1 ? base : letter);
    }
    return folded.toString();
  }
}
