package org.ojtpay.exhibit;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed and protected: only open cells take what is typed. */
final class WorkbookPrint {

  private static final int UNIT = 256;

  private WorkbookPrint() {}

  static void setUp(XSSFSheet sheet, String title, List<Integer> widths) {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * UNIT);
    }
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setDisplayGridlines(false);
    sheet.getHeader().setLeft(title);
    sheet.getHeader().setRight("Page &P of &N");
    // without a password: it keeps from mistakes, it does not lock people out
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }
}
