package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.policy.Counted;

/**
 * A submission with which the board or its sender is not finished: returned and not mended, held,
 * or approved with something still to come.
 *
 * @param part the part of a receipt, as {@link Recorded#part} names it
 * @param received when the latest of what it rests on arrived
 * @param decided the day of the run whose decision stands
 * @param agreement the agreement that it asks for or belongs to, where that is known
 * @param agreementNumber as submitted; empty where none is, as are the next three
 * @param fein of a new employer that asks for an ID, its digits
 * @param codes of the reasons that return or hold it
 * @param payrollFor the numbers of approvals whose verified days a held one may show the payroll of
 * @param answer by when a returned one is to be answered; absent where no answer is asked for
 */
public record OpenSubmission(
    String part,
    String submission,
    Kind kind,
    State state,
    LocalDate received,
    LocalDate decided,
    @Nullable AgreementOnFile agreement,
    String agreementNumber,
    String participant,
    String invoiceNumber,
    String fein,
    String coordinatorEmail,
    List<String> codes,
    String pack,
    Set<Long> payrollFor,
    @Nullable Counted answer) {

  /** What it is, as far as its deadlines differ. */
  public enum Kind {
    AGREEMENT,
    CHANGE,
    INVOICE,
    VOID,
    VENDOR_REQUEST,
    OTHER
  }

  public OpenSubmission {
    codes = List.copyOf(codes);
    payrollFor = Set.copyOf(payrollFor);
  }

  /** Whether it waits for the board and may be the payroll of the invoice's verified days. */
  boolean mayTrueUp(InvoiceOnFile invoice) {
    return invoice.filed() != null && payrollFor.contains(invoice.filed().verdict());
  }

  boolean is(Kind wanted, State in) {
    return kind == wanted && state == in;
  }

  /** Whether it is an agreement packet, new or changing one that runs. */
  boolean isPacket() {
    return kind == Kind.AGREEMENT || kind == Kind.CHANGE;
  }

  /** {@code invoice 1042}. */
  String invoiceWords() {
    return invoiceNumber.isEmpty() ? "invoice without a number" : "invoice " + invoiceNumber;
  }

  /** {@code invoice 1042}, {@code the agreement packet}. */
  String words() {
    return switch (kind) {
      case AGREEMENT -> "the agreement packet";
      case CHANGE -> "the packet that changes the agreement";
      case INVOICE -> invoiceWords();
      case VOID -> "the void notice";
      case VENDOR_REQUEST -> "the new vendor request";
      case OTHER -> "what was sent";
    };
  }
}
