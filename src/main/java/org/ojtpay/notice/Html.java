package org.ojtpay.notice;

/** HTML as it is written: every text is escaped on its way in. */
final class Html {

  private final StringBuilder out = new StringBuilder();

  /** Text that is safe between tags and inside quoted attributes. */
  static String escape(String text) {
    return Print.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * Our own markup, as it is: never anything that came from outside.
   *
   * @param markup a constant, or what this class made
   */
  Html raw(String markup) {
    out.append(markup).append('\n');
    return this;
  }

  Html open(String tag, String cssClass) {
    return raw(start(tag, cssClass));
  }

  Html close(String tag) {
    return raw("</" + tag + ">");
  }

  /** An element with nothing but text in it. */
  Html element(String tag, String cssClass, String text) {
    return raw(start(tag, cssClass) + escape(text) + "</" + tag + ">");
  }

  Html element(String tag, String text) {
    return element(tag, "", text);
  }

  /** A cell of a table: figures stand at its right. */
  Html figure(String text) {
    return element("td", "figure", text);
  }

  private static String start(String tag, String cssClass) {
    return cssClass.isEmpty() ? "<" + tag + ">" : "<" + tag + " class=\"" + cssClass + "\">";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
