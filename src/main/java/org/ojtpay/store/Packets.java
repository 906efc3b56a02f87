package org.ojtpay.store;

import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PacketJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of what was read. */
public final class Packets {

  private final JdbcClient jdbc;

  public Packets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void put(String runId, long receiptId, Packet packet) {
    jdbc.sql("INSERT INTO packet (receipt_id, run_id, body) VALUES (?, ?, ?::json)")
        .params(receiptId, runId, PacketJson.write(packet))
        .update();
  }

  public Packet get(long receiptId) {
    return jdbc.sql("SELECT body FROM packet WHERE receipt_id = ?")
        .param(receiptId)
        .query((row, number) -> PacketJson.read(row.getString(1)))
        .single();
  }
}
