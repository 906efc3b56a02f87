package org.ojtpay.onfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ojtpay.onfile.AgreementEvent.What;

/**
 * The life of what bears one agreement key, folded from its events in the order in which they were
 * put: each packet that asked for the agreement, and what became of the one that was approved. An
 * event that changes the agreement carries it as it leaves it.
 */
public final class AgreementLife {

  private final List<AgreementOnFile> packets = new ArrayList<>();
  private boolean arrived;

  private AgreementLife() {}

  /** Every packet as it stands after all that has happened. */
  public static List<AgreementOnFile> of(List<AgreementEvent> events) {
    return after(List.of(), events);
  }

  /** The same, from what was on file before, taken over or decided. */
  public static List<AgreementOnFile> after(
      List<AgreementOnFile> before, List<AgreementEvent> events) {
    Map<AgreementKey, AgreementLife> lives = new LinkedHashMap<>();
    events.forEach(each -> lives.putIfAbsent(each.agreement(), new AgreementLife()));
    List<AgreementOnFile> all = new ArrayList<>();
    for (AgreementOnFile packet : before) {
      AgreementLife life = lives.get(packet.key());
      (life == null ? all : life.packets).add(packet);
    }
    for (AgreementEvent event : events) {
      Objects.requireNonNull(lives.get(event.agreement())).add(event);
    }
    lives.values().forEach(life -> all.addAll(life.packets));
    return all;
  }

  private void add(AgreementEvent event) {
    AgreementOnFile left = event.terms();
    if (event.what() == What.RECEIVED || event.what() == What.RESUBMITTED) {
      arrived = true;
      return;
    }
    if (left != null) {
      int at = isDecision(event.what()) ? decidedAgain(left) : standing();
      if (at < 0) {
        packets.add(left);
      } else {
        packets.set(at, left);
      }
    }
    arrived = false;
  }

  private static boolean isDecision(What what) {
    return what == What.RETURNED || what == What.HELD || what == What.APPROVED;
  }

  /** The packet that was held and of which this is the next decision. */
  private int decidedAgain(AgreementOnFile decided) {
    for (int i = packets.size() - 1; i >= 0 && !arrived; i--) {
      boolean same = packets.get(i).submission().equals(decided.submission());
      if (same && packets.get(i).state() == State.HELD) {
        return i;
      }
    }
    return -1;
  }

  /** The packet that was approved last: what happens in a life happens to it. */
  private int standing() {
    for (int i = packets.size() - 1; i >= 0; i--) {
      State state = packets.get(i).state();
      if (state == State.APPROVED || state == State.CLOSED) {
        return i;
      }
    }
    return -1;
  }
}
