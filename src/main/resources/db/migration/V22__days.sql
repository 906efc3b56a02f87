-- No day is paid twice, also where an approval is withdrawn and another takes its place. Rows stay for
-- ever: a day, a number and a period that were taken are free again once their approval is void, and
-- what is approved then begins another life. Two who begin one at once compute the same number, and
-- one of them is refused.

-- Voids -------------------------------------------------------------------------------------------

-- What one person asks for and another confirms: that an approval does not stand.
CREATE TABLE void_request (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  verdict_id bigint NOT NULL REFERENCES verdict,
  asked_by text NOT NULL CHECK (asked_by <> ''),
  asked_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  evidence_sha256 text REFERENCES content
);
CREATE INDEX ON void_request (verdict_id);
CREATE INDEX ON void_request (evidence_sha256);
SELECT keep('void_request');

-- Payments of invoices that are neither ended nor with the bank: what becomes of them is not known,
-- so nothing may take the place of their invoices yet.
CREATE VIEW payment_under_way AS
  SELECT p.verdict_id, p.id AS payment_id, f.name AS file, coalesce(s.state, 'PROPOSED') AS file_state,
    p.state IN ('REVERSED') OR EXISTS (SELECT FROM reversal r WHERE r.payment_id = p.id) AS taken_back
  FROM live_payment p LEFT JOIN payment_file_entry e ON e.payment_id = p.id
    LEFT JOIN payment_file f ON f.id = e.file_id
    LEFT JOIN payment_file_standing s ON s.file_id = e.file_id
  WHERE coalesce(s.state, '') NOT IN ('PUBLISHED', 'HANDED_OVER', 'ACKNOWLEDGED')
    OR p.state NOT IN ('IN_TRANSIT', 'SETTLED')
    OR EXISTS (SELECT FROM reversal r WHERE r.payment_id = p.id);
GRANT SELECT ON payment_under_way TO "${appRole}";

-- A verdict with all that it replaced, directly or not.
CREATE FUNCTION replaced_by(verdict bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
  WITH RECURSIVE chain (id) AS (
    SELECT verdict
    UNION
    SELECT o.verdict_id FROM verdict_void o JOIN chain c ON o.replaced_by = c.id)
  SELECT id FROM chain
$$;

-- Whoever makes payments and whoever voids what they pay wait for each other, on the lock of those
-- who number payments.
CREATE FUNCTION void_of_what_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7265002);
  IF NOT EXISTS (SELECT FROM verdict v WHERE v.id = NEW.verdict_id AND v.invoice IS NOT NULL) THEN
    RAISE EXCEPTION 'verdict % approves no invoice', NEW.verdict_id USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM payment_under_way p WHERE p.verdict_id = NEW.verdict_id) THEN
    RAISE EXCEPTION 'a payment of verdict % is under way', NEW.verdict_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.replaced_by IS NULL THEN
    IF EXISTS (SELECT FROM live_payment p
               WHERE p.verdict_id IN (SELECT replaced_by(NEW.verdict_id))) THEN
      RAISE EXCEPTION 'verdict % is paid: only a correction takes its place', NEW.verdict_id
        USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM void_request r WHERE r.verdict_id = NEW.verdict_id
                   AND lower(btrim(r.asked_by)) = lower(btrim(NEW.voided_by))) THEN
      RAISE EXCEPTION 'nobody of that name has asked to void verdict %', NEW.verdict_id
        USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NOT EXISTS (
      SELECT FROM verdict n JOIN verdict v ON v.agreement_key = n.agreement_key
      WHERE n.id = NEW.replaced_by AND v.id = NEW.verdict_id AND n.id > v.id
        AND n.disposition = 'APPROVED'
        AND (n.invoice #>> '{replaces,verdict}')::bigint = v.id) THEN
    RAISE EXCEPTION 'verdict % does not replace verdict %', NEW.replaced_by, NEW.verdict_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER void_of_what_stands BEFORE INSERT ON verdict_void
  FOR EACH ROW EXECUTE FUNCTION void_of_what_stands();

CREATE FUNCTION payment_of_what_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7265002);
  IF EXISTS (SELECT FROM verdict_void o WHERE o.verdict_id = NEW.verdict_id) THEN
    RAISE EXCEPTION 'verdict % does not stand any more', NEW.verdict_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.set_off <> (SELECT coalesce(sum(p.amount), 0) FROM journal j
                     JOIN posting p ON p.journal_id = j.id AND p.account = 'PAYABLE'
                     WHERE j.verdict_id = NEW.verdict_id AND j.idem_key LIKE 'set off %') THEN
    RAISE EXCEPTION 'payment % sets off another amount than is booked', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_of_what_stands BEFORE INSERT ON payment
  FOR EACH ROW EXECUTE FUNCTION payment_of_what_stands();

-- Worked days ---------------------------------------------------------------------------------------

CREATE FUNCTION paid_day_life() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.life := 1 + (SELECT count(*) FROM paid_day d JOIN paid_day_void o ON o.paid_day_id = d.id
                   WHERE d.participant_key = NEW.participant_key AND d.work_date = NEW.work_date
                     AND d.clearance_id IS NOT DISTINCT FROM NEW.clearance_id);
  RETURN NEW;
END $$;
CREATE TRIGGER paid_day_life BEFORE INSERT ON paid_day
  FOR EACH ROW EXECUTE FUNCTION paid_day_life();

-- The days of an approval are void with it: no sooner, no later, and by nobody's hand.
CREATE FUNCTION paid_days_void() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO paid_day_void (paid_day_id, verdict_id)
    SELECT d.id, NEW.verdict_id FROM paid_day d WHERE d.verdict_id = NEW.verdict_id;
  RETURN NULL;
END $$;
CREATE TRIGGER paid_days_void AFTER INSERT ON verdict_void
  FOR EACH ROW EXECUTE FUNCTION paid_days_void();

CREATE FUNCTION paid_day_of_its_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM paid_day d
                 WHERE d.id = NEW.paid_day_id AND d.verdict_id = NEW.verdict_id) THEN
    RAISE EXCEPTION 'paid day % is none of verdict %', NEW.paid_day_id, NEW.verdict_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER paid_day_of_its_verdict BEFORE INSERT ON paid_day_void
  FOR EACH ROW EXECUTE FUNCTION paid_day_of_its_verdict();

