package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ojtpay.packet.Account;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.Remark;
import org.ojtpay.packet.SourceRef;

/**
 * Documents that are tables: payroll registers by their headings, forms by their titles. What could
 * not be read goes to {@code problems}.
 */
final class TableReader implements GridReader {

  private final Catalogue catalogue;
  private final Vocabulary words;
  private final DocumentTitles titles;
  private final OtherProgrammes programmes = OtherProgrammes.load();
  private final Consumer<Problem> problems;
  private final boolean explained;
  private final SheetForm forms;
  private final CaptionedHead captions;

  /**
   * @param explained whether the documents say by what each value was found
   */
  TableReader(
      Catalogue catalogue, Vocabulary words, Consumer<Problem> problems, boolean explained) {
    this.explained = explained;
    this.catalogue = catalogue;
    this.words = words;
    this.titles = DocumentTitles.of(catalogue);
    this.problems = problems;
    this.forms = new SheetForm(catalogue, words, problems, explained);
    this.captions = new CaptionedHead(words);
  }

  @Override
  public List<Document> read(List<Grid> pages, String file, String sha256, ReadingMethod method) {
    List<Document> documents = new ArrayList<>();
    List<Grid> payroll = new ArrayList<>();
    List<SheetForm.Part> parts = new ArrayList<>();
    for (Grid page : arranged(days(pages))) {
      for (Grid part : split(turned(page))) {
        place(part, method, parts, payroll);
      }
    }
    if (!payroll.isEmpty()) {
      documents.add(register(new FootPeriods(words).raised(payroll), file, sha256, method));
    }
    parts.forEach(part -> documents.add(forms.read(part, file, sha256, method)));
    if (documents.isEmpty()) {
      documents.add(other(pages, file, sha256, method));
    }
    return documents;
  }

  /** Certified payrolls as registers of days. */
  private List<Grid> days(List<Grid> pages) {
    CertifiedPayroll certified = new CertifiedPayroll(words, problems);
    List<Grid> turned = new ArrayList<>();
    boolean any = false;
    for (Grid page : pages) {
      boolean on = certified.isOn(page) && !isForm(page);
      Grid read = on ? certified.turned(page) : page;
      any |= !read.equals(page);
      if (any && !on && !isRegister(page)) {
        certified.follows(page);
      }
      turned.add(read);
    }
    return turned;
  }

  /**
   * Layouts that are made rows of earnings first; what was left out of a page fits none of them.
   */
  private List<Grid> arranged(List<Grid> pages) {
    boolean whole = pages.stream().allMatch(page -> page.leftOut().isEmpty());
    return whole ? new MeasureRows(words).paired(withoutPivot(pages)) : pages;
  }

  /** A pivot table is read where it stands alone; beside a register it sums what that one lists. */
  private List<Grid> withoutPivot(List<Grid> pages) {
    PivotTable pivot = new PivotTable(words);
    List<Grid> turned = pages.stream().map(pivot::turned).toList();
    long pivots = turned.stream().filter(page -> !pages.contains(page)).count();
    boolean alone = turned.stream().filter(pages::contains).noneMatch(this::isRegister);
    return alone && pivots == 1 ? turned : pages;
  }

  private Document register(List<Grid> pages, String file, String sha256, ReadingMethod method) {
    RegisterChecks checks = new RegisterChecks(words, problems);
    Document register =
        new PayrollReader(words, checks, problems).read(pages, file, sha256, method);
    if (method == ReadingMethod.WORKBOOK && pages.size() > 1) {
      new SheetsTwice(words, problems).check(register.rows());
    }
    List<Remark> remarks = explained ? RegisterExplained.of(pages, words) : List.of();
    return register.with(new Account(checks.of(register.rows()), remarks));
  }

