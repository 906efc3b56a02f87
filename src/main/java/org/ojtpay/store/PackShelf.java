package org.ojtpay.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.units.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of policy packs: their bytes, once for each hash, and which run went by which. */
public final class PackShelf {

  /**
   * A pack as a run found it.
   *
   * @param files by pack and name, in the order of the hash
   */
  public record Kept(String name, String version, String hash, Map<String, byte[]> files) {}

  private record Version(String name, String version, String hash) {}

  private final JdbcClient jdbc;
  private final Receipts contents;

  PackShelf(JdbcClient jdbc, Receipts contents) {
    this.jdbc = jdbc;
    this.contents = contents;
  }

  /** Keeps the packs of a run, the board's own first. */
  public void put(String runId, List<PolicyPack> packs) {
    int position = 0;
    for (PolicyPack pack : packs) {
      if (isNew(pack)) {
        putFiles(pack);
      }
      jdbc.sql("INSERT INTO run_pack (run_id, position, hash) VALUES (?, ?, ?)")
          .params(runId, position, pack.hash())
          .update();
      position++;
    }
  }

  private boolean isNew(PolicyPack pack) {
    return jdbc.sql(
                "INSERT INTO pack_version (hash, name, version) VALUES (?, ?, ?) ON CONFLICT DO"
                    + " NOTHING")
            .params(pack.hash(), pack.name(), pack.version())
            .update()
        == 1;
  }

  private void putFiles(PolicyPack pack) {
    int position = 0;
    for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
      String sha256 = Sha256.of(file.getValue());
      contents.putContent(sha256, file.getValue());
      jdbc.sql("INSERT INTO pack_file (hash, position, file, sha256) VALUES (?, ?, ?, ?)")
          .params(pack.hash(), position, file.getKey(), sha256)
          .update();
      position++;
    }
  }

  /** The packs of a run, the board's own first; none where it began before they were kept. */
  public List<Kept> of(String runId) {
    return jdbc
        .sql(
            "SELECT p.name, p.version, p.hash FROM run_pack r JOIN pack_version p ON p.hash ="
                + " r.hash WHERE r.run_id = ? ORDER BY r.position")
        .param(runId)
        .query(
            (row, number) ->
                new Version(row.getString("name"), row.getString("version"), row.getString("hash")))
        .list()
        .stream()
        .map(each -> new Kept(each.name(), each.version(), each.hash(), files(each.hash())))
        .toList();
  }

  /** The files of a pack, by pack and name; none where no run kept it. */
  public Map<String, byte[]> files(String hash) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    jdbc.sql(
            "SELECT f.file, c.bytes FROM pack_file f JOIN content c ON c.sha256 = f.sha256 WHERE"
                + " f.hash = ? ORDER BY f.position")
        .param(hash)
        .query((row, number) -> files.put(row.getString("file"), row.getBytes("bytes")))
        .list();
    return files;
  }
}
