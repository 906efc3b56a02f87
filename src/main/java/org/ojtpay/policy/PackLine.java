package org.ojtpay.policy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pack with those that it extends. Of each file, what the pack itself says stands over what it
 * inherits: an entry that both have is laid over the inherited one name by name, {@code NONE} in
 * place of an entry or of a name takes it away, and a file that is not there is inherited whole.
 *
 * @param packs the pack that extends none first, the pack itself last
 */
record PackLine(List<PackFiles> packs, List<PackYaml> read) {

  /** What a pack says about the entries that it inherits and does not override. */
  private static final String INHERITED = "inherited";

  private static final String RULES = "rules";

  static PackLine of(PackFiles files, List<PackProblem> problems) {
    List<PackFiles> packs = new ArrayList<>();
    List<PackYaml> read = new ArrayList<>();
    Optional<PackFiles> next = Optional.of(files);
    while (next.isPresent()) {
      PackFiles pack = next.get();
      PackYaml yaml = new PackYaml(pack, problems);
      packs.add(0, pack);
      read.add(0, yaml);
      next =
          yaml.parent()
              .filter(name -> isNew(name, packs, yaml))
              .map(pack.others())
              .filter(other -> isThere(other, yaml));
    }
    return new PackLine(packs, read);
  }

  private static boolean isNew(String name, List<PackFiles> packs, PackYaml yaml) {
    boolean circle = packs.stream().anyMatch(each -> each.name().equals(name));
    if (circle) {
      yaml.root(PackFiles.PACK).child("extends").problem("a pack that does not extend this one");
    }
    return !circle;
  }

  private static boolean isThere(PackFiles pack, PackYaml yaml) {
    boolean there = pack.bytes().containsKey(PackFiles.PACK);
    if (!there) {
      yaml.root(PackFiles.PACK).child("extends").problem("the name of a pack");
    }
    return there;
  }

  /** {@code pack.yaml} is each pack's own. */
  PackNode about() {
    return last().root(PackFiles.PACK);
  }

  /** One of the other files, with what is inherited. */
  PackNode root(String file) {
    return last()
        .at(
            file,
            merged(
                pack ->
                    pack.has(file) || read.size() == 1
                        ? Optional.of(pack.root(file))
                        : Optional.empty()));
  }

  /** {@code rules} of {@code pack.yaml}, with what is inherited. */
  PackNode rules() {
    ObjectNode about = PackYaml.object();
    about.set(RULES, merged(PackLine::ownRules));
    return last().at(PackFiles.PACK, about).child(RULES);
  }

  private static Optional<PackNode> ownRules(PackYaml pack) {
    return Optional.of(pack.root(PackFiles.PACK))
        .filter(about -> about.has(RULES))
        .map(about -> about.child(RULES))
        .filter(rules -> !rules.children().isEmpty());
  }

  private ObjectNode merged(Function<PackYaml, Optional<PackNode>> own) {
    ObjectNode merged = PackYaml.object();
    for (PackYaml pack : read) {
      PackNode about = pack.root(PackFiles.PACK);
      if (about.has(INHERITED)) {
        new Inherited(about.child(INHERITED)).putInto(merged);
      }
      own.apply(pack).ifPresent(node -> lay(node.node(), merged));
    }
    return merged;
  }

  private static void lay(JsonNode over, ObjectNode merged) {
    for (Map.Entry<String, JsonNode> each : over.properties()) {
      JsonNode below = merged.path(each.getKey());
      if (isNone(each.getValue())) {
        merged.remove(each.getKey());
      } else if (below instanceof ObjectNode entry && each.getValue().isObject()) {
        each.getValue()
            .properties()
            .forEach(
                named -> {
                  if (isNone(named.getValue())) {
                    entry.remove(named.getKey());
                  } else {
                    entry.set(named.getKey(), named.getValue().deepCopy());
                  }
                });
      } else {
        merged.set(each.getKey(), each.getValue().deepCopy());
      }
    }
  }

  private static boolean isNone(JsonNode node) {
    return ValueKind.NONE.equals(node.asString(""));
  }

  private PackYaml last() {
    return read.get(read.size() - 1);
  }

  /** Every file by pack and name, in the order of the hash. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (PackFiles pack : packs) {
      pack.bytes().forEach((file, bytes) -> files.put(pack.name() + "/" + file, bytes));
    }
    return files;
  }

  /** The sha256 of the files' bytes, what is extended first, in name order, in hex. */
  static String hash(Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