  private Grid turned(Grid page) {
    Grid turned = new PeopleAcross(words).turned(page);
    boolean form = isForm(page);
    if (!form) {
      turned = new DayNumbersAcross(words).turned(turned);
    }
    if (!page.leftOut().isEmpty() && (form || !turned.equals(page))) {
      problems.accept(
          new Problem(
              "DOC-LIMIT",
              "a sheet of very many lines that is not a register alone",
              new SourceRef.InFile(page.file())));
      return page;
    }
    return turned;
  }

  /** A second title on one sheet begins a second form; a register repeats its own. */
  private List<Grid> split(Grid page) {
    if (!page.leftOut().isEmpty()) {
      return List.of(page);
    }
    List<Grid> parts = new ArrayList<>();
    List<SortedMap<Integer, Cell>> rows = new ArrayList<>();
    boolean titled = false;
    for (SortedMap<Integer, Cell> row : page.rows()) {
      Optional<DocumentType> title = titles.of(row).filter(type -> type != DocumentType.PAYROLL);
      if (title.isPresent() && titled) {
        parts.add(new Grid(page.file(), page.page(), rows));
        rows = new ArrayList<>();
      }
      titled |= title.isPresent();
      rows.add(row);
    }
    parts.add(new Grid(page.file(), page.page(), rows));
    return parts;
  }

  private void place(
      Grid part, ReadingMethod method, List<SheetForm.Part> parts, List<Grid> payroll) {
    Optional<DocumentType> type = type(part);
    if (type.isPresent() && type.get() != DocumentType.PAYROLL) {
      parts.add(new SheetForm.Part(type.get(), new ArrayList<>(List.of(part))));
    } else if (type.isEmpty() && method != ReadingMethod.WORKBOOK && !parts.isEmpty()) {
      parts.get(parts.size() - 1).grids().add(part);
    } else if (type.isPresent()
        || isRegister(part)
        || isCalledPayroll(part)
        || (method != ReadingMethod.WORKBOOK && !payroll.isEmpty())) {
      // A page without headings, or a title, goes on with the register before it.
      payroll.add(stated(part));
    }
  }

  /** What a page says beside its tables, made rows of labels and of earnings. */
  private Grid stated(Grid page) {
    Grid straight = new StraightHours(words).settled(page);
    Grid settled = captions.said(new NumberUnderName(words).apart(straight));
    Grid listed = new PricedSentences(words).listed(settled);
    return listed.equals(settled) || isRegister(settled) ? settled : listed;
  }

  private Optional<DocumentType> type(Grid grid) {
    return grid.rows().stream()
        .flatMap(row -> titles.of(row).stream())
        .findFirst()
        .or(() -> titles.ofSheetName(grid));
  }

  private boolean isForm(Grid page) {
    return type(page).filter(type -> type != DocumentType.PAYROLL).isPresent();
  }

  private boolean isRegister(Grid grid) {
    SortedMap<Integer, Cell> above = new TreeMap<>();
    for (SortedMap<Integer, Cell> row : grid.rows()) {
      if (!row.isEmpty() && TableHeader.find(row, above, words).isPresent()) {
        return true;
      }
      above = row;
    }
    return false;
  }

  private boolean isCalledPayroll(Grid grid) {
    return grid.rows().stream()
        .flatMap(row -> row.values().stream())
        .anyMatch(cell -> words.isOfPayroll(cell.text()));
  }

  private Document other(List<Grid> pages, String file, String sha256, ReadingMethod method) {
    List<Integer> numbers = pages.stream().map(Grid::page).toList();
    Fields fields =
        programmes
            .of(pages)
            .map(programme -> new Fields(Map.of(FieldName.PROGRAMME, programme)))
            .orElse(Fields.NONE);
    Stream<String> known = catalogue.exhibits().stream().flatMap(Exhibit::headings);
    Document other =
        new Document(DocumentType.OTHER, file, sha256, method, numbers, fields, List.of());
    return explained
        ? other.with(new Account(List.of(), RegisterExplained.ofUnknown(pages, words, known)))
        : other;
  }
}
