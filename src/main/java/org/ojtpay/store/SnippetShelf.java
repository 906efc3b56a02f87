package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.units.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of pictures of places that notices cite. */
public final class SnippetShelf {

  private final JdbcClient jdbc;
  private final Receipts contents;

  SnippetShelf(JdbcClient jdbc, Receipts contents) {
    this.jdbc = jdbc;
    this.contents = contents;
  }

  /** Puts all of a verdict, in their order. */
  public void put(String runId, long verdictId, List<Snippet> snippets) {
    int position = 0;
    for (Snippet each : snippets) {
      String sha256 = each.isPicture() ? Sha256.of(each.bytes()) : null;
      if (sha256 != null) {
        contents.putContent(sha256, each.bytes());
      }
      jdbc.sql(
              "INSERT INTO snippet (verdict_id, position, run_id, place, words, picture_sha256)"
                  + " VALUES (?, ?, ?, ?::json, ?, ?)")
          .params(
              Row.of(
                  verdictId,
                  position,
                  runId,
                  HandOffJson.write(each.place()),
                  each.words(),
                  sha256))
          .update();
      position++;
    }
  }

  /** Those of a verdict, in their order; none where it was not put. */
  public List<Snippet> of(long verdictId) {
    return jdbc.sql(
            "SELECT s.place, s.words, c.bytes FROM snippet s LEFT JOIN content c ON c.sha256 ="
                + " s.picture_sha256 WHERE s.verdict_id = ? ORDER BY s.position")
        .param(verdictId)
        .query(SnippetShelf::snippet)
        .list();
  }

  private static Snippet snippet(ResultSet row, int number) throws SQLException {
    SourceRef place = HandOffJson.read(row.getString("place"), SourceRef.class);
    byte[] picture = row.getBytes("bytes");
    return picture == null
        ? Snippet.without(place, row.getString("words"))
        : Snippet.of(place, row.getString("words"), picture);
  }
}
