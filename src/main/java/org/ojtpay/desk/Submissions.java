package org.ojtpay.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.PersonName;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.FiledVerdict;

/** Finds what a person means by an ID, a name or a number. */
record Submissions(Shelves shelves) {

  /** The standing verdict of that ID, such as 40 or 40#2, or of that submission's name. */
  Optional<FiledVerdict> standing(String idOrName) {
    return only(idOrName, shelves.verdicts().standing(idOrName));
  }

  /** The one that is meant: an entry of another day may bear the same name. */
  static Optional<FiledVerdict> only(String idOrName, List<FiledVerdict> found) {
    if (found.size() > 1) {
      throw new NotPossible(
          "Several submissions are called \""
              + idOrName
              + "\": "
              + found.stream()
                  .map(each -> "ID " + Review.id(each) + " of " + each.verdict().received())
                  .collect(Collectors.joining(", "))
              + ". Say the ID.");
    }
    return found.stream().findFirst();
  }

  /** The one agreement of that number; where there are several, participant and start tell. */
  AgreementOnFile agreement(
      String number, @Nullable String participant, @Nullable LocalDate start) {
    Map<AgreementKey, AgreementOnFile> found = new LinkedHashMap<>();
    shelves.onFile().agreements().stream()
        .filter(each -> isNumber(number, each))
        .filter(
            each ->
                participant == null
                    || PersonName.of(each.participant()).isSame(PersonName.of(participant)))
        .filter(each -> start == null || each.key().start().equals(start))
        .forEach(each -> found.merge(each.key(), each, Submissions::standing));
    if (found.isEmpty()) {
      throw new NotFound(
          "No agreement \""
              + number
              + "\""
              + (participant == null ? "" : " of " + participant)
              + (start == null ? "" : " from " + start)
              + " is on file. The number stands on the agreement; \"ojtpay review list\" shows what"
              + " is held.");
    }
    if (found.size() > 1) {
      throw new NotPossible(
          "Several agreements have the number "
              + number
              + ": "
              + list(found.values().stream().toList())
              + ". Say whose with --participant, and where that is not enough, its start with"
              + " --start.");
    }
    return found.values().iterator().next();
  }

  /** Whether any agreement bears that number. */
  boolean isAgreement(String number) {
    return shelves.onFile().agreements().stream().anyMatch(each -> isNumber(number, each));
  }

  private static boolean isNumber(String number, AgreementOnFile agreement) {
    String wanted = Keys.number(number);
    return agreement.key().number().equals(wanted)
        || Keys.number(agreement.number()).equals(wanted);
  }

  /** Of several packets of one agreement the approved one stands, else the last. */
  private static AgreementOnFile standing(AgreementOnFile earlier, AgreementOnFile later) {
    boolean gone = later.state() == State.RETURNED || later.state() == State.HELD;
    return gone && earlier.state() != State.RETURNED ? earlier : later;
  }

  private static String list(List<AgreementOnFile> agreements) {
    return agreements.stream()
        .map(each -> each.participant() + " from " + each.key().start())
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
