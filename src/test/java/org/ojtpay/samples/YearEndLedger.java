package org.ojtpay.samples;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Finance's export of its payments, at two days of July. In the first one a payment is typed wrong,
 * and the last file is not posted yet; one row never names our payment.
 */
final class YearEndLedger {

  private static final String HEAD =
      "Payment ID,Trace Number,Voucher,Vendor Number,Vendor Name,Account,Fund,Posting Date,Amount";

  private static final String KEARNY =
      "P00000001,,V-60612,0758-001,\"KEARNY PRECISION SHEET METAL,"
          + " INC.\",5310,D,07/01/2026,\"2,016.00\"";
  private static final String TIERRA_ALTA =
      "P00000002,,V-60614,0533-002,TIERRA ALTA ELECTRIC CO.,5310,A,07/01/2026,\"%s\"";
  private static final String ANCHOR =
      "P00000003,,V-60611,0412-003,\"ANCHOR POINT MARINE SUPPLY,"
          + " INC.\",5310,A,07/01/2026,\"1,440.00\"";
  private static final String OTAY_MESA =
      ",,V-60613,0821-005,OTAY MESA COLD STORAGE LLC,5310,D,07/02/2026,939.40";

  static Map<String, byte[]> files() {
    return Map.of(
        "2026-07-17.csv",
        lines(HEAD, ANCHOR, KEARNY, OTAY_MESA, TIERRA_ALTA.formatted("1,840.00")),
        "2026-07-31.csv",
        lines(
            HEAD,
            ANCHOR,
            KEARNY,
            OTAY_MESA,
            TIERRA_ALTA.formatted("1,804.00"),
            "P00000005,,V-60703,0533-002,TIERRA ALTA ELECTRIC CO.,5310,A,07/17/2026,44.00",
            "P00000006,,V-60702,0412-003,\"ANCHOR POINT MARINE SUPPLY,"
                + " INC.\",5310,A,07/17/2026,180.00",
            "P00000007,,V-60732,0758-001,\"KEARNY PRECISION SHEET METAL,"
                + " INC.\",5310,D,07/29/2026,\"1,794.00\"",
            "P00000008,,V-60731,0344-002,\"SUNSET CLIFFS VETERINARY GROUP,"
                + " INC.\",5310,A,07/29/2026,\"1,748.00\""));
  }

  private static byte[] lines(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private YearEndLedger() {}
}
