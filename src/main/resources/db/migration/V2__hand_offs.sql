-- One table per hand-off. A row is put once, by the run that it names, and never changed;
-- the few tables that do change say so. The constraints at the end of each table hold even where
-- the program is wrong.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END $$;

-- Mutable: a run goes from STARTED to DONE or FAILED. One live run per job and date.
CREATE TABLE run (
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{8}$'),
  job text NOT NULL,
  as_of date NOT NULL,
  sequence int NOT NULL CHECK (sequence > 0),
  policy text NOT NULL,
  policy_hash text NOT NULL,
  outbox text NOT NULL,
  status text NOT NULL CHECK (status IN ('STARTED', 'DONE', 'FAILED')),
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  manifest_sha256 text,
  UNIQUE (job, as_of, sequence),
  CHECK ((status = 'STARTED') = (finished_at IS NULL))
);
CREATE UNIQUE INDEX one_unfinished_run ON run (job, as_of) WHERE status <> 'DONE';

-- The original bytes of everything that was sent, once per content.
CREATE TABLE content (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL CHECK (size >= 0),
  bytes bytea NOT NULL,
  CHECK (octet_length(bytes) = size),
  CHECK (encode(sha256(bytes), 'hex') = sha256)
);

-- An arrival: one inbox entry with its content, once per name and content.
CREATE TABLE receipt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id text NOT NULL REFERENCES run,
  submission text NOT NULL,
  received date NOT NULL,
  member_set_hash text NOT NULL,
  body json NOT NULL,
  UNIQUE (submission, member_set_hash)
);
CREATE INDEX receipt_member_set ON receipt (member_set_hash);

CREATE TABLE receipt_member (
  receipt_id bigint NOT NULL REFERENCES receipt,
  position int NOT NULL,
  name text NOT NULL,
  sha256 text NOT NULL REFERENCES content,
  PRIMARY KEY (receipt_id, position)
);
CREATE INDEX receipt_member_content ON receipt_member (sha256);

-- The snapshot that a run took of the inbox.
CREATE TABLE run_entry (
  run_id text NOT NULL REFERENCES run,
  receipt_id bigint NOT NULL REFERENCES receipt,
  PRIMARY KEY (run_id, receipt_id)
);
CREATE INDEX run_entry_receipt ON run_entry (receipt_id);

-- How often a receipt was given to the parser; committed before it is parsed.
CREATE TABLE reading_attempt (
  receipt_id bigint NOT NULL REFERENCES receipt,
  attempt int NOT NULL CHECK (attempt > 0),
  run_id text NOT NULL REFERENCES run,
  PRIMARY KEY (receipt_id, attempt)
);

-- What was read from a receipt, in the canonical form.
CREATE TABLE packet (
  receipt_id bigint PRIMARY KEY REFERENCES receipt,
  run_id text NOT NULL REFERENCES run,
  body json NOT NULL
);

-- The reference files as a run read them.
CREATE TABLE reference_version (
  run_id text NOT NULL REFERENCES run,
  name text NOT NULL,
  sha256 text NOT NULL REFERENCES content,
  PRIMARY KEY (run_id, name)
);

-- Exactly one verdict per part of an arrival and decision. The highest decision stands.
CREATE TABLE verdict (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id text NOT NULL REFERENCES run,
  receipt_id bigint NOT NULL REFERENCES receipt,
  part int NOT NULL CHECK (part >= 0),
  decision int NOT NULL CHECK (decision > 0),
  submission text NOT NULL,
  kind text NOT NULL,
  disposition text NOT NULL
    CHECK (disposition IN ('APPROVED', 'RETURNED', 'HELD', 'DUPLICATE', 'QUARANTINED')),
  agreement_key text,
  invoice_key text,
  duplicate_of text,
  content_key text NOT NULL,
  fingerprint text NOT NULL,
  eligible_hours numeric(12, 4) NOT NULL CHECK (eligible_hours >= 0),
  reimbursement numeric(14, 2) NOT NULL CHECK (reimbursement >= 0),
  agreement json,
  invoice json,
  body json NOT NULL,
  UNIQUE (receipt_id, part, decision),
  UNIQUE (id, disposition),
  UNIQUE (id, disposition, reimbursement),
  CHECK (disposition <> 'DUPLICATE' OR duplicate_of IS NOT NULL)
);
CREATE INDEX verdict_run ON verdict (run_id);
CREATE INDEX verdict_agreement ON verdict (agreement_key);
CREATE VIEW standing_verdict AS
  SELECT DISTINCT ON (receipt_id, part) * FROM verdict ORDER BY receipt_id, part, decision DESC;
