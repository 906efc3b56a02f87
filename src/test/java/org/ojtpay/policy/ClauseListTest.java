package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClauseListTest {

  @Test
  void readsAClauseUnderTheNameThatPacksCiteItBy() {
    Clause clause = clauses("servedBy: {rules: [validate.Night], commands: [check]}").all().get(0);
    assertThat(clause.id()).isEqualTo("Our Policy, II.A");
    assertThat(clause.servedBy().rules()).containsExactly("validate.Night");
    assertThat(clause.servedBy().commands()).containsExactly("check");
    assertThat(clause.notAutomated()).isEmpty();
  }

  @Test
  void refusesAClauseThatIsNeitherServedNorExplained() {
    assertThatThrownBy(() -> clauses("says: Twice"))
        .isInstanceOf(UnreadablePack.class)
        .hasMessageContaining("either servedBy or notAutomated");
  }

  @Test
  void refusesAClauseThatIsBoth() {
    assertThatThrownBy(
            () -> clauses("servedBy: {rules: [validate.Night]}\n      notAutomated: because"))
        .isInstanceOf(UnreadablePack.class)
        .hasMessageContaining("1/clauses/1: found");
  }

  @Test
  void refusesAServantOfAnUnknownKind() {
    assertThatThrownBy(() -> clauses("servedBy: {people: [everybody]}"))
        .isInstanceOf(UnreadablePack.class)
        .hasMessageContaining("people");
  }

  private static Clauses clauses(String lines) {
    return Clauses.read(
        """
        - title: Our policy
          cited: "Our Policy, "
          clauses:
            - id: II.A
              %s
              %s
        """
            .formatted(lines.startsWith("says") ? "" : "says: Something is asked.", lines)
            .getBytes(StandardCharsets.UTF_8));
  }
}
