package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.ojtpay.extract.Widget.Kind;
import org.ojtpay.packet.Box;

/** The form fields of a document, found by the annotation that shows each of them. */
final class FormWidgets {

  /** A button whose value and look contradict each other is for a person to judge. */
  private static final BigDecimal CONTRADICTED = new BigDecimal("0.50");

  private final Map<COSDictionary, PDTerminalField> fields = new HashMap<>();

  private FormWidgets() {}

  static FormWidgets of(PDDocument document) {
    FormWidgets widgets = new FormWidgets();
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        if (field instanceof PDTerminalField terminal && !(field instanceof PDPushButton)) {
          terminal.getWidgets().forEach(w -> widgets.fields.put(w.getCOSObject(), terminal));
        }
      }
    }
    return widgets;
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The widgets on a page that a person can see. */
  List<Widget> on(PDPage page, Frame frame) throws java.io.IOException {
    List<Widget> found = new ArrayList<>();
    for (var annotation : page.getAnnotations()) {
      PDTerminalField field = fields.get(annotation.getCOSObject());
      if (annotation instanceof PDAnnotationWidget widget
          && field != null
          && widget.getRectangle() != null
          && !widget.isHidden()
          && !widget.isNoView()) {
        found.add(widget(field, widget, frame.read(widget.getRectangle())));
      }
    }
    return found;
  }

  private static Widget widget(PDTerminalField field, PDAnnotationWidget widget, Box box) {
    if (field instanceof PDButton button) {
      return button(button, widget, box);
    }
    if (field instanceof PDSignatureField signature) {
      String value = signature.getSignature() == null ? "" : "digitally signed";
      return of(field, Kind.SIGNATURE, value, false, box, BigDecimal.ONE);
    }
    String value =
        field instanceof PDChoice choice
            ? String.join(", ", choice.getValue())
            : field.getValueAsString();
    return of(field, Kind.TEXT, value == null ? "" : value, false, box, BigDecimal.ONE);
  }

  /** The look of this one button decides; the value of the field has to agree with it. */
  private static Widget button(PDButton button, PDAnnotationWidget widget, Box box) {
    COSName state = widget.getAppearanceState();
    String on = onValue(widget);
    boolean looksOn = state != null && !state.equals(COSName.Off);
    String value = button.getValue();
    boolean hasValue = value != null && !value.isEmpty() && !value.equals(COSName.Off.getName());
    boolean valueOn =
        hasValue && (on.isEmpty() || value.equals(on) || isIndexOf(button, value, on));
    boolean agree = state == null || looksOn == valueOn;
    boolean checked = state == null ? valueOn : looksOn;
    Kind kind = button instanceof PDRadioButton ? Kind.RADIO : Kind.TICK_BOX;
    BigDecimal sure = agree ? BigDecimal.ONE : CONTRADICTED;
    return of(button, kind, exportValue(button, on), checked, box, sure);
  }

  /** Some forms name the states 0, 1, 2 and keep the words in a list of export values. */
  private static boolean isIndexOf(PDButton button, String value, String on) {
    return exportValue(button, on).equals(value);
  }

  private static String exportValue(PDButton button, String on) {
    List<String> words = button.getExportValues();
    if (on.matches("\\d{1,3}") && Integer.parseInt(on) < words.size()) {
      return words.get(Integer.parseInt(on));
    }
    return on;
  }

  private static String onValue(PDAnnotationWidget widget) {
    var appearance = widget.getAppearance();
    var normal = appearance == null ? null : appearance.getNormalAppearance();
    if (normal == null || !normal.isSubDictionary()) {
      return "";
    }
    return normal.getSubDictionary().keySet().stream()
        .filter(name -> !name.equals(COSName.Off))
        .map(COSName::getName)
        .findFirst()
        .orElse("");
  }

  private static Widget of(
      PDField field, Kind kind, String value, boolean checked, Box box, BigDecimal sure) {
    String name = field.getFullyQualifiedName();
    String tooltip = field.getAlternateFieldName();
    return new Widget(
        name == null ? "" : name, tooltip == null ? "" : tooltip, kind, value, checked, box, sure);
  }
}
