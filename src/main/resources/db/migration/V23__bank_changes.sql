-- Who may change the account that an employer is paid to, and when money may go there.

-- The first day on which it may be paid: banking days after the approval, as board.yaml said then.
-- Without one it never may.
ALTER TABLE bank_event
  ADD usable_from date,
  ADD CONSTRAINT usable_after_approval
    CHECK (usable_from IS NULL OR event IN ('APPROVED', 'TAKEN_OVER') AND usable_from >= on_day);

-- Versions are counted without gaps. What is loaded first is one load of an empty master: nobody can
-- give an account out as taken over later.
CREATE FUNCTION bank_version_in_its_place() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7265020);
  IF NEW.version > 1 + (SELECT count(*) FROM bank_version WHERE employer_id = NEW.employer_id) THEN
    RAISE EXCEPTION 'version % of the account of % is not the next one', NEW.version,
      NEW.employer_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.origin = 'FIRST_LOAD' AND (NEW.run_id IS NULL OR EXISTS
      (SELECT FROM bank_version WHERE run_id IS DISTINCT FROM NEW.run_id)) THEN
    RAISE EXCEPTION 'accounts are on file already: that of % is not among the first', NEW.employer_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_its_place BEFORE INSERT ON bank_version
  FOR EACH ROW EXECUTE FUNCTION bank_version_in_its_place();

-- Somebody records an account, somebody calls the employer, and somebody else approves it.
CREATE FUNCTION bank_people() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  account bank_version;
  caller text;
BEGIN
  PERFORM pg_advisory_xact_lock(7265020);
  SELECT * INTO account FROM bank_version
    WHERE employer_id = NEW.employer_id AND version = NEW.version;
  SELECT person INTO caller FROM bank_event
    WHERE employer_id = NEW.employer_id AND version = NEW.version AND event = 'CALLED_BACK';
  IF EXISTS (SELECT FROM bank_event WHERE employer_id = NEW.employer_id AND version = NEW.version
             AND event IN ('APPROVED', 'TAKEN_OVER', 'REJECTED')) THEN
    RAISE EXCEPTION 'account % of % is approved or rejected already', NEW.version, NEW.employer_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.event = 'TAKEN_OVER' AND NOT EXISTS (SELECT FROM run WHERE id = account.run_id
      AND account.origin = 'FIRST_LOAD' AND NEW.on_day <= as_of
      AND NEW.happened_at = account.recorded_at) THEN
    RAISE EXCEPTION 'only the first load takes over what was verified by its day'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.event = 'APPROVED' AND caller IS NULL THEN
    RAISE EXCEPTION 'nobody has called % about account %', NEW.employer_id, NEW.version
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.event = 'APPROVED' AND lower(btrim(NEW.person)) IN
      (lower(btrim(account.recorded_by)), lower(btrim(caller))) THEN
    RAISE EXCEPTION 'who recorded an account or called about it does not approve it'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bank_people BEFORE INSERT ON bank_event
  FOR EACH ROW EXECUTE FUNCTION bank_people();

-- What is released goes to the newest account that nobody has rejected, and that is approved: also
-- where the change came after the proposal. Changes wait for the release, and it for them.
CREATE FUNCTION released_to_approved_accounts() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  payee text;
BEGIN
  PERFORM pg_advisory_xact_lock(7265020);
  SELECT p.employer_id INTO payee FROM payment_file_entry n JOIN payment p ON p.id = n.payment_id
    WHERE n.file_id = NEW.file_id AND p.bank_version IS NOT NULL
    AND (SELECT s.version FROM bank_standing s WHERE s.employer_id = p.employer_id
         AND s.state <> 'REJECTED' ORDER BY s.version DESC LIMIT 1) IS DISTINCT FROM
        (SELECT e.version FROM bank_event e WHERE e.employer_id = p.employer_id
         AND e.version = p.bank_version AND e.event IN ('APPROVED', 'TAKEN_OVER')) LIMIT 1;
  IF payee IS NOT NULL THEN
    RAISE EXCEPTION 'the bank account of % is not approved, or another has come', payee
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER to_approved_accounts BEFORE INSERT ON payment_file_event
  FOR EACH ROW WHEN (NEW.event = 'RELEASED') EXECUTE FUNCTION released_to_approved_accounts();

-- What must always be true --------------------------------------------------------------------------

CREATE VIEW invariant_bank AS
  SELECT p.id, p.employer_id, p.bank_version FROM payment p
    JOIN payment_file_entry n ON n.payment_id = p.id
    JOIN payment_file_event r ON r.file_id = n.file_id AND r.event = 'RELEASED'
    JOIN run u ON u.id = p.run_id
  WHERE p.bank_version IS NOT NULL AND NOT EXISTS (SELECT FROM bank_event e
    WHERE e.employer_id = p.employer_id AND e.version = p.bank_version
    AND e.event IN ('APPROVED', 'TAKEN_OVER') AND e.usable_from <= u.as_of);
COMMENT ON VIEW invariant_bank IS
  'what is released goes to accounts that were approved, and on days from which they may be paid';

CREATE VIEW invariant_secret AS
  SELECT b.employer_id, b.version FROM bank_version b WHERE NOT EXISTS (SELECT FROM bank_secret s
    WHERE s.employer_id = b.employer_id AND s.version = b.version);
COMMENT ON VIEW invariant_secret IS 'every account on file has its number, sealed';