-- An invoice number of an agreement is approved once.
CREATE UNIQUE INDEX invoice_approved_once ON verdict (invoice_key)
  WHERE disposition = 'APPROVED' AND invoice_key IS NOT NULL;

-- What happened to an agreement, in order. Its terms of a day are folded from here.
CREATE TABLE agreement_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id text NOT NULL REFERENCES run,
  verdict_id bigint NOT NULL,
  disposition text NOT NULL,
  agreement_key text NOT NULL,
  event text NOT NULL,
  body json NOT NULL,
  UNIQUE (verdict_id, event),
  FOREIGN KEY (verdict_id, disposition) REFERENCES verdict (id, disposition)
);
CREATE INDEX agreement_event_key ON agreement_event (agreement_key);

-- No two approved agreements of one key at the same time.
CREATE TABLE agreement_term (
  agreement_key text NOT NULL,
  verdict_id bigint NOT NULL,
  disposition text NOT NULL DEFAULT 'APPROVED' CHECK (disposition = 'APPROVED'),
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid) AND NOT upper_inf(valid)),
  PRIMARY KEY (verdict_id),
  FOREIGN KEY (verdict_id, disposition) REFERENCES verdict (id, disposition),
  EXCLUDE USING gist (agreement_key WITH =, valid WITH &&)
);

-- Mutable: a counter whose check no concurrent payer can pass.
CREATE TABLE agreement_cap (
  agreement_key text PRIMARY KEY,
  hours_cap numeric(12, 4) NOT NULL CHECK (hours_cap >= 0),
  amount_cap numeric(14, 2) NOT NULL CHECK (amount_cap >= 0),
  hours_used numeric(12, 4) NOT NULL DEFAULT 0,
  amount_used numeric(14, 2) NOT NULL DEFAULT 0,
  CHECK (hours_used BETWEEN 0 AND hours_cap),
  CHECK (amount_used BETWEEN 0 AND amount_cap)
);

-- What people decided, with their reasons.
CREATE TABLE decision (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  decided_at timestamptz NOT NULL,
  decided_by text NOT NULL CHECK (decided_by <> ''),
  receipt_id bigint NOT NULL REFERENCES receipt,
  part int NOT NULL,
  action text NOT NULL CHECK (action IN ('CLEAR', 'RETURN')),
  code text,
  reason text NOT NULL CHECK (reason <> ''),
  evidence_sha256 text REFERENCES content,
  CHECK (action <> 'CLEAR' OR code IS NOT NULL)
);
CREATE INDEX decision_receipt ON decision (receipt_id);

-- One row per worked day with eligible hours of an approved invoice: no day is paid twice.
-- Zero hours: a weekday inside a pay period that was paid on its totals.
-- A clearance is a person's recorded decision that allows a second.
CREATE TABLE paid_day (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  participant_key text NOT NULL,
  work_date date NOT NULL,
  verdict_id bigint NOT NULL,
  disposition text NOT NULL DEFAULT 'APPROVED' CHECK (disposition = 'APPROVED'),
  hours numeric(12, 4) NOT NULL CHECK (hours >= 0),
  clearance_id bigint REFERENCES decision,
  FOREIGN KEY (verdict_id, disposition) REFERENCES verdict (id, disposition),
  CONSTRAINT no_day_paid_twice UNIQUE NULLS NOT DISTINCT (participant_key, work_date, clearance_id)
);
CREATE INDEX paid_day_verdict ON paid_day (verdict_id);

