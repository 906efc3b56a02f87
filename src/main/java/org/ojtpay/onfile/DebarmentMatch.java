package org.ojtpay.onfile;

/**
 * An exclusion that may be the employer's. Whether it is, a person decides.
 *
 * @param score from 0 to 100; 100 is the same UEI
 * @param why what agrees, in words
 */
public record DebarmentMatch(Exclusion exclusion, int score, String why) {

  /** The excluded party's record, and how like it is. */
  public String described() {
    return exclusion.described() + " (" + why + ", likeness " + score + " of 100)";
  }
}
