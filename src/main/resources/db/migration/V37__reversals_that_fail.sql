-- A reversal that comes to nothing: nobody makes it in time, or the payee's bank sends it back. Then
-- a person says that the payment stands after all, or records that the money came another way.

ALTER TABLE payment_event
  DROP CONSTRAINT payment_event_event_check,
  ADD CONSTRAINT payment_event_event_check CHECK (event IN ('VOIDED', 'SETTLED', 'RETURNED',
    'REVERSED', 'RECOVERED', 'NOT_RECOVERED', 'KEPT', 'REPAID'));

-- How a payment stands is what happened to it last. What was to be taken back and was not is owed
-- still; what stands after all has settled; what came another way has come.
CREATE OR REPLACE VIEW payment_standing AS
  SELECT p.id AS payment_id, coalesce(
    (SELECT CASE v.event WHEN 'NOT_RECOVERED' THEN 'REVERSED' WHEN 'KEPT' THEN 'SETTLED'
       WHEN 'REPAID' THEN 'RECOVERED' ELSE v.event END
     FROM payment_event v WHERE v.payment_id = p.id ORDER BY v.id DESC LIMIT 1),
    CASE WHEN EXISTS (SELECT FROM payment_file_entry e JOIN payment_file_event f
                      ON f.file_id = e.file_id AND f.event = 'RELEASED' WHERE e.payment_id = p.id)
    THEN 'IN_TRANSIT' ELSE 'IN_FILE' END) AS state
  FROM payment p;

CREATE INDEX ON payment_event (payment_id, id);

-- Before the reversal came back its invoice may have been paid again, or withdrawn: then what is owed
-- of it is no payment of that invoice any more. A payment that ended has not paid it again.
CREATE OR REPLACE VIEW live_payment AS
  SELECT p.id, p.run_id, p.verdict_id, p.disposition, p.amount, p.employer_id, p.body, p.attempt,
    p.reissue_of, p.gross, p.set_off, p.bank_version, s.state
  FROM payment p JOIN payment_standing s ON s.payment_id = p.id
  WHERE s.state NOT IN ('VOIDED', 'RETURNED', 'RECOVERED')
    AND NOT (s.state = 'REVERSED' AND (
      EXISTS (SELECT FROM payment n JOIN payment_standing m ON m.payment_id = n.id
              WHERE n.verdict_id = p.verdict_id AND n.attempt > p.attempt
                AND m.state NOT IN ('VOIDED', 'RETURNED', 'RECOVERED'))
      OR EXISTS (SELECT FROM verdict_void o WHERE o.verdict_id = p.verdict_id)));

-- That somebody asked for it counts until somebody says that the payment stands.
CREATE OR REPLACE VIEW payment_under_way AS
  SELECT verdict_id, payment_id, file, file_state, taken_back FROM (
    SELECT p.verdict_id, p.id AS payment_id, f.name AS file,
      coalesce(s.state, 'PROPOSED') AS file_state, p.state,
      p.state = 'REVERSED' OR EXISTS (SELECT FROM reversal r WHERE r.payment_id = p.id)
        AND NOT EXISTS (SELECT FROM payment_event k
                        WHERE k.payment_id = p.id AND k.event = 'KEPT') AS taken_back
    FROM live_payment p LEFT JOIN payment_file_entry e ON e.payment_id = p.id
      LEFT JOIN payment_file f ON f.id = e.file_id
      LEFT JOIN payment_file_standing s ON s.file_id = e.file_id) w
  WHERE file_state NOT IN ('PUBLISHED', 'HANDED_OVER', 'ACKNOWLEDGED')
    OR state NOT IN ('IN_TRANSIT', 'SETTLED') OR taken_back;

-- Whether a payment stands in a file of reversals that was not withdrawn.
CREATE FUNCTION reversal_in_file(payment text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM reversal_entry e JOIN payment_file_standing s ON s.file_id = e.file_id
                 WHERE e.payment_id = payment AND s.state <> 'VOIDED')
