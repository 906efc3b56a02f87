-- Trace numbers and files that take back.

-- A file's entries have numbers of the block that was reserved for it. The numbers go round, so a
-- block may come again on another day. Files of before blocks were kept have none.
CREATE VIEW invariant_trace AS
  SELECT f.name, f.first_trace, f.traces FROM payment_file f
  WHERE f.first_trace IS NOT NULL AND (
    f.first_trace + f.traces - 1 > 9999999
    OR EXISTS (SELECT FROM payment_file o WHERE o.id <> f.id AND o.bank_profile = f.bank_profile
               AND o.creation_date = f.creation_date
               AND o.first_trace < f.first_trace + f.traces
               AND f.first_trace < o.first_trace + o.traces)
    OR EXISTS (SELECT FROM payment_file_entry e WHERE e.file_id = f.id
               AND e.trace NOT BETWEEN f.first_trace AND f.first_trace + f.traces - 1)
    OR EXISTS (SELECT FROM reversal_entry e WHERE e.file_id = f.id
               AND e.trace NOT BETWEEN f.first_trace AND f.first_trace + f.traces - 1));
COMMENT ON VIEW invariant_trace IS
  'trace numbers are those that were reserved for a payment file, and of no other of its day';

-- Taking back ---------------------------------------------------------------------------------------

-- A reversal whose file was withdrawn may be made again, in another file.
ALTER TABLE reversal_entry
  DROP CONSTRAINT reversal_entry_pkey,
  ADD PRIMARY KEY (payment_id, file_id);

CREATE FUNCTION reversal_of_a_settled_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7265002);
  IF NOT EXISTS (SELECT FROM payment_standing s
                 WHERE s.payment_id = NEW.payment_id AND s.state = 'SETTLED') THEN
    RAISE EXCEPTION 'payment % has not settled, or came back already', NEW.payment_id
      USING ERRCODE = 'check_violation';
  END IF;
  -- What it paid was set off against the correction: it is not taken back a second time.
  IF EXISTS (SELECT FROM payment p JOIN verdict_void v ON v.verdict_id = p.verdict_id
             WHERE p.id = NEW.payment_id) THEN
    RAISE EXCEPTION 'payment % paid an invoice that a correction has replaced', NEW.payment_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reversal_of_a_settled_payment BEFORE INSERT ON reversal
  FOR EACH ROW EXECUTE FUNCTION reversal_of_a_settled_payment();
CREATE TRIGGER reversal_of_a_settled_payment BEFORE INSERT ON reversal_entry
  FOR EACH ROW EXECUTE FUNCTION reversal_of_a_settled_payment();

CREATE FUNCTION one_reversal_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM reversal_entry e JOIN payment_file_standing s ON s.file_id = e.file_id
             WHERE e.payment_id = NEW.payment_id AND s.state <> 'VOIDED') THEN
    RAISE EXCEPTION 'payment % stands in another file that takes it back', NEW.payment_id
      USING ERRCODE = 'unique_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM payment_file f WHERE f.id = NEW.file_id AND f.purpose = 'REVERSALS')
  THEN
    RAISE EXCEPTION 'payment file % is not one of reversals', NEW.file_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_reversal_at_a_time BEFORE INSERT ON reversal_entry
  FOR EACH ROW EXECUTE FUNCTION one_reversal_at_a_time();

-- Who asked to take a payment back does not approve it. Once released, it is booked as owed by the
-- employer, and its file goes out.
CREATE FUNCTION reversal_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.event IN ('APPROVED', 'APPROVED_AGAIN') AND EXISTS (
      SELECT FROM reversal_entry e JOIN reversal r ON r.payment_id = e.payment_id
      WHERE e.file_id = NEW.file_id AND lower(btrim(r.asked_by)) = lower(btrim(NEW.person))) THEN
    RAISE EXCEPTION 'who asked for a reversal and who approves payment file % are the same person',
      NEW.file_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.event = 'VOIDED' AND EXISTS (
      SELECT FROM payment_file_event v JOIN payment_file f ON f.id = v.file_id
      WHERE v.file_id = NEW.file_id AND v.event = 'RELEASED' AND f.purpose = 'REVERSALS') THEN
    RAISE EXCEPTION 'payment file % takes back and is released; it is not withdrawn', NEW.file_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reversal_people BEFORE INSERT ON payment_file_event
  FOR EACH ROW EXECUTE FUNCTION reversal_people();

-- What is taken back was released by two people, and nothing else.
CREATE VIEW invariant_reversal AS
  SELECT v.payment_id, v.event, s.file_id, s.state FROM payment_event v
  LEFT JOIN (
    SELECT e.payment_id, e.file_id, f.state FROM reversal_entry e
    JOIN payment_file_standing f ON f.file_id = e.file_id AND f.state <> 'VOIDED') s
  ON s.payment_id = v.payment_id
  WHERE v.event = 'REVERSED'
    AND NOT EXISTS (SELECT FROM payment_file_event r
                    WHERE r.file_id = s.file_id AND r.event = 'RELEASED')
  UNION ALL
  SELECT e.payment_id, NULL, e.file_id, r.event FROM reversal_entry e
  JOIN payment_file_event r ON r.file_id = e.file_id AND r.event = 'RELEASED'
  WHERE NOT EXISTS (SELECT FROM payment_event v
                    WHERE v.payment_id = e.payment_id AND v.event = 'REVERSED');
COMMENT ON VIEW invariant_reversal IS
  'a payment is taken back by a released file of reversals, and by nothing else';
