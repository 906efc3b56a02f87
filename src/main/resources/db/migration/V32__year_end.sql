-- The end of a fiscal year: what a run saw at its cut-off, what it reports of it, what people let
-- pass, and that the year is closed. Nothing is booked in a closed year, whoever books.

-- What was on file at the cut-off of a run: the report is made of this and nothing else, so it can be
-- made again at any time.
CREATE TABLE year_end_cut (
  run_id text PRIMARY KEY REFERENCES run,
  fiscal_year int NOT NULL CHECK (fiscal_year BETWEEN 2000 AND 2200),
  sequence int NOT NULL CHECK (sequence > 0),
  as_of date NOT NULL,
  cut_at timestamptz NOT NULL,
  ran_by text NOT NULL CHECK (ran_by <> ''),
  -- Lines of the ledger up to the year, at the cut-off.
  postings bigint NOT NULL CHECK (postings >= 0),
  ledger_file text,
  ledger_sha256 text REFERENCES content,
  body json NOT NULL,
  UNIQUE (fiscal_year, sequence),
  CHECK ((ledger_file IS NULL) = (ledger_sha256 IS NULL))
);
CREATE INDEX ON year_end_cut (ledger_sha256);
SELECT keep('year_end_cut');

CREATE TABLE year_end_report (
  run_id text PRIMARY KEY REFERENCES year_end_cut,
  sha256 text NOT NULL,
  body json NOT NULL,
  CHECK (encode(sha256(convert_to(body::text, 'UTF8')), 'hex') = sha256)
);
SELECT keep('year_end_report');

-- That a person lets pass what stands in the way of closing.
CREATE TABLE year_end_acceptance (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  fiscal_year int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('RETURN_OPEN', 'RECEIVABLE', 'UNMATCHED_OURS',
    'UNMATCHED_THEIRS', 'AMOUNT_DIFFERS')),
  subject text NOT NULL CHECK (subject <> ''),
  -- What the run said that was let pass: another amount is another matter.
  what text NOT NULL CHECK (what <> ''),
  accepted_by text NOT NULL CHECK (accepted_by <> ''),
  accepted_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  evidence_sha256 text REFERENCES content,
  UNIQUE (fiscal_year, kind, subject, what)
);
CREATE INDEX ON year_end_acceptance (evidence_sha256);
SELECT keep('year_end_acceptance');

CREATE TABLE year_closing (
  fiscal_year int PRIMARY KEY,
  run_id text NOT NULL UNIQUE REFERENCES year_end_report,
  closed_by text NOT NULL CHECK (closed_by <> ''),
  closed_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  -- Lines of the ledger up to the year, when it was closed.
  postings bigint NOT NULL CHECK (postings >= 0)
);
SELECT keep('year_closing');

-- A journal that is about a closed year, and is booked in the first open one instead.
CREATE TABLE carried_journal (
  journal_id bigint PRIMARY KEY REFERENCES journal,
  -- The last closed year when it was booked.
  fiscal_year int NOT NULL,
  -- The last booking in closed years of what it is about; absent where there is none.
  refers_to bigint REFERENCES journal
);
CREATE INDEX ON carried_journal (refers_to);
SELECT keep('carried_journal');

-- With a year every earlier one is closed.
CREATE FUNCTION closed_through() RETURNS int LANGUAGE sql STABLE AS $$
  SELECT coalesce(max(fiscal_year), 0) FROM year_closing
$$;

-- Whoever books holds the lock together with others; whoever closes holds it alone.
CREATE FUNCTION posting_in_an_open_year() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed int;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7265032);
  SELECT max(fiscal_year) INTO closed FROM year_closing;
  IF NEW.fiscal_year <= closed THEN
    RAISE EXCEPTION 'fiscal year % is closed: journal % belongs into the open one', NEW.fiscal_year,
      NEW.journal_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER posting_in_an_open_year BEFORE INSERT ON posting
  FOR EACH ROW EXECUTE FUNCTION posting_in_an_open_year();

-- Closing is the act of another person than the one who ran the year's end or let something pass,
-- on the last run's report, while nothing stands in the way and nothing was booked since.
CREATE FUNCTION year_closes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cut year_end_cut%ROWTYPE;
  standing text;
