package org.ojtpay.packet;

import java.util.List;

/**
 * How a document was read.
 *
 * @param checks which of its figures confirm each other
 * @param remarks by what each value was found; kept only where somebody asked
 */
public record Account(List<Check> checks, List<Remark> remarks) {

  public static final Account NONE = new Account(List.of(), List.of());

  public Account {
    checks = List.copyOf(checks);
    remarks = List.copyOf(remarks);
  }
}