-- Double entry. A journal balances or its transaction fails.
CREATE TABLE journal (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id text NOT NULL REFERENCES run,
  idem_key text NOT NULL UNIQUE,
  what text NOT NULL,
  verdict_id bigint REFERENCES verdict
);
CREATE TABLE posting (
  journal_id bigint NOT NULL REFERENCES journal,
  line int NOT NULL,
  account text NOT NULL
    CHECK (account IN ('OBLIGATION', 'ENCUMBERED', 'EXPENSE', 'PAYABLE', 'IN_TRANSIT', 'CASH')),
  agreement_key text NOT NULL,
  fund text NOT NULL,
  fiscal_year int NOT NULL,
  amount numeric(14, 2) NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (journal_id, line)
);
CREATE INDEX posting_agreement ON posting (agreement_key, account);

CREATE FUNCTION journal_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted bigint :=
    coalesce(to_jsonb(NEW) ->> 'journal_id', to_jsonb(NEW) ->> 'id')::bigint;
  total numeric;
  lines int;
BEGIN
  SELECT coalesce(sum(amount), 0), count(*) INTO total, lines FROM posting WHERE journal_id = wanted;
  IF total <> 0 OR lines < 2 THEN
    RAISE EXCEPTION 'journal % does not balance: % over % lines', wanted, total, lines
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER journal_balances AFTER INSERT ON journal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_balances();
CREATE CONSTRAINT TRIGGER posting_balances AFTER INSERT ON posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_balances();

-- One payment per approved invoice, of exactly its amount. Numbers are given one after the other
-- by the program, not by a sequence: a run that is killed and goes on gives the same ones.
CREATE TABLE payment (
  id text PRIMARY KEY,
  run_id text NOT NULL REFERENCES run,
  verdict_id bigint NOT NULL UNIQUE,
  disposition text NOT NULL DEFAULT 'APPROVED' CHECK (disposition = 'APPROVED'),
  amount numeric(14, 2) NOT NULL CHECK (amount > 0),
  employer_id text NOT NULL,
  body json NOT NULL,
  FOREIGN KEY (verdict_id, disposition, amount) REFERENCES verdict (id, disposition, reimbursement)
);

-- A payment file: its identity and its bytes are kept, and never made again.
CREATE TABLE payment_file (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id text NOT NULL UNIQUE REFERENCES run,
  name text NOT NULL UNIQUE,
  origin text NOT NULL,
  creation_date date NOT NULL,
  creation_time text NOT NULL CHECK (creation_time ~ '^[0-9]{4}$'),
  modifier text NOT NULL CHECK (modifier ~ '^[A-Z0-9]$'),
  proposal_sha256 text NOT NULL,
  entries int NOT NULL CHECK (entries > 0),
  total numeric(14, 2) NOT NULL CHECK (total > 0),
  body json NOT NULL,
  UNIQUE (origin, creation_date, creation_time, modifier)
);
CREATE TABLE payment_file_entry (
  file_id bigint NOT NULL REFERENCES payment_file,
  payment_id text NOT NULL UNIQUE REFERENCES payment,
  trace int NOT NULL UNIQUE,
  PRIMARY KEY (file_id, payment_id)
);
CREATE TABLE payment_file_bytes (
  file_id bigint PRIMARY KEY REFERENCES payment_file,
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  CHECK (encode(sha256(bytes), 'hex') = sha256)
);
-- Where a payment file is published: decided and kept before it is written, so that a run that
-- dies in between leaves no second copy elsewhere.
CREATE TABLE payment_file_address (
  file_id bigint PRIMARY KEY REFERENCES payment_file,
  run_id text NOT NULL REFERENCES run
);
-- The life of a payment file. The approver and the releaser are two people.
CREATE TABLE payment_file_event (
  file_id bigint NOT NULL REFERENCES payment_file,
  event text NOT NULL CHECK (event IN ('PROPOSED', 'APPROVED', 'RELEASED', 'PUBLISHED')),
  person text NOT NULL CHECK (person <> ''),
  proposal_sha256 text NOT NULL,
  happened_at timestamptz NOT NULL,
  PRIMARY KEY (file_id, event)
);
CREATE FUNCTION two_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM payment_file f
                 WHERE f.id = NEW.file_id AND f.proposal_sha256 = NEW.proposal_sha256) THEN
    RAISE EXCEPTION 'the proposal of payment file % is another one', NEW.file_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.event IN ('APPROVED', 'RELEASED') AND EXISTS (
      SELECT FROM payment_file_event e
      WHERE e.file_id = NEW.file_id AND e.event IN ('APPROVED', 'RELEASED')
        AND e.person = NEW.person) THEN
    RAISE EXCEPTION 'approver and releaser of payment file % are the same person', NEW.file_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.event = 'RELEASED' AND NOT EXISTS (
      SELECT FROM payment_file_event e WHERE e.file_id = NEW.file_id AND e.event = 'APPROVED') THEN
    RAISE EXCEPTION 'payment file % is not approved', NEW.file_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.event = 'PUBLISHED' AND NOT EXISTS (
      SELECT FROM payment_file_event e WHERE e.file_id = NEW.file_id AND e.event = 'RELEASED') THEN
    RAISE EXCEPTION 'payment file % is not released', NEW.file_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER two_people BEFORE INSERT ON payment_file_event
  FOR EACH ROW EXECUTE FUNCTION two_people();