CREATE VIEW invariant_day AS
  SELECT d.id AS paid_day, d.verdict_id FROM paid_day d
  LEFT JOIN verdict_void o ON o.verdict_id = d.verdict_id
  LEFT JOIN paid_day_void x ON x.paid_day_id = d.id
  WHERE (o.verdict_id IS NULL) <> (x.paid_day_id IS NULL);
COMMENT ON VIEW invariant_day IS
  'a worked day counts as paid as long as its invoice stands';

-- Paid days whose participant could not be named anew, since another row of that person holds the
-- day: a person may have been paid twice for it before this was known.
CREATE TABLE paid_day_doubt (
  verdict_id bigint PRIMARY KEY REFERENCES verdict,
  participant_key text NOT NULL CHECK (participant_key <> '')
);
SELECT keep('paid_day_doubt');

-- Numbers and periods -------------------------------------------------------------------------------

-- The number of an approved invoice is kept below, where it can return after a void.
DROP INDEX invoice_approved_once;

-- What an approved invoice takes: of its agreement the period, and its number. A person's clearance
-- allows a second of a period; a correction has the number of what it corrects and takes none.
CREATE TABLE invoice_period (
  verdict_id bigint PRIMARY KEY REFERENCES verdict,
  agreement_key text NOT NULL,
  period daterange NOT NULL,
  clearance_id bigint REFERENCES decision,
  sequence int NOT NULL CHECK (sequence > 0),
  invoice_key text,
  life int NOT NULL CHECK (life > 0),
  CONSTRAINT invoice_period_once
    UNIQUE NULLS NOT DISTINCT (agreement_key, period, clearance_id, sequence),
  CONSTRAINT invoice_approved_once UNIQUE (invoice_key, life)
);
CREATE INDEX ON invoice_period (clearance_id);

CREATE FUNCTION period_of(invoice json) RETURNS daterange LANGUAGE sql IMMUTABLE AS $$
  SELECT daterange((invoice #>> '{period,from}')::date, (invoice #>> '{period,to}')::date, '[]')
$$;

CREATE FUNCTION overlap_cleared(receipt bigint, of_part int) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT max(d.id) FROM decision d WHERE d.receipt_id = receipt AND d.part = of_part
    AND d.action = 'CLEAR' AND d.code = 'INV-PERIOD-OVERLAP'
$$;

-- Earlier approvals of one period stand beside each other as they were.
INSERT INTO invoice_period
  SELECT v.id, v.agreement_key, period_of(v.invoice), c.id, row_number() OVER (
      PARTITION BY v.agreement_key, period_of(v.invoice), c.id ORDER BY v.id), v.invoice_key, 1
  FROM verdict v CROSS JOIN LATERAL (
    SELECT CASE WHEN v.invoice ->> 'type' <> 'CORRECTION'
           THEN overlap_cleared(v.receipt_id, v.part) END AS id) c
  WHERE v.disposition = 'APPROVED' AND v.invoice IS NOT NULL;
SELECT keep('invoice_period');

-- At the end of the transaction: a correction is put before what it replaces is void.
CREATE FUNCTION invoice_takes_its_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  taken daterange := period_of(NEW.invoice);
  cleared bigint := CASE WHEN NEW.invoice ->> 'type' <> 'CORRECTION'
                      AND NEW.invoice #>> '{replaces,verdict}' IS NULL
                    THEN overlap_cleared(NEW.receipt_id, NEW.part) END;
BEGIN
  INSERT INTO invoice_period (verdict_id, agreement_key, period, clearance_id, sequence,
    invoice_key, life)
  VALUES (NEW.id, NEW.agreement_key, taken, cleared,
    1 + (SELECT count(*) FROM invoice_period p JOIN verdict_void o ON o.verdict_id = p.verdict_id
         WHERE p.agreement_key = NEW.agreement_key AND p.period = taken
           AND p.clearance_id IS NOT DISTINCT FROM cleared),
    NEW.invoice_key,
    1 + (SELECT count(*) FROM invoice_period p JOIN verdict_void o ON o.verdict_id = p.verdict_id
         WHERE p.invoice_key = NEW.invoice_key));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER invoice_takes_its_period AFTER INSERT ON verdict
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.disposition = 'APPROVED' AND NEW.invoice IS NOT NULL)
  EXECUTE FUNCTION invoice_takes_its_period();
