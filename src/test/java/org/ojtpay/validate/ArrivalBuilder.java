package org.ojtpay.validate;

import java.time.LocalDate;
import org.ojtpay.packet.Packet;

/** When and under which name a packet arrives. */
final class ArrivalBuilder {

  private String submission;
  private String received;
  private String content = "";
  private boolean again;
  private long id = 1;

  ArrivalBuilder(String submission, String received) {
    this.submission = submission;
    this.received = received;
  }

  void named(String name) {
    submission = name;
  }

  void receivedOn(String date) {
    received = date;
  }

  void withContent(String hash) {
    content = hash;
  }

  void withId(long receipt) {
    id = receipt;
  }

  void again() {
    again = true;
  }

  /** Each submission has contents of its own unless the test says otherwise. */
  Arrival of(Packet packet) {
    return new Arrival(
        id,
        submission,
        LocalDate.parse(received),
        content.isEmpty() ? "contents of " + submission : content,
        packet,
        again);
  }
}
