-- Agreements that already run when a board starts here, what was paid under them elsewhere, and its
-- employers: files that one person proposes and another approves.

-- A file as it was proposed. The same file is proposed once.
CREATE TABLE import_batch (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('AGREEMENTS', 'PAYMENTS', 'VENDORS')),
  file text NOT NULL,
  file_sha256 text NOT NULL REFERENCES content,
  row_count int NOT NULL CHECK (row_count > 0),
  total numeric(14, 2) NOT NULL CHECK (total >= 0),
  proposed_by text NOT NULL CHECK (proposed_by <> ''),
  proposed_at timestamptz NOT NULL,
  UNIQUE (kind, file_sha256)
);
CREATE INDEX ON import_batch (file_sha256);
SELECT keep('import_batch');

-- Its rows, each accepted or refused; an accepted one with what it puts on file once approved.
CREATE TABLE import_row (
  import_id bigint NOT NULL REFERENCES import_batch,
  line bigint NOT NULL CHECK (line > 0),
  accepted boolean NOT NULL,
  agreement_key text,
  body json NOT NULL,
  PRIMARY KEY (import_id, line)
);
CREATE INDEX ON import_row (agreement_key);
SELECT keep('import_row');

-- Approval by another person than the one who proposed, of exactly the bytes that were proposed.
CREATE TABLE import_approval (
  import_id bigint PRIMARY KEY REFERENCES import_batch,
  file_sha256 text NOT NULL REFERENCES content,
  approved_by text NOT NULL CHECK (approved_by <> ''),
  approved_at timestamptz NOT NULL
);
CREATE INDEX ON import_approval (file_sha256);
SELECT keep('import_approval');

CREATE FUNCTION two_people_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM import_batch b
                 WHERE b.id = NEW.import_id AND b.file_sha256 = NEW.file_sha256) THEN
    RAISE EXCEPTION 'the file of import % is another one', NEW.import_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM import_batch b
             WHERE b.id = NEW.import_id AND b.proposed_by = NEW.approved_by) THEN
    RAISE EXCEPTION 'who proposes and who approves import % are the same person', NEW.import_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER two_people_import BEFORE INSERT ON import_approval
  FOR EACH ROW EXECUTE FUNCTION two_people_import();

-- What stands on file by approved imports.
CREATE VIEW imported_row AS
  SELECT r.import_id, r.line, r.agreement_key, r.body, b.kind, a.approved_at
  FROM import_row r JOIN import_batch b ON b.id = r.import_id
    JOIN import_approval a ON a.import_id = r.import_id
  WHERE r.accepted;
GRANT SELECT ON imported_row TO "${appRole}";

-- A day may have been paid elsewhere: then an approved import says so, and no verdict.
ALTER TABLE paid_day
  ALTER verdict_id DROP NOT NULL,
  ADD import_id bigint REFERENCES import_approval,
  ADD import_line bigint,
  ADD FOREIGN KEY (import_id, import_line) REFERENCES import_row (import_id, line),
  ADD CONSTRAINT paid_here_or_elsewhere
    CHECK ((verdict_id IS NULL) <> (import_id IS NULL) AND (import_id IS NULL) = (import_line IS NULL));
CREATE INDEX ON paid_day (import_id, import_line);

-- A journal belongs to a run, or to an approved import.
ALTER TABLE journal
  ALTER run_id DROP NOT NULL,
  ADD import_id bigint REFERENCES import_approval,
  ADD CONSTRAINT journal_has_an_origin CHECK ((run_id IS NULL) <> (import_id IS NULL));
CREATE INDEX ON journal (import_id);

CREATE OR REPLACE VIEW invariant_used AS
  SELECT c.agreement_key, c.hours_used, c.amount_used FROM agreement_cap c LEFT JOIN (
    SELECT agreement_key, sum(hours) AS hours, sum(amount) AS amount FROM (
      SELECT agreement_key, eligible_hours AS hours, reimbursement AS amount FROM verdict
      WHERE disposition = 'APPROVED' AND invoice IS NOT NULL
      UNION ALL
      SELECT agreement_key, (body->'opening'->>'hours')::numeric,
        (body->'opening'->>'amount')::numeric
      FROM imported_row WHERE kind = 'PAYMENTS') u GROUP BY agreement_key) v
  ON v.agreement_key = c.agreement_key
  WHERE c.hours_used <> coalesce(v.hours, 0) OR c.amount_used <> coalesce(v.amount, 0);
COMMENT ON VIEW invariant_used IS
  'the hours and dollars used of an agreement are those of its approved invoices and openings';

CREATE VIEW invariant_opening AS
  SELECT i.import_id, i.line FROM imported_row i WHERE i.kind = 'PAYMENTS'
    AND i.body->'opening'->>'period' IS NOT NULL
    AND NOT EXISTS (SELECT FROM paid_day d WHERE d.import_id = i.import_id AND d.import_line = i.line);
COMMENT ON VIEW invariant_opening IS
  'what was paid elsewhere takes its days';
