-- Accounts are tried with entries of zero before money goes there. Nothing was ever put into the
-- table before this migration: what it gets here has no default.

ALTER TABLE prenote
  DROP CONSTRAINT prenote_pkey,
  ADD id text PRIMARY KEY CHECK (id ~ '^N[0-9]{8}$'),
  ADD bank_profile text NOT NULL,
  ADD attempt int NOT NULL CHECK (attempt > 0),
  ADD body json NOT NULL,
  ADD CONSTRAINT one_prenote_of_an_account UNIQUE (employer_id, version, bank_profile, attempt);

-- A prenote whose file was withdrawn never went out: the next has the next attempt. Two who try an
-- account at once compute the same attempt, and one of them is refused.
CREATE FUNCTION prenote_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  file payment_file%ROWTYPE;
BEGIN
  PERFORM pg_advisory_xact_lock(7265002);
  SELECT * INTO STRICT file FROM payment_file f WHERE f.id = NEW.file_id;
  IF file.purpose <> 'PRENOTES' THEN
    RAISE EXCEPTION 'payment file % is not one of prenotes', file.name
      USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM bank_event e WHERE e.employer_id = NEW.employer_id
                 AND e.version = NEW.version AND e.event = 'APPROVED') THEN
    RAISE EXCEPTION 'account % of % is not approved', NEW.version, NEW.employer_id
      USING ERRCODE = 'check_violation';
  END IF;
  NEW.bank_profile := file.bank_profile;
  NEW.attempt := 1 + (SELECT count(*) FROM prenote n JOIN payment_file_event v
                        ON v.file_id = n.file_id AND v.event = 'VOIDED'
                      WHERE n.employer_id = NEW.employer_id AND n.version = NEW.version
                        AND n.bank_profile = file.bank_profile);
  RETURN NEW;
END $$;
CREATE TRIGGER prenote_attempt BEFORE INSERT ON prenote
  FOR EACH ROW EXECUTE FUNCTION prenote_attempt();
CREATE TRIGGER prenote_file_is_whole BEFORE INSERT ON prenote
  FOR EACH ROW EXECUTE FUNCTION payment_file_is_whole();

-- What the bank said of a prenote. That it settled nobody says: it moves nothing.
CREATE TABLE prenote_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  prenote_id text NOT NULL REFERENCES prenote,
  event text NOT NULL CHECK (event = 'RETURNED'),
  on_day date NOT NULL,
  person text NOT NULL CHECK (person <> ''),
  happened_at timestamptz NOT NULL,
  code text NOT NULL CHECK (code ~ '^R[0-9]{2}$'),
  reason text NOT NULL CHECK (reason <> ''),
  UNIQUE (prenote_id, event)
);
SELECT keep('prenote_event');

CREATE FUNCTION prenote_event_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  file bigint;
BEGIN
  SELECT n.file_id INTO file FROM prenote n WHERE n.id = NEW.prenote_id;
  PERFORM pg_advisory_xact_lock(7265004, file::int);
  IF NOT EXISTS (SELECT FROM payment_file_event f
                 WHERE f.file_id = file AND f.event = 'PUBLISHED') THEN
    RAISE EXCEPTION 'prenote % cannot be % now: its file is not published', NEW.prenote_id,
      NEW.event USING ERRCODE = 'check_violation';
  END IF;
  -- A release waits for this, and this for it.
  PERFORM pg_advisory_xact_lock(7265020);
  RETURN NEW;
END $$;
CREATE TRIGGER prenote_event_order BEFORE INSERT ON prenote_event
  FOR EACH ROW EXECUTE FUNCTION prenote_event_order();

-- A bank that confirms a file, pays it or sends anything of it back has it: it is not sent again.
CREATE OR REPLACE FUNCTION bank_has_it() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  which bigint;
BEGIN
  IF TG_TABLE_NAME = 'payment_event' THEN
    SELECT e.file_id INTO which FROM payment_file_entry e WHERE e.payment_id = NEW.payment_id;
  ELSIF TG_TABLE_NAME = 'prenote_event' THEN
    SELECT n.file_id INTO which FROM prenote n WHERE n.id = NEW.prenote_id;
  ELSE
    which := NEW.file_id;
  END IF;
  PERFORM FROM delivery d WHERE d.file_id = which AND d.state <> 'HANDED_OVER' FOR UPDATE;
  IF FOUND THEN
    INSERT INTO delivery_evidence (file_id, attempt, what, person, happened_at, detail)
      SELECT d.file_id, d.attempts, 'ACKNOWLEDGED', NEW.person, NEW.happened_at,
        json_build_object('said', NEW.event) FROM delivery d WHERE d.file_id = which;
    UPDATE delivery SET state = 'HANDED_OVER', changed_at = NEW.happened_at
      WHERE file_id = which;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER bank_has_it AFTER INSERT ON prenote_event
  FOR EACH ROW EXECUTE FUNCTION bank_has_it();

