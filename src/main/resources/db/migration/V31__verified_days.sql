-- At the end of a fiscal year hours of verification stand in for payroll that does not exist yet.
-- What is paid on them is provisional: an accrual of that year until the payroll comes and makes it
-- good.

ALTER TABLE posting DROP CONSTRAINT known_account, ADD CONSTRAINT known_account
  CHECK (account IN ('OBLIGATION', 'ENCUMBERED', 'EXPENSE', 'ACCRUED', 'PAYABLE', 'IN_TRANSIT',
    'CASH', 'RECEIVABLE'));

-- Paid days that stand on an hours of verification, each with its part of what was approved.
CREATE TABLE verified_day (
  paid_day_id bigint PRIMARY KEY REFERENCES paid_day,
  agreement_key text NOT NULL CHECK (agreement_key <> ''),
  fund text NOT NULL CHECK (fund <> ''),
  fiscal_year int NOT NULL,
  hours numeric(12, 4) NOT NULL CHECK (hours > 0),
  amount numeric(14, 2) NOT NULL CHECK (amount >= 0)
);
CREATE INDEX ON verified_day (agreement_key);
SELECT keep('verified_day');

-- The payroll of verified days has come: by how much an approval was too low or too high.
CREATE TABLE true_up (
  -- The approval whose verified days are made good: once.
  trued_id bigint PRIMARY KEY REFERENCES verdict,
  -- The decision on the payroll, or on the later invoice with which it came.
  verdict_id bigint NOT NULL UNIQUE REFERENCES verdict,
  agreement_key text NOT NULL CHECK (agreement_key <> ''),
  fund text NOT NULL CHECK (fund <> ''),
  fiscal_year int NOT NULL,
  -- Of the verified days; the difference of hours may be over or under.
  verified_hours numeric(12, 4) NOT NULL CHECK (verified_hours > 0),
  actual_hours numeric(12, 4) NOT NULL CHECK (actual_hours >= 0),
  accrued numeric(14, 2) NOT NULL CHECK (accrued >= 0),
  -- Positive where more is owed to the employer, negative where the employer has too much.
  difference numeric(14, 2) NOT NULL CHECK (accrued + difference >= 0),
  body json NOT NULL
);
CREATE INDEX ON true_up (agreement_key);
SELECT keep('true_up');

-- The difference of each verified day.
CREATE TABLE true_up_day (
  paid_day_id bigint PRIMARY KEY REFERENCES verified_day,
  trued_id bigint NOT NULL REFERENCES true_up,
  actual_hours numeric(12, 4) NOT NULL CHECK (actual_hours >= 0),
  difference numeric(12, 4) NOT NULL
);
CREATE INDEX ON true_up_day (trued_id);
SELECT keep('true_up_day');

-- Read as it was before a run, when that is played again.
CREATE VIEW before_run.true_up AS
  SELECT t.* FROM public.true_up t
  WHERE EXISTS (SELECT FROM before_run.verdict v WHERE v.id = t.verdict_id);
GRANT SELECT ON before_run.true_up TO "${appRole}";

-- The days that were paid on an hours of verification, and whether their payroll has come.
CREATE VIEW provisional_day AS
  SELECT d.verdict_id, v.paid_day_id, v.agreement_key, d.participant_key, v.fund, v.fiscal_year,
    d.work_date, v.hours, v.amount, u.trued_id IS NOT NULL AS trued_up,
    t.verdict_id AS trued_up_by, x.paid_day_id IS NOT NULL AS void
  FROM verified_day v JOIN paid_day d ON d.id = v.paid_day_id
  LEFT JOIN true_up_day u ON u.paid_day_id = v.paid_day_id
  LEFT JOIN true_up t ON t.trued_id = u.trued_id
  LEFT JOIN paid_day_void x ON x.paid_day_id = v.paid_day_id;
GRANT SELECT ON provisional_day TO "${appRole}";

-- An approval whose verified days were made good, or that made good others, is not taken back whole.
CREATE FUNCTION void_of_what_is_not_trued_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM true_up t WHERE NEW.verdict_id IN (t.trued_id, t.verdict_id)) THEN
    RAISE EXCEPTION 'the verified days of verdict % were made good', NEW.verdict_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER void_of_what_is_not_trued_up BEFORE INSERT ON verdict_void
  FOR EACH ROW EXECUTE FUNCTION void_of_what_is_not_trued_up();

-- What is receivable because a verification said too much, and not set off yet.
CREATE VIEW true_up_receivable AS
  SELECT p.agreement_key, p.fund, p.fiscal_year, sum(p.amount) AS amount FROM posting p
  JOIN journal j ON j.id = p.journal_id
  WHERE p.account = 'RECEIVABLE'
    AND (j.idem_key LIKE 'true-up %' OR j.idem_key LIKE 'set off % by true-up %')
  GROUP BY p.agreement_key, p.fund, p.fiscal_year HAVING sum(p.amount) > 0;
GRANT SELECT ON true_up_receivable TO "${appRole}";

-- What must always be true ----------------------------------------------------------------------------
-- true-up: ACCRUED- EXPENSE+ and the difference as payable (PAYABLE- OBLIGATION+ ENCUMBERED-) or as
-- receivable (RECEIVABLE+ OBLIGATION- ENCUMBERED+).

