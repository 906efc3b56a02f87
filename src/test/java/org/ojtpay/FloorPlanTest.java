package org.ojtpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The floor plan of the house, held against the code: which room may import which, which library
 * stands where, and what no room does. Each rule answers with sentences that say who breaks it; the
 * last tests prove on crooked samples that it can.
 */
class FloorPlanTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int LONGEST_CLASS = 250;

  /** Each room, the lowest first, with the rooms that it may import. */
  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          room("units", ""),
          room("packet", "units"),
          room("policy", "packet units"),
          room("onfile", "policy packet units"),
          room("intake", "policy packet units"),
          room("extract", "intake policy packet units"),
          room("exhibit", "packet units"),
          room("reimburse", "onfile policy packet units"),
          room("validate", "reimburse onfile policy packet units"),
          room("ledger", "validate reimburse onfile policy packet units"),
          room("pay", "ledger onfile policy packet units"),
          room("reconcile", "pay ledger reimburse onfile policy packet units"),
          room(
              "notice",
              "reconcile pay ledger validate reimburse exhibit extract intake onfile policy packet"
                  + " units"),
          room(
              "store",
              "notice reconcile pay ledger validate reimburse intake onfile policy packet units"),
          room(
              "job",
              "store notice reconcile pay ledger validate reimburse exhibit extract intake onfile"
                  + " policy packet units"),
          room(
              "desk",
              "job store notice reconcile pay ledger validate reimburse intake onfile policy packet"
                  + " units"),
          room(
              "console",
              "desk store notice reconcile pay ledger validate reimburse intake onfile policy"
                  + " packet units"),
          room(
              "cli",
              "desk job notice reconcile pay ledger validate reimburse exhibit extract intake onfile"
                  + " policy packet units"));

  /** The rooms in which a library may stand, by the beginning of its packages. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          room("org.springframework.", "store job console cli"),
          room("org.apache.pdfbox.", "extract exhibit notice"),
          room("org.apache.fontbox.", "extract exhibit notice"),
          room("com.openhtmltopdf.", "notice"),
          room("org.apache.poi.", "extract exhibit reconcile"),
          room("com.github.pjfanning.", "extract"),
          room("org.jsoup.", "extract"),
          room("de.siegmar.fastcsv.", "extract onfile reconcile pay"),
          room("jakarta.mail.", "intake notice job"),
          room("picocli.", "cli"),
          room("org.apache.sshd.", "pay"),
          room("org.flywaydb.", "store"),
          room("com.zaxxer.hikari.", "store"),
          room("org.postgresql.", "store"),
          room("tools.jackson.", everyRoomBut("units", "ledger", "validate")),
          room("com.fasterxml.jackson.", everyRoomBut("units", "ledger", "validate")));

  /** What stands in no room: what reading is only measured against, and whatever calls out. */
  private static final List<String> NOWHERE =
      List.of(
          "technology.tabula.",
          "org.dhatim.fastexcel.",
          "java.net.http.",
          "java.net.URLConnection",
          "java.net.HttpURLConnection",
          "javax.net.ssl.HttpsURLConnection",
          "org.apache.http.",
          "org.apache.hc.",
          "okhttp3.",
          "org.springframework.http.client.",
          "org.springframework.web.client.",
          "org.springframework.web.reactive.");

  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.LocalDate.now",
          "java.time.LocalTime.now",
          "java.time.LocalDateTime.now",
          "java.time.Instant.now",
          "java.time.ZonedDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.OffsetTime.now",
          "java.time.Year.now",
          "java.time.YearMonth.now",
          "java.time.MonthDay.now",
          "java.lang.System.currentTimeMillis",
          "java.util.Calendar.getInstance");

  private static final String DECLARATION = "static final String %s =";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ojtpay");

  private static final JavaClasses CROOKED =
      new ClassFileImporter().importPackages("org.ojtpay.floorplan");

  @Test
  void everyRoomImportsOnlyWhatItsRowLists() {
    assertThat(strayImports(HOUSE, "org.ojtpay")).isEmpty();
  }

  @Test
  void thereAreNoRoomsBesideThoseOfThePlan() {
    assertThat(HOUSE).isNotEmpty();
    assertThat(strayRooms(HOUSE, "org.ojtpay")).isEmpty();
    assertThat(folders(SOURCES.resolve("org/ojtpay"))).isEqualTo(new TreeSet<>(ROOMS.keySet()));
  }

  @Test
  void theUnitsStandOnTheJdkAlone() {
    assertThat(
            HOUSE.stream()
                .filter(each -> room(each, "org.ojtpay").equals("units"))
                .flatMap(FloorPlanTest::imported)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("org.jspecify."))
                .filter(name -> !name.startsWith("org.ojtpay.units.")))
        .isEmpty();
  }

  @Test
  void everyLibraryStaysInItsRooms() {
    List<String> stray = new ArrayList<>();
    for (JavaClass each : HOUSE) {
      imported(each)
          .filter(name -> isStrayLibrary(room(each, "org.ojtpay"), name))
          .forEach(name -> stray.add(each.getName() + " uses " + name));
    }
    assertThat(stray).isEmpty();
  }

  @Test
  void onlyTheJobsReadTheCalendarClock() {
    assertThat(clockReaders(HOUSE, "org.ojtpay")).isEmpty();
  }

  @Test
  void noFieldOutsideExtractIsBinaryFloatingPoint() {
    assertThat(binaryFractions(HOUSE, "org.ojtpay")).isEmpty();
  }

  @Test
  void noSqlIsBuiltFromPieces() {
    assertThat(sources().flatMap(file -> builtSql(file.toString(), text(file)))).isEmpty();
  }

  @Test
  void everyRoomSaysWhatItIsForAndIsNullMarked() {
    assertThat(
            folders(SOURCES.resolve("org/ojtpay")).stream()
                .filter(room -> !isIntroduced(text(introduction(room)))))
        .as("rooms without a Javadoc sentence and @NullMarked in package-info.java")
        .isEmpty();
  }

  @Test
  void noClassIsLongerThanAReaderCanHold() {
    assertThat(sources().flatMap(file -> tooLong(file.toString(), text(file)))).isEmpty();
  }

  // Proofs that the rules above can fail.

  @Test
  void anImportFromARoomAboveIsSeen() {
    assertThat(strayImports(CROOKED, "org.ojtpay.floorplan"))
        .contains("units must not import store: Crooked uses Shelf")
        .noneMatch(each -> each.startsWith("store must not import units"));
  }

  @Test
  void aRoomThatNoPlanShowsIsSeen() {
    assertThat(strayRooms(CROOKED, "org.ojtpay.floorplan"))
        .contains("org.ojtpay.floorplan.attic.Trunk")
        .doesNotContain("org.ojtpay.floorplan.units.Brick");
  }

  @Test
  void aRoomInsideARoomIsSeen() {
    assertThat(strayRooms(CROOKED, "org.ojtpay")).contains("org.ojtpay.floorplan.units.Brick");
  }

  @Test
  void everyWayToReadTheClockIsSeen() {
    assertThat(clockReaders(CROOKED, "org.ojtpay.floorplan"))
        .map(each -> each.replaceAll(".* reads ", ""))
        .containsExactlyInAnyOrder(
            "java.time.LocalDate.now",
            "java.time.Instant.now",
            "java.time.Clock.systemUTC",
            "java.lang.System.currentTimeMillis",
            "java.util.Date.<init>");
  }

  @Test
  void everyShapeOfBinaryFractionIsSeen() {
    assertThat(binaryFractions(CROOKED, "org.ojtpay.floorplan"))
        .containsExactlyInAnyOrder("Crooked.share", "Crooked.shares", "Crooked.boxed");
  }

  @Test
  void aLibraryOutsideItsRoomsIsSeen() {
    assertThat(isStrayLibrary("pay", "org.springframework.jdbc.core.simple.JdbcClient")).isTrue();
    assertThat(isStrayLibrary("store", "org.springframework.jdbc.core.simple.JdbcClient"))
        .isFalse();
    assertThat(isStrayLibrary("extract", "technology.tabula.Table")).isTrue();
    assertThat(isStrayLibrary("extract", "org.dhatim.fastexcel.reader.Cell")).isTrue();
    assertThat(isStrayLibrary("job", "java.net.http.HttpClient")).isTrue();
    assertThat(isStrayLibrary("store", "java.net.ServerSocket")).isFalse();
    assertThat(isStrayLibrary("validate", "tools.jackson.databind.JsonNode")).isTrue();
  }

  @Test
  void sqlWithAValueInItIsSeen() {
    assertThat(builtSql("A.java", "jdbc.sql(\"SELECT * FROM run WHERE id = '\" + id + \"'\")"))
        .containsExactly("A.java: sql(... + id + ...)");
    assertThat(builtSql("A.java", "connection.prepareStatement(\"DROP \".concat(table))"))
        .hasSize(1);
    assertThat(builtSql("A.java", "jdbc.sql(question)")).hasSize(1);
    assertThat(builtSql("A.java", "jdbc.sql(\"\"\"\n SELECT \" + x \"\"\" + table)")).hasSize(1);
    assertThat(builtSql("A.java", "static final String Q = \"a\" + b(); jdbc.sql(Q)")).hasSize(1);
  }

  @Test
  void sqlOfConstantsAloneIsNotTakenForBuiltSql() {
    assertThat(builtSql("A.java", "jdbc.sql(\"SELECT (1 + 2), 'a)'\"\n + \" FROM run\").param(id)"))
        .isEmpty();
    assertThat(builtSql("A.java", "static final String Q = \"a;\" + \"b\"; x.sql(Q + \" c\")"))
        .isEmpty();
  }

  @Test
  void aRoomWithoutIntroductionIsSeen() {
    assertThat(isIntroduced("/** Says it. */\n@NullMarked\npackage a;")).isTrue();
    assertThat(isIntroduced("/** Says it. */\npackage a;")).isFalse();
    assertThat(isIntroduced("@NullMarked\npackage a;")).isFalse();
    assertThat(isIntroduced("/** */\n@NullMarked\npackage a;")).isFalse();
    assertThat(isIntroduced("")).isFalse();
  }

  @Test
  void theLineThatIsTooManyIsSeen() {
    assertThat(tooLong("A.java", "x\n".repeat(249))).isEmpty();
    assertThat(tooLong("A.java", "x\n".repeat(250))).isEmpty();
    assertThat(tooLong("A.java", "x\n".repeat(251)))
        .containsExactly("A.java has 251 lines; a class of more than 250 is to be parted");
  }

  // The rules.

  private static Set<String> strayImports(JavaClasses classes, String root) {
    Set<String> stray = new TreeSet<>();
    for (JavaClass each : classes) {
      String room = room(each, root);
      each.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> ROOMS.containsKey(room(target, root)))
          .filter(target -> !room.equals(room(target, root)))
          .filter(target -> !ROOMS.getOrDefault(room, Set.of()).contains(room(target, root)))
          .forEach(
              target ->
                  stray.add(
                      "%s must not import %s: %s uses %s"
                          .formatted(
                              room,
                              room(target, root),
                              each.getSimpleName(),
                              target.getSimpleName())));
    }
    return stray;
  }

  private static Set<String> strayRooms(JavaClasses classes, String root) {
    return classes.stream()
        .filter(each -> !ROOMS.containsKey(room(each, root)))
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isStrayLibrary(String room, String imported) {
    boolean outside =
        LIBRARIES.entrySet().stream()
            .anyMatch(
                each -> imported.startsWith(each.getKey()) && !each.getValue().contains(room));
    return outside || NOWHERE.stream().anyMatch(imported::startsWith);
  }

  private static Set<String> clockReaders(JavaClasses classes, String root) {
    Set<String> readers = new TreeSet<>();
    for (JavaClass each : classes) {
      if (!room(each, root).equals("job")) {
        each.getAccessesFromSelf().stream()
            .map(JavaAccess::getTarget)
            .filter(FloorPlanTest::readsClock)
            .forEach(target -> readers.add(each.getSimpleName() + " reads " + method(target)));
      }
    }
    return readers;
  }

  private static boolean readsClock(AccessTarget target) {
    String method = method(target);
    boolean newDate =
        target instanceof AccessTarget.ConstructorCallTarget made
            && (method.equals("java.util.GregorianCalendar.<init>")
                || method.equals("java.util.Date.<init>"))
            && made.getRawParameterTypes().isEmpty();
    return newDate
        || CLOCKS.contains(method)
        || method.startsWith("java.time.Clock.system")
        || method.startsWith("java.time.Clock.tick");
  }

  private static String method(AccessTarget target) {
    return target.getOwner().getName() + "." + target.getName();
  }

  private static Set<String> binaryFractions(JavaClasses classes, String root) {
    Set<String> names = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    Predicate<JavaField> binary =
        field ->
            field.getAllInvolvedRawTypes().stream()
                .anyMatch(type -> names.contains(type.getBaseComponentType().getName()));
    return classes.stream()
        .filter(each -> !room(each, root).equals("extract"))
        .flatMap(each -> each.getFields().stream())
        .filter(binary)
        .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Bytecode shows a call but not what its text was made of, so the source is read: the argument
   * has to be string literals, or constants of the same file that are, joined by plus signs.
   */
  private static Stream<String> builtSql(String file, String source) {
    String plain = withoutTexts(source);
    Matcher call = Pattern.compile("\\b(sql|prepareStatement|prepareCall)\\(").matcher(plain);
    List<String> built = new ArrayList<>();
    while (call.find()) {
      String argument = argument(plain, call.end());
      if (!isConstant(argument, plain)) {
        built.add(file + ": " + call.group(1) + "(" + argument.replace("\"\"", "...") + ")");
      }
    }
    return built.stream();
  }

  /** The source with every text and comment emptied. */
  private static String withoutTexts(String source) {
    String tokens =
        "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|/\\*.*?\\*/|//[^\\n]*";
    return Pattern.compile(tokens)
        .matcher(source)
        .replaceAll(found -> found.group().startsWith("\"") ? "\"\"" : " ");
  }

  /** What stands from there up to the comma or parenthesis that ends it. */
  private static String argument(String plain, int from) {
    int depth = 0;
    int at = from;
    while (at < plain.length()) {
      char c = plain.charAt(at);
      if (depth == 0 && (c == ')' || c == ',')) {
        break;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      at++;
    }
    return plain.substring(from, at).strip();
  }

  private static boolean isConstant(String expression, String plain) {
    return Stream.of(expression.split("\\+"))
        .map(String::strip)
        .allMatch(term -> term.equals("\"\"") || isConstantName(term, plain));
  }

  private static boolean isConstantName(String term, String plain) {
    int declared = plain.indexOf(DECLARATION.formatted(term));
    if (!term.matches("[A-Z][A-Z0-9_]*") || declared < 0) {
      return false;
    }
    int from = declared + DECLARATION.formatted(term).length();
    return isConstant(plain.substring(from, plain.indexOf(';', from)), plain);
  }

  private static boolean isIntroduced(String packageInfo) {
    return Pattern.compile("(?s)/\\*\\*[\\s*]*[A-Z].*?\\.\\s*\\*/\\s*@NullMarked\\s+package ")
        .matcher(packageInfo)
        .find();
  }

  private static Stream<String> tooLong(String file, String source) {
    long lines = source.lines().count();
    return lines <= LONGEST_CLASS
        ? Stream.of()
        : Stream.of(
            "%s has %d lines; a class of more than %d is to be parted"
                .formatted(file, lines, LONGEST_CLASS));
  }

  // The house.

  private static Map.Entry<String, Set<String>> room(String name, String others) {
    return Map.entry(name, others.isEmpty() ? Set.of() : Set.of(others.split(" ")));
  }

  private static String everyRoomBut(String... rooms) {
    return ROOMS.keySet().stream()
        .filter(room -> !Set.of(rooms).contains(room))
        .collect(Collectors.joining(" "));
  }

  /** The packages between the root and the class; empty where it is not under the root. */
  private static String room(JavaClass type, String root) {
    String name = type.getPackageName();
    return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
  }

  private static Stream<String> imported(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(target -> !target.isPrimitive())
        .map(JavaClass::getName)
        .distinct();
  }

  private static Set<String> folders(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .map(each -> each.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path introduction(String room) {
    return SOURCES.resolve("org/ojtpay").resolve(room).resolve("package-info.java");
  }

  private static Stream<Path> sources() {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(each -> each.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
