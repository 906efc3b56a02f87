-- Files that were published before took their way by a person.
INSERT INTO delivery (file_id, channel, target, state, changed_at)
  SELECT file_id, 'PERSON', '', 'READY', happened_at FROM payment_file_event
  WHERE event = 'PUBLISHED';

-- How a hand-over goes on. A file that may have arrived is sent again only after two people have
-- said that it is not there, and what has been handed over stays so.
CREATE FUNCTION delivery_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  begins boolean := OLD.state = 'READY' AND NEW.state = 'SENDING';
BEGIN
  IF NEW.file_id <> OLD.file_id
      OR (NEW.channel <> OLD.channel AND NOT (begins AND OLD.channel <> 'PERSON'))
      OR (NEW.target <> OLD.target AND NOT begins)
      OR NEW.attempts <> OLD.attempts + begins::int
      OR (begins AND NEW.channel = 'PERSON') THEN
    RAISE EXCEPTION 'the hand-over of payment file % is changed behind its back', OLD.file_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NOT (CASE OLD.state || ' ' || NEW.state
      WHEN 'READY SENDING' THEN EXISTS (SELECT FROM delivery_attempt a
        WHERE a.file_id = OLD.file_id AND a.attempt = NEW.attempts)
      WHEN 'SENDING READY' THEN delivery_has(OLD.file_id, OLD.attempts, ARRAY['REFUSED'])
      WHEN 'SENDING HANDOVER_UNKNOWN'
        THEN delivery_has(OLD.file_id, OLD.attempts, ARRAY['UNKNOWN'])
      WHEN 'HANDOVER_UNKNOWN READY'
        THEN delivery_has(OLD.file_id, OLD.attempts, ARRAY['CONFIRMED'])
      ELSE NEW.state = 'HANDED_OVER' AND OLD.state <> 'HANDED_OVER' AND
        delivery_has(OLD.file_id, OLD.attempts, ARRAY['LISTED', 'TAKEN', 'ACKNOWLEDGED'])
      END) THEN
    RAISE EXCEPTION 'the hand-over of payment file % cannot go from % to %', OLD.file_id,
      OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION delivery_has(of_file bigint, of_attempt int, kinds text[]) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM delivery_evidence e
    WHERE e.file_id = of_file AND e.attempt = of_attempt AND e.what = ANY (kinds));
$$;

CREATE TRIGGER delivery_goes_on BEFORE UPDATE ON delivery
  FOR EACH ROW EXECUTE FUNCTION delivery_goes_on();

CREATE FUNCTION delivery_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'READY' OR NEW.attempts <> 0 OR NOT EXISTS (SELECT FROM payment_file_event e
      WHERE e.file_id = NEW.file_id AND e.event = 'PUBLISHED') THEN
    RAISE EXCEPTION 'payment file % is not published', NEW.file_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delivery_begins BEFORE INSERT ON delivery
  FOR EACH ROW EXECUTE FUNCTION delivery_begins();

-- Two people say that a file is not there, about the attempt whose outcome nobody knows.
CREATE FUNCTION two_people_attest() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  standing delivery%ROWTYPE;
BEGIN
  SELECT * INTO standing FROM delivery WHERE file_id = NEW.file_id FOR UPDATE;
  IF NEW.attempt <> standing.attempts THEN
    RAISE EXCEPTION 'evidence of payment file % is of another attempt', NEW.file_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.what IN ('TAKEN', 'NOT_THERE', 'CONFIRMED')
      AND lower(btrim(NEW.person)) = 'ojtpay' THEN
    RAISE EXCEPTION 'the program attests nothing of payment file %', NEW.file_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.what IN ('NOT_THERE', 'CONFIRMED') AND standing.state <> 'HANDOVER_UNKNOWN' THEN
    RAISE EXCEPTION 'the hand-over of payment file % is not unknown', NEW.file_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.what = 'CONFIRMED' AND NOT EXISTS (SELECT FROM delivery_evidence e
      WHERE e.file_id = NEW.file_id AND e.attempt = NEW.attempt AND e.what = 'NOT_THERE'
        AND lower(btrim(e.person)) <> lower(btrim(NEW.person))) THEN
    RAISE EXCEPTION 'who attests and who confirms that payment file % is not there are two people',
      NEW.file_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER two_people_attest BEFORE INSERT ON delivery_evidence
  FOR EACH ROW EXECUTE FUNCTION two_people_attest();

-- A bank that confirms a file, pays it or sends a payment of it back has it: it is not sent again.
CREATE FUNCTION bank_has_it() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  which bigint;
BEGIN
  IF TG_TABLE_NAME = 'payment_event' THEN
    SELECT e.file_id INTO which FROM payment_file_entry e WHERE e.payment_id = NEW.payment_id;
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
CREATE TRIGGER bank_has_it AFTER INSERT ON payment_file_event
  FOR EACH ROW WHEN (NEW.event = 'ACKNOWLEDGED') EXECUTE FUNCTION bank_has_it();
CREATE TRIGGER bank_has_it AFTER INSERT ON payment_event
  FOR EACH ROW WHEN (NEW.event IN ('SETTLED', 'RETURNED')) EXECUTE FUNCTION bank_has_it();

CREATE VIEW invariant_handover AS
  SELECT d.file_id, d.state, d.attempts FROM delivery d
  WHERE d.attempts <> (SELECT count(*) FROM delivery_attempt a WHERE a.file_id = d.file_id)
    OR (d.state IN ('SENDING', 'HANDOVER_UNKNOWN') AND d.attempts = 0)
    OR (d.state = 'HANDED_OVER'
        AND NOT delivery_has(d.file_id, d.attempts, ARRAY['LISTED', 'TAKEN', 'ACKNOWLEDGED']))
    OR (d.state <> 'HANDED_OVER' AND EXISTS (SELECT FROM payment_file_event e
        WHERE e.file_id = d.file_id AND e.event IN ('HANDED_OVER', 'ACKNOWLEDGED')));
COMMENT ON VIEW invariant_handover IS
  'a payment file that is handed over has evidence of it, and every attempt is on record';
