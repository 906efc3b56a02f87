package org.ojtpay.exhibit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/**
 * What a person writes into every field of a form, and what has to be read from it: one block for
 * each exhibit, two where it asks for a period twice.
 */
final class FilledForm {

  /** What one document has to say. */
  record Block(Exhibit exhibit, Map<FieldName, String> fields, List<Map<FieldName, String>> rows) {}

  private final Answers answers;
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private int rows;

  private FilledForm(Answers answers) {
    this.answers = answers;
  }

  static FilledForm of(FormPlan plan, long seed) {
    FilledForm form = new FilledForm(new Answers(seed));
    plan.layouts().forEach(form::fill);
    return form;
  }

  /** By the names of the form's fields. */
  Map<String, String> typed() {
    return typed;
  }

  List<Block> blocks() {
    return blocks;
  }

  private void fill(Layout layout) {
    rows = 0;
    int first = blocks.size();
    open(layout);
    for (Layout.Part part : layout.parts()) {
      part(layout, part instanceof Layout.OnPaper paper ? paper.part() : part);
    }
    List<Block> own = blocks.subList(first, blocks.size());
    for (Block block : own) {
      Map<FieldName, String> others = new EnumMap<>(FieldName.class);
      others.putAll(own.get(0).fields());
      others.putAll(own.get(own.size() - 1).fields());
      others.forEach(
          (name, text) -> {
            if (name != FieldName.REASON) {
              block.fields().putIfAbsent(name, text);
            }
          });
    }
  }

  private void open(Layout layout) {
    blocks.add(new Block(layout.exhibit(), new EnumMap<>(FieldName.class), new ArrayList<>()));
  }

  private Block block() {
    return blocks.get(blocks.size() - 1);
  }

  private void part(Layout layout, Layout.Part part) {
    if (part instanceof Layout.Row row) {
      row.spots().forEach(spot -> spot(layout, spot.field()));
    } else if (part instanceof Layout.Rows table) {
      List<Exhibit.Field> columns = Words.columns(layout.exhibit(), table);
      for (int i = 0; i < table.rows(); i++) {
        row(columns);
      }
    } else if (part instanceof Layout.Statements statements) {
      statements.sentences().forEach(sentence -> statement(layout.exhibit(), sentence));
    } else if (part instanceof Layout.Signatures) {
      layout.exhibit().signers().stream()
          .filter(Exhibit.Signer::required)
          .forEach(signer -> sign(signer.party()));
    }
  }

  private void spot(Layout layout, Exhibit.Field field) {
    if (block().fields().containsKey(field.name())) {
      open(layout);
    }
    boolean again =
        blocks.stream()
            .filter(block -> block.exhibit().equals(layout.exhibit()))
            .anyMatch(block -> block.fields().containsKey(field.name()));
    String question = field.name().key() + (again ? "[1]" : "");
    Answers.Answer answer = answers.to(question, field.name(), Words.options(field));
    typed.put(question, answer.typed());
    block().fields().put(field.name(), answer.canonical());
  }

  private void row(List<Exhibit.Field> columns) {
    rows++;
    Map<FieldName, String> row = new EnumMap<>(FieldName.class);
    for (Exhibit.Field column : columns) {
      String question = column.name().key() + "_" + rows;
      Answers.Answer answer = answers.to(question, column.name(), List.of());
      typed.put(question, answer.typed());
      row.put(column.name(), answer.canonical());
    }
    block().rows().add(row);
  }

  private void statement(Exhibit exhibit, String sentence) {
    rows++;
    String question = FormPlans.called(exhibit) + "_" + rows;
    Answers.Answer answer = answers.to(question, FieldName.ANSWER, List.of("Yes", "No"));
    typed.put(question, answer.typed());
    block().rows().add(Map.of(FieldName.ITEM, sentence, FieldName.ANSWER, answer.canonical()));
  }

  private void sign(Party party) {
    for (SignaturePart part : Words.parts(party)) {
      FieldName name = party.field(part);
      Answers.Answer answer = answers.to(name.key(), name, List.of());
      typed.put(name.key(), answer.typed());
      block().fields().put(name, answer.canonical());
    }
  }
}
