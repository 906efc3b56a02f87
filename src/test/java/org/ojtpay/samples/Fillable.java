package org.ojtpay.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Puts fields that a viewer can fill in on the pages of a pen. */
final class Fillable {
  private static final int FIELD_HEIGHT = 15;

  private final Pen pen;
  private final PDAcroForm form;

  Fillable(Pen pen) {
    this.pen = pen;
    this.form = new PDAcroForm(pen.document());
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("Helv"), Face.helvetica(10).plain());
    form.setDefaultResources(resources);
    form.setDefaultAppearance("/Helv 9 Tf 0 g");
    pen.document().getDocumentCatalog().setAcroForm(form);
  }

  /** Rows of label and field, so many to a row; the field is called as its label. */
  void rows(int columns, List<Entry> entries) throws IOException {
    int width = (Pen.RIGHT - Pen.LEFT) / columns;
    for (int i = 0; i < entries.size(); i++) {
      if (i % columns == 0) {
        pen.need(24);
        pen.down(20);
      }
      int x = Pen.LEFT + i % columns * width;
      String label = entries.get(i).label();
      int size = pen.face().size();
      pen.text(x, pen.y(), pen.face().plain(), size, label);
      int at =
          x + Math.max(columns == 1 ? 150 : 92, Pen.width(pen.face().plain(), size, label) + 5);
      field(label, at, x + width - 8 - at, entries.get(i).value());
    }
    pen.down(8);
  }

  /** A text field on the present line. */
  void field(String name, int x, int width, String value) throws IOException {
    PDTextField field = new PDTextField(form);
    field.setPartialName(unique(name));
    field.setAlternateFieldName(name);
    PDAnnotationWidget widget = field.getWidgets().get(0);
    place(widget, x, width, FIELD_HEIGHT);
    form.getFields().add(field);
    pen.box(x, pen.y() - 11, width, FIELD_HEIGHT);
    field.setValue(value);
  }

  /** Round buttons of which one is chosen, each with its word to the right. */
  void choice(String name, int x, int step, List<String> options, String chosen)
      throws IOException {
    PDRadioButton group = new PDRadioButton(form);
    group.setPartialName(unique(name));
    List<PDAnnotationWidget> widgets = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      PDAnnotationWidget widget = new PDAnnotationWidget();
      place(widget, x + i * step, 10, 10);
      widget.setAppearance(button(options.get(i)));
      widget.setAppearanceState(options.get(i).equals(chosen) ? options.get(i) : "Off");
      widgets.add(widget);
      pen.box(x + i * step, pen.y() - 8, 10, 10);
      pen.text(x + i * step + 13, pen.y(), pen.face().plain(), pen.face().size(), options.get(i));
    }
    group.setWidgets(widgets);
    form.getFields().add(group);
    if (!chosen.isEmpty()) {
      group.setValue(chosen);
    }
  }

  private void place(PDAnnotationWidget widget, int x, int width, int height) throws IOException {
    int lower = height == FIELD_HEIGHT ? 4 : 2;
    widget.setRectangle(new PDRectangle(x, 792 - pen.y() - lower, width, height));
    widget.setPage(pen.page());
    widget.setPrinted(true);
    pen.page().getAnnotations().add(widget);
  }

  private PDAppearanceDictionary button(String option) throws IOException {
    COSDictionary states = new COSDictionary();
    // some viewers take an indirect dictionary here for the appearance itself
    states.setDirect(true);
    states.setItem(COSName.getPDFName(option), mark("2 2 m 8 8 l S 2 8 m 8 2 l S"));
    states.setItem(COSName.Off, mark(""));
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.getCOSObject().setItem(COSName.N, states);
    return appearance;
  }

  private PDAppearanceStream mark(String strokes) throws IOException {
    PDAppearanceStream stream = new PDAppearanceStream(pen.document());
    stream.setBBox(new PDRectangle(0, 0, 10, 10));
    try (var out = stream.getContentStream().createOutputStream()) {
      out.write(strokes.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  /** As form editors do: a second field of the same name gets a number. */
  private String unique(String name) {
    String plain = name.replace(".", "").replace(":", "");
    String found = plain;
    for (int i = 2; form.getField(found) != null; i++) {
      found = plain + "_" + i;
    }
    return found;
  }
}
