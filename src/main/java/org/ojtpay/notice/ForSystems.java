package org.ojtpay.notice;

import java.util.List;

/**
 * What a run tells the systems around, and where the bytes lie that it forwards.
 *
 * @param rows in the order of the events
 */
public record ForSystems(List<SystemRow> rows, Originals originals) {

  public ForSystems {
    rows = List.copyOf(rows);
  }

  /** The rows of one kind. */
  <T extends SystemRow> List<T> of(Class<T> type) {
    return rows.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
