package org.ojtpay.job;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ojtpay.pay.Delivery;
import tools.jackson.databind.JsonNode;

/**
 * The key {@code delivery} of a bank profile.
 *
 * @param at where the key stands, for messages
 */
record DeliveryKeys(YamlFile file, JsonNode group, String at) {

  static final Set<String> NAMES =
      Set.of("kind", "folder", "host", "port", "user", "keyFile", "knownHosts", "remoteFolder");

  private static final int SSH = 22;

  /** Those of all bank profiles, by their names. */
  static Map<String, Delivery> all(YamlFile board, Path home) {
    Map<String, Delivery> deliveries = new TreeMap<>();
    for (JsonNode node : board.root().path("bankProfiles")) {
      String at = "bankProfiles[" + deliveries.size() + "]";
      deliveries.put(
          board.needed(node, "name", at + ".name"),
          new DeliveryKeys(board, node.path("delivery"), at + ".delivery").read(home));
    }
    return deliveries;
  }

  /**
   * A person's own carrying where nothing stands.
   *
   * @param home where relative paths start
   */
  Delivery read(Path home) {
    if (group.isMissingNode() || group.isNull()) {
      return new Delivery.ByPerson();
    }
    String kind = needed("kind");
    return switch (kind) {
      case "none" -> new Delivery.ByPerson();
      case "folder" -> new Delivery.Folder(path(home, "folder"));
      case "sftp" ->
          new Delivery.Sftp(
              needed("host"),
              port(),
              needed("user"),
              path(home, "keyFile"),
              path(home, "knownHosts"),
              file.optional(group, "remoteFolder").orElse(""));
      default -> throw file.bad(at + ".kind", kind, "none, folder or sftp");
    };
  }

  private String needed(String key) {
    return file.needed(group, key, at + "." + key);
  }

  private Path path(Path home, String key) {
    return home.toAbsolutePath().resolve(needed(key)).normalize();
  }

  private int port() {
    JsonNode port = group.path("port");
    if (port.isMissingNode()) {
      return SSH;
    }
    if (!port.isInt() || port.asInt() < 1 || port.asInt() > 65_535) {
      throw file.bad(at + ".port", port.asString(), "a port from 1 to 65535");
    }
    return port.asInt();
  }
}
