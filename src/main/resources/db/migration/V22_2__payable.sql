-- What stands of the approvals is payable, on its way, paid, or owed by the employer.
DROP VIEW invariant_payable;
CREATE VIEW invariant_payable AS
  SELECT coalesce(a.agreement_key, b.agreement_key) AS agreement_key, a.approved, b.booked
  FROM (SELECT agreement_key, sum(reimbursement) AS approved FROM approved_verdict
        WHERE invoice IS NOT NULL GROUP BY agreement_key) a
  FULL JOIN (SELECT agreement_key, -sum(amount) AS booked FROM posting
             WHERE account IN ('PAYABLE', 'IN_TRANSIT', 'CASH', 'RECEIVABLE')
             GROUP BY agreement_key) b ON b.agreement_key = a.agreement_key
  WHERE coalesce(a.approved, 0) <> coalesce(b.booked, 0);
COMMENT ON VIEW invariant_payable IS
  'what is payable or in transit is what was approved';
