package org.ojtpay.exhibit;

import java.util.List;
import java.util.Map;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;

/**
 * How an exhibit is laid out, from top to bottom.
 *
 * @param computed what a workbook works out, with the fields that it takes in braces
 */
record Layout(Exhibit exhibit, List<Part> parts, Map<FieldName, String> computed) {

  /** A stretch of a form over its whole width. */
  sealed interface Part {}

  record Heading(String text) implements Part {}

  record Text(String text) implements Part {}

  /** Fields side by side. */
  record Row(List<Spot> spots) implements Part {}

  /**
   * Empty rows under the headings of the exhibit's table.
   *
   * @param workbookRows how many a workbook has
   * @param widths of the columns that the form shows, in twelfths
   * @param codes whether the codes of hours are explained
   */
  record Rows(int rows, int workbookRows, Map<FieldName, Integer> widths, boolean codes)
      implements Part {}

  /** Sentences to be answered with yes or no. */
  record Statements(List<String> sentences) implements Part {}

  /** A place to sign for each signer of the exhibit. */
  record Signatures() implements Part {}

  record NextPage() implements Part {}

  /** What stands on paper alone: a sheet of a workbook needs no second page. */
  record OnPaper(Part part) implements Part {}

  /**
   * The place of one field.
   *
   * @param width in twelfths
   * @param lines of text that fit
   */
  record Spot(Exhibit.Field field, int width, int lines) {}
}
