package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.Box;

/** Which parts of tables, one under the other, have the same columns. */
final class TableChains {

  private final List<TableChain> chains = new ArrayList<>();

  /** The chain that this part goes on, or a new one whose column numbers are like no other's. */
  TableChain of(boolean ruled, List<Box> columns) {
    Optional<TableChain> last =
        chains.stream()
            .filter(chain -> chain.ruled() == ruled)
            .reduce((earlier, later) -> later)
            .filter(chain -> chain.takes(columns));
    if (last.isPresent()) {
      return last.get();
    }
    TableChain chain = new TableChain(ruled, chains.size(), columns);
    chains.add(chain);
    return chain;
  }
}
