package org.ojtpay.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Problem;

/**
 * One inbox entry as it was taken in.
 *
 * @param submission the entry's name as it lies in the inbox
 * @param received the board's date stamp, the mail's date, or the file's, in that order
 * @param memberSetHash the same for the same set of contents, whatever their names and order
 * @param whole the mail or archive itself, where the members came in one
 * @param problems members that were set aside: links, devices, files over a limit
 */
public record Receipt(
    String submission,
    LocalDate received,
    String memberSetHash,
    @Nullable Member whole,
    List<Member> members,
    List<Problem> problems) {

  public Receipt {
    members = List.copyOf(members);
    problems = List.copyOf(problems);
  }
}
