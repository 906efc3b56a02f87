package org.ojtpay.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ojtpay.intake.Member;
import org.ojtpay.intake.Receipt;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.store.Shelves;

/** What was sent, as it came, and what was read of it. */
record Originals(Shelves shelves) {

  private record Sent(String submission, LocalDate received, List<Original> files) {}

  /** A file as its sender named it, and where it lies in the archive. */
  private record Original(String name, String path, String sha256) {}

  void put(String folder, long receiptId, EvidenceZip zip) {
    Receipt receipt = shelves.receipts().get(receiptId).receipt();
    List<Original> files = new ArrayList<>();
    Member whole = receipt.whole();
    if (whole != null) {
      files.add(put(folder + "originals/00-" + safe(whole.name()), whole, zip));
    }
    int place = 0;
    for (Member member : receipt.members()) {
      place++;
      String name = "%02d-%s".formatted(place, safe(member.name()));
      files.add(put(folder + "originals/" + name, member, zip));
    }
    zip.put(
        folder + "received.json",
        RecordJson.bytes(new Sent(receipt.submission(), receipt.received(), files)));
    byte[] packet =
        PacketJson.write(shelves.packets().get(receiptId)).getBytes(StandardCharsets.UTF_8);
    zip.put(folder + "packet.json", packet);
  }

  private Original put(String path, Member member, EvidenceZip zip) {
    zip.put(path, shelves.receipts().content(member.sha256()));
    return new Original(member.name(), path, member.sha256());
  }

  /** A sender's name never makes a path. */
  private static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[^A-Za-z0-9._ ()-]", "_").strip();
    String cut = plain.substring(Math.max(0, plain.length() - 80));
    return cut.isEmpty() ? "file" : cut;
  }
}
