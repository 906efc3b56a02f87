package org.ojtpay.extract;

import com.github.pjfanning.xlsx.StreamingReader;
import com.github.pjfanning.xlsx.impl.StreamingWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Workbooks as grids, one a sheet, hidden ones too. A zipped workbook is read as a stream, an older
 * one is read whole.
 */
final class Workbooks {

  private static final int ROWS_AT_ONCE = 200;
  private static final int BUFFER = 8192;

  static {
    ZipLimits.set();
  }

  private Workbooks() {}

  /**
   * A zipped workbook, read from a copy: the library opens it for writing, and would save what it
   * could not read.
   */
  static List<Grid> zipped(Path bytes, String file, Supplier<RegisterSieve> sieves)
      throws IOException, UnreadableFile {
    Path copy = Files.createTempFile("workbook", ".xlsx");
    try {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
      return opened(copy, file, sieves);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static List<Grid> opened(Path copy, String file, Supplier<RegisterSieve> sieves)
      throws UnreadableFile {
    try (Workbook book =
        StreamingReader.builder()
            .rowCacheSize(ROWS_AT_ONCE)
            .bufferSize(BUFFER)
            .setReadShapes(true)
            .open(copy.toFile())) {
      return grids(book, new WorkbookCells(file, ((StreamingWorkbook) book).isDate1904()), sieves);
    } catch (EncryptedDocumentException locked) {
      throw new UnreadableFile("DOC-PROTECTED", "a workbook under a password", locked);
    } catch (IOException | RuntimeException bad) {
      throw broken(bad);
    }
  }

  /** The older container: a workbook, a workbook under a password, or something else. */
  static List<Grid> older(Path bytes, String file, Supplier<RegisterSieve> sieves)
      throws UnreadableFile {
    try (POIFSFileSystem container = new POIFSFileSystem(bytes.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        throw new UnreadableFile("DOC-PROTECTED", "an Office file under a password");
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        throw new UnreadableFile(
            "DOC-KIND-UNKNOWN", "a text document of the old kind (.doc); save it as .docx or PDF");
      }
      if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
        throw new UnreadableFile("DOC-KIND-UNKNOWN", "an Office file that is no workbook");
      }
      try (HSSFWorkbook book = new HSSFWorkbook(container)) {
        boolean starts1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
        return grids(book, new WorkbookCells(file, starts1904), sieves);
      }
    } catch (EncryptedDocumentException locked) {
      throw new UnreadableFile("DOC-PROTECTED", "a workbook under a password", locked);
    } catch (IOException | RuntimeException bad) {
      throw broken(bad);
    }
  }

  private static List<Grid> grids(
      Workbook book, WorkbookCells cells, Supplier<RegisterSieve> sieves) throws UnreadableFile {
    CellCount count = new CellCount();
    List<Grid> grids = new ArrayList<>();
    for (Sheet sheet : book) {
      int index = grids.size();
      boolean hidden = book.isSheetHidden(index) || book.isSheetVeryHidden(index);
      RegisterSieve sieve = sieves.get();
      SheetPictures pictures = new SheetPictures(cells.file(), sheet);
      boolean blank = false;
      for (Row row : sheet) {
        SortedMap<Integer, Cell> read =
            pictures.addedTo(row(row, sheet, hidden, cells), row.getRowNum());
        boolean blankAgain = read.isEmpty() && blank;
        if (!blankAgain) {
          count.add(sieve.add(read));
        }
        blank = read.isEmpty();
      }
      grids.add(sieve.grid(cells.file(), index + 1));
    }
    return grids;
  }

  private static SortedMap<Integer, Cell> row(
      Row row, Sheet sheet, boolean hidden, WorkbookCells cells) {
    List<Integer> places = new ArrayList<>();
    List<Cell> read = new ArrayList<>();
    String name = sheet.getSheetName();
    String number = String.valueOf(row.getRowNum() + 1);
    boolean unseen = hidden || row.getZeroHeight();
    for (org.apache.poi.ss.usermodel.Cell cell : row) {
      Cell known = cells.read(cell, name, number, unseen);
      if (known != null) {
        places.add(cell.getColumnIndex() + 1);
        read.add(known);
      }
    }
    return PageRow.of(places, read);
  }

  private static UnreadableFile broken(Exception bad) {
    if (ZipLimits.isPassed(bad)) {
      return new UnreadableFile(
          "DOC-LIMIT", "a workbook that unpacks to far more than it holds; save it anew", bad);
    }
    return new UnreadableFile("DOC-BROKEN", "a workbook that cannot be opened", bad);
  }
}
