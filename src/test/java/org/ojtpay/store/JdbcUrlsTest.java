package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class JdbcUrlsTest {

  @Test
  void completesAddressWithWhatEveryConnectionNeeds() {
    assertThat(JdbcUrls.external("jdbc:postgresql://db.example:5433/ojt"))
        .startsWith("jdbc:postgresql://db.example:5433/ojt?")
        .contains("logServerErrorDetail=false", "ApplicationName=ojtpay", "tcpKeepAlive=true");
  }

  @Test
  void keepsOptionsOfTheAddress() {
    assertThat(JdbcUrls.external("jdbc:postgresql://db/ojt?sslmode=verify-full"))
        .startsWith("jdbc:postgresql://db/ojt?")
        .contains("sslmode=verify-full");
  }

  @Test
  void waitsFiveMinutesForAServerThatIsSilentUnlessTheAddressSaysOtherwise() {
    assertThat(socketTimeout("jdbc:postgresql://db/ojt")).isEqualTo("300");
    assertThat(socketTimeout("jdbc:postgresql://db/ojt?socketTimeout=900")).isEqualTo("900");
  }

  private static String socketTimeout(String url) {
    return Driver.parseURL(JdbcUrls.external(url), new Properties()).getProperty("socketTimeout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/ojt?password=secret",
        "jdbc:postgresql://db/ojt?sslmode=require&PassWord=secret",
        "jdbc:postgresql://db/ojt?sslpassword=secret",
        "jdbc:postgresql://db/ojt?user=me",
        "jdbc:postgresql://me:secret@db/ojt",
      })
  void refusesUserAndPasswordInAddressWithoutRepeatingThem(String url) {
    assertThatThrownBy(() -> JdbcUrls.external(url))
        .isInstanceOf(DatabaseSettingsInvalid.class)
        .hasMessageContaining("neither user nor password")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:mysql://db/ojt", "postgresql://db/ojt", "", "jdbc:postgresql://db:x/y"})
  void refusesWhatIsNoPostgresqlAddress(String url) {
    assertThatThrownBy(() -> JdbcUrls.external(url))
        .isInstanceOf(DatabaseSettingsInvalid.class)
        .hasMessageContaining("must look like");
  }

  @Test
  void namesHostAndPortAsTheDriverUnderstandsThem() {
    assertThat(JdbcUrls.place("jdbc:postgresql://db.example/ojt"))
        .isEqualTo("host db.example, port 5432");
  }
}
