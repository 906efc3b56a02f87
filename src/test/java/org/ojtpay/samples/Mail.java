package org.ojtpay.samples;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes an e-mail as a mail program stores it, with the lines that servers put on top. */
final class Mail {
  private static final String MIXED = "----=_NextPart_000_01DCE6F1";
  private static final String BODY = "----=_NextPart_001_01DCE6F1";

  private final StringBuilder text = new StringBuilder();

  Mail(String... headers) {
    for (String header : headers) {
      line(header);
    }
    line("MIME-Version: 1.0");
    line("Content-Type: multipart/mixed; boundary=\"" + MIXED + "\"");
    line("");
    line("This is a multi-part message in MIME format.");
  }

  /** The message twice, as plain text and as HTML. */
  Mail body(String plain) {
    line("--" + MIXED);
    line("Content-Type: multipart/alternative; boundary=\"" + BODY + "\"");
    line("");
    part("text/plain", plain);
    part("text/html", "<html><body><p>" + plain.replace("\n", "<br>\r\n") + "</p></body></html>");
    line("--" + BODY + "--");
    line("");
    return this;
  }

  private void part(String type, String content) {
    line("--" + BODY);
    line("Content-Type: " + type + "; charset=\"utf-8\"");
    line("Content-Transfer-Encoding: 7bit");
    line("");
    line(content.replace("\r\n", "\n").replace("\n", "\r\n"));
    line("");
  }

  Mail attach(String name, String type, byte[] content) {
    line("--" + MIXED);
    line("Content-Type: " + type + "; name=\"" + name + "\"");
    line("Content-Transfer-Encoding: base64");
    line("Content-Disposition: attachment; filename=\"" + name + "\"");
    line("");
    line(Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encodeToString(content));
    line("");
    return this;
  }

  byte[] finish() {
    line("--" + MIXED + "--");
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void line(String line) {
    text.append(line).append("\r\n");
  }
}
