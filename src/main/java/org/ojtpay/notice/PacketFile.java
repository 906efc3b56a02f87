package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of a packet, as it goes on to Finance.
 *
 * @param file as its sender named it
 * @param holds the kinds of its documents
 * @param sha256 of its bytes; empty where it was set aside when it arrived
 * @param enclosure what the mail carries of it; absent where it carries nothing
 */
record PacketFile(String file, String holds, String sha256, @Nullable Enclosure enclosure) {

  /** More than most mail systems take; the rest is found by its hash. */
  private static final int MOST = 20 * 1024 * 1024;

  private static final String KNOWN_ENDING = "[a-z0-9]{2,5}";

  /** All of a packet, in its order, each with its bytes while they fit into a mail. */
  static List<PacketFile> of(Reported packet, Originals originals) {
    Map<String, List<DocumentRead>> files =
        packet.documents().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.file() + "\n" + each.sha256(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<PacketFile> all = new ArrayList<>();
    int room = MOST;
    for (List<DocumentRead> documents : files.values()) {
      DocumentRead first = documents.get(0);
      Enclosure enclosure = enclosure(first, all.size() + 1, room, originals);
      room -= enclosure == null ? 0 : enclosure.bytes().length;
      all.add(new PacketFile(first.file(), kinds(documents), first.sha256(), enclosure));
    }
    return all;
  }

  private static @Nullable Enclosure enclosure(
      DocumentRead file, int place, int room, Originals originals) {
    if (file.sha256().isEmpty()) {
      return null;
    }
    byte[] bytes = originals.bytes(file.sha256());
    return bytes.length > room
        ? null
        : new Enclosure(
            String.format(Locale.ROOT, "packet-%02d", place) + ending(file.file()), bytes);
  }

  private static String ending(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ending.matches(KNOWN_ENDING) ? "." + ending : "";
  }

  private static String kinds(List<DocumentRead> documents) {
    return documents.stream()
        .map(each -> Print.words(each.type()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Under which name the mail carries it, or why it does not. */
  String attachedAs() {
    if (enclosure != null) {
      return enclosure.name();
    }
    return sha256.isEmpty() ? "not attached: set aside when it came" : "not attached: too large";
  }
}