$$;

-- A payment stands again while its invoice is neither paid again nor withdrawn, and nothing was set
-- off against what it is owed.
CREATE FUNCTION payment_may_stand(payment text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM live_payment p WHERE p.id = payment AND p.state = 'REVERSED'
    AND NOT EXISTS (
      SELECT FROM journal s JOIN journal r ON r.idem_key = 'reversed ' || payment AND s.id > r.id
      WHERE s.verdict_id = p.verdict_id AND s.idem_key LIKE 'set off %'))
$$;

-- What may happen to a payment after what. Whoever changes what becomes of a file holds its lock;
-- who lets a payment live again waits for who makes the next one.
CREATE OR REPLACE FUNCTION payment_event_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  file bigint;
  published boolean;
  happened text[];
  latest text;
BEGIN
  IF NEW.event IN ('NOT_RECOVERED', 'KEPT') THEN
    PERFORM pg_advisory_xact_lock(7265002);
  END IF;
  SELECT e.file_id INTO file FROM payment_file_entry e WHERE e.payment_id = NEW.payment_id;
  PERFORM pg_advisory_xact_lock(7265004, file::int);
  published := EXISTS (SELECT FROM payment_file_event f
                       WHERE f.file_id = file AND f.event = 'PUBLISHED');
  SELECT coalesce(array_agg(e.event ORDER BY e.id), '{}') INTO happened FROM payment_event e
    WHERE e.payment_id = NEW.payment_id;
  latest := happened[array_upper(happened, 1)];
  IF (CASE NEW.event
        WHEN 'VOIDED' THEN file IS NOT NULL AND NOT published AND happened = '{}'
        WHEN 'SETTLED' THEN published AND happened = '{}'
        WHEN 'RETURNED' THEN published AND (happened <@ ARRAY['SETTLED'] OR latest = 'KEPT')
        WHEN 'REVERSED' THEN happened = ARRAY['SETTLED']
        WHEN 'RECOVERED' THEN latest = 'REVERSED'
        WHEN 'NOT_RECOVERED' THEN latest IN ('REVERSED', 'RECOVERED') AND EXISTS (
          SELECT FROM reversal_entry e JOIN payment_file_event f ON f.file_id = e.file_id
          WHERE e.payment_id = NEW.payment_id AND f.event = 'PUBLISHED')
        WHEN 'REPAID' THEN latest = 'NOT_RECOVERED'
        WHEN 'KEPT' THEN latest = 'SETTLED' AND NOT reversal_in_file(NEW.payment_id)
            AND EXISTS (SELECT FROM reversal r WHERE r.payment_id = NEW.payment_id)
          OR latest = 'NOT_RECOVERED' AND payment_may_stand(NEW.payment_id)
        ELSE false END) IS NOT TRUE
      -- How it stands is what was put last.
      OR NEW.id <= (SELECT max(e.id) FROM payment_event e WHERE e.payment_id = NEW.payment_id) THEN
    RAISE EXCEPTION 'payment % cannot be % now: its file is %published, and it has been %',
      NEW.payment_id, NEW.event, CASE WHEN published THEN '' ELSE 'not ' END,
      CASE WHEN happened = '{}' THEN 'nothing else' ELSE array_to_string(happened, ', ') END
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION reversal_of_a_settled_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7265002);
  IF NOT EXISTS (SELECT FROM payment_standing s
                 WHERE s.payment_id = NEW.payment_id AND s.state = 'SETTLED')
      OR EXISTS (SELECT FROM payment_event k
                 WHERE k.payment_id = NEW.payment_id AND k.event = 'KEPT') THEN
    RAISE EXCEPTION 'payment % has not settled, came back already, or stands after all',
      NEW.payment_id USING ERRCODE = 'check_violation';
  END IF;
  -- What it paid was set off against the correction: it is not taken back a second time.
  IF EXISTS (SELECT FROM payment p JOIN verdict_void v ON v.verdict_id = p.verdict_id
             WHERE p.id = NEW.payment_id) THEN
    RAISE EXCEPTION 'payment % paid an invoice that a correction has replaced', NEW.payment_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- A file of reversals of which the bank has said what became of a reversal is not sent again.
