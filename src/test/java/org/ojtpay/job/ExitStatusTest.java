package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

class ExitStatusTest {

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03"})
  void endsWithSixWhereTheDatabaseWasLostBehindAStep(String state) {
    SQLException lost = new SQLException("An I/O error occurred.", state);

    assertThat(ExitStatus.of(new RunFailed("The job stopped", new IllegalStateException(lost))))
        .hasValueSatisfying(
            known -> {
              assertThat(known.status()).isEqualTo(ExitStatus.UNREACHABLE);
              assertThat(known.message()).contains("An I/O error occurred.", "same command again");
            });
  }

  @Test
  void endsWithSixWhereThePoolHasNoConnectionMore() {
    SQLException none = new SQLTransientConnectionException("timed out after 10000ms");

    assertThat(ExitStatus.of(new IllegalStateException(none)).map(ExitStatus.Known::status))
        .hasValue(ExitStatus.UNREACHABLE);
  }

  @Test
  void endsWithSixWhereARollbackFailed() {
    assertThat(
            ExitStatus.of(
                    new TransactionSystemException(
                        "JDBC rollback failed", new SQLException("Connection is closed")))
                .map(ExitStatus.Known::status))
        .hasValue(ExitStatus.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "57014", "40001", "53300"})
  void endsWithFourWhereTheDatabaseRefusedWhatAStepWanted(String state) {
    assertThat(
            ExitStatus.of(new RunFailed("The job stopped", new SQLException("refused", state)))
                .map(ExitStatus.Known::status))
        .hasValue(ExitStatus.FAILED);
  }

  @Test
  void keepsItsOwnSentenceWhereTheTroubleHasOne() {
    Throwable inbox =
        new InboxUnreachable("The inbox is not there.").initCause(new SQLException("no", "08006"));

    assertThat(ExitStatus.of(inbox))
        .hasValueSatisfying(
            known -> assertThat(known.message()).isEqualTo("The inbox is not there."));
  }

  @Test
  void knowsNothingOfAProgrammersError() {
    assertThat(ExitStatus.of(new IllegalStateException("no"))).isEmpty();
  }
}
