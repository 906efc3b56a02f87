package org.ojtpay.pay;

import java.time.Instant;

/**
 * How far the hand-over of a published file has come.
 *
 * @param target where it goes, or went
 * @param attempts how often it was sent
 * @param changedAt since when it stands so
 */
public record FiledDelivery(
    long fileId,
    String fileName,
    Delivery.Channel channel,
    String target,
    State state,
    int attempts,
    Instant changedAt) {

  /** What is known of it. */
  public enum State {
    /** To be sent, or to be taken by a person; nothing of it is there. */
    READY,
    /** A program sends it, or has died while it did. */
    SENDING,
    /** It may be there. It is not sent again before that is settled. */
    HANDOVER_UNKNOWN,
    /** It is there. */
    HANDED_OVER
  }

  public boolean is(State other) {
    return state == other;
  }
}
