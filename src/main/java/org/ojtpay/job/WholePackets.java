package org.ojtpay.job;

import java.util.List;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.packet.Corrections;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PacketMerge;
import org.ojtpay.packet.Part;
import org.ojtpay.packet.Parts;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Resubmission;

/** All on which a submission was decided: of a resubmission, with what it took over. */
public record WholePackets(Shelves shelves) {

  public Packet of(FiledVerdict filed) {
    return of(filed, shelves.packets().get(filed.receiptId()));
  }

  /** The same, from what was read of the entry. */
  Packet of(FiledVerdict filed, Packet entry) {
    int part = filed.verdict().part();
    Packet read =
        Parts.of(entry).stream()
            .filter(each -> each.number() == part)
            .map(Part::packet)
            .findFirst()
            .orElse(entry);
    String recordedAs = Recorded.part(filed.receiptId(), part);
    Packet own =
        Corrections.apply(read, shelves.corrections().all().getOrDefault(recordedAs, List.of()));
    return shelves
        .mended()
        .supersededBy(filed)
        .map(
            earlier ->
                PacketMerge.of(own, of(earlier), Resubmission.noticeOf(earlier.verdict())).packet())
        .orElse(own);
  }
}
