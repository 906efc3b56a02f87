package org.ojtpay.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a row that is put, some of which may be absent. */
final class Row {

  private Row() {}

  static List<@Nullable Object> of(@Nullable Object... values) {
    return Collections.unmodifiableList(Arrays.asList(values));
  }
}
