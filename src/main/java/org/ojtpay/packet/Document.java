package org.ojtpay.packet;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One document inside a file: a form, a register, a checklist.
 *
 * @param method how it was read
 * @param pages the pages or sheets it stands on, counted from one
 * @param rows the lines of its table: payroll lines, days, skills, checklist items
 * @param blanks what the form asks for and nobody filled in, where it would stand
 * @param account how it was read
 */
public record Document(
    DocumentType type,
    String file,
    String sha256,
    ReadingMethod method,
    List<Integer> pages,
    Fields fields,
    List<Fields> rows,
    Map<FieldName, SourceRef> blanks,
    Account account) {

  public Document {
    pages = List.copyOf(pages);
    rows = List.copyOf(rows);
    blanks = Collections.unmodifiableMap(new TreeMap<>(blanks));
  }

  /** A document of which it is not known what was left blank. */
  public Document(
      DocumentType type,
      String file,
      String sha256,
      ReadingMethod method,
      List<Integer> pages,
      Fields fields,
      List<Fields> rows) {
    this(type, file, sha256, method, pages, fields, rows, Map.of(), Account.NONE);
  }

  /** The same document with these values. */
  Document with(Fields otherFields, List<Fields> otherRows) {
    return new Document(type, file, sha256, method, pages, otherFields, otherRows, blanks, account);
  }

  /** The same document, in a file of that name. */
  public Document in(String name) {
    return new Document(type, name, sha256, method, pages, fields, rows, blanks, account);
  }

  /** The same document with this account of its reading. */
  public Document with(Account other) {
    return new Document(type, file, sha256, method, pages, fields, rows, blanks, other);
  }
}
