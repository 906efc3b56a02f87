package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.Candidates.Rank;
import org.ojtpay.extract.LabelIndex.FieldLabel;
import org.ojtpay.extract.LabelIndex.SignatureLabel;
import org.ojtpay.extract.LabelIndex.Target;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.SignaturePart;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** What the names and tooltips of form fields say about the values in them. */
final class WidgetNames {

  private WidgetNames() {}

  static void read(
      Catalogue catalogue,
      Exhibit exhibit,
      LabelIndex index,
      List<Line> lines,
      Candidates candidates) {
    Map<FieldName, List<Button>> buttons = new LinkedHashMap<>();
    for (PageModel each : pages(lines)) {
      for (Widget widget : each.widgets()) {
        FieldName name =
            isWithin(widget, each, lines) ? meant(widget, each, index, pages(lines)) : null;
        if (name == null) {
          continue;
        }
        if (widget.isButton()) {
          buttons.computeIfAbsent(name, n -> new ArrayList<>()).add(new Button(each, widget));
        } else {
          new FieldValues(exhibit, candidates, widget.name())
              .keep(name, printed(each, widget), Rank.FIELD);
        }
      }
    }
    buttons.forEach((name, each) -> keepButtons(exhibit, name, each, candidates));
  }

  /** A button on its page. */
  private record Button(PageModel page, Widget widget) {

    SourceRef source() {
      return page.source(widget.box());
    }
  }

  /**
   * "Employer name" is who signs where the page asks for the employer's signature and another field
   * of the form asks for the employer already.
   */
  private static @Nullable FieldName meant(
      Widget widget, PageModel page, LabelIndex index, List<PageModel> all) {
    FieldName plain = field(widget, index);
    SignatureLabel signer = plain == null ? null : signer(widget, index);
    if (plain == null || signer == null || signer.party() == null) {
      return plain;
    }
    FieldName signature = signer.party().field(SignaturePart.SIGNATURE);
    boolean signs = page.widgets().stream().anyMatch(each -> field(each, index) == signature);
    boolean asked =
        all.stream()
            .flatMap(each -> each.widgets().stream())
            .anyMatch(
                each ->
                    !each.equals(widget)
                        && field(each, index) == plain
                        && signer(each, index) == null);
    return signs && asked ? signer.party().field(signer.part()) : plain;
  }

  private static @Nullable SignatureLabel signer(Widget widget, LabelIndex index) {
    for (String text : List.of(widget.tooltip(), lastPart(widget.name()))) {
      for (Target target : index.targets(LabelKey.of(words(text)))) {
        if (target instanceof SignatureLabel signature && signature.party() != null) {
          return signature;
        }
      }
    }
    return null;
  }

  private static Printed printed(PageModel page, Widget widget) {
    return new Printed(page, List.of(widget.word()), widget.box(), Printed.CLEAR);
  }

  /** Several buttons of one name: the one that is on says what is meant by its on-value. */
  private static void keepButtons(
      Exhibit exhibit, FieldName name, List<Button> buttons, Candidates candidates) {
    List<Button> on = buttons.stream().filter(each -> each.widget().checked()).toList();
    if (on.isEmpty()) {
      candidates.addBlank(name, buttons.get(0).source());
      return;
    }
    Button pressed = on.get(0);
    String meant = pressed.widget().value();
    Map<String, List<String>> choices =
        exhibit.field(name).map(Exhibit.Field::choices).orElse(Map.of());
    Optional<String> choice = Choices.canonical(choices, meant);
    if (on.size() > 1 || (YesNo.parse(meant).isEmpty() && choice.isEmpty())) {
      return;
    }
    SourceRef source = pressed.source();
    BigDecimal sure = pressed.widget().confidence();
    candidates.add(
        name,
        Rank.FIELD,
        name.kind() == FieldKind.CHOICE
            ? choice
                .map(text -> new Value(text, source, sure, meant))
                .orElseGet(() -> Value.notUnderstood(meant, source))
            : Canonical.value(name.kind(), meant, source, sure),
        pressed.widget().name());
  }

  static List<PageModel> pages(List<Line> lines) {
    List<PageModel> pages = new ArrayList<>();
    for (Line line : lines) {
      if (pages.isEmpty() || pages.get(pages.size() - 1).number() != line.page().number()) {
        pages.add(line.page());
      }
    }
    return pages;
  }

  /** Two documents may share a page: a field belongs to the one whose lines are around it. */
  static boolean isWithin(Widget widget, PageModel page, List<Line> lines) {
    int top = Integer.MAX_VALUE;
    int bottom = 0;
    for (Line line : lines) {
      if (line.page().number() == page.number()) {
        top = Math.min(top, line.box().y());
        bottom = Math.max(bottom, line.box().bottom());
      }
    }
    int middle = widget.box().y() + widget.box().height() / 2;
    return top <= middle && middle <= bottom;
  }

  private static @Nullable FieldName field(Widget widget, LabelIndex index) {
    FieldName byTooltip = field(widget.tooltip(), index);
    return byTooltip != null ? byTooltip : field(lastPart(widget.name()), index);
  }

  private static @Nullable FieldName field(String text, LabelIndex index) {
    String words = words(text);
    for (Target target : index.targets(LabelKey.of(words))) {
      if (target instanceof FieldLabel field && !field.loose()) {
        return field.name();
      }
      if (target instanceof SignatureLabel signature && signature.party() != null) {
        return signature.party().field(signature.part());
      }
    }
    String key = words.replace(" ", "").toLowerCase(Locale.ROOT);
    for (FieldName name : FieldName.values()) {
      if (name.key().toLowerCase(Locale.ROOT).equals(key) && index.asksFor(name)) {
        return name;
      }
    }
    return null;
  }

  /** "topmostSubform[0].Page1[0].EmployerName[0]" is called "EmployerName". */
  static String lastPart(String name) {
    String plain = name.replaceAll("\\[\\d+]", "");
    return plain.substring(plain.lastIndexOf('.') + 1);
  }

  /** "txtEmployer_Name" is "Employer Name". */
  static String words(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .replaceAll("[_.-]+", " ")
        .replaceAll("^(?i:txt|text|fld|field|chk|cb|tb|date|sig) (?=\\p{L}+ )", "")
        .replaceAll("[:*]\\s*$", "")
        .strip();
  }
}
