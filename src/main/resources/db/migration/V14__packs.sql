-- The policy packs that a run went by, to the byte: an auditor can ask years later what they said,
-- and a run goes on under the same alone.

-- A pack as it was, once for each hash of its files.
CREATE TABLE pack_version (
  hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  name text NOT NULL CHECK (name <> ''),
  version text NOT NULL CHECK (version <> '')
);
SELECT keep('pack_version');

-- Its files, those of the packs that it extends first, in the order of the hash.
CREATE TABLE pack_file (
  hash text NOT NULL REFERENCES pack_version,
  position int NOT NULL CHECK (position >= 0),
  file text NOT NULL CHECK (file <> ''),
  sha256 text NOT NULL REFERENCES content,
  PRIMARY KEY (hash, position),
  UNIQUE (hash, file)
);
CREATE INDEX ON pack_file (sha256);
SELECT keep('pack_file');

-- The board's own pack is the first of a run, the others are those that a programme may choose.
CREATE TABLE run_pack (
  run_id text NOT NULL REFERENCES run,
  position int NOT NULL CHECK (position >= 0),
  hash text NOT NULL REFERENCES pack_version,
  PRIMARY KEY (run_id, position),
  UNIQUE (run_id, hash)
);
CREATE INDEX ON run_pack (hash);
SELECT keep('run_pack');

COMMENT ON VIEW invariant_kept IS
  'what is kept belongs to an arrival, a reference file, a policy pack or a decision';

CREATE VIEW invariant_pack AS
  SELECT p.name, p.hash FROM pack_version p LEFT JOIN (SELECT f.hash,
  encode(sha256(string_agg(c.bytes, ''::bytea ORDER BY f.position)), 'hex') AS kept FROM pack_file f
  JOIN content c ON c.sha256 = f.sha256 GROUP BY f.hash) k ON k.hash = p.hash
  WHERE k.kept IS DISTINCT FROM p.hash;
COMMENT ON VIEW invariant_pack IS
  'a policy pack is kept with all of its bytes';

-- What was on file when a run decided. The views bear the names of what they are cut from, so that
-- a transaction which looks here first sees the past with the same questions; it sets
-- ojtpay.began, ojtpay.first_verdict and ojtpay.first_event. A later migration that adds a column
-- to one of these tables, or a table of what people record, adds it here too.
CREATE SCHEMA before_run;

CREATE VIEW before_run.verdict AS SELECT * FROM public.verdict
  WHERE id < current_setting('ojtpay.first_verdict')::bigint;
CREATE VIEW before_run.standing_verdict AS
  SELECT DISTINCT ON (receipt_id, part) * FROM before_run.verdict
  ORDER BY receipt_id, part, decision DESC;
CREATE VIEW before_run.superseded_verdict AS
  SELECT DISTINCT supersedes AS id FROM before_run.verdict WHERE supersedes IS NOT NULL;
CREATE VIEW before_run.agreement_event AS SELECT * FROM public.agreement_event
  WHERE id < current_setting('ojtpay.first_event')::bigint;
CREATE VIEW before_run.decision AS SELECT * FROM public.decision
  WHERE decided_at < current_setting('ojtpay.began')::timestamptz;
CREATE VIEW before_run.fact AS SELECT * FROM public.fact
  WHERE recorded_at < current_setting('ojtpay.began')::timestamptz;
CREATE VIEW before_run.correction AS SELECT * FROM public.correction
  WHERE corrected_at < current_setting('ojtpay.began')::timestamptz;
CREATE VIEW before_run.code_mapping AS SELECT * FROM public.code_mapping
  WHERE mapped_at < current_setting('ojtpay.began')::timestamptz;
CREATE VIEW before_run.imported_row AS SELECT * FROM public.imported_row
  WHERE approved_at < current_setting('ojtpay.began')::timestamptz;

GRANT USAGE ON SCHEMA before_run TO "${appRole}";
GRANT SELECT ON ALL TABLES IN SCHEMA before_run TO "${appRole}";