-- What is released goes to the newest account that nobody has rejected, and that is approved, and
-- no money where a prenote came back from: also where that came after the proposal. Changes of
-- accounts and prenotes that come back wait for the release, and it for them.
CREATE OR REPLACE FUNCTION released_to_approved_accounts() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  payee text;
BEGIN
  PERFORM pg_advisory_xact_lock(7265020);
  SELECT a.employer_id INTO payee FROM (
      SELECT p.employer_id, p.bank_version AS version
      FROM payment_file_entry n JOIN payment p ON p.id = n.payment_id
      WHERE n.file_id = NEW.file_id AND p.bank_version IS NOT NULL
      UNION SELECT n.employer_id, n.version FROM prenote n WHERE n.file_id = NEW.file_id) a
    WHERE (SELECT s.version FROM bank_standing s WHERE s.employer_id = a.employer_id
           AND s.state <> 'REJECTED' ORDER BY s.version DESC LIMIT 1) IS DISTINCT FROM
          (SELECT e.version FROM bank_event e WHERE e.employer_id = a.employer_id
           AND e.version = a.version AND e.event IN ('APPROVED', 'TAKEN_OVER')) LIMIT 1;
  IF payee IS NOT NULL THEN
    RAISE EXCEPTION 'the bank account of % is not approved, or another has come', payee
      USING ERRCODE = 'check_violation';
  END IF;
  SELECT p.employer_id INTO payee FROM payment_file_entry e JOIN payment p ON p.id = e.payment_id
    JOIN prenote n ON n.employer_id = p.employer_id AND n.version = p.bank_version
    JOIN prenote_event x ON x.prenote_id = n.id AND x.event = 'RETURNED'
    WHERE e.file_id = NEW.file_id LIMIT 1;
  IF payee IS NOT NULL THEN
    RAISE EXCEPTION 'the prenote to the bank account of % came back', payee
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- What must always be true --------------------------------------------------------------------------

-- Three banking days are at least three days of the calendar; the database knows no others.
CREATE VIEW invariant_prenote AS
  SELECT n.id AS prenote, NULL AS payment FROM prenote n
    JOIN payment_file_event r ON r.file_id = n.file_id AND r.event = 'RELEASED'
  WHERE NOT EXISTS (SELECT FROM bank_event e WHERE e.employer_id = n.employer_id
    AND e.version = n.version AND e.event = 'APPROVED')
  UNION ALL
  SELECT n.id, p.id FROM prenote n
    JOIN payment_file f ON f.id = n.file_id
    JOIN payment p ON p.employer_id = n.employer_id AND p.bank_version = n.version
    JOIN run u ON u.id = p.run_id
    JOIN payment_file_entry e ON e.payment_id = p.id
    JOIN payment_file l ON l.id = e.file_id AND l.bank_profile = n.bank_profile
    JOIN payment_file_event q ON q.file_id = e.file_id AND q.event = 'PROPOSED'
    JOIN payment_file_event r ON r.file_id = e.file_id AND r.event = 'RELEASED'
    LEFT JOIN prenote_event x ON x.prenote_id = n.id AND x.event = 'RETURNED'
    LEFT JOIN delivery d ON d.file_id = n.file_id AND d.state = 'HANDED_OVER'
  WHERE x.happened_at < r.happened_at
    OR d.changed_at < q.happened_at
      AND u.as_of < (f.body ->> 'effectiveEntryDate')::date + 3;
COMMENT ON VIEW invariant_prenote IS
  'a prenote tries an approved account, and money goes there only days after it and unless it came back';

CREATE OR REPLACE VIEW invariant_trace AS
  SELECT f.name, f.first_trace, f.traces FROM payment_file f
  WHERE f.first_trace IS NOT NULL AND (
    f.first_trace + f.traces - 1 > 9999999
    OR EXISTS (SELECT FROM payment_file o WHERE o.id <> f.id AND o.bank_profile = f.bank_profile
               AND o.creation_date = f.creation_date
               AND o.first_trace < f.first_trace + f.traces
               AND f.first_trace < o.first_trace + o.traces)
    OR EXISTS (SELECT FROM payment_file_entry e WHERE e.file_id = f.id
               AND e.trace NOT BETWEEN f.first_trace AND f.first_trace + f.traces - 1)
    OR EXISTS (SELECT FROM prenote n WHERE n.file_id = f.id
               AND n.trace NOT BETWEEN f.first_trace AND f.first_trace + f.traces - 1)
    OR EXISTS (SELECT FROM reversal_entry e WHERE e.file_id = f.id
               AND e.trace NOT BETWEEN f.first_trace AND f.first_trace + f.traces - 1));
