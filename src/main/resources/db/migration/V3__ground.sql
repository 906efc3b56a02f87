-- Ground for the life of an agreement and for what people record. Nothing that stands is changed.

-- What a kept table needs: no row of it is changed or goes, and the program may read and add.
-- A later migration that makes a table says SELECT keep('its_name').
CREATE FUNCTION keep(kept regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %s
    FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
  EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %s
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
  EXECUTE format('GRANT SELECT, INSERT ON %s TO %I', kept, '${appRole}');
END $$;
REVOKE EXECUTE ON FUNCTION keep(regclass) FROM PUBLIC;

-- What people record about an agreement or a submission, beside what its papers say. One of these
-- days may be absent where the fact has none: told_on is the day of the call or the report, on_day
-- the day that the fact is about or its first one, until_day its last one.
CREATE TABLE fact (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL CHECK (recorded_by <> ''),
  fact text NOT NULL CHECK (fact ~ '^[A-Z]+(_[A-Z]+)*$'),
  agreement_key text,
  receipt_id bigint REFERENCES receipt,
  part int CHECK (part >= 0),
  told_on date,
  on_day date,
  until_day date,
  value text,
  contact text,
  contact_title text,
  reason text NOT NULL CHECK (reason <> ''),
  evidence_sha256 text REFERENCES content,
  CHECK (agreement_key IS NOT NULL OR receipt_id IS NOT NULL),
  CHECK ((receipt_id IS NULL) = (part IS NULL)),
  CHECK (until_day >= on_day)
);
CREATE INDEX ON fact (agreement_key);
CREATE INDEX ON fact (receipt_id);
CREATE INDEX ON fact (evidence_sha256);
SELECT keep('fact');

-- A value that a person has put right where it was misread. The newest of a field stands.
CREATE TABLE correction (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  corrected_at timestamptz NOT NULL,
  corrected_by text NOT NULL CHECK (corrected_by <> ''),
  receipt_id bigint NOT NULL REFERENCES receipt,
  part int NOT NULL CHECK (part >= 0),
  field text NOT NULL CHECK (field <> ''),
  value text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  evidence_sha256 text REFERENCES content
);
CREATE INDEX ON correction (receipt_id);
CREATE INDEX ON correction (evidence_sha256);
SELECT keep('correction');

-- What an employer means by an earning code. The newest of a code stands.
CREATE TABLE code_mapping (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mapped_at timestamptz NOT NULL,
  mapped_by text NOT NULL CHECK (mapped_by <> ''),
  employer_id text NOT NULL CHECK (employer_id <> ''),
  code text NOT NULL CHECK (code <> ''),
  category text NOT NULL CHECK (category <> ''),
  reason text NOT NULL CHECK (reason <> ''),
  evidence_sha256 text REFERENCES content
);
CREATE INDEX ON code_mapping (employer_id, code);
CREATE INDEX ON code_mapping (evidence_sha256);
SELECT keep('code_mapping');

-- An event comes from a verdict, or from a person: then from a fact, or from a decision.
-- Events that stand from before have neither day nor reason: their verdict has both.
ALTER TABLE agreement_event
  ALTER run_id DROP NOT NULL,
  ALTER verdict_id DROP NOT NULL,
  ALTER disposition DROP NOT NULL,
  ALTER body DROP NOT NULL,
  ADD on_day date,
  ADD effective date,
  ADD person text CHECK (person <> ''),
  ADD reason text,
  ADD clause text,
  ADD decision_id bigint REFERENCES decision,
  ADD fact_id bigint REFERENCES fact,
  ADD CONSTRAINT event_has_an_origin CHECK (verdict_id IS NOT NULL OR person IS NOT NULL),
  ADD CONSTRAINT event_of_a_verdict
    CHECK ((verdict_id IS NULL) = (disposition IS NULL) AND (verdict_id IS NULL OR run_id IS NOT NULL)),
  ADD CONSTRAINT event_of_a_person_is_dated
    CHECK (verdict_id IS NOT NULL OR (on_day IS NOT NULL AND effective IS NOT NULL AND reason <> '')),
  ADD CONSTRAINT event_once_per_fact UNIQUE (fact_id, event),
  ADD CONSTRAINT event_once_per_decision UNIQUE (decision_id, event);

-- The lives of an agreement under one key: approved again after a void, it begins another.
ALTER TABLE agreement_term
  ADD life int NOT NULL DEFAULT 1 CHECK (life > 0),
  DROP CONSTRAINT agreement_term_agreement_key_valid_excl,
  ADD CONSTRAINT one_term_of_an_agreement_at_a_time
    EXCLUDE USING gist (agreement_key WITH =, life WITH =, valid WITH &&);

-- What must always be true of the money, an invariant each: a view whose name begins with
-- invariant_, whose comment is the sentence, and whose rows break it. A later migration adds or
-- replaces one of them and touches no other.
DROP VIEW broken_invariant;

CREATE VIEW invariant_verdict AS
  SELECT r.submission FROM run_entry e JOIN receipt r ON r.id = e.receipt_id JOIN run ON
  run.id = e.run_id WHERE run.status = 'DONE' AND NOT EXISTS (SELECT FROM verdict v WHERE
  v.receipt_id = r.id);
COMMENT ON VIEW invariant_verdict IS
  'every arrival has a verdict once its run is done';

CREATE VIEW invariant_used AS
  SELECT c.agreement_key, c.hours_used, c.amount_used FROM agreement_cap c LEFT JOIN (SELECT
  agreement_key, sum(eligible_hours) AS hours, sum(reimbursement) AS amount FROM verdict WHERE
  disposition = 'APPROVED' AND invoice IS NOT NULL GROUP BY agreement_key) v ON
  v.agreement_key = c.agreement_key WHERE c.hours_used <> coalesce(v.hours, 0) OR
  c.amount_used <> coalesce(v.amount, 0);
COMMENT ON VIEW invariant_used IS
  'the hours and dollars used of an agreement are those of its approved invoices';

CREATE VIEW invariant_payable AS
  SELECT a.agreement_key, a.approved, b.booked FROM (SELECT agreement_key, sum(reimbursement)
  AS approved FROM verdict WHERE disposition = 'APPROVED' GROUP BY agreement_key) a LEFT JOIN
  (SELECT agreement_key, -sum(amount) AS booked FROM posting WHERE account IN ('PAYABLE',
  'IN_TRANSIT') GROUP BY agreement_key) b ON b.agreement_key = a.agreement_key WHERE
  a.approved <> coalesce(b.booked, 0);
COMMENT ON VIEW invariant_payable IS
  'what is payable or in transit is what was approved';

CREATE VIEW invariant_balance AS
  SELECT journal_id, sum(amount) FROM posting GROUP BY journal_id HAVING sum(amount) <> 0;
COMMENT ON VIEW invariant_balance IS
  'the ledger balances';

CREATE VIEW invariant_overdrawn AS
  SELECT agreement_key, sum(amount) FROM posting WHERE account = 'ENCUMBERED' GROUP BY
  agreement_key HAVING sum(amount) < 0;
COMMENT ON VIEW invariant_overdrawn IS
  'no encumbrance is overdrawn';

CREATE VIEW invariant_file_totals AS
  SELECT f.name, f.entries, f.total FROM payment_file f LEFT JOIN (SELECT e.file_id, count(*)
  AS entries, sum(p.amount) AS total FROM payment_file_entry e JOIN payment p ON p.id =
  e.payment_id GROUP BY e.file_id) s ON s.file_id = f.id WHERE f.entries <>
  coalesce(s.entries, 0) OR f.total <> coalesce(s.total, 0);
COMMENT ON VIEW invariant_file_totals IS
  'a payment file''s totals are those of its payments';

CREATE VIEW invariant_in_transit AS
  SELECT t.amount AS booked, f.amount AS released FROM (SELECT coalesce(-sum(amount), 0) AS amount
  FROM posting WHERE account = 'IN_TRANSIT') t, (SELECT coalesce(sum(p.amount), 0) AS amount FROM
  payment p JOIN payment_file_entry e ON e.payment_id = p.id JOIN payment_file_event v ON v.file_id
  = e.file_id AND v.event = 'RELEASED') f WHERE t.amount <> f.amount;
COMMENT ON VIEW invariant_in_transit IS
  'what is in transit is what stands in released payment files';

CREATE VIEW invariant_payment AS
  SELECT p.id FROM payment p JOIN verdict v ON v.id = p.verdict_id WHERE v.disposition <>
  'APPROVED' OR v.reimbursement <> p.amount;
COMMENT ON VIEW invariant_payment IS
  'a payment is an approved invoice of exactly its amount';

-- Contents that no row of another table refers to. Every foreign key to content counts as a reason
-- to keep it, so that a later table needs no more than its key.
CREATE FUNCTION content_of_nobody() RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
DECLARE
  nobody text;
BEGIN
  SELECT string_agg(format(' AND NOT EXISTS (SELECT FROM %s k WHERE k.%I = c.sha256)',
                           f.conrelid::regclass, a.attname), '' ORDER BY f.conrelid, a.attname)
    INTO nobody
    FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    WHERE f.contype = 'f' AND f.confrelid = 'content'::regclass;
  RETURN QUERY EXECUTE 'SELECT c.sha256 FROM content c WHERE NOT EXISTS (SELECT FROM receipt r
    WHERE r.body->''whole''->>''sha256'' = c.sha256)' || nobody;
