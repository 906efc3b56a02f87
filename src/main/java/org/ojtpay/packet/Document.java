package org.ojtpay.packet;

import java.util.List;

/**
 * One document inside a file: a form, a register, a checklist.
 *
 * @param method how it was read
 * @param pages the pages or sheets it stands on, counted from one
 * @param rows the lines of its table: payroll lines, days, skills, checklist items
 */
public record Document(
    DocumentType type,
    String file,
    String sha256,
    ReadingMethod method,
    List<Integer> pages,
    Fields fields,
    List<Fields> rows) {

  public Document {
    pages = List.copyOf(pages);
    rows = List.copyOf(rows);
  }
}
