-- The ledger holds by itself: a journal is whole when its transaction ends, balances in every fund
-- and fiscal year of an agreement, and no run is done while anything about the money is wrong.

-- Journals ------------------------------------------------------------------------------------------

-- The transaction that put a journal, and in which alone lines are put to it.
ALTER TABLE journal ADD put_in xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE FUNCTION journal_of_this_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.put_in := pg_current_xact_id();
  RETURN NEW;
END $$;
CREATE TRIGGER journal_of_this_transaction BEFORE INSERT ON journal
  FOR EACH ROW EXECUTE FUNCTION journal_of_this_transaction();

CREATE FUNCTION posting_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM journal j
                 WHERE j.id = NEW.journal_id AND j.put_in = pg_current_xact_id()) THEN
    RAISE EXCEPTION 'journal % is not of this transaction: no line is added to it', NEW.journal_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER posting_in_time BEFORE INSERT ON posting
  FOR EACH ROW EXECUTE FUNCTION posting_in_time();

-- A line whose agreement prints no fund says so.
ALTER TABLE posting DISABLE TRIGGER append_only;
UPDATE posting SET fund = '-' WHERE fund = '';
ALTER TABLE posting ENABLE TRIGGER append_only;
ALTER TABLE posting
  ADD CONSTRAINT posting_has_a_fund CHECK (fund <> ''),
  ADD CONSTRAINT posting_has_an_agreement CHECK (agreement_key <> '');

-- No journal moves money from one agreement, fund or fiscal year to another.
CREATE OR REPLACE FUNCTION journal_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted bigint :=
    coalesce(to_jsonb(NEW) ->> 'journal_id', to_jsonb(NEW) ->> 'id')::bigint;
  lines int;
  off record;
BEGIN
  SELECT count(*) INTO lines FROM posting WHERE journal_id = wanted;
  IF lines < 2 THEN
    RAISE EXCEPTION 'journal % does not balance: it has % lines', wanted, lines
      USING ERRCODE = 'check_violation';
  END IF;
  SELECT fund, fiscal_year, sum(amount) AS total INTO off FROM posting WHERE journal_id = wanted
    GROUP BY agreement_key, fund, fiscal_year HAVING sum(amount) <> 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'journal % does not balance: % over in fund %, fiscal year %, of an agreement',
      wanted, off.total, off.fund, off.fiscal_year USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- What must always be true of the books -------------------------------------------------------------
-- A debit is positive. approval: ENCUMBERED+ OBLIGATION-. payable: EXPENSE+ PAYABLE- OBLIGATION+
-- ENCUMBERED-. in transit: PAYABLE+ IN_TRANSIT-. paid: IN_TRANSIT+ CASH-. returned: IN_TRANSIT+ or
-- CASH+, PAYABLE-. reversed: RECEIVABLE+ PAYABLE-. recovered: CASH+ RECEIVABLE-. replaced: a payable
-- turned round. overpaid: RECEIVABLE+ PAYABLE-. set off: PAYABLE+ RECEIVABLE-.

CREATE OR REPLACE VIEW invariant_balance AS
  SELECT journal_id, sum(amount), agreement_key, fund, fiscal_year FROM posting
  GROUP BY journal_id, agreement_key, fund, fiscal_year HAVING sum(amount) <> 0;
COMMENT ON VIEW invariant_balance IS
  'every journal balances in each fund and fiscal year of an agreement';

DROP VIEW invariant_payable;
CREATE VIEW invariant_payable AS
  SELECT agreement_key, coalesce(a.approved, 0) AS approved,
    coalesce(b.receivable, 0) AS receivable, coalesce(b.booked, 0) AS payable_in_transit_or_paid
  FROM (SELECT agreement_key, sum(reimbursement) AS approved FROM approved_verdict
        GROUP BY agreement_key) a
  FULL JOIN (SELECT agreement_key,
      sum(amount) FILTER (WHERE account = 'RECEIVABLE') AS receivable,
      -sum(amount) FILTER (WHERE account IN ('PAYABLE', 'IN_TRANSIT', 'CASH')) AS booked
    FROM posting GROUP BY agreement_key) b USING (agreement_key)
  WHERE coalesce(a.approved, 0) + coalesce(b.receivable, 0) <> coalesce(b.booked, 0);
