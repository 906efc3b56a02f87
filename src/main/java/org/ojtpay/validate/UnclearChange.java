package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;

/** What is not certain of a change, in words: nothing where agreement and change are. */
final class UnclearChange {

  private static final Set<FieldName> TERMS =
      EnumSet.of(
          FieldName.EFFECTIVE,
          FieldName.START,
          FieldName.END,
          FieldName.MIDPOINT,
          FieldName.HOURS_PER_WEEK,
          FieldName.TOTAL_HOURS,
          FieldName.WAGE,
          FieldName.FROM,
          FieldName.REIMBURSEMENT_RATE,
          FieldName.MAXIMUM_REIMBURSEMENT);

  private UnclearChange() {}

  static List<String> of(ChangeCase of) {
    if (of.agreement().isEmpty()) {
      return List.of("no approved agreement of that number and participant is on file");
    }
    AgreementOnFile before = of.agreement().get();
    List<String> unclear = new ArrayList<>(otherAgreement(of, before));
    unclear.addAll(unread(of));
    unclear.addAll(of.isReinstatement() ? reinstated(of, before) : amended(of));
    if (!of.wages().unclear().isEmpty()) {
      unclear.add("it is not certain " + of.wages().unclear());
    }
    Optional<LocalDate> end = of.fields().date(FieldName.END);
    if (end.filter(before.terms().start()::isAfter).isPresent()) {
      unclear.add("it ends on " + end.get() + ", before the start");
    }
    return unclear;
  }

  /** What nobody understood may be the change: passed over, the old term would stand silently. */
  private static List<String> unread(ChangeCase of) {
    Stream<Fields> forms =
        Stream.concat(Stream.of(of.fields()), of.printed().form().rows().stream());
    return forms
        .flatMap(form -> form.values().entrySet().stream())
        .filter(each -> TERMS.contains(each.getKey()) && each.getValue().text().isBlank())
        .map(each -> "its " + each.getKey().words() + " could not be read")
        .distinct()
        .toList();
  }

  /** Part II G: nobody switches employer under an agreement; what the program does not date. */
  private static List<String> otherAgreement(ChangeCase of, AgreementOnFile before) {
    Fields form = of.fields();
    List<String> other = new ArrayList<>();
    form.text(FieldName.EMPLOYER_ID)
        .filter(id -> !Keys.number(id).equals(Keys.number(before.employerId())))
        .ifPresent(id -> other.add("it names the employer ID " + id));
    form.text(FieldName.EMPLOYER_NAME)
        .filter(name -> !Keys.company(name).equals(Keys.company(before.employerName())))
        .ifPresent(name -> other.add("it names the employer " + name));
    form.text(FieldName.PARTICIPANT_ID)
        .filter(id -> !before.participantId().isBlank())
        .filter(id -> !Keys.number(id).equals(Keys.number(before.participantId())))
        .ifPresent(id -> other.add("it names another participant's ID"));
    form.date(FieldName.START)
        .filter(day -> !Approved.startsOn(before, day))
        .ifPresent(day -> other.add("it starts on " + day + "; a person records a changed start"));
    form.rate(FieldName.REIMBURSEMENT_RATE)
        .filter(rate -> !rate.equals(before.terms().reimbursementRate()))
        .ifPresent(rate -> other.add("it changes the reimbursement rate to " + rate.percent()));
    return other;
  }

  /** What it says that it changes is what differs from what is on file, no more and no less. */
  private static List<String> amended(ChangeCase of) {
    Set<Term> changed = of.changed();
    Set<Term> named = of.fields().text(FieldName.WHAT_CHANGES).map(Term::named).orElse(Set.of());
    if (changed.isEmpty()) {
      return List.of("it prints the terms that are on file already");
    }
    Set<Term> unchanged = EnumSet.noneOf(Term.class);
    unchanged.addAll(named);
    unchanged.removeAll(changed);
    Set<Term> unsaid =
        changed.stream()
            .filter(each -> !named.isEmpty() && !named.contains(each) && !each.follows(named))
            .collect(Collectors.toSet());
    List<String> unclear = new ArrayList<>();
    if (!unchanged.isEmpty()) {
      unclear.add("it says that it changes " + words(unchanged) + ", and prints nothing new of it");
    }
    if (!unsaid.isEmpty()) {
      unclear.add("it does not say that it changes " + words(unsaid) + ", which differs");
    }
    return unclear;
  }

  private static String words(Set<Term> terms) {
    return terms.stream().sorted().map(Term::words).collect(Collectors.joining(", "));
  }

  /** The same training goes on with the same caps and wages; its end may move. */
  private static List<String> reinstated(ChangeCase of, AgreementOnFile before) {
    if (before.terms().lastDay().isEmpty()) {
      return List.of("the training was not discontinued");
    }
    List<String> unclear = new ArrayList<>();
    Set<Term> changed = of.changed();
    changed.removeAll(Set.of(Term.END, Term.MIDPOINT));
    if (!changed.isEmpty()) {
      unclear.add("a reinstatement keeps the terms, and it changes " + words(changed));
    }
    of.recordedReturn()
        .ifPresent(
            day -> {
              of.fields()
                  .date(FieldName.EFFECTIVE)
                  .filter(printed -> !printed.equals(day))
                  .ifPresent(
                      printed ->
                          unclear.add(
                              "it takes effect on " + printed + ", and recorded is " + day));
              LocalDate end = of.fields().date(FieldName.END).orElse(before.terms().end());
              if (end.isBefore(day)) {
                unclear.add("the training goes on from " + day + " and ends on " + end);
              }
            });
    return unclear;
  }
}
