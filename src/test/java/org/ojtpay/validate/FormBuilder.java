package org.ojtpay.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** One form as it was read, field by field. */
final class FormBuilder {

  private final DocumentType type;
  private final Map<FieldName, Value> fields = new EnumMap<>(FieldName.class);
  private final List<Fields> rows = new ArrayList<>();
  private String file;
  private ReadingMethod method = ReadingMethod.DELIMITED_TEXT;

  private FormBuilder(DocumentType type, String file) {
    this.type = type;
    this.file = file;
  }

  static FormBuilder aForm(DocumentType type, String file) {
    return new FormBuilder(type, file);
  }

  FormBuilder inFile(String name) {
    file = name;
    return this;
  }

  FormBuilder with(FieldName name, String text) {
    fields.put(name, Value.certain(text, new SourceRef.InFile(file)));
    return this;
  }

  /** A value of which the reader is not certain. */
  FormBuilder withBlurred(FieldName name, String text) {
    fields.put(
        name, new Value(text, new SourceRef.InFile(file), new BigDecimal("0.60"), text + "?"));
    return this;
  }

  /** Read from a picture. */
  FormBuilder scanned() {
    method = ReadingMethod.OCR;
    return this;
  }

  FormBuilder without(FieldName name) {
    fields.remove(name);
    return this;
  }

  FormBuilder signedBy(Party who, String date) {
    return with(who.field(SignaturePart.SIGNATURE), "yes")
        .with(who.field(SignaturePart.DATE), date);
  }

  FormBuilder unsignedBy(Party who) {
    return without(who.field(SignaturePart.SIGNATURE));
  }

  FormBuilder undatedBy(Party who) {
    return without(who.field(SignaturePart.DATE));
  }

  /** A row of names and values in turn. */
  FormBuilder row(Object... namesAndTexts) {
    Map<FieldName, Value> row = new EnumMap<>(FieldName.class);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      String text = (String) namesAndTexts[i + 1];
      if (!text.isEmpty()) {
        row.put(
            (FieldName) namesAndTexts[i],
            Value.certain(text, new SourceRef.InLine(file, rows.size() + 1, i / 2 + 1)));
      }
    }
    rows.add(new Fields(row));
    return this;
  }

  FormBuilder withoutRows() {
    rows.clear();
    return this;
  }

  String file() {
    return file;
  }

  String text(FieldName name) {
    Value value = fields.get(name);
    return value == null ? "" : value.text();
  }

  Document build() {
    return new Document(type, file, "sha " + file, method, List.of(1), new Fields(fields), rows);
  }

  FileReading inItsFile() {
    return new FileReading(file, "sha " + file, List.of(build()), List.of());
  }
}
