package org.ojtpay.onfile;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * A file that was proposed to be taken over, as it stands on its shelf.
 *
 * @param file its name, as it was given
 * @param total of all its rows, refused ones too
 * @param approvedBy absent while nobody has approved it
 */
public record FiledImport(
    long id,
    ImportKind kind,
    String file,
    String sha256,
    int rows,
    int accepted,
    Money total,
    String proposedBy,
    Instant proposedAt,
    @Nullable String approvedBy) {

  public boolean isApproved() {
    return approvedBy != null;
  }

  /** Where it stands, for people. */
  public String state() {
    return Optional.ofNullable(approvedBy).map(by -> "APPROVED").orElse("PROPOSED");
  }
}
