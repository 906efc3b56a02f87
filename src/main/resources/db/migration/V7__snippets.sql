-- What a notice shows of the places that it cites: a picture in which numbers and names of people
-- are blacked out, or why there is none. A run that goes on tells with the pictures that it has.
CREATE TABLE snippet (
  verdict_id bigint NOT NULL REFERENCES verdict,
  position int NOT NULL CHECK (position >= 0),
  run_id text NOT NULL REFERENCES run,
  place json NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  picture_sha256 text REFERENCES content,
  PRIMARY KEY (verdict_id, position)
);
CREATE INDEX ON snippet (run_id);
CREATE INDEX ON snippet (picture_sha256);
SELECT keep('snippet');
