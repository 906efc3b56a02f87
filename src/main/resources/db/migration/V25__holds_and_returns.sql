-- What becomes of a payment that does not go straight: the order in which it may happen, attempt by
-- attempt, and who ends a hold. It holds for whoever writes here, the program or not.

-- A hold for a suspicion, or for what a bank says of an account, ends by another person than the one
-- who placed it, and never by itself.
CREATE FUNCTION hold_of_two_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reason_code IN ('FRAUD_REVIEW', 'NOC_OPEN') AND NEW.until_day IS NOT NULL THEN
    RAISE EXCEPTION 'a hold for % ends by a person, not by a day', NEW.reason_code
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_of_two_people BEFORE INSERT ON payment_hold
  FOR EACH ROW EXECUTE FUNCTION hold_of_two_people();

CREATE FUNCTION hold_end_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM payment_hold h WHERE h.id = NEW.hold_id
             AND h.reason_code IN ('FRAUD_REVIEW', 'NOC_OPEN')
             AND lower(btrim(h.placed_by)) = lower(btrim(NEW.ended_by))) THEN
    RAISE EXCEPTION 'hold % is lifted by another person than the one who placed it', NEW.hold_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_end_people BEFORE INSERT ON payment_hold_end
  FOR EACH ROW EXECUTE FUNCTION hold_end_people();

-- An approved invoice has at most one payment that lives. The next attempt is counted here, and says
-- which payment it makes again.
CREATE FUNCTION payment_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last payment%ROWTYPE;
BEGIN
  PERFORM pg_advisory_xact_lock(7265002);
  IF EXISTS (SELECT FROM verdict_void v WHERE v.verdict_id = NEW.verdict_id) THEN
    RAISE EXCEPTION 'the approval of verdict % is void', NEW.verdict_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM live_payment p WHERE p.verdict_id = NEW.verdict_id) THEN
    RAISE EXCEPTION 'a payment of verdict % lives; it has neither come back nor been withdrawn',
      NEW.verdict_id USING ERRCODE = 'unique_violation';
  END IF;
  SELECT p.* INTO last FROM payment p WHERE p.verdict_id = NEW.verdict_id
    ORDER BY p.attempt DESC LIMIT 1;
  NEW.attempt := coalesce(last.attempt, 0) + 1;
  NEW.reissue_of := last.id;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_attempt BEFORE INSERT ON payment
  FOR EACH ROW EXECUTE FUNCTION payment_attempt();

-- What may happen to a payment after what. Whoever changes what becomes of a file holds its lock.
CREATE FUNCTION payment_event_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  file bigint;
  published boolean;
  happened text[];
BEGIN
  SELECT e.file_id INTO file FROM payment_file_entry e WHERE e.payment_id = NEW.payment_id;
  PERFORM pg_advisory_xact_lock(7265004, file::int);
  published := EXISTS (SELECT FROM payment_file_event f
                       WHERE f.file_id = file AND f.event = 'PUBLISHED');
  SELECT coalesce(array_agg(e.event), '{}') INTO happened FROM payment_event e
    WHERE e.payment_id = NEW.payment_id;
  IF (CASE NEW.event
        WHEN 'VOIDED' THEN file IS NOT NULL AND NOT published AND happened = '{}'
        WHEN 'SETTLED' THEN published AND happened = '{}'
        WHEN 'RETURNED' THEN published AND happened <@ ARRAY['SETTLED']
        WHEN 'REVERSED' THEN happened = ARRAY['SETTLED']
        WHEN 'RECOVERED' THEN happened @> ARRAY['REVERSED']
        ELSE false END) IS NOT TRUE THEN
    RAISE EXCEPTION 'payment % cannot be % now: its file is %published, and it has been %',
      NEW.payment_id, NEW.event, CASE WHEN published THEN '' ELSE 'not ' END,
      CASE WHEN happened = '{}' THEN 'nothing else' ELSE array_to_string(happened, ', ') END
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_event_order BEFORE INSERT ON payment_event
  FOR EACH ROW EXECUTE FUNCTION payment_event_order();

-- What must always be true -----------------------------------------------------------------------

