package org.ojtpay.pay;

/**
 * Where the bank, or whoever carries files to it, takes payment files from. A file keeps its name
 * and its bytes however often it is sent, and never takes the place of another.
 *
 * <p>Trouble is an answer here and no exception: what became of the file has to be put on record.
 */
public interface DropOff {

  /** The place as people know it, such as {@code sftp://user@host:22/incoming}. */
  String target();

  /**
   * Sends the file, unless it lies there already: whole under another name, then renamed, then
   * looked at. Refused only where nothing of it is left there.
   */
  Handover send(String name, byte[] bytes);

  /** Looks whether the file lies there: listed, other bytes, or unknown. It sends nothing. */
  Handover look(String name, byte[] bytes);
}
