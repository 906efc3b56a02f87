package org.ojtpay.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every clause of the policies that the shipped packs turn into data, and of the laws that they
 * cite, with what serves each.
 *
 * @param documents in the order of the list
 */
public record Clauses(List<Document> documents) {

  private static final String FILE = "clauses.yaml";

  /** A policy, or the laws. */
  public record Document(String title, List<Clause> clauses) {
    public Document {
      clauses = List.copyOf(clauses);
    }
  }

  public Clauses {
    documents = List.copyOf(documents);
  }

  /**
   * The list that comes with the program.
   *
   * @throws UnreadablePack with all that is wrong with it
   */
  public static Clauses load() {
    try (InputStream in = Clauses.class.getResourceAsStream("/policies/" + FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without policies/" + FILE);
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Clauses read(byte[] yaml) {
    List<PackProblem> problems = new ArrayList<>();
    PackNode root = new PackNode(FILE, "", PackYaml.tree(yaml), problems);
    Clauses clauses = new Clauses(root.items().stream().map(Clauses::document).toList());
    if (!problems.isEmpty()) {
      throw new UnreadablePack(FILE, problems);
    }
    return clauses;
  }

  private static Document document(PackNode node) {
    node.onlyHas(Set.of("title", "cited", "clauses"));
    String cited = node.optionalText("cited").orElse("");
    return new Document(
        node.text("title"),
        node.child("clauses").items().stream().map(each -> Clause.read(each, cited)).toList());
  }

  /** Every clause, in the order of the list. */
  public List<Clause> all() {
    return documents.stream().flatMap(each -> each.clauses().stream()).toList();
  }
}
