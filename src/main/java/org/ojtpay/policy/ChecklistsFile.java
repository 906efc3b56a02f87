package org.ojtpay.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code checklists.yaml}: the statements of the checklists and how they are recognised.
 *
 * @param equalOpportunityExpected the answer that every item of the section 188 checklist needs
 */
record ChecklistsFile(EmployerChecklist employer, boolean equalOpportunityExpected) {

  private static final Set<String> NAMES =
      Set.of("title", "basis", "citation", "statements", "expected");

  static ChecklistsFile read(PackNode root) {
    root.onlyHas(Set.of("employer", "eo-section-188"));
    PackNode employer = root.child("employer");
    String citation = head(employer);
    Set<String> ids = new HashSet<>();
    List<EmployerChecklist.Entry> entries =
        employer.child("statements").items().stream()
            .map(item -> entry(item, citation, ids))
            .toList();
    PackNode equalOpportunity = root.child("eo-section-188");
    head(equalOpportunity);
    String expected = equalOpportunity.oneOf("expected", List.of("met", "not met"));
    return new ChecklistsFile(new EmployerChecklist(entries), expected.equals("met"));
  }

  private static String head(PackNode checklist) {
    checklist.onlyHas(NAMES);
    checklist.text("title");
    checklist.oneOf("basis", ParametersFile.BASES);
    return checklist.text("citation");
  }

  private static EmployerChecklist.Entry entry(PackNode item, String citation, Set<String> ids) {
    item.onlyHas(Set.of("id", "asks", "expected-yes", "expected-no"));
    String id = item.text("id");
    if (!ids.add(id)) {
      item.child("id").problem("an id that stands in the file once");
    }
    return new EmployerChecklist.Entry(
        new EmployerChecklist.Statement(id, item.text("asks"), citation),
        wordings(item.child("expected-yes")),
        wordings(item.child("expected-no")));
  }

  private static List<Wording> wordings(PackNode list) {
    return list.items().stream().map(ChecklistsFile::wording).toList();
  }

  private static Wording wording(PackNode item) {
    String text = item.text();
    if (!Wording.isReadable(text)) {
      item.problem(Wording.SYNTAX);
      return Wording.of("nothing");
    }
    return Wording.of(text);
  }
}
