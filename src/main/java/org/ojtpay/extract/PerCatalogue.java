package org.ojtpay.extract;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Catalogue;

/**
 * What is made of a catalogue, once: there is one to a program, and each document needs it.
 *
 * @param <T> what is made; it is shared between threads
 */
final class PerCatalogue<T> {

  private record Made<T>(Catalogue catalogue, T thing) {}

  private final Function<Catalogue, T> making;
  private @Nullable Made<T> last;

  PerCatalogue(Function<Catalogue, T> making) {
    this.making = making;
  }

  synchronized T of(Catalogue catalogue) {
    Made<T> made = last;
    if (made == null || !made.catalogue().equals(catalogue)) {
      made = new Made<>(catalogue, making.apply(catalogue));
      last = made;
    }
    return made.thing();
  }
}
