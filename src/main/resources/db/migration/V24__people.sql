-- Who has to do with a payment file: approver, second approver, releaser, and whoever entered or
-- confirmed the accounts that it pays, are different people. Two names are one person where they
-- differ by case or by blanks at the ends alone.

-- The accounts that a payment file pays, tests, or takes back from.
CREATE VIEW payment_file_account AS
  SELECT e.file_id, p.employer_id, p.bank_version AS version
  FROM payment_file_entry e JOIN payment p ON p.id = e.payment_id
  UNION SELECT file_id, employer_id, version FROM prenote
  UNION SELECT r.file_id, p.employer_id, p.bank_version
  FROM reversal_entry r JOIN payment p ON p.id = r.payment_id;

-- Who has had to do with a payment file, and as what.
CREATE VIEW payment_file_person AS
  SELECT file_id, event AS part, lower(btrim(person)) AS person FROM payment_file_event
  WHERE event IN ('APPROVED', 'APPROVED_AGAIN', 'RELEASED')
  UNION SELECT a.file_id, 'EDITOR', lower(btrim(b.recorded_by))
  FROM payment_file_account a JOIN bank_version b USING (employer_id, version)
  UNION SELECT a.file_id, 'EDITOR', lower(btrim(v.person))
  FROM payment_file_account a JOIN bank_event v USING (employer_id, version)
  WHERE v.event = 'CALLED_BACK';
GRANT SELECT ON payment_file_account, payment_file_person TO "${appRole}";

-- What has to be there before an event of a payment file. Nothing comes after VOIDED.
CREATE FUNCTION payment_file_order(event text, second_approval boolean) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE event
    WHEN 'PROOFED' THEN 'PROPOSED'
    WHEN 'APPROVED' THEN 'PROPOSED'
    WHEN 'APPROVED_AGAIN' THEN 'APPROVED'
    WHEN 'RELEASED' THEN CASE WHEN second_approval THEN 'APPROVED_AGAIN' ELSE 'APPROVED' END
    WHEN 'PUBLISHED' THEN 'RELEASED'
    WHEN 'HANDED_OVER' THEN 'PUBLISHED'
    WHEN 'ACKNOWLEDGED' THEN 'PUBLISHED'
    WHEN 'VOIDED' THEN 'PROPOSED'
  END
$$;

-- What may not be there yet.
CREATE FUNCTION payment_file_too_late(event text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE event
    WHEN 'PROOFED' THEN ARRAY['APPROVED', 'VOIDED']
    WHEN 'VOIDED' THEN ARRAY['PUBLISHED', 'HANDED_OVER', 'ACKNOWLEDGED']
    ELSE ARRAY['VOIDED']
  END
$$;

CREATE FUNCTION payment_file_people() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  file payment_file%ROWTYPE;
  needed text;
  met text;
BEGIN
  -- Whoever comes second has to see what the first has put: one at a time, and no older snapshot.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'events of payment files are put under read committed'
      USING ERRCODE = 'check_violation';
  END IF;
  PERFORM pg_advisory_xact_lock(7265004, NEW.file_id::int);
  SELECT * INTO STRICT file FROM payment_file f WHERE f.id = NEW.file_id;

  IF file.proposal_sha256 <> NEW.proposal_sha256 OR NOT EXISTS (
      SELECT FROM payment_file_bytes b
      WHERE b.file_id = NEW.file_id AND b.sha256 = NEW.proposal_sha256) THEN
    RAISE EXCEPTION 'the proposal of payment file % is another one', file.name
      USING ERRCODE = 'check_violation';
  END IF;

  needed := payment_file_order(NEW.event, file.second_approval);
  IF needed IS NOT NULL AND NOT EXISTS (
      SELECT FROM payment_file_event e WHERE e.file_id = NEW.file_id AND e.event = needed) THEN
    RAISE EXCEPTION 'payment file % cannot be % before it is %', file.name, NEW.event, needed
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.event = 'APPROVED_AGAIN' AND NOT file.second_approval THEN
    RAISE EXCEPTION 'payment file % needs no second approval', file.name
      USING ERRCODE = 'check_violation';
  END IF;
  SELECT e.event INTO met FROM payment_file_event e
    WHERE e.file_id = NEW.file_id AND e.event = ANY (payment_file_too_late(NEW.event));
  IF FOUND THEN
    RAISE EXCEPTION 'payment file % is % and cannot be % any more', file.name, met, NEW.event
      USING ERRCODE = 'check_violation';
  END IF;

  IF NEW.event IN ('APPROVED', 'APPROVED_AGAIN', 'RELEASED') THEN
    IF lower(btrim(NEW.person)) IN ('ojtpay', '') THEN
      RAISE EXCEPTION 'payment file % is approved and released by people', file.name
        USING ERRCODE = 'check_violation';
    END IF;
    SELECT p.part INTO met FROM payment_file_person p
      WHERE p.file_id = NEW.file_id AND p.person = lower(btrim(NEW.person)) LIMIT 1;
    IF met = 'EDITOR' THEN
      RAISE EXCEPTION 'payment file %: % entered or confirmed an account that it pays; % is given by another person',
        file.name, btrim(NEW.person), NEW.event USING ERRCODE = 'check_violation';
    END IF;
    IF met IS NOT NULL THEN
      RAISE EXCEPTION 'payment file %: % has given %; % is given by another person',
        file.name, btrim(NEW.person), met, NEW.event USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER two_people ON payment_file_event;
DROP FUNCTION two_people();
CREATE TRIGGER payment_file_people BEFORE INSERT ON payment_file_event
  FOR EACH ROW EXECUTE FUNCTION payment_file_people();

-- What is approved is the whole file: nothing is added to it once it is proposed.
CREATE FUNCTION payment_file_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7265004, NEW.file_id::int);
  IF EXISTS (SELECT FROM payment_file_event e WHERE e.file_id = NEW.file_id) THEN
    RAISE EXCEPTION 'payment file % is proposed: nothing is added to it', NEW.file_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_file_is_whole BEFORE INSERT ON payment_file_entry
  FOR EACH ROW EXECUTE FUNCTION payment_file_is_whole();

CREATE VIEW invariant_four_eyes AS
  SELECT file_id, person, array_agg(part ORDER BY part) AS parts FROM payment_file_person
  GROUP BY file_id, person HAVING count(*) > 1;
COMMENT ON VIEW invariant_four_eyes IS
  'approver, second approver, releaser and the editors of the accounts of a payment file are different people';
