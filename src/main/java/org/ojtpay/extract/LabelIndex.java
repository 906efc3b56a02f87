package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/** What the printed labels of one exhibit stand for. */
final class LabelIndex {

  /** The most words that a label has. */
  static final int LONGEST = 9;

  /** How a part of a signature is called; a star stands for the name of the party. */
  private static final Map<SignaturePart, List<String>> PHRASES =
      Map.of(
          SignaturePart.SIGNATURE,
          keys(
              "* signature",
              "*s signature",
              "signature of *",
              "signature of the *",
              "signature *",
              "signature for *",
              "authorized signature *",
              "* authorized signature",
              "for the *",
              "* signed by",
              "* signs here",
              "signed by *",
              "signed by the *"),
          SignaturePart.NAME,
          keys(
              "* name",
              "* signature name",
              "* printed name",
              "* print name",
              "*s printed name",
              "printed name of *",
              "print name of *",
              "name of *",
              "* signatory",
              "* name printed",
              "* name and title"),
          SignaturePart.TITLE,
          keys("* title", "* signature title", "title of *"),
          SignaturePart.DATE,
          keys(
              "* signature date",
              "*s signature date",
              "* date",
              "* date signed",
              "* signed date",
              "* signed on",
              "* date of signature",
              "date of * signature",
              "date of signature *",
              "date signed by *",
              "date * signed"));

  private static List<String> keys(String... phrases) {
    List<String> keys = new ArrayList<>();
    for (String phrase : phrases) {
      int star = phrase.indexOf('*');
      keys.add(
          LabelKey.of(phrase.substring(0, star)) + "*" + LabelKey.of(phrase.substring(star + 1)));
    }
    return keys;
  }

  /** What a label may stand for; which of several holds is decided by where it stands. */
  sealed interface Target {}

  record FieldLabel(FieldName name, boolean loose) implements Target {}

  /** A field whose short name counts under its party's heading. */
  record SectionLabel(FieldName name, Party party) implements Target {}

  record RangeLabel(FieldName from, FieldName to) implements Target {}

  /** A part of a signature; without a party it belongs to the heading or signature before it. */
  record SignatureLabel(@Nullable Party party, SignaturePart part) implements Target {}

  private final Map<String, List<Target>> targets = new HashMap<>();
  private final Map<String, Party> parties = new HashMap<>();
  private final Map<String, Boolean> signing = new HashMap<>();

  private final Set<String> toSign = new HashSet<>();
  private final Map<String, Party> signers = new HashMap<>();

  private final Set<FieldName> asked = EnumSet.noneOf(FieldName.class);

  private static final PerCatalogue<Map<DocumentType, LabelIndex>> ALL =
      new PerCatalogue<>(catalogue -> new ConcurrentHashMap<>());

  /** The labels of this form; made once. */
  static LabelIndex of(Catalogue catalogue, Exhibit exhibit) {
    return ALL.of(catalogue)
        .computeIfAbsent(exhibit.type(), type -> new LabelIndex(catalogue, exhibit));
  }

  private LabelIndex(Catalogue catalogue, Exhibit exhibit) {
    for (Exhibit.Field field : exhibit.fields()) {
      field.labels().forEach(label -> add(label, new FieldLabel(field.name(), false)));
      field.loose().forEach(label -> add(label, new FieldLabel(field.name(), true)));
      field
          .inSection()
          .ifPresent(
              section ->
                  section
                      .labels()
                      .forEach(l -> add(l, new SectionLabel(field.name(), section.party()))));
    }
    for (Exhibit.Range range : exhibit.ranges()) {
      range.labels().forEach(label -> add(label, new RangeLabel(range.from(), range.to())));
    }
    catalogue.signingHeadings().forEach(heading -> signing.put(LabelKey.of(heading), true));
    for (Party party : Party.values()) {
      catalogue.names(party).headings().forEach(h -> parties.put(LabelKey.of(h), party));
      for (String name : catalogue.names(party).names()) {
        toSign.addAll(phrases(LabelKey.of(name), SignaturePart.SIGNATURE));
      }
    }
    if (!exhibit.signers().isEmpty()) {
      for (SignaturePart part : SignaturePart.values()) {
        addSignature(catalogue, exhibit, part);
      }
    }
    for (FieldName name : FieldName.values()) {
      if (isAskedFor(name)) {
        asked.add(name);
      }
    }
  }

  private void addSignature(Catalogue catalogue, Exhibit exhibit, SignaturePart part) {
    for (String label : catalogue.labels(part)) {
      add(label, new SignatureLabel(null, part));
    }
    for (Exhibit.Signer signer : exhibit.signers()) {
      Party party = signer.party();
      SignatureLabel target = new SignatureLabel(party, part);
      for (String name : catalogue.names(party).names()) {
        phrases(LabelKey.of(name), part).forEach(key -> addKey(key, target));
        signers.put(LabelKey.of(name), party);
      }
      if (part == SignaturePart.SIGNATURE) {
        signer.labels().forEach(label -> add(label, target));
      }
    }
  }

  /** What stands before and after the name of a party, as keys. */
  private static List<String> phrases(String name, SignaturePart part) {
    return PHRASES.getOrDefault(part, List.of()).stream()
        .map(phrase -> phrase.replace("*", name))
        .toList();
  }

  private void add(String label, Target target) {
    addKey(LabelKey.of(label), target);
  }

  private void addKey(String key, Target target) {
    List<Target> all = targets.computeIfAbsent(key, k -> new ArrayList<>());
    if (!all.contains(target)) {
      all.add(target);
    }
  }

  List<Target> targets(String key) {
    return targets.getOrDefault(key, List.of());
  }

  boolean isLabel(String key) {
    return targets.containsKey(key);
  }

  /** Whether the form has a place for this field. */
  boolean asksFor(FieldName name) {
    return asked.contains(name);
  }

  private boolean isAskedFor(FieldName name) {
    return targets.values().stream()
        .flatMap(List::stream)
        .anyMatch(
            target ->
                (target instanceof FieldLabel field && field.name() == name)
                    || (target instanceof SignatureLabel signature
                        && signature.party() != null
                        && signature.party().field(signature.part()) == name));
  }

  /** Whether somebody is asked to sign here, also on a form whose signatures nobody needs. */
  boolean isPlaceToSign(String key) {
    return toSign.contains(key);
  }

  /** Whose name this is, where the form is signed by that party. */
  @Nullable Party signer(String key) {
    return signers.get(key);
  }

  /** Whether the text speaks of a party that signs: "Certified by AJCC". */
  boolean namesSigner(String text) {
    String[] words = text.split("\\s+", -1);
    for (int from = 0; from < words.length; from++) {
      if (signers.containsKey(
          LabelKey.of(String.join(" ", List.of(words).subList(from, words.length))))) {
        return true;
      }
    }
    return false;
  }

  @Nullable Party heading(String key) {
    return parties.get(key);
  }

  boolean isSigningHeading(String key) {
    return signing.containsKey(key);
  }
}