END $$;
CREATE VIEW invariant_kept AS SELECT content_of_nobody() AS sha256;
COMMENT ON VIEW invariant_kept IS
  'what is kept belongs to an arrival, a reference file or a decision';

CREATE VIEW invariant_audit AS SELECT seq FROM audit_broken;
COMMENT ON VIEW invariant_audit IS
  'the audit chain is whole';

-- Asks every invariant, as their owner: the program may ask, and need not see behind each.
CREATE FUNCTION broken_invariants() RETURNS TABLE (invariant text, found text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  each record;
BEGIN
  FOR each IN
    SELECT c.oid, c.relname, obj_description(c.oid, 'pg_class') AS sentence FROM pg_class c
    WHERE c.relkind = 'v' AND c.relnamespace = 'public'::regnamespace
      AND c.relname LIKE 'invariant\_%' ORDER BY c.relname
  LOOP
    IF each.sentence IS NULL THEN
      RAISE EXCEPTION 'view % has no comment that says what must be true', each.relname;
    END IF;
    RETURN QUERY EXECUTE
      format('SELECT %L, to_jsonb(t)::text FROM %s t', each.sentence, each.oid::regclass);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION broken_invariants() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION broken_invariants() TO "${appRole}";

-- Each row breaks an invariant. Every job ends with it.
CREATE VIEW broken_invariant AS SELECT invariant, found FROM broken_invariants();
GRANT SELECT ON broken_invariant TO "${appRole}";
