-- An invoice may come with payroll that makes verified days of an earlier one good by more. What is
-- paid for these beside its own days stands with the true-up, and is no part of what its wages allow.
CREATE OR REPLACE VIEW limited_verdict AS
  SELECT v.id, v.kind,
    (v.reimbursement - greatest(coalesce(u.difference, 0), 0))::numeric(14, 2) AS reimbursement,
    v.eligible_hours, v.body, v.body -> 'worksheet' AS worksheet,
    v.body #> '{agreement,terms}' AS terms, (v.body #>> '{agreement,terms,start}')::date AS start,
    k.hash
  -- Each is read as jsonb once, and nowhere below again.
  FROM (SELECT id, run_id, kind, reimbursement, eligible_hours, body::jsonb AS body FROM verdict
        WHERE disposition = 'APPROVED' OFFSET 0) v
  LEFT JOIN true_up u ON u.verdict_id = v.id
  JOIN (SELECT DISTINCT ON (run_id) run_id, hash FROM run_pack ORDER BY run_id, position) f
    ON f.run_id = v.run_id
  LEFT JOIN (SELECT DISTINCT ON (r.run_id, p.name) r.run_id, p.name, r.hash FROM run_pack r
             JOIN pack_version p ON p.hash = r.hash ORDER BY r.run_id, p.name, r.position) n
    ON n.run_id = v.run_id AND n.name = v.body #>> '{agreement,pack}'
  CROSS JOIN LATERAL (SELECT coalesce(n.hash, f.hash) AS hash) k
  WHERE v.body #>> '{agreement,terms}' IS NOT NULL
    AND EXISTS (SELECT FROM pinned_limit l WHERE l.policy_hash = k.hash)
  OFFSET 0;

-- Of a closed year nothing is set off by itself: what is booked for it stands in the open one.
CREATE OR REPLACE VIEW true_up_receivable AS
  SELECT p.agreement_key, p.fund, p.fiscal_year, sum(p.amount) AS amount FROM posting p
  JOIN journal j ON j.id = p.journal_id
  WHERE p.account = 'RECEIVABLE' AND p.fiscal_year > coalesce(closed_through(), 0)
    AND (j.idem_key LIKE 'true-up %' OR j.idem_key LIKE 'set off % by true-up %')
    AND NOT EXISTS (SELECT FROM carried_journal c WHERE c.journal_id = j.id)
  GROUP BY p.agreement_key, p.fund, p.fiscal_year HAVING sum(p.amount) > 0;
