package org.ojtpay.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.SourceRef;

/**
 * The places of a submission of which a notice wants pictures, and what may be seen there.
 *
 * @param packet what was read: of a payroll only what it holds is shown
 * @param names of the people whom the notice does not name
 * @param numbers of the agreement and the invoice, which it does name
 */
public record Cited(List<SourceRef> places, Packet packet, Set<String> names, Set<String> numbers) {

  public Cited {
    places = List.copyOf(places);
    names = new TreeSet<>(names);
    numbers = new TreeSet<>(numbers);
  }
}
