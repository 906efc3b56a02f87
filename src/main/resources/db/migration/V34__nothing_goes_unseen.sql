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

-- The journals of a payment are looked up by their keys: no key is taken apart.
CREATE OR REPLACE VIEW payment_booked AS
  SELECT p.id AS payment_id, p.amount, s.state, coalesce(b.payable, 0) AS payable,
    coalesce(b.cash, 0) AS cash, coalesce(b.receivable, 0) AS receivable
  FROM payment p JOIN payment_standing s ON s.payment_id = p.id
  LEFT JOIN (
    SELECT m.id AS payment_id,
      sum(l.amount) FILTER (WHERE l.account = 'PAYABLE') AS payable,
      sum(l.amount) FILTER (WHERE l.account = 'CASH') AS cash,
      sum(l.amount) FILTER (WHERE l.account = 'RECEIVABLE') AS receivable
    FROM payment m CROSS JOIN unnest(ARRAY['in transit', 'void', 'paid', 'returned', 'reversed',
        'recovered']) AS moved
      JOIN journal j ON j.idem_key = moved || ' ' || m.id
      JOIN posting l ON l.journal_id = j.id GROUP BY m.id) b ON b.payment_id = p.id;

-- So is the payment that a booking of cash names.
CREATE OR REPLACE VIEW invariant_paid AS
  SELECT payment_id, state, amount, -cash AS booked FROM payment_booked
  WHERE -cash <> CASE WHEN state IN ('SETTLED', 'REVERSED') THEN amount ELSE 0 END
  UNION ALL
  SELECT j.idem_key, NULL, 0, -sum(l.amount) FROM journal j JOIN posting l ON l.journal_id = j.id
  WHERE l.account = 'CASH' AND NOT EXISTS (SELECT FROM payment p
    WHERE p.id = substring(j.idem_key FROM '^(?:paid|returned|recovered) (.*)$'))
  GROUP BY j.id;

-- The pack of an approval: of those of its run the one that its agreement names, else the first.
CREATE OR REPLACE VIEW limited_verdict AS
  SELECT v.id, v.kind,
    (v.reimbursement - greatest(coalesce((v.body #>> '{trueUp,difference}')::numeric, 0), 0))
      ::numeric(14, 2) AS reimbursement,
    v.eligible_hours, v.body, v.body -> 'worksheet' AS worksheet,
    v.body #> '{agreement,terms}' AS terms, (v.body #>> '{agreement,terms,start}')::date AS start,
    k.hash
  -- Each is read as jsonb once, and nowhere below again.
  FROM (SELECT id, run_id, kind, reimbursement, eligible_hours, body::jsonb AS body FROM verdict
        WHERE disposition = 'APPROVED' OFFSET 0) v
  JOIN (SELECT DISTINCT ON (run_id) run_id, hash FROM run_pack ORDER BY run_id, position) f
    ON f.run_id = v.run_id
  LEFT JOIN (SELECT DISTINCT ON (r.run_id, p.name) r.run_id, p.name, r.hash FROM run_pack r
             JOIN pack_version p ON p.hash = r.hash ORDER BY r.run_id, p.name, r.position) n
    ON n.run_id = v.run_id AND n.name = v.body #>> '{agreement,pack}'
  CROSS JOIN LATERAL (SELECT coalesce(n.hash, f.hash) AS hash) k
  WHERE v.body #>> '{agreement,terms}' IS NOT NULL
    AND EXISTS (SELECT FROM pinned_limit l WHERE l.policy_hash = k.hash)
  OFFSET 0;

-- What holds of a whole invoice is worked out once, and not for each of its lines.
CREATE OR REPLACE VIEW invariant_limits AS
  SELECT v.id, f.what, f.found FROM limited_verdict v
  CROSS JOIN LATERAL (
    SELECT (v.worksheet ->> 'rate')::numeric AS share,
      (v.worksheet #>> '{prior,hours}')::numeric + v.eligible_hours AS hours,
      least((v.terms ->> 'end')::date, v.start - 1
        + 7 * limit_on(v.hash, 'agreement.max-weeks', v.start)::int
        + (SELECT coalesce(sum((p ->> 'to')::date - (p ->> 'from')::date + 1), 0)::int
           FROM jsonb_array_elements(v.terms -> 'pauses') AS p)) AS last,
      (SELECT max((w ->> 'rate')::numeric)
       FROM jsonb_array_elements(v.terms -> 'wages') AS w) AS wage OFFSET 0) t
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
    WHERE t.share > (v.terms ->> 'reimbursementRate')::numeric
    UNION ALL
    SELECT 'dollars over the share of the wages', v.reimbursement::text
    WHERE v.reimbursement > round(t.share * (v.worksheet ->> 'eligibleWages')::numeric, 2)
    UNION ALL
    SELECT 'hours over the policy''s', t.hours::text
    WHERE v.eligible_hours > 0 AND t.hours > limit_on(v.hash, 'agreement.max-hours', v.start)
    UNION ALL
    SELECT 'day outside of the training', l.line ->> 'date'
    FROM jsonb_array_elements(v.worksheet -> 'hourLines') AS l (line)
    WHERE l.line ->> 'rate' IS NOT NULL AND l.line ->> 'date' IS NOT NULL
      AND (l.line ->> 'date')::date NOT BETWEEN v.start AND t.last
    UNION ALL
    SELECT 'wage over every agreed one', l.line ->> 'rate'
    FROM jsonb_array_elements(v.worksheet -> 'hourLines') AS l (line)
    WHERE (l.line ->> 'rate')::numeric > t.wage) f;
