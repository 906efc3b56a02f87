package org.ojtpay.extract;

import java.util.List;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.ReadingMethod;

/** Makes documents of tables, whatever kind of file the tables stood in. */
interface GridReader {

  /**
   * The documents on these pages or sheets, in their order. Pages that belong to none are one
   * document of type OTHER.
   */
  List<Document> read(List<Grid> pages, String file, String sha256, ReadingMethod method);
}
