package org.ojtpay.pay;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong; a hostile file cannot make the list grow without end. */
final class Defects {

  static final int LIMIT = 1_000;

  private final List<Defect> found = new ArrayList<>();

  void add(DefectKind kind, RecordLine record, String message) {
    add(kind, record.number(), message);
  }

  void add(DefectKind kind, int line, String message) {
    if (found.size() < LIMIT) {
      found.add(new Defect(kind.code(), line, message));
    } else if (found.size() == LIMIT) {
      found.add(new Defect(DefectKind.TOO_MANY_DEFECTS.code(), line, "more are not listed"));
    }
  }

  List<Defect> list() {
    return List.copyOf(found);
  }
}
