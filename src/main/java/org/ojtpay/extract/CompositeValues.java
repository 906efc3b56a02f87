package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.packet.Value;

/**
 * Values in one place that belong to several fields: "Jo Bell, Owner, 530-555-0100", "Welder Helper
 * (51-4121.00)", "Bell Boats, 12 Wharf Rd". Each part goes to its own field where it is of that
 * field's kind; what stays with something foreign in it is doubtful.
 */
final class CompositeValues {

  /** What a value may hold besides, and the field that this belongs to. */
  private record Part(FieldName holder, FieldName field, Pattern printed) {}

  private static final Pattern PHONE =
      Pattern.compile(
          "(?i)(?:\\b(?:telephone|phone|tel|ph|cell|mobile)\\b[.:]* ?)?"
              + "((?:\\+?1[ .-])?\\(?\\b\\d{3}\\)?[ .-]{1,2}\\d{3}[ .-]\\d{4}\\b(?:,? ?(?:x|ext\\.?) ?\\d{1,5})?)");
  private static final Pattern EMAIL =
      Pattern.compile("(?i)(?:\\be-?mail:? ?)?([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)");
  private static final Pattern SOC =
      Pattern.compile(
          "(?i)(?:\\b(?:o\\*net|onet|soc)(?:[ -/]soc)?(?: code)?[#:]* ?)?\\b(\\d{2}-\\d{4}(?:\\.\\d{2})?)\\b");
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?i)(?:\\b(?:caljobs|state|participant|trainee)? ?(?:id|no\\.|number|#)[#:.]* ?)?\\b(\\d{6,12})\\b");

  private static final List<Part> PARTS =
      List.of(
          new Part(FieldName.CONTACT, FieldName.CONTACT_EMAIL, EMAIL),
          new Part(FieldName.CONTACT, FieldName.CONTACT_PHONE, PHONE),
          new Part(FieldName.COORDINATOR, FieldName.COORDINATOR_EMAIL, EMAIL),
          new Part(FieldName.COORDINATOR, FieldName.COORDINATOR_PHONE, PHONE),
          new Part(FieldName.PARTICIPANT, FieldName.PARTICIPANT_ID, IDENTIFIER),
          new Part(FieldName.JOB_TITLE, FieldName.SOC_CODE, SOC));

  private static final List<FieldName> PEOPLE =
      List.of(FieldName.CONTACT, FieldName.COORDINATOR, FieldName.PARTICIPANT);

  private static final Pattern LOOSE_ENDS =
      Pattern.compile(
          "\\(\\s*\\)|\\[\\s*]|(?:\\s*[,;/|:\u2013\u2014-]\\s*)+(?=$|[,;/|])|^[\\s,;/|]+");

  /** "Bell Boats, 12 Wharf Rd": what stands before the number of the house. */
  private static final Pattern BEFORE_HOUSE =
      Pattern.compile(
          "([^\\d]*\\p{L}{2}[^\\d]*?)\\s*[,;:\u2013\u2014-]\\s*((?:\\d|P\\.? ?O\\.? Box).*)");

  /** Words for a part of a place, which an address may begin with. */
  private static final Pattern PART_OF_PLACE =
      Pattern.compile(
          "(?i).*\\b(?:building|bldg|suite|ste|unit|floor|lot|dock|gate|hangar|plant|warehouse|shop|yard|office"
              + "|rear|upper|lower|north|south|east|west|main|room|annex|campus|airport|mall|plaza|site)\\b.*");

  private final Exhibit exhibit;
  private final Map<FieldName, Value> values;

  private CompositeValues(Exhibit exhibit, Fields fields) {
    this.exhibit = exhibit;
    this.values = new EnumMap<>(FieldName.class);
    values.putAll(fields.values());
  }

  /** The same fields, each with what is its own. */
  static Fields parted(Exhibit exhibit, Fields fields) {
    CompositeValues composite = new CompositeValues(exhibit, fields);
    PARTS.forEach(composite::part);
    composite.partTitle(FieldName.CONTACT, FieldName.CONTACT_TITLE, true);
    composite.partTitle(FieldName.COORDINATOR, null, true);
    for (Party party : Party.values()) {
      composite.nameInMark(party);
      FieldName title = party.field(SignaturePart.TITLE);
      composite.partTitle(party.field(SignaturePart.NAME), title, false);
    }
    PEOPLE.forEach(composite::doubtFigures);
    composite.partAddress(FieldName.ADDRESS);
    composite.partAddress(FieldName.WORKSITE_ADDRESS);
    return new Fields(composite.values);
  }

  /** "/s/ Jo Bell, Owner" says who signed and as what, where nothing else does. */
  private void nameInMark(Party party) {
    Value mark = values.get(party.field(SignaturePart.SIGNATURE));
    if (mark == null || !mark.isCertain() || !mark.asPrinted().startsWith("/s/")) {
      return;
    }
    PersonAndTitle both = PersonAndTitle.of(mark.asPrinted().substring(3).strip());
    if (!both.title().isEmpty()) {
      values.putIfAbsent(party.field(SignaturePart.NAME), like(mark, both.name()));
      values.putIfAbsent(party.field(SignaturePart.TITLE), like(mark, both.title()));
    }
  }

  private Optional<Value> read(FieldName name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.text().isEmpty());
  }

  private void part(Part part) {
    Value whole = read(part.holder()).orElse(null);
    if (whole == null) {
      return;
    }
    Matcher printed = part.printed().matcher(whole.text());
    if (!printed.find()) {
      return;
    }
    String own =
        tidy(whole.text().substring(0, printed.start()) + whole.text().substring(printed.end()));
    if (!own.matches(".*\\p{L}{2}.*") || part.printed().matcher(own).find()) {
      doubt(part.holder());
      return;
    }
    values.put(part.holder(), like(whole, own));
    give(part.holder(), part.field(), like(whole, printed.group(1)));
  }

  private static String tidy(String text) {
    String before = "";
    String tidy = text;
    while (!tidy.equals(before)) {
      before = tidy;
      tidy = LOOSE_ENDS.matcher(tidy).replaceAll("").replaceAll("\\s+", " ").strip();
    }
    return tidy;
  }

  private static Value like(Value whole, String text) {
    return new Value(text, whole.source(), whole.confidence(), whole.asPrinted());
  }

  /** A part that says otherwise than its own place does makes the whole doubtful. */
  private void give(FieldName holder, FieldName field, Value part) {
    Value there = read(field).orElse(null);
    if (there == null && (exhibit.field(field).isPresent() || isSignature(field))) {
      values.put(field, part);
    } else if (there != null && !key(there.text()).equals(key(part.text()))) {
      doubt(holder);
    }
  }

  private static boolean isSignature(FieldName field) {
    return SegmentReader.signatureFields().contains(field);
  }

  private static String key(String text) {
    return LabelKey.of(text);
  }

  private void partTitle(FieldName holder, @Nullable FieldName title, boolean strict) {
    Value whole = read(holder).orElse(null);
    if (whole == null) {
      return;
    }
    PersonAndTitle both = PersonAndTitle.of(whole.text());
    if (both.equals(PersonAndTitle.UNCLEAR)) {
      if (strict) {
        doubt(holder);
      }
    } else if (!both.title().isEmpty()) {
      values.put(holder, like(whole, both.name()));
      if (title != null) {
        give(holder, title, like(whole, both.title()));
      }
    }
  }

  /** No person's name holds figures or signs of an address of mail. */
  private void doubtFigures(FieldName name) {
    read(name).filter(value -> value.text().matches(".*[\\d@].*")).ifPresent(value -> doubt(name));
  }

  private void partAddress(FieldName name) {
    Value whole = read(name).orElse(null);
    if (whole == null) {
      return;
    }
    Matcher before = BEFORE_HOUSE.matcher(whole.text());
    if (!before.matches() || PART_OF_PLACE.matcher(before.group(1)).matches()) {
      return;
    }
    boolean employer =
        List.of(FieldName.EMPLOYER_NAME, FieldName.DBA).stream()
            .flatMap(each -> read(each).stream())
            .anyMatch(each -> key(each.text()).equals(key(before.group(1))));
    if (employer) {
      values.put(name, like(whole, before.group(2)));
    } else {
      doubt(name);
    }
  }

  private void doubt(FieldName name) {
    Value value = values.get(name);
    if (value != null) {
      BigDecimal sure = value.confidence().min(Printed.DOUBTFUL);
      values.put(name, new Value(value.text(), value.source(), sure, value.asPrinted()));
    }
  }
}
