package org.ojtpay.exhibit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/**
 * What is printed beside the places to fill in.
 *
 * @param hints how a value is to be written, by the name of the field or of its kind
 * @param codes the codes of hours with their meaning
 */
record Words(Map<String, String> hints, Map<String, String> codes) {

  private static final Map<SignaturePart, String> SIGNING =
      Map.of(
          SignaturePart.SIGNATURE, "Signature",
          SignaturePart.NAME, "Printed Name",
          SignaturePart.TITLE, "Title",
          SignaturePart.DATE, "Date Signed");

  /** As it stands over its place: "* Start Date (mm/dd/yyyy):". */
  String label(Exhibit.Field field) {
    return (field.required() ? "* " : "") + heading(field) + ":";
  }

  /** As it stands over a column. */
  String heading(Exhibit.Field field) {
    String hint = hint(field);
    return field.label() + (hint.isEmpty() ? "" : " (" + hint + ")");
  }

  /** As a screen reader says it. */
  String spoken(Exhibit.Field field) {
    String hint = hint(field);
    return field.label()
        + (hint.isEmpty() ? "" : ", " + hint)
        + (field.required() ? ", required" : "");
  }

  private String hint(Exhibit.Field field) {
    return hints.getOrDefault(
        field.name().key(), hints.getOrDefault(field.name().kind().name(), ""));
  }

  /** "Employer Date Signed". */
  String signing(Party party, SignaturePart part) {
    String who =
        party == Party.AJCC
            ? party.name()
            : party.name().charAt(0) + party.name().substring(1).toLowerCase(Locale.ROOT);
    return who + " " + SIGNING.get(part);
  }

  /** The parts of a signature that the party gives: a trainee has no title yet. */
  static List<SignaturePart> parts(Party party) {
    return party == Party.PARTICIPANT
        ? List.of(SignaturePart.SIGNATURE, SignaturePart.NAME, SignaturePart.DATE)
        : List.of(SignaturePart.values());
  }

  /** The words to choose from; none where the field is written freely. */
  static List<String> options(Exhibit.Field field) {
    return field.name().kind() == FieldKind.YES_NO
        ? List.of("Yes", "No")
        : field.choices().values().stream().map(words -> words.get(0)).toList();
  }

  /** The columns that the form shows, as the catalogue describes them. */
  static List<Exhibit.Field> columns(Exhibit exhibit, Layout.Rows rows) {
    return exhibit.tables().stream()
        .flatMap(table -> table.columns().stream())
        .filter(column -> rows.widths().containsKey(column.name()))
        .toList();
  }

  String codeList() {
    return codes.entrySet().stream()
        .map(code -> code.getKey() + " " + code.getValue())
        .collect(Collectors.joining(", "));
  }
}
