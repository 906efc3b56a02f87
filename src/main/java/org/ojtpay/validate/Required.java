package org.ojtpay.validate;

import java.util.List;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;

/** The fields that a form cannot be without; signatures have rules of their own. */
final class Required {

  private static final Catalogue CATALOGUE = Catalogue.load();

  private Required() {}

  /** What the form calls the field. */
  static String label(DocumentType type, FieldName name) {
    return CATALOGUE.exhibit(type).field(name).map(Exhibit.Field::label).orElseGet(name::words);
  }

  static List<Exhibit.Field> of(DocumentType type) {
    return CATALOGUE.exhibit(type).fields().stream().filter(Exhibit.Field::required).toList();
  }
}
