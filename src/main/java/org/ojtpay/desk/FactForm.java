package org.ojtpay.desk;

import static org.ojtpay.desk.Telling.Detail.CONTACT;
import static org.ojtpay.desk.Telling.Detail.CONTACT_TITLE;
import static org.ojtpay.desk.Telling.Detail.ON;
import static org.ojtpay.desk.Telling.Detail.TOLD_ON;
import static org.ojtpay.desk.Telling.Detail.UNTIL;
import static org.ojtpay.desk.Telling.Detail.VALUE;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojtpay.desk.Telling.Detail;
import org.ojtpay.onfile.Fact;

/**
 * What each fact is about, what it must say and what it may say.
 *
 * @param about whether it is about an agreement on file, a submission, or either
 */
record FactForm(About about, Set<Detail> needed, Set<Detail> allowed) {

  /** What facts are about. */
  enum About {
    /** An agreement that was approved: the fact changes its life. */
    AGREEMENT,
    /** An agreement packet, by its ID, or the agreement that it asks for. */
    PACKET,
    /** A submission that came late. */
    LATE
  }

  private static final Set<Detail> CALL = Set.of(TOLD_ON, CONTACT, CONTACT_TITLE);

  private static final Map<Fact.What, FactForm> FORMS = new EnumMap<>(Fact.What.class);

  static {
    put(Fact.What.PART_TIME_APPROVED, About.PACKET, Set.of(VALUE), Set.of());
    put(Fact.What.WAGE_EVIDENCE_ACCEPTED, About.PACKET, Set.of(), Set.of());
    put(Fact.What.ASSESSMENT, About.PACKET, Set.of(), Set.of());
    put(Fact.What.FUNDING, About.PACKET, Set.of(), Set.of());
    put(Fact.What.EMPLOYER_ID, About.PACKET, Set.of(VALUE), Set.of());
    put(Fact.What.LATENESS_EXCUSED, About.LATE, Set.of(), Set.of());
    put(
        Fact.What.START_CONFIRMED,
        About.AGREEMENT,
        Set.of(TOLD_ON, ON, CONTACT, CONTACT_TITLE),
        Set.of());
    put(Fact.What.START_CHANGED, About.AGREEMENT, Set.of(ON), CALL);
    put(Fact.What.LAST_DAY_WORKED, About.AGREEMENT, Set.of(ON), CALL);
    put(Fact.What.VOID, About.AGREEMENT, Set.of(), Set.of(ON, TOLD_ON, CONTACT, CONTACT_TITLE));
    put(
        Fact.What.ABSENCE,
        About.AGREEMENT,
        Set.of(ON, TOLD_ON),
        Set.of(UNTIL, CONTACT, CONTACT_TITLE));
    put(Fact.What.REINSTATEMENT, About.AGREEMENT, Set.of(ON), CALL);
    put(Fact.What.CLOSED, About.AGREEMENT, Set.of(), Set.of());
  }

  private static void put(
      Fact.What what, About about, Set<Detail> needed, Set<Detail> otherwiseAllowed) {
    FORMS.put(what, new FactForm(about, needed, otherwiseAllowed));
  }

  static FactForm of(Fact.What what) {
    return Objects.requireNonNull(FORMS.get(what));
  }

  /** As it is written on the command line. */
  static String name(Fact.What what) {
    return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Refuses a telling that lacks what the fact must say, or says what it does not take. */
  void check(Telling told) {
    Set<Detail> said = told.details().keySet();
    refuse(told, needed.stream().filter(each -> !said.contains(each)).toList(), "needs ");
    refuse(
        told,
        said.stream().filter(each -> !needed.contains(each) && !allowed.contains(each)).toList(),
        "takes no ");
  }

  private static void refuse(Telling told, List<Detail> wrong, String word) {
    if (!wrong.isEmpty()) {
      String options =
          wrong.stream().map(Detail::option).sorted().collect(Collectors.joining(", "));
      throw new NotPossible(name(told.what()) + " " + word + options + ".");
    }
  }
}
