package org.ojtpay.exhibit;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;
import org.ojtpay.exhibit.Layout.Spot;
import org.ojtpay.exhibit.PdfFields.Question;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/** Fields as cells: the label at the top, the place to fill in under it. */
final class PdfCells {

  private static final int SHARES = 12;
  private static final int LABEL = 11;
  private static final int LINE = 16;
  private static final int TO_SIGN = 26;
  private static final Map<SignaturePart, Integer> SIGNING =
      Map.of(
          SignaturePart.SIGNATURE, 4,
          SignaturePart.NAME, 3,
          SignaturePart.TITLE, 3,
          SignaturePart.DATE, 2);

  private final PdfPages pages;
  private final PdfFields fields;
  private final Words words;
  private @Nullable Exhibit exhibit;
  private @Nullable PDStructureElement section;
  private final Set<FieldName> asked = EnumSet.noneOf(FieldName.class);

  PdfCells(PdfPages pages, PdfFields fields, Words words) {
    this.pages = pages;
    this.fields = fields;
    this.words = words;
  }

  void begin(Exhibit exhibit, PDStructureElement section) {
    this.exhibit = exhibit;
    this.section = section;
    asked.clear();
  }

  void row(Layout.Row row) throws IOException {
    int lines = row.spots().stream().mapToInt(Spot::lines).max().orElse(1);
    int height = LABEL + LINE + (lines - 1) * Face.BODY.leading();
    pages.need(height);
    int share = 0;
    for (Spot spot : row.spots()) {
      field(spot, cell(share, spot.width(), height));
      share += spot.width();
    }
    pages.down(height);
  }

  private Area cell(int from, int width, int height) {
    int left = PdfPages.LEFT + from * PdfPages.WIDTH / SHARES;
    int right = PdfPages.LEFT + (from + width) * PdfPages.WIDTH / SHARES;
    return new Area(left, pages.y(), right - left, height);
  }

  private void field(Spot spot, Area cell) throws IOException {
    Exhibit.Field field = spot.field();
    PDStructureElement tag = labelled(cell, words.label(field));
    Area place = under(cell);
    // the second pay period asks again: a field of its own, called as form editors call it
    String again = asked.add(field.name()) ? "" : "[1]";
    String spoken = (again.isEmpty() ? "" : "Second: ") + words.spoken(field);
    Question question = new Question(field.name().key() + again, spoken, field.required());
    List<String> options = Words.options(field);
    if (options.isEmpty()) {
      fields.text(tag, question, place, spot.lines());
    } else {
      fields.choice(question);
      options(tag, question.name(), options, place);
    }
  }

  private PDStructureElement labelled(Area cell, String label) throws IOException {
    pages.frame(cell);
    PDStructureElement tag = pages.tags().element(Objects.requireNonNull(section), "P");
    Area place = new Area(cell.x() + 4, cell.top() + 2, 0, 0);
    pages.write(tag, Face.LABEL, place, List.of(label));
    return tag;
  }

  private static Area under(Area cell) {
    return new Area(cell.x() + 3, cell.top() + LABEL, cell.width() - 6, cell.height() - LABEL - 2);
  }

  /** Boxes with their words after them, side by side. */
  private void options(PDStructureElement tag, String name, List<String> options, Area place)
      throws IOException {
    int x = place.x() + 3;
    for (String option : options) {
      Area box = new Area(x, place.top() + 1, PdfFields.BOX, PdfFields.BOX);
      fields.option(tag, name, option, box);
      Area text = new Area(x + PdfFields.BOX + 4, place.top() + 2, 0, 0);
      PDStructureElement span = pages.tags().element(tag, "Span");
      pages.write(span, Face.BODY, text, List.of(option));
      x = text.x() + pages.width(Face.BODY, option) + 14;
    }
  }

  /** A row for each signer of the exhibit. */
  void signatures() throws IOException {
    for (Exhibit.Signer signer : Objects.requireNonNull(exhibit).signers()) {
      if (!signer.required()) {
        continue;
      }
      pages.need(LABEL + TO_SIGN);
      int share = 0;
      List<SignaturePart> parts = Words.parts(signer.party());
      for (SignaturePart part : parts) {
        int width = SIGNING.getOrDefault(part, 0);
        boolean wide = part == SignaturePart.NAME && parts.size() < SIGNING.size();
        int shares = wide ? width + SIGNING.getOrDefault(SignaturePart.TITLE, 0) : width;
        sign(signer, part, cell(share, shares, LABEL + TO_SIGN));
        share += shares;
      }
      pages.down(LABEL + TO_SIGN);
    }
  }

  private void sign(Exhibit.Signer signer, SignaturePart part, Area cell) throws IOException {
    Party party = signer.party();
    boolean needed = part == SignaturePart.SIGNATURE || part == SignaturePart.DATE;
    boolean required = signer.required() && needed;
    String label = words.signing(party, part);
    PDStructureElement tag = labelled(cell, (required ? "* " : "") + label + ":");
    Question question = new Question(party.field(part).key(), label, required);
    if (part == SignaturePart.SIGNATURE) {
      fields.signature(tag, question, under(cell));
    } else {
      Area foot = new Area(cell.x() + 3, cell.bottom() - LINE, cell.width() - 6, LINE - 2);
      fields.text(tag, question, foot, 1);
    }
  }
}
