package org.ojtpay.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The life of an agreement.
 *
 * @param pack the policy pack that it goes by; empty where it goes by the board's own
 * @param books what stands on each account of the ledger
 * @param recorded what people have recorded about it
 */
public record AgreementHistory(
    String agreement,
    String participant,
    String employer,
    String employerId,
    String jobTitle,
    String state,
    String pack,
    Terms terms,
    Used hours,
    Used dollars,
    Map<String, String> books,
    List<Event> events,
    List<Act> recorded,
    List<Sent> submissions)
    implements History {

  public AgreementHistory {
    events = List.copyOf(events);
    recorded = List.copyOf(recorded);
    submissions = List.copyOf(submissions);
  }

  /** What is agreed now, with all that has changed since. */
  public record Terms(
      LocalDate start,
      LocalDate midpoint,
      LocalDate end,
      @Nullable LocalDate lastDayWorked,
      String hoursPerWeek,
      List<Wage> wages,
      String reimbursementRate,
      List<Days> pauses) {

    public Terms {
      wages = List.copyOf(wages);
      pauses = List.copyOf(pauses);
    }
  }

  /** An hourly wage, and the day from which it is agreed. */
  public record Wage(LocalDate from, String dollars) {}

  /** Both days counted. */
  public record Days(LocalDate from, LocalDate to) {}

  /** A maximum of the agreement. */
  public record Used(String allowed, String used, String left) {}

  /** What happened, when the board learned it, and from when it counts. */
  public record Event(
      LocalDate on, LocalDate effective, String what, String who, String why, String clause) {}

  /**
   * A submission under the agreement.
   *
   * @param id by which {@code review} knows it
   * @param mended whether a later one completes it
   * @param verified the hours of it that stand on an hours of verification; absent where none do
   * @param truesUp the submission whose verified hours its payroll makes good; absent where none
   * @param reasons for which it is returned or held
   * @param payment how far its payment is; empty where nothing is to be paid
   */
  public record Sent(
      String id,
      String submission,
      LocalDate received,
      String kind,
      String disposition,
      boolean mended,
      @Nullable String invoice,
      @Nullable String type,
      @Nullable Days period,
      @Nullable String hours,
      @Nullable String dollars,
      @Nullable VerifiedHours verified,
      @Nullable String truesUp,
      List<String> reasons,
      String payment) {

    public Sent {
      reasons = List.copyOf(reasons);
    }
  }
}
