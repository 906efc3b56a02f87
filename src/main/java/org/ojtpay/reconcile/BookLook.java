package org.ojtpay.reconcile;

/** How a cell of the workbook looks, and how it prints what stands in it. */
enum BookLook {
  TITLE("@"),
  NOTE("@"),
  HEADING("@"),
  /** Over figures. */
  HEADING_OF_FIGURES("@"),
  LABEL("@"),
  TEXT("@"),
  LINK("@"),
  /** Empty, to be written on by hand. */
  BLANK("@"),
  DAY("mm/dd/yyyy"),
  YEAR("0"),
  MOMENT("mm/dd/yyyy hh:mm:ss"),
  MONEY(Format.DOLLARS),
  WAGE("\"$\"#,##0.00##"),
  HOURS("#,##0.00"),
  SHARE("0.##%"),
  COUNT("#,##0"),
  SUM(Format.DOLLARS),
  ROWS("[=1]0\" row\";#,##0\" rows\""),
  CHECK(Format.DOLLARS),
  ROWS_CHECK("#,##0\" rows\";-#,##0\" rows\"");

  private static final class Format {
    static final String DOLLARS = "\"$\"#,##0.00_);\\-\"$\"#,##0.00_)";
  }

  private final String format;

  BookLook(String format) {
    this.format = format;
  }

  String format() {
    return format;
  }

  boolean isBold() {
    return switch (this) {
      case TITLE, HEADING, HEADING_OF_FIGURES, LABEL, SUM, ROWS, CHECK, ROWS_CHECK -> true;
      default -> false;
    };
  }

  boolean isCheck() {
    return this == CHECK || this == ROWS_CHECK;
  }

  /** Whether a long text goes on in the next line of its cell. */
  boolean isWrapped() {
    return this == TEXT || isHeading();
  }

  boolean isHeading() {
    return this == HEADING || this == HEADING_OF_FIGURES;
  }

  /** Whether it stands at the right of its cell. */
  boolean isFigure() {
    return switch (this) {
      case TITLE, NOTE, HEADING, LABEL, TEXT, LINK, BLANK, DAY, YEAR, MOMENT -> false;
      default -> true;
    };
  }

  /** What stands over a column of this look. */
  BookLook heading() {
    return isFigure() ? HEADING_OF_FIGURES : HEADING;
  }
}
