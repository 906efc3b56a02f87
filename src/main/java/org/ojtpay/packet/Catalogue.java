package org.ojtpay.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The exhibits as data: titles, fields, labels and what other boards call them. One catalogue
 * drives the reading of forms and the writing of blank ones.
 */
public final class Catalogue {

  /**
   * How a party is named on forms.
   *
   * @param headings lines that open its section
   * @param names what stands before "signature" in a label such as "Employer signature"
   */
  public record PartyNames(List<String> headings, List<String> names) {}

  private final Map<DocumentType, Exhibit> exhibits;
  private final Map<Party, PartyNames> parties;
  private final List<String> signingHeadings;
  private final Map<SignaturePart, List<String>> signatureLabels;

  Catalogue(
      Map<DocumentType, Exhibit> exhibits,
      Map<Party, PartyNames> parties,
      List<String> signingHeadings,
      Map<SignaturePart, List<String>> signatureLabels) {
    this.exhibits = Collections.unmodifiableMap(new EnumMap<>(exhibits));
    this.parties = Collections.unmodifiableMap(new EnumMap<>(parties));
    this.signingHeadings = List.copyOf(signingHeadings);
    this.signatureLabels = Collections.unmodifiableMap(new EnumMap<>(signatureLabels));
  }

  /**
   * The catalogue that ships with the program.
   *
   * @throws IllegalArgumentException where it names a field that does not exist
   */
  public static Catalogue load() {
    return CatalogueYaml.load(
        name -> {
          try (InputStream in = Catalogue.class.getResourceAsStream("/catalogue/" + name)) {
            if (in == null) {
              throw new IllegalArgumentException("the catalogue has no " + name);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  public Collection<Exhibit> exhibits() {
    return exhibits.values();
  }

  /**
   * The form of that kind.
   *
   * @throws IllegalArgumentException for OTHER, which is no form
   */
  public Exhibit exhibit(DocumentType type) {
    Exhibit exhibit = exhibits.get(type);
    if (exhibit == null) {
      throw new IllegalArgumentException("there is no exhibit for " + type);
    }
    return exhibit;
  }

  public PartyNames names(Party party) {
    PartyNames names = parties.get(party);
    if (names == null) {
      throw new IllegalArgumentException("the catalogue does not name " + party);
    }
    return names;
  }

  /** Lines under which people sign. */
  public List<String> signingHeadings() {
    return signingHeadings;
  }

  /** What a part of a signature is called where the party is clear from its place. */
  public List<String> labels(SignaturePart part) {
    return signatureLabels.getOrDefault(part, List.of());
  }
}
