package org.ojtpay.validate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.OpenChange;
import org.ojtpay.onfile.Recorded;

/**
 * A verdict as it was filed.
 *
 * @param id its number
 * @param receiptId the number of the receipt that it decides
 * @param standing whether an earlier run than the one asked for made it
 * @param answeredBy the later submission that mends what was held, so that nobody waits for it;
 *     else null
 */
public record FiledVerdict(
    long id, long receiptId, Verdict verdict, boolean standing, @Nullable String answeredBy) {

  public FiledVerdict(long id, long receiptId, Verdict verdict, boolean standing) {
    this(id, receiptId, verdict, standing, null);
  }

  /** How a person refers to it, such as 40 or 40#2. */
  public String shown() {
    return Recorded.shown(Recorded.part(receiptId, verdict.part()));
  }

  /** What it may change once it is decided; empty where it is not held, or changes nothing. */
  public Optional<OpenChange> openChange() {
    return verdict.openChange(Recorded.part(receiptId, verdict.part()));
  }

  /** What a held one is from then on: it stands in another, and is decided there. */
  public FiledVerdict answeredBy(String later) {
    return new FiledVerdict(id, receiptId, verdict.answeredBy(later), standing, later);
  }
}
