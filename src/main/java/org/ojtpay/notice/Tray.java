package org.ojtpay.notice;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.notice.Papers.Written;

/** Hands on each paper as it is made, and keeps the list of them. */
final class Tray {

  private final Outbox outbox;
  private final Board board;
  private final ZonedDateTime date;
  private final PdfWriter pdf;
  private final SortedMap<String, Written> files = new TreeMap<>();
  private final List<NoticeFile> notices = new ArrayList<>();
  private final List<NoticeFile> acknowledgements = new ArrayList<>();
  private final List<NoticeFile> drafts = new ArrayList<>();
  private final List<NoticeFile> forwards = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param date which the papers bear
   */
  Tray(Outbox outbox, Board board, LocalDate date) {
    this.outbox = outbox;
    this.board = board;
    this.date = date.atStartOfDay(board.zone());
    this.pdf = new PdfWriter(this.date);
  }

  SortedMap<String, Written> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  List<NoticeFile> notices() {
    return Collections.unmodifiableList(notices);
  }

  List<NoticeFile> acknowledgements() {
    return Collections.unmodifiableList(acknowledgements);
  }

  List<NoticeFile> drafts() {
    return Collections.unmodifiableList(drafts);
  }

  List<NoticeFile> forwards() {
    return Collections.unmodifiableList(forwards);
  }

  void put(String path, byte[] bytes) {
    outbox.put(path, bytes);
    files.put(path, Written.of(bytes));
  }

  /** The paper as {@code .pdf}. */
  byte[] put(String path, Sheet sheet) {
    byte[] bytes = pdf.bytes(sheet);
    put(path + ".pdf", bytes);
    return bytes;
  }

  /**
   * The paper as {@code .pdf}, and as {@code .eml} the mail that carries it.
   *
   * @param path without an ending
   */
  NoticeFile put(String path, Sheet sheet, Message mail) {
    byte[] paper = put(path, sheet);
    return put(path, mail, List.of(new Enclosure(mail.attachment(), paper)), notices);
  }

  /** The same, where the paper stays in the house: the mail says where it lies. */
  NoticeFile putApart(String path, Sheet sheet, Message mail) {
    put(path, sheet);
    return put(path, mail, List.of(), notices);
  }

  /** A mail that acknowledges a receipt, without a paper. */
  void acknowledge(String path, Message mail) {
    put(path, mail, List.of(), acknowledgements);
  }

  /** A mail that its receiver is asked to pass on in words of their own, without a paper. */
  void draft(String path, Message mail) {
    put(path, mail, List.of(), drafts);
  }

  /** The paper as {@code .pdf}, and the mail that carries it with what was received. */
  void forward(String path, Sheet sheet, Message mail, List<Enclosure> received) {
    List<Enclosure> all = new ArrayList<>();
    all.add(new Enclosure(mail.attachment(), put(path, sheet)));
    all.addAll(received);
    put(path, mail, all, forwards);
  }

  /** A mail of which the caller keeps account, without a paper. */
  NoticeFile remind(String path, Message mail) {
    return put(path, mail, List.of(), new ArrayList<>());
  }

  private NoticeFile put(
      String path, Message mail, List<Enclosure> carried, List<NoticeFile> sent) {
    put(path + ".eml", new Mail(board, date, mail).bytes(carried));
    NoticeFile notice = new NoticeFile(path + ".eml", mail.to(), mail.submission());
    sent.add(notice);
    return notice;
  }
}