COMMENT ON VIEW invariant_payable IS
  'what was approved and stands, with what is receivable, is payable, in transit or paid';

CREATE VIEW invariant_expense AS
  SELECT agreement_key, coalesce(c.amount_used, 0) AS amount_used, coalesce(e.expense, 0) AS expense,
    coalesce(o.opening, 0) AS opening
  FROM agreement_cap c
  FULL JOIN (SELECT agreement_key, sum(amount) AS expense FROM posting WHERE account = 'EXPENSE'
    GROUP BY agreement_key) e USING (agreement_key)
  FULL JOIN (SELECT agreement_key, sum((body->'opening'->>'amount')::numeric) AS opening
    FROM imported_row WHERE kind = 'PAYMENTS' GROUP BY agreement_key) o USING (agreement_key)
  WHERE coalesce(c.amount_used, 0) <> coalesce(e.expense, 0) + coalesce(o.opening, 0);
COMMENT ON VIEW invariant_expense IS
  'the dollars used of an agreement are its expenses and openings';

CREATE VIEW invariant_overpaid AS
  SELECT agreement_key, fund, fiscal_year, sum(amount) FROM posting WHERE account = 'PAYABLE'
  GROUP BY agreement_key, fund, fiscal_year HAVING sum(amount) > 0;
COMMENT ON VIEW invariant_overpaid IS
  'nothing more is paid than was payable, or the rest is receivable';

-- What the journals of one payment have done to each account, beside how the payment stands.
CREATE VIEW payment_booked AS
  SELECT p.id AS payment_id, p.amount, s.state, coalesce(b.payable, 0) AS payable,
    coalesce(b.cash, 0) AS cash, coalesce(b.receivable, 0) AS receivable
  FROM payment p JOIN payment_standing s ON s.payment_id = p.id
  LEFT JOIN (
    SELECT substring(j.idem_key FROM
        '^(?:in transit|void|paid|returned|reversed|recovered) (\S+)$') AS payment_id,
      sum(l.amount) FILTER (WHERE l.account = 'PAYABLE') AS payable,
      sum(l.amount) FILTER (WHERE l.account = 'CASH') AS cash,
      sum(l.amount) FILTER (WHERE l.account = 'RECEIVABLE') AS receivable
    FROM journal j JOIN posting l ON l.journal_id = j.id GROUP BY 1) b ON b.payment_id = p.id;

CREATE VIEW invariant_paid AS
  SELECT payment_id, state, amount, -cash AS booked FROM payment_booked
  WHERE -cash <> CASE WHEN state IN ('SETTLED', 'REVERSED') THEN amount ELSE 0 END
  UNION ALL
  SELECT j.idem_key, NULL, 0, -sum(l.amount) FROM journal j JOIN posting l ON l.journal_id = j.id
  WHERE l.account = 'CASH' AND NOT EXISTS (SELECT FROM payment p
    WHERE j.idem_key IN ('paid ' || p.id, 'returned ' || p.id, 'recovered ' || p.id))
  GROUP BY j.id;
COMMENT ON VIEW invariant_paid IS
  'what is booked as paid is what the bank has settled and nobody has sent back';

CREATE VIEW invariant_returned AS
  SELECT payment_id, state, amount, payable AS booked FROM payment_booked
  WHERE payable <> CASE WHEN state IN ('IN_TRANSIT', 'SETTLED') THEN amount ELSE 0 END;
COMMENT ON VIEW invariant_returned IS
  'a payment takes its amount from what is payable, and one that ended gives it back';

CREATE VIEW invariant_receivable AS
  SELECT payment_id AS about, state, amount, receivable AS booked FROM payment_booked
  WHERE receivable <> CASE WHEN state = 'REVERSED' THEN amount ELSE 0 END
  UNION ALL
  SELECT concat_ws(' ', agreement_key, fund, fiscal_year), NULL, 0, sum(amount) FROM posting
  WHERE account = 'RECEIVABLE' GROUP BY agreement_key, fund, fiscal_year HAVING sum(amount) < 0;
COMMENT ON VIEW invariant_receivable IS
  'what is receivable is what is being taken back and what was paid too much, and never less';

-- Limits ---------------------------------------------------------------------------------------------

