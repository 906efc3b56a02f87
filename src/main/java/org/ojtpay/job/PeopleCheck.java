package org.ojtpay.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojtpay.job.BoardFile.Person;

/** Checks the people of the board: that each is one, and that there are enough for what is paid. */
final class PeopleCheck {

  private final BoardFile board;

  PeopleCheck(BoardFile board) {
    this.board = board;
  }

  /** What is wrong, a line each, without the file's name. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Person person : board.people()) {
      if (!seen.add(same(person))) {
        faults.add(
            "key people: user \""
                + person.user()
                + "\" stands there twice. Case and blanks make nobody another person.");
      }
      person.roles().stream()
          .filter(role -> !Person.ROLES.contains(role))
          .map(role -> unknown(person, role))
          .forEach(faults::add);
    }
    return faults;
  }

  private static String unknown(Person person, String role) {
    String meant =
        Nearest.of(role, Person.ROLES).map(near -> " Did you mean " + near + "?").orElse("");
    return "key people: there is no role \""
        + role
        + "\", which "
        + person.user()
        + " has."
        + meant;
  }

  /**
   * Of a board that pays: the roles that no one person may have at once, where too few have them.
   */
  List<String> warnings() {
    List<String> parts = new ArrayList<>(List.of("approver", "releaser", "bank-steward"));
    if (board.limits().areSet()) {
      parts.add("approver");
    }
    List<Set<String>> able = parts.stream().map(this::able).toList();
    if (board.banks().isEmpty() || areDifferent(able, Set.of())) {
      return List.of();
    }
    String second = board.limits().areSet() ? ", a second approver above the limits" : "";
    return List.of(
        "key people: a payment takes an approver, a releaser and a bank-steward"
            + second
            + ", each another person; there are not enough people with these roles.");
  }

  private Set<String> able(String role) {
    return board.people().stream()
        .filter(each -> each.is(role))
        .map(PeopleCheck::same)
        .collect(Collectors.toSet());
  }

  /** Whether each part can be given to somebody who is able and has no part yet. */
  private static boolean areDifferent(List<Set<String>> able, Set<String> taken) {
    if (able.isEmpty()) {
      return true;
    }
    List<Set<String>> others = able.subList(1, able.size());
    for (String person : able.get(0)) {
      Set<String> more = new HashSet<>(taken);
      if (more.add(person) && areDifferent(others, more)) {
        return true;
      }
    }
    return false;
  }

  /** As the database compares people. */
  private static String same(Person person) {
    return person.user().strip().toLowerCase(Locale.ROOT);
  }
}