CREATE VIEW invariant_provisional AS
  SELECT agreement_key, fund, fiscal_year, coalesce(a.accrued, 0) AS accrued,
    coalesce(d.provisional, 0) AS provisional
  FROM (SELECT agreement_key, fund, fiscal_year, sum(amount) AS accrued FROM posting
        WHERE account = 'ACCRUED' GROUP BY agreement_key, fund, fiscal_year) a
  FULL JOIN (SELECT agreement_key, fund, fiscal_year, sum(amount) AS provisional
        FROM provisional_day WHERE NOT trued_up AND NOT void
        GROUP BY agreement_key, fund, fiscal_year) d USING (agreement_key, fund, fiscal_year)
  WHERE coalesce(a.accrued, 0) <> coalesce(d.provisional, 0);
COMMENT ON VIEW invariant_provisional IS
  'what is accrued is what was paid on hours of verification and not made good by payroll';

CREATE VIEW invariant_true_up AS
  SELECT t.trued_id, t.verified_hours, t.actual_hours FROM true_up t
  LEFT JOIN (SELECT trued_id, sum(actual_hours) AS actual, sum(difference) AS difference
    FROM true_up_day GROUP BY trued_id) d USING (trued_id)
  WHERE d.actual - d.difference IS DISTINCT FROM t.verified_hours
    OR d.actual IS NULL OR d.actual > t.actual_hours
    OR EXISTS (SELECT FROM verified_day v JOIN paid_day p ON p.id = v.paid_day_id
      WHERE p.verdict_id = t.trued_id
        AND NOT EXISTS (SELECT FROM true_up_day u WHERE u.paid_day_id = v.paid_day_id));
COMMENT ON VIEW invariant_true_up IS
  'what makes verified days good speaks for each of them, once';

CREATE OR REPLACE VIEW invariant_used AS
  SELECT c.agreement_key, c.hours_used, c.amount_used FROM agreement_cap c LEFT JOIN (
    SELECT agreement_key, sum(hours) AS hours, sum(amount) AS amount FROM (
      SELECT agreement_key, CASE WHEN invoice IS NOT NULL THEN eligible_hours ELSE 0 END AS hours,
        reimbursement AS amount
      FROM approved_verdict WHERE agreement_key IS NOT NULL
      UNION ALL
      SELECT agreement_key, actual_hours - verified_hours, least(difference, 0) FROM true_up
      UNION ALL
      SELECT agreement_key, (body->'opening'->>'hours')::numeric,
        (body->'opening'->>'amount')::numeric
      FROM imported_row WHERE kind = 'PAYMENTS') u GROUP BY agreement_key) v
  ON v.agreement_key = c.agreement_key
  WHERE c.hours_used <> coalesce(v.hours, 0) OR c.amount_used <> coalesce(v.amount, 0);

CREATE OR REPLACE VIEW invariant_payable AS
  SELECT agreement_key, coalesce(a.approved, 0) AS approved,
    coalesce(b.receivable, 0) AS receivable, coalesce(b.booked, 0) AS payable_in_transit_or_paid
  FROM (SELECT agreement_key, sum(amount) AS approved FROM (
          SELECT agreement_key, reimbursement AS amount FROM approved_verdict
          UNION ALL
          SELECT agreement_key, least(difference, 0) FROM true_up) u GROUP BY agreement_key) a
  FULL JOIN (SELECT agreement_key,
      sum(amount) FILTER (WHERE account = 'RECEIVABLE') AS receivable,
      -sum(amount) FILTER (WHERE account IN ('PAYABLE', 'IN_TRANSIT', 'CASH')) AS booked
    FROM posting GROUP BY agreement_key) b USING (agreement_key)
  WHERE coalesce(a.approved, 0) + coalesce(b.receivable, 0) <> coalesce(b.booked, 0);

CREATE OR REPLACE VIEW invariant_expense AS
  SELECT agreement_key, coalesce(c.amount_used, 0) AS amount_used, coalesce(e.expense, 0) AS expense,
    coalesce(o.opening, 0) AS opening
  FROM agreement_cap c
  FULL JOIN (SELECT agreement_key, sum(amount) AS expense FROM posting
    WHERE account IN ('EXPENSE', 'ACCRUED') GROUP BY agreement_key) e USING (agreement_key)
  FULL JOIN (SELECT agreement_key, sum((body->'opening'->>'amount')::numeric) AS opening
    FROM imported_row WHERE kind = 'PAYMENTS' GROUP BY agreement_key) o USING (agreement_key)
  WHERE coalesce(c.amount_used, 0) <> coalesce(e.expense, 0) + coalesce(o.opening, 0);

-- What is paid for other days beside its own is no part of what an invoice's wages allow.
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
  CROSS JOIN LATERAL (
    SELECT r.hash FROM run_pack r JOIN pack_version p ON p.hash = r.hash WHERE r.run_id = v.run_id
    ORDER BY p.name = v.body #>> '{agreement,pack}' DESC, r.position LIMIT 1) k
  WHERE v.body #>> '{agreement,terms}' IS NOT NULL
    AND EXISTS (SELECT FROM pinned_limit l WHERE l.policy_hash = k.hash)
  OFFSET 0;
