package org.ojtpay.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.State;

/**
 * The agreements of the books by their keys. Of several under one key, the one that was approved.
 */
final class Names {

  private final Map<String, AgreementOnFile> agreements = new HashMap<>();

  Names(List<AgreementOnFile> all) {
    for (AgreementOnFile each : all) {
      agreements.merge(
          each.key().toString(),
          each,
          (before, now) -> isKnown(now) || !isKnown(before) ? now : before);
    }
  }

  private static boolean isKnown(AgreementOnFile agreement) {
    return agreement.state() == State.APPROVED
        || agreement.state() == State.CLOSED
        || agreement.state() == State.VOIDED;
  }

  /** The agreements that run or ran. */
  List<AgreementOnFile> known() {
    return agreements.values().stream().filter(Names::isKnown).toList();
  }

  Optional<AgreementOnFile> find(String key) {
    return Optional.ofNullable(agreements.get(key));
  }

  /** The funding letter; where there is none, what the ledger writes. */
  String fund(String key) {
    return find(key)
        .map(AgreementOnFile::fund)
        .filter(fund -> !fund.isBlank())
        .orElse(Posting.NO_FUND);
  }

  AgreementName of(String key) {
    return find(key).map(Names::of).orElseGet(() -> unknown(key));
  }

  static AgreementName of(AgreementOnFile agreement) {
    return new AgreementName(
        agreement.key().toString(),
        agreement.number(),
        agreement.employerName(),
        agreement.employerId(),
        agreement.participant());
  }

  /** One of which no packet is on file any more: what its key tells. */
  private static AgreementName unknown(String key) {
    AgreementKey told = AgreementKey.parse(key);
    return new AgreementName(key, told.number(), "", "", told.participant());
  }
}
