-- The life of an agreement is folded from its events. Those that stand were written in another
-- form and say no more than their verdicts: they are made again from these, in the same order.
ALTER TABLE agreement_event DISABLE TRIGGER append_only;
DELETE FROM agreement_event;
ALTER TABLE agreement_event ENABLE TRIGGER append_only;

INSERT INTO agreement_event (run_id, verdict_id, disposition, agreement_key, event, body, on_day,
  effective, person, reason, clause)
SELECT v.run_id, v.id, v.disposition, v.agreement_key, e.event, e.body, run.as_of, e.effective,
  'ojtpay', e.reason, 'SDWP OJT Policy, ' || e.clause
FROM verdict v
JOIN run ON run.id = v.run_id
JOIN receipt r ON r.id = v.receipt_id
CROSS JOIN LATERAL (
  SELECT 1 AS step, 'RECEIVED' AS event, NULL::json AS body, r.received AS effective,
    v.submission AS reason, 'II.D.2.a' AS clause
  WHERE v.kind = 'AGREEMENT' AND v.agreement IS NOT NULL AND v.decision = 1
  UNION ALL
  SELECT 2, v.disposition, v.agreement, (v.agreement #>> '{terms,start}')::date, v.submission,
    CASE v.disposition WHEN 'RETURNED' THEN 'II.D.2.b' ELSE 'II.D.2.c' END
  WHERE v.kind = 'AGREEMENT' AND v.agreement IS NOT NULL
    AND v.disposition IN ('APPROVED', 'RETURNED', 'HELD')
  UNION ALL
  SELECT 3, (v.invoice ->> 'type') || '_INVOICED', NULL, (v.invoice #>> '{period,to}')::date,
    'Invoice ' || (v.invoice ->> 'number'), 'II.F'
  WHERE v.disposition = 'APPROVED' AND v.invoice ->> 'type' IN ('MIDPOINT', 'COMPLETION')
  UNION ALL
  -- What was approved ends the training on the invoice's last day, if not before.
  SELECT 4, 'DISCONTINUED', jsonb_set((v.body -> 'agreement')::jsonb, '{terms,lastDayWorked}',
      to_jsonb(least(v.body #>> '{agreement,terms,lastDayWorked}', v.invoice #>> '{period,to}')))::json,
    (v.invoice #>> '{period,to}')::date, 'Invoice ' || (v.invoice ->> 'number'), 'II.G.2'
  WHERE v.disposition = 'APPROVED' AND v.invoice ->> 'type' = 'DISCONTINUATION'
) e
ORDER BY v.id, e.step;

ALTER TABLE agreement_event
  ALTER on_day SET NOT NULL,
  ALTER effective SET NOT NULL,
  ALTER person SET NOT NULL,
  ALTER reason SET NOT NULL,
  ALTER clause SET NOT NULL,
  ADD CONSTRAINT event_is_one_of_a_life CHECK (event IN ('RECEIVED', 'RETURNED', 'RESUBMITTED',
    'HELD', 'APPROVED', 'START_CONFIRMED', 'START_CHANGED', 'AMENDED', 'MIDPOINT_INVOICED',
    'COMPLETION_INVOICED', 'ABSENT', 'PROGRESS_REPORTED', 'VOIDED', 'DISCONTINUED', 'REINSTATED',
    'CLOSED'));

-- How each agreement stands that was ever approved.
CREATE VIEW agreement_standing AS
  SELECT DISTINCT ON (agreement_key) agreement_key, event FROM agreement_event
  WHERE event IN ('APPROVED', 'VOIDED', 'CLOSED') ORDER BY agreement_key, id DESC;

CREATE VIEW invariant_encumbered AS
  SELECT c.agreement_key, s.event, c.amount_cap, c.amount_used, coalesce(e.booked, 0) AS encumbered
  FROM agreement_cap c LEFT JOIN agreement_standing s ON s.agreement_key = c.agreement_key
  LEFT JOIN (SELECT agreement_key, sum(amount) AS booked FROM posting WHERE account = 'ENCUMBERED'
  GROUP BY agreement_key) e ON e.agreement_key = c.agreement_key
  WHERE coalesce(e.booked, 0) <>
    CASE WHEN s.event IN ('VOIDED', 'CLOSED') THEN 0 ELSE c.amount_cap - c.amount_used END;
COMMENT ON VIEW invariant_encumbered IS
  'what is encumbered is what an open agreement has left, and nothing of a closed or voided one';

CREATE VIEW invariant_void AS
  SELECT s.agreement_key, c.hours_used, c.amount_used FROM agreement_standing s JOIN agreement_cap c
  ON c.agreement_key = s.agreement_key WHERE s.event = 'VOIDED' AND (c.hours_used <> 0 OR
  c.amount_used <> 0);
COMMENT ON VIEW invariant_void IS
  'nothing was ever approved under a voided agreement';