CREATE OR REPLACE FUNCTION bank_has_it() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  which bigint;
BEGIN
  IF TG_TABLE_NAME = 'payment_event' AND NEW.event IN ('RECOVERED', 'NOT_RECOVERED') THEN
    SELECT e.file_id INTO which FROM reversal_entry e
      JOIN payment_file_standing s ON s.file_id = e.file_id AND s.state <> 'VOIDED'
      WHERE e.payment_id = NEW.payment_id;
  ELSIF TG_TABLE_NAME = 'payment_event' THEN
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
CREATE TRIGGER bank_has_reversal AFTER INSERT ON payment_event
  FOR EACH ROW WHEN (NEW.event IN ('RECOVERED', 'NOT_RECOVERED')) EXECUTE FUNCTION bank_has_it();

-- What must always be true --------------------------------------------------------------------------

-- The words that begin the keys of a payment's journals; its number follows.
CREATE VIEW payment_move (word) AS VALUES ('in transit'), ('void'), ('paid'), ('returned'),
  ('reversed'), ('recovered'), ('owed'), ('kept'), ('repaid');
GRANT SELECT ON payment_move TO "${appRole}";

-- owed, after recovered: RECEIVABLE+ CASH-. kept: PAYABLE+ RECEIVABLE-. repaid: CASH+ RECEIVABLE-.
CREATE OR REPLACE VIEW payment_booked AS
  SELECT p.id AS payment_id, p.amount, s.state, coalesce(b.payable, 0) AS payable,
    coalesce(b.cash, 0) AS cash, coalesce(b.receivable, 0) AS receivable
  FROM payment p JOIN payment_standing s ON s.payment_id = p.id
  LEFT JOIN (
    SELECT m.id AS payment_id,
      sum(l.amount) FILTER (WHERE l.account = 'PAYABLE') AS payable,
      sum(l.amount) FILTER (WHERE l.account = 'CASH') AS cash,
      sum(l.amount) FILTER (WHERE l.account = 'RECEIVABLE') AS receivable
    FROM payment m CROSS JOIN payment_move w
      JOIN journal j ON j.idem_key = w.word || ' ' || m.id
      JOIN posting l ON l.journal_id = j.id GROUP BY m.id) b ON b.payment_id = p.id;

CREATE OR REPLACE VIEW invariant_paid AS
  SELECT payment_id, state, amount, -cash AS booked FROM payment_booked
  WHERE -cash <> CASE WHEN state IN ('SETTLED', 'REVERSED') THEN amount ELSE 0 END
  UNION ALL
  SELECT j.idem_key, NULL, 0, -sum(l.amount) FROM journal j JOIN posting l ON l.journal_id = j.id
  WHERE l.account = 'CASH' AND NOT EXISTS (SELECT FROM payment p
    WHERE p.id = substring(j.idem_key FROM '^(?:paid|returned|recovered|owed|repaid) (.*)$'))
  GROUP BY j.id;

CREATE OR REPLACE VIEW invariant_reissue AS
  SELECT p.id, p.attempt, p.reissue_of, s.state AS earlier FROM payment p
  LEFT JOIN payment o ON o.id = p.reissue_of AND o.verdict_id = p.verdict_id
    AND o.attempt = p.attempt - 1
  LEFT JOIN payment_standing s ON s.payment_id = o.id
  WHERE p.attempt > 1 AND (s.state IN ('VOIDED', 'RETURNED', 'RECOVERED')
    -- It was thought to have been taken back when the next one was made.
    OR EXISTS (SELECT FROM payment_event t JOIN payment_event u ON u.payment_id = t.payment_id
               AND u.event = 'NOT_RECOVERED'
               WHERE t.payment_id = o.id AND t.event = 'RECOVERED')) IS NOT TRUE;
