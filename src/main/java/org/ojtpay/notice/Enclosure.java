package org.ojtpay.notice;

/**
 * A file that a mail carries.
 *
 * @param name as its receiver sees it: no name of a person is in it
 */
record Enclosure(String name, byte[] bytes) {

  String contentType() {
    return name.endsWith(".pdf") ? "application/pdf" : "application/octet-stream";
  }
}
