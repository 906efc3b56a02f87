-- A resubmission completes what it mends: the verdict on it names the verdict that it supersedes.
ALTER TABLE verdict ADD supersedes bigint REFERENCES verdict;
CREATE INDEX ON verdict (supersedes);
-- An answer names the notice that it answers by the first digits of the hash.
CREATE INDEX ON verdict (left(content_key, 8));

-- What a later submission has mended: it waits for nobody, and is not live for duplicates.
CREATE VIEW superseded_verdict AS
  SELECT DISTINCT supersedes AS id FROM verdict WHERE supersedes IS NOT NULL;
GRANT SELECT ON superseded_verdict TO "${appRole}";