-- The value of a pack on a day; the first one counts before its own day too.
CREATE FUNCTION limit_on(hash text, wanted text, on_day date) RETURNS numeric
LANGUAGE sql STABLE AS $$
  SELECT value FROM pinned_limit WHERE policy_hash = hash AND parameter = wanted
  ORDER BY valid_from <= on_day DESC, CASE WHEN valid_from <= on_day THEN valid_from END DESC,
    valid_from LIMIT 1
$$;

-- Approvals beside the pack that each went by. Of a run that pinned no limits nothing is asked.
CREATE VIEW limited_verdict AS
  SELECT v.id, v.kind, v.reimbursement, v.eligible_hours, v.body, v.body -> 'worksheet' AS worksheet,
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

CREATE VIEW invariant_limits AS
  SELECT v.id, f.what, f.found FROM limited_verdict v CROSS JOIN LATERAL (
    SELECT 'agreed share over the policy''s' AS what, v.terms ->> 'reimbursementRate' AS found
    WHERE v.kind = 'AGREEMENT'
      -- What a person has compared, or a note lets pass, stands among its findings.
      AND NOT v.body::text LIKE '%AGR-RATE-OVER-CAP%'
      AND (v.terms ->> 'reimbursementRate')::numeric >
        limit_on(v.hash, 'agreement.reimbursement-rate-cap',
          (v.body #>> '{agreement,signed}')::date)
    UNION ALL
    SELECT 'share over the agreed one', v.worksheet ->> 'rate'
    WHERE (v.worksheet ->> 'rate')::numeric > (v.terms ->> 'reimbursementRate')::numeric
    UNION ALL
    SELECT 'dollars over the share of the wages', v.reimbursement::text
    WHERE v.reimbursement > round((v.worksheet ->> 'rate')::numeric
      * (v.worksheet ->> 'eligibleWages')::numeric, 2)
    UNION ALL
    SELECT 'hours over the policy''s',
      ((v.worksheet #>> '{prior,hours}')::numeric + v.eligible_hours)::text
    WHERE v.eligible_hours > 0
      AND (v.worksheet #>> '{prior,hours}')::numeric + v.eligible_hours >
        limit_on(v.hash, 'agreement.max-hours', v.start)
    UNION ALL
    SELECT 'day outside of the training', l.line ->> 'date'
    FROM jsonb_array_elements(v.worksheet -> 'hourLines') AS l (line), LATERAL (
      SELECT least((v.terms ->> 'end')::date, v.start - 1
          + 7 * limit_on(v.hash, 'agreement.max-weeks', v.start)::int
          + (SELECT coalesce(sum((p ->> 'to')::date - (p ->> 'from')::date + 1), 0)::int
             FROM jsonb_array_elements(v.terms -> 'pauses') AS p)) AS last OFFSET 0) t
    WHERE l.line ->> 'rate' IS NOT NULL AND l.line ->> 'date' IS NOT NULL
      AND (l.line ->> 'date')::date NOT BETWEEN v.start AND t.last
    UNION ALL
    SELECT 'wage over every agreed one', l.line ->> 'rate'
    FROM jsonb_array_elements(v.worksheet -> 'hourLines') AS l (line)
    WHERE (l.line ->> 'rate')::numeric > (SELECT max((w ->> 'rate')::numeric)
      FROM jsonb_array_elements(v.terms -> 'wages') AS w)) f;
COMMENT ON VIEW invariant_limits IS
  'nothing was approved over the rates, hours and days of its agreement and policy';

-- The inbox --------------------------------------------------------------------------------------------

CREATE VIEW invariant_snapshot AS
  SELECT s.run_id, s.entries, count(e.receipt_id) AS arrivals FROM run_snapshot s
  LEFT JOIN run_entry e ON e.run_id = s.run_id GROUP BY s.run_id, s.entries
  HAVING s.entries <> count(e.receipt_id);
COMMENT ON VIEW invariant_snapshot IS
  'every entry that a run took from the inbox is an arrival';

-- Runs -------------------------------------------------------------------------------------------------

-- Asked in the transaction that ends a run: after it, so that the run is asked about as one that is
-- done.
CREATE FUNCTION run_done_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  broken record;
BEGIN
  SELECT invariant INTO broken FROM broken_invariants() LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'run % is not done while this does not hold: %', NEW.id, broken.invariant
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER run_done_balances AFTER INSERT OR UPDATE OF status ON run
  FOR EACH ROW WHEN (NEW.status = 'DONE') EXECUTE FUNCTION run_done_balances();
