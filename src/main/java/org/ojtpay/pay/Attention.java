package org.ojtpay.pay;

import java.util.Comparator;

/**
 * Something to look at before a payment is approved. The gravest kind comes first, and of a kind
 * the payments in the order of the file.
 *
 * @param payment its id; empty where it is about the whole file
 * @param detail a few words on this one; empty where the kind says it all
 */
public record Attention(AttentionKind kind, String payment, String detail)
    implements Comparable<Attention> {

  private static final Comparator<Attention> ORDER =
      Comparator.comparing(Attention::kind)
          .thenComparing(Attention::payment)
          .thenComparing(Attention::detail);

  /** In words, without its full stop. */
  public String sentence() {
    return detail.isEmpty() ? kind.words() : kind.words() + " (" + detail + ")";
  }

  @Override
  public int compareTo(Attention other) {
    return ORDER.compare(this, other);
  }
}
