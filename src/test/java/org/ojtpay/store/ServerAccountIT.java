package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerAccountIT {

  @TempDir Path folder;
  private DataDirectory data;

  @BeforeEach
  void claim() {
    data = DataDirectory.claim(folder);
  }

  @Test
  void programsNeverSeeThemselvesAsRoot() throws Exception {
    assertThat(id(ServerAccount.choose(data).prefix())).isNotEqualTo("0");
  }

  @Test
  void ordinaryUserRunsServerAsItself() throws Exception {
    assumeTrue(!id(List.of()).equals("0"), "for ordinary users");

    assertThat(ServerAccount.choose(data)).isEqualTo(ServerAccount.CALLER);
  }

  @Test
  void rootTakesTheAccountThatOwnsTheCluster() throws Exception {
    assumeTrue(id(List.of()).equals("0"), "for root");
    clusterOf(0);
    assertThat(ServerAccount.choose(data)).isEqualTo(ServerAccount.OWN_NAMESPACE);

    clusterOf(65534);
    assertThat(ServerAccount.choose(data)).isEqualTo(ServerAccount.NOBODY);
  }

  @Test
  void rootLeavesTheClusterOfAnOrdinaryUserAlone() throws Exception {
    assumeTrue(id(List.of()).equals("0"), "for root");
    clusterOf(1000);

    assertThatThrownBy(() -> ServerAccount.choose(data))
        .isInstanceOf(DataDirectoryRefused.class)
        .hasMessageContaining("belongs to user 1000");
  }

  private void clusterOf(int user) throws IOException {
    Files.createDirectories(data.postgres());
    Files.setAttribute(data.postgres(), "unix:uid", user);
  }

  private static String id(List<String> prefix) throws IOException {
    return ServerPrograms.outcome(prefix, List.of("id", "-u"), "").output().strip();
  }
}
