package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;

/** The parameter notice.attach-paper. */
class AttachedPaperTest {

  private static final String FILE = "sdwp-ojt/parameters.yaml";

  /** The pack with that value in the place of its own. */
  private static PolicyPack pack(String attach) {
    Map<String, byte[]> files = new TreeMap<>(SampleNight.PACK.files());
    String text = new String(files.get(FILE), StandardCharsets.UTF_8);
    int at = text.indexOf("value: \"YES\"", text.indexOf("notice.attach-paper:"));
    String changed = text.substring(0, at) + "value: \"" + attach + "\"" + text.substring(at + 12);
    files.put(FILE, changed.getBytes(StandardCharsets.UTF_8));
    return PolicyPack.ofKept("sdwp-ojt", files);
  }

  private static Folder night(String attach) {
    return Folder.of(
        outbox ->
            NightPapers.write(
                SampleNight.run(),
                List.of(SampleNight.returnedInvoice()),
                SampleNight.BOARD,
                SampleNight.REFERENCE,
                PackSet.of(pack(attach)),
                SampleNight.NOTHING_TOLD,
                null,
                outbox));
  }

  private static Multipart mail(Folder folder) throws Exception {
    byte[] bytes = folder.file(folder.notices().get(0).file());
    return (Multipart)
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes))
            .getContent();
  }

  @Test
  void withYesTheMailCarriesThePaper() throws Exception {
    assertThat(mail(night("YES")).getCount()).isEqualTo(2);
  }

  @Test
  void withNoTheMailSaysWhereThePaperLies() throws Exception {
    Folder folder = night("NO");
    Multipart mail = mail(folder);
    assertThat(mail.getCount()).isEqualTo(1);
    assertThat(mail.getBodyPart(0).getContent().toString().replaceAll("\\s+", " "))
        .contains("is not attached: it lies at the board as notice 1 of Wed, May 20, 2026.")
        .doesNotContain("The attached notice", "Tellez", "T\u00e9llez");
  }

  @Test
  void withNoThePaperIsWrittenAllTheSame() {
    Folder folder = night("NO");
    assertThat(folder.file(folder.notices().get(0).paper())).isNotEmpty();
    assertThat(new String(folder.file("manifest.json"), StandardCharsets.UTF_8))
        .contains(folder.notices().get(0).paper());
  }
}
