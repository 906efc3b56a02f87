package org.ojtpay.onfile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.packet.Correction;
import org.ojtpay.policy.Category;

/**
 * What people have recorded.
 *
 * @param facts in the order in which they were recorded
 * @param clearances what was decided on held submissions, by {@link #part}
 * @param mappings what employers mean by their earning codes, by employer ID without hyphens
 * @param corrections what people have put right on submissions, by {@link #part}, in their order
 */
public record Recorded(
    List<Fact> facts,
    Map<String, List<Clearance>> clearances,
    Map<String, Map<String, Category>> mappings,
    Map<String, List<Correction>> corrections) {

  /** Where nobody has recorded anything. */
  public static final Recorded NOTHING = new Recorded(List.of(), Map.of(), Map.of(), Map.of());

  /**
   * A person's recorded decision on a held submission.
   *
   * @param code the held reason that no longer holds; empty where the whole goes back
   */
  public record Clearance(String code, String person, String reason, long decision) {

    public boolean isReturn() {
      return code.isEmpty();
    }
  }

  public Recorded {
    facts = facts.stream().sorted(Comparator.comparingLong(Fact::id)).toList();
    clearances = Map.copyOf(clearances);
    mappings = Map.copyOf(mappings);
    corrections = Map.copyOf(corrections);
  }

  /**
   * A part of a receipt: what people decide belongs to it. An entry's name does not tell: the next
   * month's invoice may bear the same.
   */
  public static String part(long receipt, int part) {
    return receipt + "#" + part;
  }

  /** How a person refers to it: the receipt's number, and the part's where there are several. */
  public static String shown(String part) {
    return part.endsWith("#0") ? part.substring(0, part.length() - 2) : part;
  }

  /**
   * What people have decided on a part of a receipt.
   *
   * @param part as {@link #part} names it
   */
  public List<Clearance> clearances(String part) {
    return clearances.getOrDefault(part, List.of());
  }

  /**
   * What people have put right on a part of a receipt.
   *
   * @param part as {@link #part} names it
   */
  public List<Correction> corrections(String part) {
    return corrections.getOrDefault(part, List.of());
  }

  /** The newest fact of that kind about an agreement. */
  public Optional<Fact> fact(Fact.What what, AgreementKey agreement) {
    return newest(
        facts.stream().filter(each -> agreement.toString().equals(each.agreement())), what);
  }

  /**
   * The newest fact of that kind about a submission.
   *
   * @param part as {@link #part} names it
   */
  public Optional<Fact> fact(Fact.What what, String part) {
    return newest(facts.stream().filter(each -> part.equals(each.part())), what);
  }

  private static Optional<Fact> newest(Stream<Fact> facts, Fact.What what) {
    return facts.filter(each -> each.what() == what).reduce((earlier, later) -> later);
  }

  /** The categories that people have given to this employer's earning codes. */
  public Map<String, Category> codes(String employerId) {
    return mappings.getOrDefault(Keys.number(employerId), Map.of());
  }
}
