package org.ojtpay.exhibit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * The places to fill in. A field of the same name on a further page is the same field: what is
 * typed into one stands in all of them.
 */
final class PdfFields {

  /** The side of a box to tick. */
  static final int BOX = 10;

  private static final COSName FONT = COSName.getPDFName("Sans");
  private static final String LOOK = "/Sans 9 Tf 0 g";

  /** What does not fit gets smaller letters: on paper nothing can be scrolled. */
  private static final String FITTED = "/Sans 0 Tf 0 g";

  /**
   * What is asked.
   *
   * @param name by which the field is found again
   * @param spoken what a screen reader says
   */
  record Question(String name, String spoken, boolean required) {}

  private final PdfPages pages;
  private final PDAcroForm form;
  private final Map<String, PDTerminalField> fields = new LinkedHashMap<>();

  PdfFields(PdfPages pages) {
    this.pages = pages;
    this.form = new PDAcroForm(pages.document());
    PDResources resources = new PDResources();
    resources.put(FONT, pages.font());
    form.setDefaultResources(resources);
    form.setDefaultAppearance(LOOK);
    pages.document().getDocumentCatalog().setAcroForm(form);
  }

  /**
   * A place for text.
   *
   * @param lines more than one makes a field that breaks lines
   */
  void text(PDStructureElement tag, Question question, Area place, int lines) {
    PDTextField field = (PDTextField) fields.get(question.name());
    if (field == null) {
      field = new PDTextField(form);
      field.setDefaultAppearance(lines > 1 ? LOOK : FITTED);
      field.setMultiline(lines > 1);
      add(field, question);
    }
    addWidget(field, widget(tag, place));
  }

  /** A place to sign digitally, or by hand on paper. */
  void signature(PDStructureElement tag, Question question, Area place) throws IOException {
    PDSignatureField field = new PDSignatureField(form);
    add(field, question);
    addWidget(field, widget(tag, place));
  }

  /** A group of boxes of which one is ticked; each further box is added by {@link #option}. */
  void choice(Question question) {
    add(new PDRadioButton(form), question);
  }

  /** A box with its word, which is its value too. */
  void option(PDStructureElement tag, String name, String word, Area place) throws IOException {
    PDAnnotationWidget widget = widget(tag, place);
    COSDictionary states = new COSDictionary();
    // some viewers take an indirect dictionary here for the appearance itself
    states.setDirect(true);
    states.setItem(COSName.getPDFName(word), mark("X"));
    states.setItem(COSName.Off, mark(""));
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.getCOSObject().setItem(COSName.N, states);
    widget.setAppearance(appearance);
    widget.setAppearanceState(COSName.Off.getName());
    addWidget(Objects.requireNonNull(fields.get(name)), widget);
  }

  private void add(PDTerminalField field, Question question) {
    field.setPartialName(question.name());
    field.setAlternateFieldName(question.spoken());
    field.setRequired(question.required());
    if (fields.putIfAbsent(question.name(), field) != null) {
      throw new IllegalArgumentException("two fields are called " + question.name());
    }
    form.getFields().add(field);
  }

  private PDAnnotationWidget widget(PDStructureElement tag, Area place) {
    try {
      PDAnnotationWidget widget = new PDAnnotationWidget();
      widget.setRectangle(place.onPage());
      widget.setPage(pages.page());
      widget.setPrinted(true);
      pages.page().getAnnotations().add(widget);
      pages.tags().field(tag, widget, pages.page());
      return widget;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addWidget(PDTerminalField field, PDAnnotationWidget widget) {
    boolean first = !field.getCOSObject().containsKey(COSName.KIDS);
    List<PDAnnotationWidget> widgets =
        first ? new ArrayList<>() : new ArrayList<>(field.getWidgets());
    widgets.add(widget);
    field.setWidgets(widgets);
    field.getCOSObject().removeItem(COSName.SUBTYPE);
    field.getCOSObject().removeItem(COSName.TYPE);
  }

  /** A square; the cross in it is a letter, and stays one where the form is printed to a PDF. */
  private PDAppearanceStream mark(String letter) throws IOException {
    PDAppearanceStream stream = new PDAppearanceStream(pages.document());
    stream.setBBox(new PDRectangle(0, 0, BOX, BOX));
    stream.setResources(new PDResources());
    try (PDAppearanceContentStream out = new PDAppearanceContentStream(stream, true)) {
      out.setLineWidth(0.6f);
      out.addRect(0.3f, 0.3f, BOX - 0.6f, BOX - 0.6f);
      out.stroke();
      if (!letter.isEmpty()) {
        out.beginText();
        out.setFont(pages.font(), BOX);
        out.newLineAtOffset(1.7f, 1.4f);
        out.showText(letter);
        out.endText();
      }
    }
    return stream;
  }
}
