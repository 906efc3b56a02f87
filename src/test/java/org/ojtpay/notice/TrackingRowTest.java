package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;

class TrackingRowTest {

  private static final String START = "2026-03-16";

  private static TrackingRow row(Event event) {
    List<TrackingRow> rows = event.rows(TrackingRow.class);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void aReturnIsTrackedWithEachSpecificReasonOnce() {
    Event event =
        Event.of(What.RETURNED, START)
            .by(
                SampleNight.verdict("packet", Kind.AGREEMENT, Disposition.RETURNED)
                    .findings(
                        SampleNight.finding("AGR-EO-MISSING", null),
                        SampleNight.finding("AGR-EO-MISSING", SampleNight.page("a.pdf", 2)),
                        SampleNight.finding(
                            "AGR-SIGNATURE-MISSING",
                            null,
                            "who",
                            "participant",
                            "what",
                            "signature"),
                        SampleNight.finding("AGR-ORIENTATION-MISSING", null))
                    .agreement(SampleNight.agreement())
                    .build(),
                DocumentType.AGREEMENT,
                Map.of());
    assertThat(row(event).reasons())
        .containsOnlyOnce("AGR-EO-MISSING: ")
        .contains(" | AGR-SIGNATURE-MISSING: The agreement lacks the signature of the participant")
        .doesNotContain("ORIENTATION");
    assertThat(row(event).status()).isEqualTo(What.RETURNED);
  }

  @ParameterizedTest
  @EnumSource(
      value = What.class,
      names = {"APPROVED", "AMENDED", "REINSTATED"})
  void whatIsApprovedIsForwardedToFinance(What what) {
    assertThat(row(Event.of(what, START)).forwarded()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = What.class,
      names = {"RECEIVED", "RETURNED", "HELD", "VOIDED", "DISCONTINUED", "CLOSED"})
  void nothingElseIsForwarded(What what) {
    assertThat(row(Event.of(what, START)).forwarded()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = What.class,
      names = {"START_CONFIRMED", "START_CHANGED", "ABSENT", "PROGRESS_REPORTED"})
  void whatChangesNoStatusIsNotTracked(What what) {
    assertThat(Event.of(what, START).rows(TrackingRow.class)).isEmpty();
  }

  @Test
  void whatAPersonRecordedIsTrackedWithTheirReason() {
    TrackingRow row = row(Event.of(What.CLOSED, "2026-03-20").recorded(null, null));
    assertThat(row.reasons()).isEqualTo("Told on the phone.");
    assertThat(row.by()).isEqualTo("izuberi");
  }

  @Test
  void theFileSaysWhenItWentToFinance() {
    assertThat(
            new String(
                TrackingRow.csv(Event.of(What.APPROVED, START).rows(TrackingRow.class)),
                StandardCharsets.UTF_8))
        .endsWith("Inc.\",A,APPROVED,2026-03-16,,2026-03-17,ojtpay\r\n");
  }
}