BEGIN
  PERFORM pg_advisory_xact_lock(7265032);
  SELECT * INTO cut FROM year_end_cut WHERE run_id = NEW.run_id;
  IF cut.fiscal_year <> NEW.fiscal_year OR NEW.fiscal_year <= closed_through() THEN
    RAISE EXCEPTION 'run % is not about fiscal year %, or that is closed', NEW.run_id,
      NEW.fiscal_year USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM year_end_cut c WHERE c.fiscal_year = NEW.fiscal_year
             AND c.sequence > cut.sequence)
      OR NOT EXISTS (SELECT FROM run r WHERE r.id = NEW.run_id AND r.status = 'DONE') THEN
    RAISE EXCEPTION 'run % is not done, or not the last of fiscal year %', NEW.run_id,
      NEW.fiscal_year USING ERRCODE = 'check_violation';
  END IF;
  IF lower(btrim(cut.ran_by)) = lower(btrim(NEW.closed_by))
      OR EXISTS (SELECT FROM year_end_acceptance a WHERE a.fiscal_year = NEW.fiscal_year
                 AND lower(btrim(a.accepted_by)) = lower(btrim(NEW.closed_by))) THEN
    RAISE EXCEPTION 'fiscal year % is closed by another person than %', NEW.fiscal_year,
      NEW.closed_by USING ERRCODE = 'check_violation';
  END IF;
  SELECT b ->> 'what' INTO standing FROM year_end_report r,
    json_array_elements(r.body -> 'blockers') AS b
    WHERE r.run_id = NEW.run_id AND NOT EXISTS (
      SELECT FROM year_end_acceptance a WHERE a.fiscal_year = NEW.fiscal_year
        AND a.kind = b ->> 'kind' AND a.subject = b ->> 'subject' AND a.what = b ->> 'what')
    LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'fiscal year % is not closed: %', NEW.fiscal_year, standing
      USING ERRCODE = 'check_violation';
  END IF;
  SELECT count(*) INTO NEW.postings FROM posting WHERE fiscal_year <= NEW.fiscal_year;
  IF NEW.postings <> cut.postings THEN
    RAISE EXCEPTION 'something was booked in fiscal year % since run %', NEW.fiscal_year, NEW.run_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER year_closes BEFORE INSERT ON year_closing
  FOR EACH ROW EXECUTE FUNCTION year_closes();

-- What must always be true -----------------------------------------------------------------------

CREATE VIEW invariant_closed_year AS
  SELECT c.fiscal_year, c.postings AS closed_with,
    (SELECT count(*) FROM posting p WHERE p.fiscal_year <= c.fiscal_year) AS found
  FROM year_closing c
  WHERE c.postings <> (SELECT count(*) FROM posting p WHERE p.fiscal_year <= c.fiscal_year);
COMMENT ON VIEW invariant_closed_year IS
  'a closed fiscal year has the bookings that it was closed with, and no other';

CREATE VIEW invariant_carried AS
  SELECT c.journal_id, c.fiscal_year, p.fiscal_year AS booked_in FROM carried_journal c
  JOIN posting p ON p.journal_id = c.journal_id WHERE p.fiscal_year <= c.fiscal_year;
COMMENT ON VIEW invariant_carried IS
  'what is about a closed fiscal year is booked in a later one';

-- What a closed year leaves on an account stands with the first open one: what is settled there is
-- not below nothing.
CREATE OR REPLACE VIEW invariant_overpaid AS
  SELECT agreement_key, fund, fiscal_year, sum(amount) FROM (
    SELECT p.agreement_key, p.fund, greatest(p.fiscal_year, c.closed + 1) AS fiscal_year, p.amount
    FROM posting p, (SELECT closed_through() AS closed) c WHERE p.account = 'PAYABLE') o
  GROUP BY agreement_key, fund, fiscal_year HAVING sum(amount) > 0;

CREATE OR REPLACE VIEW invariant_receivable AS
  SELECT payment_id AS about, state, amount, receivable AS booked FROM payment_booked
  WHERE receivable <> CASE WHEN state = 'REVERSED' THEN amount ELSE 0 END
  UNION ALL
  SELECT concat_ws(' ', agreement_key, fund, fiscal_year), NULL, 0, sum(amount) FROM (
    SELECT p.agreement_key, p.fund, greatest(p.fiscal_year, c.closed + 1) AS fiscal_year, p.amount
    FROM posting p, (SELECT closed_through() AS closed) c WHERE p.account = 'RECEIVABLE') o
  GROUP BY agreement_key, fund, fiscal_year HAVING sum(amount) < 0;

CREATE OR REPLACE VIEW invariant_provisional AS
  SELECT agreement_key, fund, fiscal_year, coalesce(a.accrued, 0) AS accrued,
    coalesce(d.provisional, 0) AS provisional
  FROM (SELECT p.agreement_key, p.fund, greatest(p.fiscal_year, c.closed + 1) AS fiscal_year,
          sum(p.amount) AS accrued
        FROM posting p, (SELECT closed_through() AS closed) c
        WHERE p.account = 'ACCRUED' GROUP BY 1, 2, 3) a
  FULL JOIN (SELECT p.agreement_key, p.fund, greatest(p.fiscal_year, c.closed + 1) AS fiscal_year,
          sum(p.amount) AS provisional
        FROM provisional_day p, (SELECT closed_through() AS closed) c
        WHERE NOT p.trued_up AND NOT p.void GROUP BY 1, 2, 3) d
    USING (agreement_key, fund, fiscal_year)
  WHERE coalesce(a.accrued, 0) <> coalesce(d.provisional, 0);