-- File by file. The key of a booking ends with the payment that it moves.
DROP VIEW invariant_in_transit;
CREATE VIEW invariant_in_transit AS
  SELECT f.name, coalesce(b.amount, 0) AS booked, coalesce(r.amount, 0) AS released
  FROM (SELECT e.file_id, -sum(g.amount) AS amount
        FROM posting g JOIN journal j ON j.id = g.journal_id
        LEFT JOIN payment_file_entry e ON e.payment_id = substring(j.idem_key FROM '[^ ]+$')
        WHERE g.account = 'IN_TRANSIT' GROUP BY e.file_id) b
  FULL JOIN (SELECT e.file_id, sum(p.amount) AS amount
             FROM payment p JOIN payment_standing s ON s.payment_id = p.id
             JOIN payment_file_entry e ON e.payment_id = p.id
             WHERE s.state = 'IN_TRANSIT' GROUP BY e.file_id) r ON r.file_id = b.file_id
  LEFT JOIN payment_file f ON f.id = coalesce(b.file_id, r.file_id)
  WHERE coalesce(b.amount, 0) <> coalesce(r.amount, 0);
COMMENT ON VIEW invariant_in_transit IS
  'what is in transit is what has neither settled nor come back of each released payment file';

-- Prenotes come to nothing; what reversals take back is a debit. A balanced file takes from the
-- board what it gives.
DROP VIEW invariant_file_totals;
CREATE VIEW invariant_file_totals AS
  SELECT f.name, f.entries, f.total, f.debits, f.entry_hash FROM payment_file f
  LEFT JOIN (
    SELECT file_id, count(*) AS entries, sum(credit) AS total, sum(debit) AS debits FROM (
      SELECT e.file_id, p.amount AS credit, 0.00 AS debit
      FROM payment_file_entry e JOIN payment p ON p.id = e.payment_id
      UNION ALL
      SELECT n.file_id, 0, 0 FROM prenote n
      UNION ALL
      SELECT r.file_id, 0, p.amount FROM reversal_entry r JOIN payment p ON p.id = r.payment_id) e
    GROUP BY file_id) s ON s.file_id = f.id
  WHERE f.entries <> coalesce(s.entries, 0) OR f.total <> coalesce(s.total, 0)
    OR (f.purpose = 'REVERSALS' AND f.debits <> coalesce(s.debits, 0))
    OR (f.purpose = 'PAYMENTS' AND f.debits NOT IN (0, f.total))
    OR (f.purpose = 'PRENOTES' AND f.debits <> 0)
    OR f.entry_hash <> (f.body->'totals'->>'entryHash')::bigint;
COMMENT ON VIEW invariant_file_totals IS
  'a payment file''s totals are those of its payments';

-- A withdrawn payment is one of a withdrawn file, and none of its payments is left.
CREATE VIEW invariant_two_files AS
  SELECT p.verdict_id, string_agg(p.id, ', ' ORDER BY p.id) AS payments FROM live_payment p
  GROUP BY p.verdict_id HAVING count(*) > 1
  UNION ALL
  SELECT p.verdict_id, p.id FROM payment p JOIN payment_standing s ON s.payment_id = p.id
  JOIN payment_file_entry e ON e.payment_id = p.id
  WHERE (s.state = 'VOIDED') <> EXISTS (SELECT FROM payment_file_event v
    WHERE v.file_id = e.file_id AND v.event = 'VOIDED');
COMMENT ON VIEW invariant_two_files IS
  'an approved invoice stands in one payment file that was not withdrawn';

CREATE VIEW invariant_reissue AS
  SELECT p.id, p.attempt, p.reissue_of, s.state AS earlier FROM payment p
  LEFT JOIN payment o ON o.id = p.reissue_of AND o.verdict_id = p.verdict_id
    AND o.attempt = p.attempt - 1
  LEFT JOIN payment_standing s ON s.payment_id = o.id
  WHERE p.attempt > 1 AND (s.state IN ('VOIDED', 'RETURNED', 'RECOVERED')) IS NOT TRUE;
COMMENT ON VIEW invariant_reissue IS
  'a payment is made again only of one that was withdrawn, came back or was taken back';
