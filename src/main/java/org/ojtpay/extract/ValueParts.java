package org.ojtpay.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.packet.Value;

/**
 * Values that people write together though the form asks for one: "Ana Ruiz, Plant Manager" as the
 * contact, "Baker (51-3011.00)" as the job. What is parted goes to its own field where that is
 * open.
 */
final class ValueParts {

  private static final Pattern WITH_SOC =
      Pattern.compile(
          "(?i)(\\p{L}[^(\\[]*?)\\s*[(\\[,/-]+\\s*(?:o\\*?net|soc)?[-\\s\\p{L}:#/]*(\\d{2}-\\d{4}(?:\\.\\d{2})?)\\s*[)\\]]?");

  /** Words of which a title has one; "Ruiz, Ana" is a name alone. */
  private static final String TITLE =
      "(?i).*\\b(?:manager|owner|president|director|supervisor|officer|coordinator|controller|foreman"
          + "|forewoman|lead|chief|administrator|partner|principal|assistant|specialist|clerk|agent"
          + "|superintendent|secretary|treasurer|accountant|bookkeeper|representative|trainer"
          + "|generalist|executive|hr|ceo|cfo|coo|head|member|proprietor|founder)\\b.*";

  private static final Pattern WITH_PHONE =
      Pattern.compile(
          "(\\p{L}[^\\d@(]*?)[\\s,;/\u2013-]+((?:\\(\\d{3}\\) ?|\\d{3}[-. ])\\d{3}[-. ]\\d{4}.*)");

  private static final Pattern WITH_EMAIL =
      Pattern.compile("(\\p{L}[^@]*?)[\\s,;/(\u2013-]+([^\\s@,;/(]+@[^\\s@,;)]+)\\)?");

  private final Exhibit exhibit;
  private final Map<FieldName, Value> values = new EnumMap<>(FieldName.class);

  private ValueParts(Exhibit exhibit, Fields fields) {
    this.exhibit = exhibit;
    values.putAll(fields.values());
  }

  static Fields of(Exhibit exhibit, Fields fields) {
    ValueParts parts = new ValueParts(exhibit, fields);
    parts.part(FieldName.JOB_TITLE, WITH_SOC, FieldName.SOC_CODE);
    parts.part(FieldName.CONTACT, WITH_EMAIL, FieldName.CONTACT_EMAIL);
    parts.part(FieldName.CONTACT, WITH_PHONE, FieldName.CONTACT_PHONE);
    parts.title(FieldName.CONTACT, FieldName.CONTACT_TITLE);
    for (Exhibit.Signer signer : exhibit.signers()) {
      parts.title(
          signer.party().field(SignaturePart.NAME), signer.party().field(SignaturePart.TITLE));
    }
    return new Fields(parts.values);
  }

  private void part(FieldName whole, Pattern both, FieldName other) {
    Value value = values.get(whole);
    if (value != null) {
      Matcher parts = both.matcher(value.text());
      if (parts.matches()) {
        put(whole, value, parts.group(1), other, parts.group(2));
      }
    }
  }

  private void title(FieldName name, FieldName title) {
    Value value = values.get(name);
    if (value != null) {
      NameAndTitle.parse(value.text())
          .filter(both -> both.title().matches(TITLE) && !both.name().matches(TITLE))
          .filter(both -> both.name().strip().contains(" "))
          .ifPresent(both -> put(name, value, both.name(), title, both.title()));
    }
  }

  private void put(FieldName whole, Value value, String first, FieldName other, String second) {
    values.put(whole, said(value, first));
    Value before = values.get(other);
    boolean asked = exhibit.field(other).isPresent() || isOfSignature(other);
    if (asked && (before == null || before.text().isEmpty())) {
      values.put(other, said(value, second));
    }
  }

  private static boolean isOfSignature(FieldName name) {
    for (Party party : Party.values()) {
      if (party.field(SignaturePart.TITLE) == name) {
        return true;
      }
    }
    return false;
  }

  private static Value said(Value value, String part) {
    return new Value(part.strip(), value.source(), value.confidence(), value.asPrinted());
  }
}
