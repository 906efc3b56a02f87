-- What the tables took from whoever may write them, and should not; and what no invariant saw.

-- Bytes ---------------------------------------------------------------------------------------------

-- The program puts no payment file in clear. Who has its role and not its keys could: then the next
-- run would send it. Those of before stay as they are until they are sealed.
CREATE FUNCTION new_bytes_are_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'payment_file_bytes: a payment file is put sealed' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER new_bytes_are_sealed BEFORE INSERT ON payment_file_bytes
  FOR EACH ROW WHEN (NEW.sealed IS NULL) EXECUTE FUNCTION new_bytes_are_sealed();

-- People --------------------------------------------------------------------------------------------

-- The program itself is nobody's second pair of eyes. What stands from before is not asked.
ALTER TABLE bank_event ADD CONSTRAINT people_answer_for_accounts
  CHECK (event NOT IN ('CALLED_BACK', 'APPROVED') OR lower(btrim(person)) NOT IN ('ojtpay', ''))
  NOT VALID;
ALTER TABLE verdict_void ADD CONSTRAINT people_withdraw_approvals
  CHECK (confirmed_by IS NULL OR (lower(btrim(confirmed_by)) NOT IN ('ojtpay', '')
    AND lower(btrim(voided_by)) NOT IN ('ojtpay', ''))) NOT VALID;

-- What must always be true --------------------------------------------------------------------------

-- A payment without a file counts as live: its invoice would never be paid. A file without its bytes
-- or its beginning is in no list.
CREATE VIEW invariant_filed AS
  SELECT p.id AS payment, NULL AS file FROM payment p
  WHERE NOT EXISTS (SELECT FROM payment_file_entry e WHERE e.payment_id = p.id)
  UNION ALL
  SELECT NULL, f.name FROM payment_file f
  WHERE NOT EXISTS (SELECT FROM payment_file_bytes b WHERE b.file_id = f.id)
    OR NOT EXISTS (SELECT FROM payment_file_event e WHERE e.file_id = f.id AND e.event = 'PROPOSED');
COMMENT ON VIEW invariant_filed IS
  'every payment stands in a payment file, and every file has its bytes and its beginning';

-- The same questions in less time -------------------------------------------------------------------

-- The payment that a booking of cash names, looked up by its number.
CREATE OR REPLACE VIEW invariant_paid AS
  SELECT payment_id, state, amount, -cash AS booked FROM payment_booked
  WHERE -cash <> CASE WHEN state IN ('SETTLED', 'REVERSED') THEN amount ELSE 0 END
  UNION ALL
  SELECT j.idem_key, NULL, 0, -sum(l.amount) FROM journal j JOIN posting l ON l.journal_id = j.id
  WHERE l.account = 'CASH' AND NOT EXISTS (SELECT FROM payment p
    WHERE p.id = substring(j.idem_key FROM '^(?:paid|returned|recovered) (.*)$'))
  GROUP BY j.id;

-- What holds of a whole invoice is worked out once, and its lines are opened once.
CREATE OR REPLACE VIEW invariant_limits AS
  SELECT v.id, f.what, f.found FROM limited_verdict v
  CROSS JOIN LATERAL (SELECT (v.worksheet ->> 'rate')::numeric AS share,
    (v.worksheet #>> '{prior,hours}')::numeric + v.eligible_hours AS hours OFFSET 0) w
  CROSS JOIN LATERAL (
    SELECT 'agreed share over the policy''s' AS what, v.terms ->> 'reimbursementRate' AS found
    WHERE v.kind = 'AGREEMENT'
      -- What a person has compared, or a note lets pass, stands among its findings.
      AND NOT v.body::text LIKE '%AGR-RATE-OVER-CAP%'
      AND (v.terms ->> 'reimbursementRate')::numeric >
        limit_on(v.hash, 'agreement.reimbursement-rate-cap',
          (v.body #>> '{agreement,signed}')::date)
    UNION ALL
    SELECT 'share over the agreed one', v.worksheet ->> 'rate'
    WHERE w.share > (v.terms ->> 'reimbursementRate')::numeric
    UNION ALL
    SELECT 'dollars over the share of the wages', v.reimbursement::text
    WHERE v.reimbursement > round(w.share * (v.worksheet ->> 'eligibleWages')::numeric, 2)
    UNION ALL
    SELECT 'hours over the policy''s', w.hours::text
    WHERE v.eligible_hours > 0 AND w.hours > limit_on(v.hash, 'agreement.max-hours', v.start)
    UNION ALL
    SELECT l.what, l.found FROM (
      SELECT least((v.terms ->> 'end')::date, v.start - 1
          + 7 * limit_on(v.hash, 'agreement.max-weeks', v.start)::int
          + (SELECT coalesce(sum((p ->> 'to')::date - (p ->> 'from')::date + 1), 0)::int
             FROM jsonb_array_elements(v.terms -> 'pauses') AS p)) AS last,
        (SELECT max((w ->> 'rate')::numeric)
         FROM jsonb_array_elements(v.terms -> 'wages') AS w) AS wage OFFSET 0) t
    CROSS JOIN LATERAL (
      SELECT c.what, c.found
      FROM jsonb_to_recordset(v.worksheet -> 'hourLines') AS h (date date, rate numeric),
        LATERAL (VALUES
          ('day outside of the training', h.date::text,
            h.rate IS NOT NULL AND h.date NOT BETWEEN v.start AND t.last),
          ('wage over every agreed one', h.rate::text, h.rate > t.wage)) AS c (what, found, is_wrong)
      WHERE c.is_wrong) l) f;
