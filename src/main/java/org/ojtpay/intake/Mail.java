package org.ojtpay.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail as a submission: its attachments, and when it reached the board. */
final class Mail {

  /** A name as programs write it that do not know when it needs quotes. */
  private static final Pattern CARELESS = Pattern.compile("(?i)\\b(?:file)?name\\s*=([^;]+)");

  private static final int DEEPEST = 20;

  private final BiConsumer<String, byte[]> attachments;
  private final StringBuilder html = new StringBuilder();
  private int count;

  private Mail(BiConsumer<String, byte[]> attachments) {
    this.attachments = attachments;
  }

  /**
   * Gives every attachment with its name to {@code attachments}.
   *
   * @return when the mail was received: by the topmost Received header, else by Date
   * @throws IOException where the bytes are no mail
   */
  static Optional<Instant> read(byte[] bytes, BiConsumer<String, byte[]> attachments)
      throws IOException {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      Mail mail = new Mail(attachments);
      mail.readText(message, 0);
      mail.collect(message, 0);
      return received(message);
    } catch (MessagingException e) {
      throw new IOException("not a mail", e);
    }
  }

  /** What the mail shows as its text, to tell the pictures in it from those that were attached. */
  private void readText(Part part, int depth) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; depth < DEEPEST && i < parts.getCount(); i++) {
        readText(parts.getBodyPart(i), depth + 1);
      }
    } else if (part.isMimeType("text/html") && fileName(part) == null) {
      try (InputStream in = part.getInputStream()) {
        html.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
  }

  private void collect(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST) {
      throw new MessagingException("parts within parts beyond any mail");
    }
    Object content = part.isMimeType("multipart/*") ? part.getContent() : null;
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), depth + 1);
      }
    } else if (part.isMimeType("message/rfc822")) {
      count++;
      String name = fileName(part) == null ? "mail-" + count : name(part, count);
      try (InputStream in = part.getInputStream()) {
        attachments.accept(name.endsWith(".eml") ? name : name + ".eml", in.readAllBytes());
      }
    } else if (isAttachment(part) && !isLogo(part)) {
      count++;
      try (InputStream in = part.getInputStream()) {
        attachments.accept(name(part, count), in.readAllBytes());
      }
    }
  }

  private static boolean isAttachment(Part part) throws MessagingException {
    return fileName(part) != null || !part.isMimeType("text/*");
  }

  /** A small picture that the text of the mail shows: it belongs to a letterhead or signature. */
  private boolean isLogo(Part part) throws MessagingException, IOException {
    String[] ids = part.getHeader("Content-ID");
    if (!part.isMimeType("image/*") || ids == null || ids.length == 0 || isDetached(part)) {
      return false;
    }
    String id = ids[0].strip().replaceAll("^<|>$", "");
    if (id.isEmpty() || html.indexOf("cid:" + id) < 0) {
      return false;
    }
    try (InputStream in = part.getInputStream()) {
      return in.readNBytes(Limits.LOGO_BYTES + 1).length <= Limits.LOGO_BYTES;
    }
  }

  /** Set beside the text, not into it; so is what a careless header says of itself. */
  private static boolean isDetached(Part part) throws MessagingException {
    try {
      return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    } catch (ParseException careless) {
      return true;
    }
  }

  /** A name in a character set that nobody knows stays as it is written. */
  private static String name(Part part, int number) throws MessagingException {
    String name = fileName(part);
    if (name == null) {
      return "attachment-" + number;
    }
    try {
      return EntryName.of(MimeUtility.decodeText(isRaw(part) ? utf8(name) : name));
    } catch (UnsupportedEncodingException unknown) {
      return EntryName.of(name);
    }
  }

  private static @Nullable String fileName(Part part) throws MessagingException {
    try {
      return part.getFileName();
    } catch (ParseException careless) {
      String[] lines = part.getHeader("Content-Disposition");
      Matcher name = CARELESS.matcher(lines == null ? "" : lines[0]);
      return name.find() ? name.group(1).strip() : null;
    }
  }

  /** Whether the sender wrote bytes beyond ASCII into the headers, as the rules forbid. */
  private static boolean isRaw(Part part) throws MessagingException {
    for (String header : List.of("Content-Disposition", "Content-Type")) {
      String[] lines = part.getHeader(header);
      if (lines != null && String.join("", lines).chars().anyMatch(letter -> letter > 0x7f)) {
        return true;
      }
    }
    return false;
  }

  /** Such bytes were read as Latin-1. */
  private static String utf8(String latin) {
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : latin;
  }

  private static Optional<Instant> received(MimeMessage message) throws MessagingException {
    String @Nullable [] headers = message.getHeader("Received");
    if (headers != null && headers.length > 0) {
      Optional<Instant> date = date(headers[0].substring(headers[0].lastIndexOf(';') + 1));
      if (date.isPresent()) {
        return date;
      }
    }
    String sent = message.getHeader("Date", null);
    return sent == null ? Optional.empty() : date(sent);
  }

  private static Optional<Instant> date(String text) {
    try {
      Date date = new MailDateFormat().parse(text.strip());
      return Optional.ofNullable(date).map(Date::toInstant);
    } catch (java.text.ParseException noDate) {
      return Optional.empty();
    }
  }
}
