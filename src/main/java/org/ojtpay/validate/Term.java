package org.ojtpay.validate;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an amendment may say that it changes, with the words for it. A phrase is used up by the
 * first that knows it, so the longer ones stand first.
 */
enum Term {
  /** Only a person enters these: the program does not date them, or they make another agreement. */
  OTHER(
      "reimbursement (rate|percent\\w*|share)|(start|begin)\\w*( date)?|schedule|shift|workweek"
          + "|employer|company|work-?site|location|address|supervisor|skills?|plan\\b|programme?\\b"
          + "|fund\\b|funding source|participant"),
  HOURS_PER_WEEK("(weekly|week's) hours|hours? ?(per|a|each|/) ?week"),
  MIDPOINT("mid-?point( date)?"),
  JOB_TITLE("job( title)?|occupation|position"),
  WAGE("wages?|pay( rate)?\\b|rate of pay|hourly rate|raise|salary"),
  AMOUNT(
      "(maximum|max\\.?|total) (reimbursement|amount|obligation|cost)|reimbursement|obligation"
          + "|amount|dollars|budget"),
  HOURS("((maximum|max\\.?|total|training) )*hours"),
  END(
      "(projected )?(end|ending|completion)( date)?\\b|extension|exten[ds]\\w*|duration|length|weeks");

  private final Pattern words;

  Term(String words) {
    this.words = Pattern.compile("\\b(" + words + ")");
  }

  /** What a sentence names; nothing where none of its words is known. */
  static Set<Term> named(String sentence) {
    Set<Term> named = EnumSet.noneOf(Term.class);
    String rest = sentence.toLowerCase(Locale.ROOT);
    for (Term term : values()) {
      Matcher matcher = term.words.matcher(rest);
      if (matcher.find()) {
        named.add(term);
        rest = matcher.replaceAll(" ; ");
      }
    }
    return named;
  }

  /** Whether a change of this may come unsaid with what is named: the amount follows the hours. */
  boolean follows(Set<Term> named) {
    return switch (this) {
      case AMOUNT -> named.contains(HOURS) || named.contains(WAGE) || named.contains(END);
      case MIDPOINT -> named.contains(END);
      default -> false;
    };
  }

  /** "hours per week". */
  String words() {
    return this == OTHER
        ? "what the program does not date"
        : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
