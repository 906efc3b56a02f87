package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.policy.Finding;

/**
 * Part II D 1: a new employer asks for an employer ID. A request that came by itself is judged
 * here; what comes with an agreement is judged with that.
 */
final class VendorRequest {

  /** Without these nobody can enter an employer, in the order of the form. */
  private static final List<FieldName> NEEDED =
      List.of(FieldName.EMPLOYER_NAME, FieldName.FEIN, FieldName.ADDRESS, FieldName.CONTACT);

  private static final Pattern TAX_FORM = Pattern.compile("(?i)(?<![a-z0-9])w[-_ ]?9(?![a-z0-9])");

  private VendorRequest() {}

  static List<Finding> check(Moment moment, Packet packet) {
    Forms form = Forms.of(packet, DocumentType.VENDOR_REQUEST);
    List<Finding> found = new ArrayList<>();
    for (FieldName name : NEEDED) {
      if (!form.fields().has(name)) {
        found.add(missing(moment, form, name, name.words()));
      }
    }
    form.fields()
        .text(FieldName.FEIN)
        .filter(fein -> !Fein.isSound(fein))
        .ifPresent(
            fein -> found.add(moment.finding("AGR-FEIN-INVALID", form.place(FieldName.FEIN))));
    if (!form.fields().isYes(FieldName.W9_ATTACHED)) {
      found.add(missing(moment, form, FieldName.W9_ATTACHED, "the box for the W-9"));
    }
    return found;
  }

  /** A file of nothing else that its name calls the W-9, which the request says is attached. */
  static boolean isTaxForm(Packet packet, Document document) {
    boolean alone =
        packet
            .documents()
            .filter(each -> each.file().equals(document.file()))
            .allMatch(each -> each.type() == DocumentType.OTHER);
    return alone
        && TAX_FORM.matcher(document.file()).find()
        && Forms.of(packet, DocumentType.VENDOR_REQUEST).fields().isYes(FieldName.W9_ATTACHED);
  }

  private static Finding missing(Moment moment, Forms form, FieldName at, String field) {
    return moment.finding("VENDOR-FIELD-MISSING", form.place(at), "field", field);
  }
}
