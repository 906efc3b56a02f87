package org.ojtpay.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person and what that person is: "Jo Bell, General Manager", "Jo Bell (Owner)".
 *
 * @param title empty where the text is a name alone
 */
record PersonAndTitle(String name, String title) {

  /** A name with something after it that may be a title or not. */
  static final PersonAndTitle UNCLEAR = new PersonAndTitle("", "");

  private static final String WORD = "\\p{L}[\\p{L}.'\u2019-]*";

  private static final Pattern BOTH =
      Pattern.compile(
          "("
              + WORD
              + "(?: "
              + WORD
              + "){1,4}(?:, ?(?i:jr|sr|ii|iii|iv)\\.?)?)"
              + "(?: ?[,/|;] ?| [-\u2013\u2014] | ?\\()([^\\d@]+?)\\)?");

  private static final Pattern BEHIND_NAME =
      Pattern.compile("(?i)(?:jr|sr|ii|iii|iv|esq|md|phd|cpa|rn|mba|dds|pe)\\.?");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i).*\\b(?:manager|mgr|owner|co-?owner|president|vp|director|supervisor|coordinator|officer"
              + "|foreman|forewoman|foreperson|lead|leader|generalist|specialist|administrator|admin|assistant"
              + "|controller|comptroller|bookkeeper|principal|partner|superintendent|chief|ceo|cfo|coo|hr"
              + "|human resources|secretary|treasurer|clerk|chef|engineer|trainer|head|proprietor|member"
              + "|accountant|recruiter|representative|rep|agent|executive|founder|advisor|adviser|counselor"
              + "|analyst|technician|master|operations|payroll|engagement|services|staff)\\b.*");

  static PersonAndTitle of(String printed) {
    Matcher both = BOTH.matcher(printed);
    if (!both.matches() || BEHIND_NAME.matcher(both.group(2)).matches()) {
      return new PersonAndTitle(printed, "");
    }
    return TITLE.matcher(both.group(2)).matches()
        ? new PersonAndTitle(both.group(1), both.group(2))
        : UNCLEAR;
  }
}
