package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** With {@code -Dgolden.update} the page is written anew. */
class PolicyPageTest {

  private static final Path PAGE = Path.of("docs/policy.md");

  private final PolicyPack pack = PolicyPack.load("sdwp-ojt");

  @Test
  void keepsThePageEqualToThePacks() throws IOException {
    String page =
        PolicyPage.markdown(
            PackSet.SHIPPED.stream().map(PolicyPack::load).toList(), Clauses.load());
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(PAGE.toAbsolutePath().getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Test
  void namesEveryParameterAndReason() {
    String page = PolicyPage.markdown(pack);
    assertThat(ParameterKeys.ALL.keySet()).allMatch(key -> page.contains("| `" + key + "` |"));
    assertThat(ReasonCodes.ALL.keySet()).allMatch(code -> page.contains("| `" + code + "` |"));
    assertThat(pack.about().unreadable()).hasSize(10);
  }
}