-- What was written for people, and to whom.
CREATE TABLE notice (
  run_id text NOT NULL REFERENCES run,
  file text NOT NULL,
  verdict_id bigint NOT NULL REFERENCES verdict,
  recipient text NOT NULL,
  sha256 text NOT NULL,
  PRIMARY KEY (run_id, file)
);

-- Who did what, each entry sealed by the one before.
CREATE TABLE audit (
  seq bigint PRIMARY KEY,
  happened_at timestamptz NOT NULL,
  actor text NOT NULL,
  event text NOT NULL,
  prev text NOT NULL,
  hash text NOT NULL
);
CREATE FUNCTION audit_seal(seq bigint, happened_at timestamptz, actor text, event text, prev text)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(
    seq || '|' || (extract(epoch FROM happened_at)::numeric(20, 6)) || '|' || actor || '|' || event || '|' || prev,
    'UTF8')), 'hex')
$$;
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last audit%ROWTYPE;
BEGIN
  PERFORM pg_advisory_xact_lock(7265001);
  SELECT * INTO last FROM audit ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.prev := coalesce(last.hash, '');
  NEW.hash := audit_seal(NEW.seq, NEW.happened_at, NEW.actor, NEW.event, NEW.prev);
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_chain();
CREATE VIEW audit_broken AS
  SELECT seq FROM (
    SELECT seq, hash, prev, lag(hash, 1, '') OVER (ORDER BY seq) AS before,
           lag(seq, 1, 0::bigint) OVER (ORDER BY seq) AS seq_before,
           audit_seal(seq, happened_at, actor, event, prev) AS sealed
    FROM audit) a
  WHERE hash <> sealed OR prev <> before OR seq <> seq_before + 1;

-- An index for every foreign key that no other index begins with.
CREATE INDEX ON reading_attempt (run_id);
CREATE INDEX ON receipt (run_id);
CREATE INDEX ON packet (run_id);
CREATE INDEX ON reference_version (sha256);
CREATE INDEX ON agreement_event (run_id);
CREATE INDEX ON decision (evidence_sha256);
CREATE INDEX ON paid_day (clearance_id);
CREATE INDEX ON journal (run_id);
CREATE INDEX ON journal (verdict_id);
CREATE INDEX ON payment (run_id);
CREATE INDEX ON payment_file_address (run_id);
CREATE INDEX ON notice (verdict_id);

-- What must always be true of the money: each row of this view breaks it. Every job ends with it.
CREATE VIEW broken_invariant AS
  SELECT 'every arrival has a verdict once its run is done' AS invariant, to_jsonb(t)::text AS found FROM (
    SELECT r.submission FROM run_entry e JOIN receipt r ON r.id = e.receipt_id JOIN run ON
    run.id = e.run_id WHERE run.status = 'DONE' AND NOT EXISTS (SELECT FROM verdict v WHERE
    v.receipt_id = r.id)) t
  UNION ALL
  SELECT 'the hours and dollars used of an agreement are those of its approved invoices' AS invariant, to_jsonb(t)::text AS found FROM (
    SELECT c.agreement_key, c.hours_used, c.amount_used FROM agreement_cap c LEFT JOIN (SELECT
    agreement_key, sum(eligible_hours) AS hours, sum(reimbursement) AS amount FROM verdict WHERE
    disposition = 'APPROVED' AND invoice IS NOT NULL GROUP BY agreement_key) v ON
    v.agreement_key = c.agreement_key WHERE c.hours_used <> coalesce(v.hours, 0) OR
    c.amount_used <> coalesce(v.amount, 0)) t
  UNION ALL
  SELECT 'what is payable or in transit is what was approved' AS invariant, to_jsonb(t)::text AS found FROM (
    SELECT a.agreement_key, a.approved, b.booked FROM (SELECT agreement_key, sum(reimbursement)
    AS approved FROM verdict WHERE disposition = 'APPROVED' GROUP BY agreement_key) a LEFT JOIN
    (SELECT agreement_key, -sum(amount) AS booked FROM posting WHERE account IN ('PAYABLE',
    'IN_TRANSIT') GROUP BY agreement_key) b ON b.agreement_key = a.agreement_key WHERE
    a.approved <> coalesce(b.booked, 0)) t
  UNION ALL
  SELECT 'the ledger balances' AS invariant, to_jsonb(t)::text AS found FROM (
    SELECT journal_id, sum(amount) FROM posting GROUP BY journal_id HAVING sum(amount) <> 0) t
  UNION ALL
  SELECT 'no encumbrance is overdrawn' AS invariant, to_jsonb(t)::text AS found FROM (
    SELECT agreement_key, sum(amount) FROM posting WHERE account = 'ENCUMBERED' GROUP BY
    agreement_key HAVING sum(amount) < 0) t
  UNION ALL
  SELECT 'a payment file''s totals are those of its payments' AS invariant, to_jsonb(t)::text AS found FROM (
    SELECT f.name, f.entries, f.total FROM payment_file f LEFT JOIN (SELECT e.file_id, count(*)
    AS entries, sum(p.amount) AS total FROM payment_file_entry e JOIN payment p ON p.id =
    e.payment_id GROUP BY e.file_id) s ON s.file_id = f.id WHERE f.entries <>
    coalesce(s.entries, 0) OR f.total <> coalesce(s.total, 0)) t
  UNION ALL
  SELECT 'what is in transit is what stands in released payment files' AS invariant, to_jsonb(t)::text AS found FROM (
    SELECT t.amount, f.amount FROM (SELECT coalesce(-sum(amount), 0) AS amount FROM posting
    WHERE account = 'IN_TRANSIT') t, (SELECT coalesce(sum(p.amount), 0) AS amount FROM payment p
    JOIN payment_file_entry e ON e.payment_id = p.id JOIN payment_file_event v ON v.file_id =
    e.file_id AND v.event = 'RELEASED') f WHERE t.amount <> f.amount) t
  UNION ALL
  SELECT 'a payment is an approved invoice of exactly its amount' AS invariant, to_jsonb(t)::text AS found FROM (
    SELECT p.id FROM payment p JOIN verdict v ON v.id = p.verdict_id WHERE v.disposition <>
    'APPROVED' OR v.reimbursement <> p.amount) t
  UNION ALL
  SELECT 'what is kept belongs to an arrival, a reference file or a decision' AS invariant, to_jsonb(t)::text AS found FROM (
    SELECT c.sha256 FROM content c WHERE NOT EXISTS (SELECT FROM receipt_member m WHERE m.sha256
    = c.sha256) AND NOT EXISTS (SELECT FROM reference_version v WHERE v.sha256 = c.sha256) AND
    NOT EXISTS (SELECT FROM decision d WHERE d.evidence_sha256 = c.sha256) AND NOT EXISTS
    (SELECT FROM receipt r WHERE r.body->'whole'->>'sha256' = c.sha256)) t
  UNION ALL
  SELECT 'the audit chain is whole' AS invariant, to_jsonb(t)::text AS found FROM (
    SELECT seq FROM audit_broken) t;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['content', 'receipt', 'receipt_member', 'run_entry', 'reading_attempt',
    'packet', 'reference_version', 'verdict', 'agreement_event', 'agreement_term', 'decision',
    'journal', 'posting', 'payment', 'payment_file', 'payment_file_entry', 'payment_file_bytes',
    'payment_file_event', 'payment_file_address', 'notice', 'audit', 'paid_day'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO "${appRole}"', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON run, agreement_cap TO "${appRole}";
GRANT SELECT ON audit_broken, standing_verdict, broken_invariant TO "${appRole}";
